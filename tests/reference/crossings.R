# Reference values for what a reader asks of a crossing (README.md says with which version of R).
#
#   Rscript tests/reference/crossings.R
#
# writes normalUpperTail, noncentral*, adjusted*, associations, fisherExactTest, scores, chiSquarePower
# and anovaPower, as .json, beside this script, 17 significant digits a number. Base R but for vcd (odds
# ratio) and car (Levene).

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."

# --- JSON by hand ---------------------------------------------------------------------------

number <- function(x) {
  if (is.nan(x) || is.na(x)) return("null") # NaN in the tests
  stopifnot(is.finite(x))
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

SMALLEST <- 1e-290 # nearer to the smallest double, digits are lost

# --- The normal upper tail -------------------------------------------------------------------

zs <- c(-40, -8, -1.96, -1, -1e-3, 0, 1e-12, 0.1, 0.5, 1, 1.645, 1.96, 2.576, 3.3, 5, 8, 12, 20, 26, 30, 35, 36.4)
write_records("normalUpperTail", lapply(zs, function(z)
  record(z = number(z), p = number(pnorm(z, lower.tail = FALSE)))))

# --- Noncentral upper tails ------------------------------------------------------------------
#
# R's pchisq, pf and pt with ncp take small upper tails as 1 - p, and pf stops at nine decimals: `p` is
# made of R's central distributions (t: of its quadrature), `byR` is what R itself says.

counts_to <- function(mean) 0:ceiling(mean + 40 * sqrt(mean) + 400)
chi_square_tail <- function(x, df, ncp) {
  j <- counts_to(ncp / 2)
  sum(dpois(j, ncp / 2) * pchisq(x, df + 2 * j, lower.tail = FALSE))
}
f_tail <- function(f, df1, df2, ncp) {
  j <- counts_to(ncp / 2)
  sum(dpois(j, ncp / 2) * pbeta(df2 / (df1 * f + df2), df2 / 2, df1 / 2 + j))
}
# P(Z > t s - ncp), s the root of a chi-square over its degrees of freedom, over the log of s.
t_tail <- function(t, df, ncp) {
  log_density <- function(u) log(2) + 2 * u + log(df) + dchisq(df * exp(2 * u), df, log = TRUE)
  log_integrand <- function(u) log_density(u) + pnorm(t * exp(u) - ncp, lower.tail = FALSE, log.p = TRUE)
  grid <- seq(-45, 6, by = 1e-3)
  values <- log_integrand(grid)
  top <- max(values)
  range <- range(grid[values > top - 60])
  cuts <- seq(range[1] - 1e-3, range[2] + 1e-3, length.out = 41)
  pieces <- vapply(1:40, function(i) integrate(function(u) exp(log_integrand(u) - top), cuts[i], cuts[i + 1],
    rel.tol = 1e-13, abs.tol = 0, stop.on.error = FALSE)$value, 0)
  exp(top + log(sum(pieces)))
}

shares <- c(1e-3, 0.05, 0.5, 1, 1.5, 2, 5, 20)
records <- list()
for (df in c(1, 2, 5, 40)) for (ncp in c(0, 1e-6, 0.1, 1, 5, 20, 81, 200, 900, 3000, 20000)) for (share in shares) {
  x <- share * (df + ncp)
  p <- chi_square_tail(x, df, ncp)
  if (p < SMALLEST) next
  records[[length(records) + 1]] <- record(
    statistic = number(x), degreesOfFreedom = number(df), noncentrality = number(ncp), p = number(p),
    byR = number(suppressWarnings(pchisq(x, df, ncp, lower.tail = FALSE))))
}
write_records("noncentralChiSquare", records)

records <- list()
for (df1 in c(1, 2, 3, 5)) for (df2 in c(1, 2, 30, 180, 923, 925)) for (ncp in c(0, 0.1, 5, 20, 100, 201, 900))
  for (share in shares) {
    f <- share * (df1 + ncp) / df1
    p <- f_tail(f, df1, df2, ncp)
    if (p < SMALLEST) next
    records[[length(records) + 1]] <- record(
      F = number(f), between = number(df1), within = number(df2), noncentrality = number(ncp), p = number(p),
      byR = number(suppressWarnings(pf(f, df1, df2, ncp, lower.tail = FALSE))))
  }
write_records("noncentralF", records)

records <- list()
for (df in c(1, 2, 3, 10, 50, 925, 5000)) for (ncp in c(-5, -1, 0, 1e-3, 0.5, 3, 10, 30))
  for (t in c(-4, -0.5, 0, 1e-3, 0.5, 2, 5, 20, 35, 60)) {
    p <- t_tail(t, df, ncp)
    if (p < if (t < 0) 1e-3 else SMALLEST) next # below 0 ours is a complement
    records[[length(records) + 1]] <- record(
      t = number(t), degreesOfFreedom = number(df), noncentrality = number(ncp), p = number(p),
      byR = number(suppressWarnings(pt(t, df, ncp, lower.tail = FALSE))))
  }
write_records("noncentralT", records)

# Where the upper tail, rising with the noncentrality, reaches p; 0 where it is above from the start.
root <- function(f, low, high) uniroot(f, c(low, high), tol = 1e-13, maxiter = 10000)$root
noncentrality_at <- function(p, tail, low = 0) {
  if (tail(0) >= p && low == 0) return(0)
  high <- 1
  while (tail(high) < p) high <- 2 * high
  root(function(ncp) tail(ncp) - p, low, high)
}

# --- Crossings -------------------------------------------------------------------------------

tables <- list(
  "2x2 of the survey" = matrix(c(286, 192, 358, 91), 2),
  "2x2, not significant" = matrix(c(120, 131, 340, 336), 2),
  "2x2, p about 1e-200" = matrix(c(464, 1, 1, 461), 2),
  "2x2 with two empty cells" = matrix(c(5, 0, 0, 4), 2),
  "2x2 with an empty cell" = matrix(c(12, 0, 7, 9), 2),
  "2x2, tiny expected counts" = matrix(c(1, 0, 2, 924), 2),
  "2x2, one respondent a row" = matrix(c(1, 0, 0, 1), 2),
  "2x2, rows exactly alike" = matrix(c(10, 20, 30, 60), 2),
  "2x2, an empty row" = matrix(c(10, 0, 30, 0), 2),
  "a single respondent" = matrix(1, 1, 1),
  "3x2" = matrix(c(40, 211, 676, 51, 190, 301), 3),
  "2x3" = matrix(c(40, 211, 676, 51, 190, 301), 2),
  "6x2" = matrix(c(12, 40, 3, 88, 104, 4, 1, 99, 0, 178, 380, 18), 6),
  "6x2 with a zero row" = matrix(c(12, 40, 0, 88, 104, 4, 1, 99, 0, 178, 380, 18), 6),
  "6x2, hardly any association" = matrix(c(60, 70, 80, 90, 85, 78, 70, 75, 77, 88, 80, 74), 6),
  "4x3 with a zero row and a zero column" = matrix(c(3, 0, 8, 9, 0, 0, 0, 0, 11, 0, 7, 30), 4),
  "3x3, a perfect association" = diag(c(7, 5, 9)),
  "all zeros" = matrix(0, 2, 3),
  "hair and eyes of students (Snee 1974)" = apply(HairEyeColor, 1:2, sum),
  "admission to Berkeley by department" = t(apply(UCBAdmissions, c(1, 3), sum)),
  "class and survival on the Titanic" = apply(Titanic, c(1, 4), sum)
)
# R refuses empty rows and columns: leave them out before, as ours does.
filled_of <- function(table) table[rowSums(table) > 0, colSums(table) > 0, drop = FALSE]
is_testable <- function(table) all(dim(filled_of(table)) > 1)

records <- list()
for (name in names(tables)) {
  table <- tables[[name]]
  rows <- rowSums(table) > 0
  columns <- colSums(table) > 0
  residuals <- array(NaN, dim(table))
  if (is_testable(table)) {
    residuals[rows, columns] <- suppressWarnings(chisq.test(table[rows, columns], correct = FALSE))$stdres
  }
  records[[length(records) + 1]] <- record(
    name = string(name), observed = rows_of(table), residuals = rows_of(residuals),
    p = rows_of(2 * pnorm(-abs(residuals))))
}
write_records("adjustedResiduals", records)

probabilities <- list(
  c(0.01, 0.02, 0.03, 0.04, 0.05), c(0.049, 0.001, 0.2, 0.001, 0.9, 0.04), c(1, 1, 1), 0.03, c(0, 0, 0.5),
  c(1e-200, 3e-190, 0.02, NaN, 0.7, NaN), c(NaN, NaN), numeric(),
  # the fifteen of Benjamini and Hochberg (1995, section 3.2)
  c(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
    0.7590, 1)
)
write_records("adjustedProbabilities", lapply(probabilities, function(p) record(
  p = vector_of(p), holm = vector_of(p.adjust(p, "holm")), bh = vector_of(p.adjust(p, "BH")),
  by = vector_of(p.adjust(p, "BY")))))

v_interval <- function(table, level) {
  if (!is_testable(table)) return(c(NaN, NaN))
  table <- filled_of(table)
  test <- suppressWarnings(chisq.test(table, correct = FALSE))
  tail <- function(ncp) chi_square_tail(unname(test$statistic), unname(test$parameter), ncp)
  ncp <- vapply(c((1 - level) / 2, (1 + level) / 2), noncentrality_at, 0, tail)
  pmin(1, sqrt(ncp / sum(table) / (min(dim(table)) - 1)))
}
bias_corrected <- function(table) {
  if (!is_testable(table)) return(NaN)
  table <- filled_of(table)
  n <- sum(table)
  less <- dim(table) - 1
  phi2 <- unname(suppressWarnings(chisq.test(table, correct = FALSE))$statistic) / n
  sqrt(max(0, phi2 - prod(less) / (n - 1)) / min(less - less^2 / (n - 1)))
}
records <- list()
for (name in names(tables)) {
  table <- tables[[name]]
  phi <- NaN
  odds <- rep(NaN, 3)
  odds90 <- rep(NaN, 2)
  if (all(dim(table) == 2) && is_testable(table)) {
    cells <- expand.grid(row = c(1, 0), column = c(1, 0))
    phi <- cor(rep(cells$row, table), rep(cells$column, table))
    model <- vcd::oddsratio(table, log = FALSE)
    odds <- c(coef(model), confint(model))
    odds90 <- confint(model, level = 0.9)
  }
  records[[length(records) + 1]] <- record(
    name = string(name), observed = rows_of(table), v95 = vector_of(v_interval(table, 0.95)),
    v90 = vector_of(v_interval(table, 0.9)), biasCorrectedV = number(bias_corrected(table)), phi = number(phi),
    oddsRatio = number(odds[1]), odds95 = vector_of(odds[2:3]), odds90 = vector_of(odds90))
}
write_records("associations", records)

# --- Fisher's exact test ---------------------------------------------------------------------

exact <- c(
  tables[c("2x2 of the survey", "2x2, not significant", "2x2, p about 1e-200", "2x2 with two empty cells",
           "2x2 with an empty cell", "2x2, tiny expected counts", "2x2, one respondent a row",
           "2x2, rows exactly alike", "6x2", "6x2 with a zero row", "6x2, hardly any association",
           "4x3 with a zero row and a zero column", "3x3, a perfect association")],
  list(
    "6x2, p near .05" = matrix(c(60, 70, 80, 90, 85, 78, 50, 95, 77, 108, 60, 74), 6),
    "2x6, the same" = t(matrix(c(60, 70, 80, 90, 85, 78, 50, 95, 77, 108, 60, 74), 6)),
    "5x2 of few" = matrix(c(3, 0, 5, 1, 2, 0, 4, 2, 6, 1), 5),
    "a lady tasting tea (Fisher 1935)" = matrix(c(3, 1, 1, 3), 2),
    "job satisfaction (Agresti 2002, p. 57)" = matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4),
    "3x3 with ties" = matrix(c(2, 2, 2, 2, 2, 2, 1, 3, 2), 3),
    "4x3" = matrix(c(10, 12, 9, 11, 9, 10, 10, 9, 10, 5, 7, 3), 4)))
records <- lapply(names(exact), function(name) record(
  name = string(name), observed = rows_of(exact[[name]]),
  p = number(fisher.test(filled_of(exact[[name]]), workspace = 2e8)$p.value)))
write_records("fisherExactTest", records)

# --- Scores ----------------------------------------------------------------------------------

set.seed(2026)
scores <- function(n, probabilities = rep(1, 10)) sample(1:10, n, TRUE, probabilities)
samples <- list(
  "scores from 1 to 10 of two unbalanced groups" = list(scores(251), scores(676, 1:10)),
  "scores of two groups that hardly differ" = list(scores(465), scores(462)),
  "two small groups without ties" = list(c(1.1, 2.7, 3.9, 8.2), c(0.4, 2.2, 9.6, 7.3, 5.5)),
  "a group of two and one of three" = list(c(3, 5), c(9, 4, 4)),
  "a lower group first" = list(c(2, 3, 1, 4, 2), c(9, 8, 8, 7, 10, 6)),
  "the middle of two groups is the same" = list(c(1, 5), c(2, 3, 4)),
  "five unbalanced groups" = list(scores(3), scores(40), scores(2, 10:1), scores(17), scores(300)),
  "a group of one respondent" = list(c(4), scores(12), scores(9)),
  "groups of one respondent each" = list(c(4), c(7), c(5)),
  "a constant group" = list(rep(7, 20), scores(31), scores(8)),
  "scores so far apart that p is about 1e-200" = list(scores(290, (10:1)^4), scores(290, (1:10)^3)),
  "zeros and ones" = list(rep(0:1, c(30, 19)), rep(0:1, c(11, 38))),
  "real numbers" = list(rnorm(25, 0.3), rexp(40), runif(33, -1, 1)),
  "a large offset" = list(2^20 + c(0.5, 0.25, 1, 2), 2^20 + c(1.5, 3, 0.75), 2^20 + c(2, 4, 8, 1)),
  "yields of plants (PlantGrowth)" = unname(split(PlantGrowth$weight, PlantGrowth$group)),
  "insects by spray (InsectSprays)" = unname(split(InsectSprays$count, InsectSprays$spray)),
  "ozone by month (airquality)" = unname(lapply(split(airquality$Ozone, airquality$Month), function(x) x[!is.na(x)]))
)
eta_interval <- function(f, df1, df2, level) {
  ncp <- vapply(c((1 - level) / 2, (1 + level) / 2), noncentrality_at, 0, function(ncp) f_tail(f, df1, df2, ncp))
  ncp / (ncp + df1 + df2 + 1)
}
hedges <- function(a, b) {
  df <- length(a) + length(b) - 2
  error <- sqrt(1 / length(a) + 1 / length(b))
  d <- (mean(a) - mean(b)) / sqrt((sum((a - mean(a))^2) + sum((b - mean(b))^2)) / df)
  # gamma(df / 2) / gamma((df - 1) / 2)
  ratio <- sqrt(pi) / beta((df - 1) / 2, 1 / 2)
  ends <- vapply(c(0.025, 0.975), function(p) {
    if (d >= 0) noncentrality_at(p, function(ncp) t_tail(d / error, df, ncp), low = -30)
    else -noncentrality_at(1 - p, function(ncp) t_tail(-d / error, df, ncp), low = -30)
  }, 0)
  list(g = d * ratio / sqrt(df / 2), low = ends[1] * error, high = ends[2] * error)
}
records <- lapply(names(samples), function(name) {
  groups <- samples[[name]]
  y <- unlist(groups)
  g <- factor(rep(seq_along(groups), lengths(groups)))
  # R refuses groups of one, and says NaN of a constant one.
  welch <- if (min(lengths(groups)) > 1) oneway.test(y ~ g) else
    list(statistic = NaN, p.value = NaN, parameter = c(length(groups) - 1, NaN))
  levene <- function(center) suppressWarnings(car::leveneTest(y, g, center = center))
  mean_levene <- levene(mean)
  median_levene <- levene(median)
  kruskal <- kruskal.test(y, g)
  mann <- wilcox.test(groups[[1]], groups[[2]], exact = FALSE, correct = TRUE)
  anova_table <- suppressWarnings(anova(lm(y ~ g)))
  squares <- anova_table[["Sum Sq"]]
  df <- anova_table[["Df"]]
  f <- anova_table[["F value"]][1]
  two <- length(groups[[1]]) + length(groups[[2]]) > 3
  has_residual <- length(df) == 2 && df[2] > 0
  g_of <- if (two) hedges(groups[[1]], groups[[2]]) else list(g = NaN, low = NaN, high = NaN)
  record(
    name = string(name), groups = list_of(lapply(groups, vector_of)),
    welch = record(F = number(welch$statistic), p = number(welch$p.value), within = number(welch$parameter[2])),
    levene = record(F = number(mean_levene[["F value"]][1]), p = number(mean_levene[["Pr(>F)"]][1])),
    brownForsythe = record(F = number(median_levene[["F value"]][1]), p = number(median_levene[["Pr(>F)"]][1])),
    kruskal = record(statistic = number(kruskal$statistic), p = number(kruskal$p.value)),
    mannWhitney = record(U = number(mann$statistic), p = number(mann$p.value)),
    eta95 = vector_of(if (has_residual) eta_interval(f, df[1], df[2], 0.95) else c(NaN, NaN)),
    eta90 = vector_of(if (has_residual) eta_interval(f, df[1], df[2], 0.9) else c(NaN, NaN)),
    omegaSquared = number(if (has_residual)
      (squares[1] - df[1] * squares[2] / df[2]) / (sum(squares) + squares[2] / df[2]) else NaN),
    hedges = record(g = number(g_of$g), low = number(g_of$low), high = number(g_of$high)),
    ranks = vector_of(rank(y)), median = number(median(y)))
})
write_records("scores", records)

# --- Power -----------------------------------------------------------------------------------

records <- list()
for (w in c(0, 0.05, 0.1, 0.3, 0.5)) for (n in c(10, 251, 927)) for (df in c(1, 2, 5)) for (alpha in c(0.05, 0.001)) {
  critical <- qchisq(alpha, df, lower.tail = FALSE)
  records[[length(records) + 1]] <- record(
    w = number(w), n = number(n), degreesOfFreedom = number(df), alpha = number(alpha),
    critical = number(critical), power = number(pchisq(critical, df, n * w^2, lower.tail = FALSE)))
}
write_records("chiSquarePower", records)

records <- list()
for (f in c(0.05, 0.1, 0.25, 0.4)) for (k in c(2, 3, 5)) for (n in c(2, 10, 180)) for (alpha in c(0.05, 0.001)) {
  # R's between.var has k - 1 in its denominator, f has k.
  test <- power.anova.test(groups = k, n = n, between.var = f^2 * k / (k - 1), within.var = 1, sig.level = alpha)
  critical <- qf(alpha, k - 1, k * (n - 1), lower.tail = FALSE)
  records[[length(records) + 1]] <- record(
    f = number(f), groups = number(k), n = number(n), alpha = number(alpha),
    critical = number(critical), power = number(f_tail(critical, k - 1, k * (n - 1), k * n * f^2)),
    byR = number(test$power))
}
write_records("anovaPower", records)
