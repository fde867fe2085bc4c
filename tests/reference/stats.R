# Reference values for tests/stats, from base R alone (README.md says with which version).
#
#   Rscript tests/reference/stats.R
#
# writes one JSON file per function of lib/stats beside this script. Every number has 17
# significant digits, enough to name one double: both sides compute from the same inputs.

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
write_records <- function(name, records) {
  body <- paste0("[\n", paste0("  ", unlist(records), collapse = ",\n"), "\n]\n")
  cat(body, file = file.path(here, paste0(name, ".json")))
}

SMALLEST <- 1e-300 # below this, doubles lose digits

# --- Upper tails: pchisq and pf, from p near 1 to p near 1e-300 ------------------------------

chi_squares <- c(1e-10, 1e-3, 0.05, 0.455, 1, 2, 3.84, 5, 6.63, 10, 15, 20, 30, 50, 75, 76, 100, 130,
                 150, 200, 300, 500, 700, 800, 900, 920, 1000, 1100, 1200, 1300,
                 1900, 2000.5, 2100, 2600, 5000)
records <- list()
for (df in c(1, 2, 3, 5, 10, 50, 100, 300, 1000, 2100)) for (x in chi_squares) {
  p <- pchisq(x, df, lower.tail = FALSE)
  if (p < SMALLEST) next
  records[[length(records) + 1]] <- record(df = number(df), statistic = number(x), p = number(p))
}
write_records("chiSquareUpperTail", records)

fs <- c(1e-8, 1e-3, 0.05, 0.5, 0.999, 1, 1.9, 2.9, 3.85, 4.17, 7.6, 10, 15, 20, 30, 50, 75, 76, 100, 150, 200,
        300, 400, 600, 800, 920, 1100, 1e4, 1e6, 1e9, 1e13, 1e20, 1e40, 1e80, 1e100, 1e150, 1e200, 1e280)
records <- list()
for (df1 in c(1, 2, 3, 4, 8, 100)) for (df2 in c(1, 2, 5, 30, 180, 923, 925, 10000)) for (f in fs) {
  p <- pf(f, df1, df2, lower.tail = FALSE)
  if (p < SMALLEST) next
  records[[length(records) + 1]] <-
    record(between = number(df1), within = number(df2), F = number(f), p = number(p))
}
write_records("fUpperTail", records)

# --- Intervals: the mean (as t.test computes it) and the proportion (Wilson, as prop.test) ---

records <- list()
for (n in c(2, 3, 5, 10, 30, 251, 676, 927, 1e6)) for (level in c(0.5, 0.9, 0.95, 0.99, 0.999))
  for (mean_sd in list(c(7.31, 2.14), c(0, 1), c(1e6, 1e-3), c(-4.5, 12))) {
    m <- mean_sd[1]
    s <- mean_sd[2]
    t <- qt(1 - (1 - level) / 2, n - 1)
    records[[length(records) + 1]] <- record(
      mean = number(m), sd = number(s), n = number(n), level = number(level),
      low = number(m - t * s / sqrt(n)), high = number(m + t * s / sqrt(n)))
  }
write_records("meanInterval", records)

records <- list()
for (n in c(1, 2, 3, 10, 30, 251, 927, 1e6)) for (level in c(0.5, 0.9, 0.95, 0.99, 0.999))
  for (x in unique(c(0, 1, floor(n / 3), floor(n / 2), n - 1, n))) {
    ci <- suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int
    records[[length(records) + 1]] <- record(
      count = number(x), n = number(n), level = number(level), low = number(ci[1]), high = number(ci[2]))
  }
write_records("proportionInterval", records)

records <- list()
for (n in c(1, 2, 3, 10, 30, 251, 927)) for (level in c(0.5, 0.9, 0.95, 0.99, 0.999))
  for (x in unique(c(0, 1, floor(n / 3), floor(n / 2), n - 1, n))) {
    ci <- binom.test(x, n, conf.level = level)$conf.int
    half <- qnorm((1 + level) / 2) * sqrt(x / n * (1 - x / n) / n)
    records[[length(records) + 1]] <- record(
      count = number(x), n = number(n), level = number(level), low = number(ci[1]), high = number(ci[2]),
      waldLow = number(max(0, x / n - half)), waldHigh = number(min(1, x / n + half)))
  }
write_records("proportionIntervals", records)

# --- chisq.test, without continuity correction ----------------------------------------------

tables <- list(
  "2x2 of the survey" = matrix(c(286, 192, 358, 91), 2),
  "2x2, not significant" = matrix(c(120, 131, 340, 336), 2),
  "2x2, p about 1e-200" = matrix(c(464, 1, 1, 461), 2),
  "2x2 with empty cells" = matrix(c(5, 0, 0, 4), 2),
  "2x2, tiny expected counts" = matrix(c(1, 0, 2, 924), 2),
  "2x2, huge counts" = matrix(c(28600000001, 19200000002, 35800000003, 24034000004), 2),
  "2x2, counts so large that p is 0" = matrix(c(28600000001, 19200000002, 35800000003, 9100000004), 2),
  "3x2" = matrix(c(40, 211, 676, 51, 190, 301), 3),
  "2x3" = matrix(c(40, 211, 676, 51, 190, 301), 2),
  "6x2" = matrix(c(12, 40, 3, 88, 104, 4, 1, 99, 0, 178, 380, 18), 6),
  "6x2 with a zero row" = matrix(c(12, 40, 0, 88, 104, 4, 1, 99, 0, 178, 380, 18), 6),
  "4x3 with a zero row and a zero column" = matrix(c(3, 0, 8, 9, 0, 0, 0, 0, 11, 0, 7, 30), 4),
  "6x5, every expected count below 5" = outer(1:6, 1:5, function(i, j) (i * j) %% 4)
)
records <- lapply(names(tables), function(name) {
  table <- tables[[name]]
  # R gives NaN when a row or a column is empty: leave them out before, as ours does.
  filled <- table[rowSums(table) > 0, colSums(table) > 0, drop = FALSE]
  test <- suppressWarnings(chisq.test(filled, correct = FALSE))
  record(
    name = string(name), observed = rows_of(table), statistic = number(test$statistic),
    degreesOfFreedom = number(test$parameter), p = number(test$p.value),
    filledExpected = rows_of(test$expected), smallestExpected = number(min(test$expected)),
    cellsBelowFive = number(sum(test$expected < 5)), cells = number(length(test$expected)),
    yates = if (all(dim(filled) == 2)) {
      corrected <- suppressWarnings(chisq.test(filled, correct = TRUE))
      if (corrected$p.value > 0) record(statistic = number(corrected$statistic), p = number(corrected$p.value)) else "null"
    } else "null",
    cramersV = number(sqrt(unname(test$statistic) / (sum(filled) * (min(dim(filled)) - 1)))))
})
write_records("chiSquareTest", records)

# --- mean, sd, oneway.test(var.equal = TRUE) ------------------------------------------------

set.seed(2023)
scores <- function(n, probabilities = rep(1, 10)) sample(1:10, n, TRUE, probabilities)
samples <- list(
  "scores from 1 to 10 of two unbalanced groups" = list(scores(251), scores(676, 1:10)),
  "scores of two groups that hardly differ" = list(scores(465), scores(462)),
  "five unbalanced groups" = list(scores(3), scores(40), scores(2, 10:1), scores(17), scores(300)),
  "a group of one respondent" = list(c(4), scores(12), scores(9)),
  "a constant group" = list(rep(7, 20), scores(31), scores(8)),
  "scores so far apart that p is about 1e-200" = list(scores(290, (10:1)^4), scores(290, (1:10)^3)),
  "zeros and ones" = list(rep(0:1, c(30, 19)), rep(0:1, c(11, 38))),
  "real numbers" = list(rnorm(25, 0.3), rexp(40), runif(33, -1, 1)),
  "a large offset" = list(2^20 + c(0.5, 0.25, 1, 2), 2^20 + c(1.5, 3, 0.75), 2^20 + c(2, 4, 8, 1)),
  "very small numbers" = list(rnorm(10) * 1e-150, 1e-150 + rnorm(15) * 1e-150),
  "very large numbers" = list(rnorm(10) * 1e150, 1e150 + rnorm(15) * 1e150)
)
records <- lapply(names(samples), function(name) {
  groups <- samples[[name]]
  y <- unlist(groups)
  g <- factor(rep(seq_along(groups), lengths(groups)))
  # oneway.test refuses a group of one; anova(lm()) does not.
  if (min(lengths(groups)) > 1) {
    test <- oneway.test(y ~ g, var.equal = TRUE)
    F <- test$statistic
    p <- test$p.value
  } else {
    test <- anova(lm(y ~ g))
    F <- test[["F value"]][1]
    p <- test[["Pr(>F)"]][1]
  }
  record(
    name = string(name), groups = list_of(lapply(groups, vector_of)), F = number(F), p = number(p),
    etaSquared = number({
      squares <- anova(lm(y ~ g))[["Sum Sq"]]
      squares[1] / sum(squares)
    }),
    mean = number(mean(y)), sd = number(sd(y)), sum = number(sum(y)),
    min = number(min(y)), max = number(max(y)))
})
write_records("oneWayAnova", records)

# --- NIST StRD: what R makes of the certified data sets --------------------------------------

sets <- c("SiRstv", "SmLs01", "SmLs04", "AtmWtAg", "SmLs07")
records <- lapply(sets, function(name) {
  data <- read.table(file.path(here, "nist", paste0(name, ".dat")), skip = 60, col.names = c("g", "y"))
  g <- factor(data$g)
  anova_table <- suppressWarnings(anova(lm(data$y ~ g))) # "essentially perfect fit": the offset
  record(
    name = string(name), F = number(oneway.test(data$y ~ g, var.equal = TRUE)$statistic),
    between = number(anova_table[["Sum Sq"]][1]), within = number(anova_table[["Sum Sq"]][2]))
})
write_records("nist", records)
