# Reference values of interactions: analyses of variance of two factors, log-linear models of three
# variables, and 2 x 2 tables across strata. R 4.2.2 with car 3.1.1 (and its carData) and MASS 7.3.58.2.
#
#   Rscript tests/reference/interactions.R
#
# writes interactions.json beside this script, 17 significant digits a number.

suppressPackageStartupMessages({
  library(car)
  library(MASS)
})
script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."

# --- JSON by hand ---------------------------------------------------------------------------

number <- function(x) {
  stopifnot(is.finite(x)) # what R has no number for is tested without R
  sprintf("%.17g", x)
}
string <- function(x) sprintf("\"%s\"", x)
list_of <- function(items) paste0("[", paste(items, collapse = ", "), "]")
vector_of <- function(xs) list_of(vapply(xs, number, ""))
rows_of <- function(m) list_of(apply(m, 1, vector_of))
record <- function(...) {
  fields <- list(...)
  paste0("{ ", paste(sprintf("\"%s\": %s", names(fields), unlist(fields)), collapse = ", "), " }")
}
cube_of <- function(t) list_of(lapply(seq_len(dim(t)[1]), function(a) rows_of(matrix(t[a, , ], dim(t)[2]))))
sections <- list()

# --- Two-way analysis of variance -----------------------------------------------------------

set.seed(2026)
scores <- function(n, probabilities = rep(1, 10)) sample(1:10, n, TRUE, probabilities)
cells_by <- function(y, a, b) lapply(levels(factor(a)), function(i) {
  lapply(levels(factor(b)), function(j) y[a == i & b == j])
})
designs <- list(
  "Moore and Krupat's conformity, 2 x 3" =
    with(Moore, cells_by(conformity, partner.status, fcategory)),
  "warpbreaks, balanced, 2 x 3" = with(warpbreaks, cells_by(breaks, wool, tension)),
  "ToothGrowth, balanced, 2 x 3" = with(ToothGrowth, cells_by(len, supp, dose)),
  "scores of 927 respondents, 2 x 2" = list(
    list(scores(212), scores(253, 1:10)), list(scores(347, 10:1), scores(115, rep(1:2, 5)))),
  "scores, 3 x 4, cells of one and of two" = list(
    list(scores(1), scores(2), scores(30), scores(9, 1:10)),
    list(scores(17), scores(1), scores(5), scores(80)),
    list(scores(2), scores(12, 10:1), scores(1), scores(44))),
  "2 x 2, one cell of one respondent" = list(list(4, scores(12)), list(scores(9), scores(20, 1:10))),
  "2 x 2, five respondents" = list(list(c(1, 4), 7), list(3, 9)),
  "two cells constant" = list(list(rep(7, 20), scores(31)), list(scores(8), rep(2, 5))),
  "p about 1e-200" = list(
    list(scores(190, (10:1)^5), scores(90, (1:10)^5)), list(scores(130, (1:10)^5), scores(170, (10:1)^5))),
  "zeros and ones, 5 x 2" = lapply(1:5, function(i) list(rep(0:1, c(i, 7)), rep(0:1, c(9, 2 * i)))),
  "real numbers, 2 x 5" = lapply(1:2, function(i) lapply(1:5, function(j) rnorm(3 + i * j, i / j))),
  "an offset of ten thousand" = list(
    list(1e4 + scores(40), 1e4 + scores(13)), list(1e4 + scores(25), 1e4 + scores(31, 1:10))),
  "small numbers" = lapply(1:2, function(i) lapply(1:3, function(j) rnorm(9, i * j) * 1e-3)),
  "very unequal sizes" = list(list(scores(3), scores(2000)), list(scores(4000, 1:10), scores(2))),
  "mtcars, transmission by gears, two empty cells" = with(mtcars, cells_by(mpg, am, gear)),
  "3 x 3, one empty cell" = list(
    list(scores(8), scores(5), scores(11)), list(scores(6, 1:10), numeric(), scores(7)),
    list(scores(10), scores(4, 10:1), scores(9))),
  "2 x 3, every interaction empty" = list(
    list(scores(9), numeric(), scores(6)), list(scores(12), scores(5, 1:10), numeric())),
  "2 x 2, one empty cell" = list(list(scores(12), scores(7)), list(numeric(), scores(9, 1:10)))
)
data_of <- function(cells) {
  do.call(rbind, unlist(lapply(seq_along(cells), function(i) lapply(seq_along(cells[[i]]), function(j) {
    y <- cells[[i]][[j]]
    data.frame(y = y, a = rep(i, length(y)), b = rep(j, length(y)))
  })), recursive = FALSE))
}
effect <- function(ss, df, residual_ss, residual_df) {
  if (df == 0) return(record(sumOfSquares = "0", degreesOfFreedom = "0"))
  f <- ss / df / (residual_ss / residual_df)
  record(sumOfSquares = number(ss), degreesOfFreedom = number(df), F = number(f),
         p = number(pf(f, df, residual_df, lower.tail = FALSE)), partialEtaSquared = number(ss / (ss + residual_ss)))
}
of_car <- function(model, type) {
  rows <- Anova(model, type = type)
  residual <- rows["Residuals", ]
  one <- function(term) {
    # What car prints of F and p is what pf gives of its sums of squares.
    found <- rows[term, ]
    stopifnot(abs(found[["Pr(>F)"]] / pf(found[["F value"]], found$Df, residual$Df, lower.tail = FALSE) - 1) < 1e-12)
    effect(found[["Sum Sq"]], found$Df, residual[["Sum Sq"]], residual$Df)
  }
  record(a = one("a"), b = one("b"), interaction = one("a:b"))
}
of_models <- function(full, data) {
  compare <- function(small, large) {
    rows <- anova(small, large)
    effect(if (rows$Df[2] > 0) rows[["Sum of Sq"]][2] else 0, rows$Df[2], deviance(full), df.residual(full))
  }
  additive <- lm(y ~ a + b, data)
  record(a = compare(lm(y ~ b, data), additive), b = compare(lm(y ~ a, data), additive),
         interaction = compare(additive, full))
}
sections$twoWayAnova <- vapply(names(designs), function(name) {
  cells <- designs[[name]]
  data <- data_of(cells)
  data$a <- factor(data$a)
  data$b <- factor(data$b)
  contrasts(data$a) <- contr.sum(nlevels(data$a))
  contrasts(data$b) <- contr.sum(nlevels(data$b))
  full <- lm(y ~ a * b, data)
  complete <- !anyNA(coef(full))
  if (!complete) { # car has no type III, and its type II compares models too
    stopped <- tryCatch({ Anova(full, type = 3); FALSE }, error = function(e) TRUE)
    stopifnot(stopped)
    rows <- suppressMessages(Anova(full, type = 2))
    small <- anova(lm(y ~ b, data), lm(y ~ a + b, data))
    stopifnot(abs(rows["a", "Sum Sq"] / small[["Sum of Sq"]][2] - 1) < 1e-9)
  }
  mse <- deviance(full) / df.residual(full)
  simple <- function(subset, by) {
    own <- subset[!is.na(subset[[by]]), ]
    if (length(unique(own[[by]])) < 2) return("null")
    rows <- suppressWarnings(anova(lm(own$y ~ factor(own[[by]])))) # "essentially perfect fit": one respondent each
    effect(rows[["Sum Sq"]][1], rows$Df[1], deviance(full), df.residual(full))
  }
  record(
    name = string(name),
    cells = list_of(lapply(cells, function(row) list_of(lapply(row, vector_of)))),
    # Where R's own residual carries the rounding of its fit, moments are the better reference.
    residual = record(sumOfSquares = number(deviance(full)), degreesOfFreedom = number(df.residual(full))),
    typeII = if (complete) of_car(full, 2) else of_models(full, data),
    typeIII = if (complete) of_car(full, 3) else "null",
    aWithinB = list_of(lapply(levels(data$b), function(j) simple(data[data$b == j, ], "a"))),
    bWithinA = list_of(lapply(levels(data$a), function(i) simple(data[data$a == i, ], "b"))),
    means = list_of(lapply(cells, function(row) list_of(lapply(row, function(y) {
      if (length(y) < 2 || sd(y) == 0) return("null")
      interval <- t.test(y)$conf.int
      record(n = number(length(y)), mean = number(mean(y)), sd = number(sd(y)),
             low = number(interval[1]), high = number(interval[2]), low90 = number(t.test(y, conf.level = 0.9)$conf.int[1]))
    })))))
}, "")

# --- Log-linear models -----------------------------------------------------------------------

PAIRS <- list(ab = c(1, 2), ac = c(1, 3), bc = c(2, 3))
# Iterative proportional fitting; where it crawls (a count that tends to 0), Poisson regression on the
# cells whose margins are not empty, which falls by a part e a step. Degrees of freedom as loglin counts
# them, and with the cells that are fitted 0 and the parameters that go with them taken off.
fit_of <- function(t, margins) {
  fitted <- suppressWarnings(loglin(t, margins, fit = TRUE, eps = 1e-11, iter = 20000L, print = FALSE))
  cells <- as.data.frame(as.table(unclass(t)), responseName = "n")
  names(cells)[1:3] <- c("a", "b", "c")
  open <- Reduce(`&`, lapply(margins, function(m) {
    ave(cells$n, cells[[m[1]]], cells[[m[2]]], FUN = sum) > 0
  }))
  own <- droplevels(cells[open, ])
  terms <- paste(vapply(margins, function(m) paste(c("a", "b", "c")[m], collapse = ":"), ""), collapse = " + ")
  x <- model.matrix(as.formula(paste("~ a + b + c +", terms)), cells)[open, ]
  x <- x[, qr(x)$pivot[seq_len(qr(x)$rank)], drop = FALSE]
  regression <- suppressWarnings(
    glm.fit(x, own$n, family = poisson(), control = list(epsilon = 1e-16, maxit = 60)))
  mu <- numeric(nrow(cells))
  mu[open] <- ifelse(regression$fitted.values < 1e-9, 0, regression$fitted.values)
  crawls <- any(mu == 0 & as.vector(fitted$fit) > 1e-9)
  if (!crawls) {
    # Both agree, and so does MASS.
    stopifnot(max(abs(mu - as.vector(fitted$fit))) < 1e-7 * max(mu))
    named <- array(t, dim(t), lapply(setNames(dim(t), c("a", "b", "c")), seq_len))
    again <- suppressWarnings(loglm(as.formula(paste("~", terms)), named, eps = 1e-11, iter = 20000L))
    stopifnot(abs(again$lrt - fitted$lrt) < 1e-7 * (1 + fitted$lrt), again$df == fitted$df)
  }
  n <- cells$n
  fit <- if (crawls) mu else as.vector(fitted$fit)
  kept <- model.matrix(as.formula(paste("~ a + b + c +", terms)), cells)[fit > 0, , drop = FALSE]
  used <- fit > 0
  list(
    fit = array(fit, dim(t)), crawls = crawls,
    lrt = if (crawls) 2 * sum(ifelse(n > 0, n * log(n / fit), 0)) else fitted$lrt,
    pearson = if (all(used)) fitted$pearson else sum(((n - fit)^2 / fit)[used]), # loglin has 0 / 0
    df = sum(used) - qr(kept)$rank, nominal = fitted$df)
}
tail_of <- function(x, df) if (df > 0) number(pchisq(x, df, lower.tail = FALSE)) else "null"
survey <- function(levels, n, probabilities) {
  array(rmultinom(1, n, probabilities), c(2, 2, levels))
}
tables <- list(
  "Bartlett's plum roots, 2 x 2 x 2" = array(c(156, 107, 84, 31, 84, 133, 156, 209), c(2, 2, 2)),
  "UCBAdmissions, 2 x 2 x 6" = UCBAdmissions,
  "HairEyeColor, 4 x 4 x 2" = HairEyeColor,
  "Titanic, class by sex by survival" = apply(Titanic, c(1, 2, 4), sum),
  "927 respondents, 2 x 2 x 5" = survey(5, 927, outer(c(3, 5, 2, 4), c(1, 6, 3, 2, 4)) + 0:9 %% 3),
  "927 respondents, rare answers, 2 x 2 x 6" = survey(6, 927, outer(c(3, 5, 2, 4), c(40, 1, 60, 0.6, 30, 0.4))),
  "every count alike" = array(12, c(2, 3, 2)),
  "3 x 3 x 3" = array(rpois(27, 9), c(3, 3, 3)),
  "4 x 2 x 3, small counts" = array(rpois(24, 3) + 1, c(4, 2, 3)),
  "sampling zeros that the fit fills" = array(c(0, 12, 7, 9, 5, 3, 11, 6), c(2, 2, 2)),
  "zeros in two cells of the same kind" = array(c(0, 8, 14, 0, 6, 10, 3, 9), c(2, 2, 2)),
  "an empty pair of levels" = array(c(0, 12, 0, 9, 5, 3, 11, 6, 2, 8, 4, 13), c(2, 2, 3)),
  "an answer of a single respondent" = array(c(40, 30, 21, 18, 0, 1, 0, 0, 33, 12, 9, 27), c(2, 2, 3)),
  "an answer that nobody gave" = array(c(40, 30, 21, 18, 0, 0, 0, 0, 33, 12, 9, 27), c(2, 2, 3)),
  "zeros that every table with these margins has" = array(c(0, 8, 14, 5, 6, 10, 3, 0), c(2, 2, 2)),
  "the same in 2 x 2 x 3" = array(c(0, 1, 2, 3, 0, 1, 2, 0, 1, 2, 1, 0), c(2, 2, 3)),
  "the same in 2 x 2 x 3, one zero of each pair" = array(c(5, 5, 1, 0, 3, 3, 3, 0, 0, 3, 5, 2), c(2, 2, 3)),
  "the same in 3 x 3 x 3, eight zeros" = array(
    c(0, 1, 3, 6, 1, 3, 0, 2, 0, 3, 0, 0, 3, 0, 0, 2, 4, 3, 3, 3, 6, 4, 1, 3, 0, 3, 0), c(3, 3, 3)),
  "the same in 3 x 3 x 3, six of nine zeros" = array(
    c(3, 3, 2, 5, 0, 0, 2, 0, 0, 0, 2, 2, 2, 2, 2, 2, 0, 2, 0, 1, 2, 2, 3, 0, 0, 1, 1), c(3, 3, 3)),
  "twelve zeros that the fit fills, one with 0.006" = array(
    c(7, 0, 1, 0, 1, 4, 2, 6, 0, 2, 0, 0, 4, 0, 2, 0, 3, 0, 6, 2, 0, 0, 0, 5, 7, 0, 3), c(3, 3, 3)),
  "p about 1e-200" = array(c(262, 5, 6, 251, 3, 220, 241, 4), c(2, 2, 2)),
  "a strong interaction" = array(c(300, 1, 2, 280, 3, 310, 290, 1), c(2, 2, 2)),
  "large counts" = array(c(1e6, 2e6, 3e6, 1.5e6, 2.5e6, 1e5, 3e5, 4e6), c(2, 2, 2))
)
sections$logLinear <- vapply(names(tables), function(name) {
  t <- unclass(tables[[name]])
  dimnames(t) <- NULL
  three <- fit_of(t, unname(PAIRS))
  pair <- function(left_out) {
    model <- fit_of(t, unname(PAIRS[names(PAIRS) != left_out]))
    gain <- model$lrt - three$lrt
    df <- model$df - three$df
    record(
      conditional = record(likelihoodRatio = number(model$lrt), degreesOfFreedom = number(model$df),
                           p = tail_of(model$lrt, model$df)),
      partial = record(likelihoodRatio = number(gain), degreesOfFreedom = number(df), p = tail_of(gain, df)))
  }
  record(
    name = string(name), counts = cube_of(t), by = string(if (three$crawls) "glm" else "loglin"),
    fitted = cube_of(three$fit), likelihoodRatio = number(three$lrt), pearson = number(three$pearson),
    degreesOfFreedom = number(three$df), nominalDegreesOfFreedom = number(three$nominal),
    p = tail_of(three$lrt, three$df), pearsonP = tail_of(three$pearson, three$df),
    ab = pair("ab"), ac = pair("ac"), bc = pair("bc"))
}, "")

# --- 2 x 2 tables across strata ---------------------------------------------------------------

breslow_day <- function(t) {
  ratio <- unname(mantelhaen.test(t)$estimate)
  informative <- apply(t, 3, function(x) all(rowSums(x) > 0, colSums(x) > 0))
  parts <- apply(t[, , informative, drop = FALSE], 3, function(x) {
    row <- sum(x[1, ])
    column <- sum(x[, 1])
    n <- sum(x)
    cells <- function(a) c(a, row - a, column - a, n - row - column + a)
    ends <- c(max(0, row + column - n), min(row, column))
    gap <- function(a) { # increasing between the ends
      y <- cells(a)
      y[1] * y[4] - ratio * y[2] * y[3]
    }
    a <- uniroot(gap, ends, tol = 1e-15, maxiter = 1e5)$root
    c(off = x[1, 1] - a, variance = 1 / sum(1 / cells(a)))
  })
  raw <- sum(parts["off", ]^2 / parts["variance", ])
  list(raw = raw, tarone = raw - sum(parts["off", ])^2 / sum(parts["variance", ]), df = sum(informative) - 1)
}
strata <- list(
  "UCBAdmissions" = UCBAdmissions,
  "the migraine trial of the SAS manual" = array(c(16, 5, 11, 20, 12, 7, 16, 19), c(2, 2, 2)),
  "Bartlett's plum roots" = array(c(156, 107, 84, 31, 84, 133, 156, 209), c(2, 2, 2)),
  "a strong association" = array(c(290, 12, 9, 310, 190, 8, 14, 220), c(2, 2, 2)),
  "an inverse association" = array(c(3, 40, 51, 2, 4, 29, 33, 6, 1, 20, 35, 4), c(2, 2, 3)),
  "a very strong inverse association" = array(c(30, 6000, 5000, 1, 45, 8000, 7000, 2), c(2, 2, 2)),
  "a stratum that lacks a cell" = array(c(3000, 6000, 5000, 0, 3, 60, 50, 1), c(2, 2, 2)),
  "no association" = array(c(10, 20, 30, 60, 7, 7, 9, 9), c(2, 2, 2)),
  "a stratum with an empty row" = array(c(12, 5, 7, 11, 0, 6, 0, 9, 8, 3, 4, 10), c(2, 2, 3)),
  "zero cells" = array(c(0, 5, 7, 11, 8, 6, 3, 0, 8, 3, 4, 10), c(2, 2, 3)),
  "p about 1e-200" = array(c(262, 5, 6, 251, 3, 220, 241, 4), c(2, 2, 2)),
  "p of the association about 1e-200" = array(c(500, 10, 11, 480, 420, 5, 8, 460), c(2, 2, 2)),
  "six answers of 927 respondents" = survey(6, 927, outer(c(3, 5, 2, 4), c(1, 6, 3, 2, 4, 2)) + 0:7 %% 3)
)
sections$strata <- vapply(names(strata), function(name) {
  t <- unclass(strata[[name]])
  dimnames(t) <- NULL
  corrected <- mantelhaen.test(t)
  uncorrected <- mantelhaen.test(t, correct = FALSE)
  bd <- breslow_day(t)
  record(
    name = string(name), strata = list_of(lapply(seq_len(dim(t)[3]), function(k) rows_of(t[, , k]))),
    corrected = record(statistic = number(corrected$statistic), p = number(corrected$p.value)),
    uncorrected = record(statistic = number(uncorrected$statistic), p = number(uncorrected$p.value)),
    oddsRatio = number(corrected$estimate), interval = vector_of(corrected$conf.int),
    interval90 = vector_of(mantelhaen.test(t, conf.level = 0.9)$conf.int),
    breslowDay = record(
      degreesOfFreedom = number(bd$df), statistic = number(bd$raw), p = tail_of(bd$raw, bd$df),
      tarone = number(bd$tarone), taroneP = tail_of(bd$tarone, bd$df)))
}, "")

# --- Answers in two crossings: G2 of every table that the margins leave open ------------------------

# A row an answer: how many gave it in each group of the first crossing, and of the second.
margins <- function(...) matrix(c(...), ncol = 2, byrow = TRUE)
answers <- list(
  list(sizes = c(120, 131, 340, 336), first = margins(101, 230, 150, 446), second = margins(150, 181, 310, 286)),
  list(sizes = c(12, 9, 7, 14), first = margins(8, 11, 13, 10), second = margins(10, 9, 9, 14)),
  list(sizes = c(40, 3, 5, 60), first = margins(20, 30, 23, 35), second = margins(25, 25, 20, 38)),
  list(sizes = c(30, 20, 10, 40), first = margins(2, 1, 48, 49), second = margins(1, 2, 39, 58)),
  list(sizes = c(14, 9, 12, 10), first = margins(8, 12, 10, 6, 5, 4), second = margins(11, 9, 9, 7, 6, 3)),
  list(sizes = c(25, 8, 6, 11), first = margins(20, 9, 0, 3, 13, 5), second = margins(19, 10, 2, 1, 10, 8)),
  list(sizes = c(7, 8, 9, 6), first = margins(6, 4, 4, 5, 3, 2, 2, 4), second = margins(5, 5, 6, 3, 2, 3, 3, 3))
)
sections$threeWayRange <- vapply(answers, function(own) {
  possible <- lapply(seq_len(nrow(own$first)), function(k) {
    f <- own$first[k, ]; s <- own$second[k, ]
    max(0, f[1] - own$sizes[2], s[1] - own$sizes[3], s[1] - f[2]) :
      min(own$sizes[1], f[1], s[1], own$sizes[4] + s[1] - f[2])
  })
  corners <- unname(as.matrix(do.call(expand.grid, possible)))
  corners <- corners[rowSums(corners) == own$sizes[1], , drop = FALSE]
  statistics <- apply(corners, 1, function(x) {
    cells <- cbind(x, own$first[, 1] - x, own$second[, 1] - x, own$first[, 2] - own$second[, 1] + x)
    stopifnot(cells >= 0, colSums(cells) == own$sizes)
    # Answers, then the second split, then the first.
    fit_of(array(cells, c(nrow(cells), 2, 2)), unname(PAIRS))$lrt
  })
  record(sizes = vector_of(own$sizes), first = rows_of(own$first), second = rows_of(own$second),
         corners = rows_of(corners), likelihoodRatios = vector_of(statistics))
}, "")

body <- paste(sprintf("\"%s\": [\n  %s\n]", names(sections), vapply(sections, paste, "", collapse = ",\n  ")), collapse = ",\n")
cat("{\n", body, "\n}\n", sep = "", file = file.path(here, "interactions.json"))
