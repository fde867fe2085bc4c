# Calibrated weights, and estimates after them, by R's survey package on its own data (schools of California, api).
# `Rscript tests/reference/calibration.R` writes calibration.json; no finite population is corrected for.
source("tests/reference/common.R")
suppressPackageStartupMessages(library(survey))
data(api)

json <- function(x) {
  if (is.list(x) && !is.null(names(x))) return(do.call(record, lapply(Filter(Negate(is.null), x), json)))
  if (is.list(x)) return(list_of(sapply(x, json)))
  own <- if (is.character(x)) string(x) else if (is.logical(x)) tolower(x) else ifelse(is.na(x), "null", number(x))
  if (length(x) == 1) own else list_of(own)
}
codes <- function(x) as.integer(factor(x)) - 1L

# The population's own totals of the margins, moved a little where asked: they need not be those of the sample.
population <- function(margin, move = 0) {
  own <- table(apipop[[margin]])
  shift <- rep(0, length(own)); shift[1] <- move; shift[2] <- -move
  own + shift
}

case <- function(name, data, margins, method, numbers = character(), bounds = c(-Inf, Inf), strata = NULL, units = NULL, move = 0, raked = FALSE) {
  for (m in margins) data[[m]] <- factor(data[[m]])
  data$own <- seq_len(nrow(data))
  data$unit <- if (is.null(units)) data$own else data[[units]]
  data$stratum <- if (is.null(strata)) rep(1, nrow(data)) else data[[strata]]
  d <- svydesign(id = ~unit, strata = ~stratum, weights = ~w, data = data, nest = TRUE)
  totals <- lapply(margins, population, move = move)
  means <- vapply(numbers, function(v) sum(as.numeric(apipop[[v]])), 0)
  if (raked) {
    frames <- mapply(function(m, t) setNames(data.frame(names(t), as.vector(t)), c(m, "Freq")), margins, totals, SIMPLIFY = FALSE)
    forms <- lapply(margins, function(m) as.formula(paste0("~", m)))
    g <- rake(d, forms, frames, control = list(maxit = 5000, epsilon = 1e-14))
  } else {
    formula <- as.formula(paste("~", paste(c(margins, numbers), collapse = "+")))
    own <- c(sum(totals[[1]]), unlist(lapply(totals, function(t) as.vector(t)[-1])), means)
    names(own) <- colnames(model.matrix(formula, data))
    # A linear calibration without bounds has a closed form, which takes no epsilon.
    g <- if (method == "linear") calibrate(d, formula, own, calfun = method)
      else calibrate(d, formula, own, calfun = method, bounds = bounds, maxit = 500, epsilon = 1e-12)
  }
  domain <- subset(g, stype == "E")
  chi <- svychisq(~awards + stype, g, statistic = "F")
  list(
    name = name, method = method, bounds = if (all(is.finite(bounds))) bounds else NULL, w = data$w,
    margins = unname(mapply(function(m, t) list(codes = codes(data[[m]]), totals = as.vector(t)), margins, totals, SIMPLIFY = FALSE)),
    numbers = unname(mapply(function(v, t) list(values = data[[v]], total = t), numbers, means, SIMPLIFY = FALSE)),
    strata = if (is.null(strata)) NULL else codes(data[[strata]]),
    units = if (is.null(units)) NULL else codes(data[[units]]),
    calibrated = unname(weights(g)),
    y = data$api00, group = codes(data$stype), a = codes(data$awards),
    mean = unname(coef(svymean(~api00, g))), error = unname(SE(svymean(~api00, g))[1]),
    groupMeans = unname(coef(svyby(~api00, ~stype, g, svymean))), groupErrors = unname(SE(svyby(~api00, ~stype, g, svymean))),
    share = unname(coef(svymean(~awards, domain))[1]), shareError = unname(SE(svymean(~awards, domain))[1]),
    chi = list(F = unname(chi$statistic), d1 = unname(chi$parameter[1]), d2 = unname(chi$parameter[2]))
  )
}

drawn <- function(data) { data$w <- data$pw; data }
strat <- drawn(apistrat); clus <- drawn(apiclus1)
# Scaled to the population: of weights of 1 the undamped steps of R come to no end.
plain <- strat; plain$w <- nrow(apipop) / 200
spread <- strat; spread$w <- 1 + (seq_len(200) %% 13)^2
two <- c("stype", "sch.wide"); three <- c("stype", "sch.wide", "awards"); four <- c(three, "comp.imp")

cases <- list(
  case("linear, two margins", strat, two, "linear"),
  case("linear, four margins of equal weights", plain, four, "linear"),
  case("linear, with a number", strat, two, "linear", numbers = "api99"),
  case("linear, sampling units", clus, c("stype", "comp.imp"), "linear", units = "dnum"),
  case("raking, two margins", strat, two, "raking"),
  case("raking, four margins of equal weights", plain, four, "raking"),
  case("raking, weights from 1 to 145", spread, three, "raking"),
  case("raking, with a number, in strata", strat, "sch.wide", "raking", numbers = "api99", strata = "stype"),
  case("raking, far from the sample", strat, three, "raking", move = -700),
  case("raking, sampling units", clus, c("stype", "comp.imp"), "raking", units = "dnum"),
  case("logit, two margins", strat, two, "logit", bounds = c(0.5, 2)),
  case("logit, narrow", strat, three, "logit", bounds = c(0.8, 1.25)),
  case("logit, from 0", plain, four, "logit", bounds = c(0, 6)),
  case("logit, with a number, sampling units", clus, c("stype", "comp.imp"), "logit", numbers = "api99", units = "dnum", bounds = c(0.1, 6)),
  case("rake, three margins", strat, three, "raking", raked = TRUE),
  case("rake, weights from 1 to 145, in strata", spread, c("sch.wide", "comp.imp"), "raking", strata = "stype", raked = TRUE)
)
writeLines(paste0("[\n", paste(sapply(cases, json), collapse = ",\n"), "\n]"), "tests/reference/calibration.json")
