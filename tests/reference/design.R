# Means, proportions and tests of weighted answers, by R's survey package on its own data (schools of California, api)
# and on small made ones. `Rscript tests/reference/design.R` writes design.json; no finite population is corrected for.
source("tests/reference/common.R")
suppressPackageStartupMessages(library(survey))
data(api)

json <- function(x) {
  if (is.list(x) && !is.null(names(x))) return(do.call(record, lapply(Filter(Negate(is.null), x), json)))
  if (is.list(x)) return(list_of(sapply(x, json)))
  own <- if (is.character(x)) string(x) else if (is.logical(x)) tolower(x) else ifelse(is.na(x), "null", number(x))
  if (length(x) == 1) own else list_of(own)
}

codes <- function(x) if (is.null(x)) NULL else as.integer(factor(x)) - 1L
designOf <- function(data, strata, units) {
  data$own <- seq_len(nrow(data))
  data$unit <- if (is.null(units)) data$own else data[[units]]
  data$stratum <- if (is.null(strata)) rep(1, nrow(data)) else data[[strata]]
  svydesign(id = ~unit, strata = ~stratum, weights = ~w, data = data, nest = TRUE)
}

case <- function(name, data, strata = NULL, units = NULL, kept = rep(TRUE, nrow(data))) {
  data$a <- factor(data$a)
  data$b <- factor(data$b)
  whole <- designOf(data, strata, units)
  d <- subset(whole, kept)
  both <- subset(d, !is.na(a) & !is.na(b))
  chi <- svychisq(~a + b, d, statistic = "F")
  proportions <- svymean(~interaction(a, b), both)
  scored <- subset(d, !is.na(y) & !is.na(b))
  means <- svyby(~y, ~b, scored, svymean)
  present <- levels(droplevels(scored$variables$b))
  sds <- sapply(present, function(l) {
    own <- subset(scored, b == l)
    # One respondent has no spread.
    if (nrow(own$variables) < 2) NA else sqrt(as.numeric(svyvar(~y, own)))
  })
  total <- svymean(~y, scored)
  model <- svyglm(y ~ b, scored)
  wald <- regTermTest(model, ~b)
  answered <- subset(d, !is.na(a))
  answered <- update(answered, first = as.numeric(a == levels(data$a)[1]))
  share <- svyciprop(~first, answered, method = "logit")
  # Of the first answer and of the scores in each group: a subset of the design each.
  ofGroup <- function(l, use) {
    own <- subset(both, b == l)
    if (nrow(own$variables) < 2) return(c(NA, NA))
    use(own)
  }
  shareIn <- sapply(levels(data$b), ofGroup, use = function(own) {
    own <- update(own, first = as.numeric(a == levels(data$a)[1]))
    if (length(unique(own$variables$first)) < 2) return(c(NA, NA))
    attr(svyciprop(~first, own, method = "logit"), "ci")
  })
  meanIn <- sapply(present, function(l) {
    own <- subset(scored, b == l)
    if (nrow(own$variables) < 2) return(c(NA, NA))
    confint(svymean(~y, own), df = degf(own))
  })
  list(
    name = name, shareIn = unname(as.vector(shareIn)), meanIn = unname(as.vector(meanIn)),
    w = data$w, a = codes(data$a), b = codes(data$b), y = data$y, kept = kept,
    strata = if (is.null(strata)) NULL else codes(data[[strata]]),
    units = if (is.null(units)) NULL else as.integer(interaction(data[[units]], if (is.null(strata)) rep(1, nrow(data)) else data[[strata]], drop = TRUE)) - 1L,
    rows = nlevels(data$a), columns = nlevels(data$b),
    chi = list(F = unname(chi$statistic), d1 = unname(chi$parameter[1]), d2 = unname(chi$parameter[2]), p = unname(chi$p.value)),
    proportions = unname(coef(proportions)), errors = unname(SE(proportions)),
    groups = match(present, levels(data$b)) - 1L,
    means = unname(coef(means)), meanErrors = unname(SE(means)), sds = unname(sds),
    total = unname(coef(total)), totalError = unname(SE(total)[1]),
    totalSd = sqrt(as.numeric(svyvar(~y, scored))),
    wald = list(F = as.numeric(wald$Ftest), d1 = wald$df, d2 = wald$ddf, p = as.numeric(wald$p)),
    share = as.numeric(share), shareInterval = unname(attr(share, "ci"))
  )
}

# A stratum of one unit: its distance to the whole sample, as Design.ts has it.
options(survey.lonely.psu = "adjust")
schools <- function(data) data.frame(w = data$pw, a = data$awards, b = data$stype, y = data$api00, stype = data$stype, dnum = data$dnum, growth = data$growth, wide = data$sch.wide)
strat <- schools(apistrat)
clus <- schools(apiclus1)
# Districts, then schools in them: without finite populations, the districts alone make the variance.
staged <- schools(apiclus2)
lonely <- strat; lonely$part <- as.character(lonely$stype); lonely$part[c(40, 171)] <- c("seule", "autre")
many <- strat; many$a <- cut(many$growth, 6, labels = FALSE)
missing <- strat
missing$a[seq(3, 200, by = 7)] <- NA
missing$b[seq(5, 200, by = 11)] <- NA
missing$y[seq(2, 200, by = 9)] <- NA
alone <- strat; alone$b <- as.character(alone$b); alone$b[17] <- "Seule"
two <- strat; two$b <- two$wide
spread <- strat; spread$w <- 1 + (seq_len(200) %% 13)^2
yes <- factor(c("non", "oui"))
strong <- data.frame(
  w = 1 + (seq_len(900) %% 5), a = rep(yes, each = 450), b = rep(yes, each = 450)[c(2:900, 1)],
  y = rep(c(1, 9), each = 450) + (seq_len(900) %% 3)
)
equal <- strat; equal$w <- 1

cases <- list(
  case("weights alone", strat),
  case("equal weights", equal),
  case("weights from 1 to 145", spread),
  case("six answers by three groups", many),
  case("two groups", two),
  case("answers that are missing", missing),
  case("a domain", missing, kept = strat$growth > 10),
  case("a group of one respondent", alone),
  case("p far below 1e-100", strong),
  case("strata", strat, strata = "stype", kept = strat$growth > 0),
  case("sampling units", clus, units = "dnum"),
  case("sampling units, a domain with answers that are missing", within(clus, { a[seq(3, 183, by = 8)] <- NA }), units = "dnum", kept = clus$growth > 0),
  case("strata and sampling units", within(clus, { b <- wide; half <- dnum > 500 }), strata = "half", units = "dnum"),
  case("two stages", staged, units = "dnum"),
  case("two strata of one respondent", lonely, strata = "part"),
  case("a stratum of one unit, in a domain", within(clus, { b <- wide; part <- ifelse(dnum == 637, "une", "autres") }), strata = "part", units = "dnum", kept = clus$growth > -5)
)
writeLines(paste0("[\n", paste(sapply(cases, json), collapse = ",\n"), "\n]"), "tests/reference/design.json")
