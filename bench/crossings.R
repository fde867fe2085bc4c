# What a reader asks of a crossing in base R and car, timed inside R; then permutation tests on all cores.
# bench/crossings.ts calls it:
#
#   Rscript crossings.R everything RESPONDENTS PLAN TIMES RESULTS   every number, written to RESULTS
#   Rscript crossings.R permutations TESTS tables|sample DRAWS CORES RESULTS   a p a line, written to RESULTS
#
# It prints a number of seconds a line.
suppressPackageStartupMessages({ library(car); library(parallel) })
arguments <- commandArgs(trailingOnly = TRUE)

# The noncentralities that leave a share of (1 - level) / 2 on either side; 0 where there is none.
ends <- function(upper, statistic) {
  end <- function(p) {
    f <- function(ncp) upper(ncp) - p
    if (f(0) >= 0) return(0)
    high <- max(1, statistic)
    while (f(high) < 0) high <- 2 * high
    uniroot(f, c(0, high), tol = 1e-9)$root
  }
  c(end(0.025), end(0.975))
}

counts <- function(y, g) {
  observed <- table(y, g)
  observed <- observed[rowSums(observed) > 0, colSums(observed) > 0, drop = FALSE]
  if (min(dim(observed)) < 2) return(numeric())
  test <- suppressWarnings(chisq.test(observed, correct = FALSE))
  chi2 <- unname(test$statistic)
  df <- unname(test$parameter)
  most <- sum(observed) * (min(dim(observed)) - 1)
  interval <- sqrt(ends(function(ncp) pchisq(chi2, df, ncp, lower.tail = FALSE), chi2) / most)
  p <- p.adjust(2 * pnorm(-abs(test$stdres)), "holm")
  odds <- if (all(dim(observed) == 2)) {
    cells <- observed + if (any(observed == 0)) 0.5 else 0
    ratio <- cells[1, 1] * cells[2, 2] / (cells[1, 2] * cells[2, 1])
    factor <- exp(qnorm(0.975) * sqrt(sum(1 / cells)))
    c(ratio, ratio / factor, ratio * factor)
  }
  expected <- test$expected
  exact <- if (mean(expected < 5) > 0.2 || min(expected) < 1) {
    tryCatch(
      fisher.test(observed, workspace = 2e7)$p.value,
      # not to be compared: drawn
      error = function(e) { chisq.test(observed, simulate.p.value = TRUE, B = 9999); NULL })
  }
  c(chi2, test$p.value, sqrt(chi2 / most), pmin(1, interval), t(test$stdres), t(matrix(p, nrow(observed))), odds, exact)
}

means <- function(y, g) {
  kept <- !is.na(y) & !is.na(g)
  y <- y[kept]
  g <- droplevels(g[kept])
  test <- anova(lm(y ~ g))
  f <- test$`F value`[1]
  df <- test$Df
  squares <- test$`Sum Sq`
  n <- length(y)
  eta <- ends(function(ncp) pf(f, df[1], df[2], ncp, lower.tail = FALSE), df[1] * f)
  omega <- (squares[1] - df[1] * squares[2] / df[2]) / (sum(squares) + squares[2] / df[2])
  sizes <- tapply(y, g, length)
  m <- tapply(y, g, mean)
  d <- unname((m[1] - m[2]) / sqrt(squares[2] / df[2]))
  t <- d / sqrt(sum(1 / sizes))
  correction <- exp(lgamma(df[2] / 2) - lgamma((df[2] - 1) / 2)) / sqrt(df[2] / 2)
  side <- function(p) uniroot(function(ncp) pt(t, df[2], ncp, lower.tail = FALSE) - p, t + c(-10, 10), tol = 1e-9)$root
  g_interval <- c(side(0.025), side(0.975)) * sqrt(sum(1 / sizes))
  welch <- oneway.test(y ~ g)
  spread <- leveneTest(y, g, center = median)
  ranks <- kruskal.test(y, g)
  mw <- wilcox.test(y[g == levels(g)[1]], y[g == levels(g)[2]], exact = FALSE)
  unname(c(
    f, test$`Pr(>F)`[1], squares[1] / sum(squares), eta / (n + eta), omega, correction * d, g_interval,
    welch$statistic, welch$p.value, spread$`F value`[1], spread$`Pr(>F)`[1],
    ranks$statistic, ranks$p.value, mw$statistic, mw$p.value))
}

everything <- function(respondents, plan, times, results) {
  answers <- read.csv(respondents, check.names = FALSE, na.strings = "", encoding = "UTF-8", colClasses = "character")
  # kind TAB columns TAB columns crossed with TAB choices
  plan <- strsplit(readLines(plan, encoding = "UTF-8"), "\t")
  parts <- function(text, by) strsplit(text, by, fixed = TRUE)[[1]]
  plan <- lapply(plan, function(line) list(
    kind = line[1], columns = parts(line[2], " "), by = parts(line[3], " "),
    choices = if (line[1] == "counts") parts(line[4], "|")))
  groups <- list()
  for (question in plan) for (name in question$columns) {
    answers[[name]] <- if (question$kind == "means") as.numeric(answers[[name]])
    else factor(answers[[name]], levels = question$choices)
  }
  for (time in seq_len(times)) {
    begun <- proc.time()[["elapsed"]]
    found <- lapply(plan, function(question) {
      of <- if (question$kind == "means") means else counts
      lapply(question$by, function(by) lapply(question$columns, function(name) of(answers[[name]], answers[[by]])))
    })
    cat(proc.time()[["elapsed"]] - begun, "\n")
  }
  writeLines(format(unlist(found), digits = 17, trim = TRUE), results)
}

# Sum over the groups of the squared sum of deviations over the size, which grows with F.
# All tables at once, one below the other.
permuted_tables <- function(test, draws) {
  table <- test$table
  if (length(test$scores) == 0) return(chisq.test(table, simulate.p.value = TRUE, B = draws)$p.value)
  sizes <- colSums(table)
  scores <- test$scores - sum(test$scores * rowSums(table)) / sum(table)
  between <- function(cells) {
    total <- 0
    for (j in seq_along(sizes)) {
      own <- cells[(j - 1) * length(scores) + seq_along(scores), , drop = FALSE]
      total <- total + as.vector(scores %*% own)^2 / sizes[j]
    }
    total
  }
  drawn <- matrix(unlist(r2dtable(draws, rowSums(table), sizes)), ncol = draws)
  (1 + sum(between(drawn) >= between(matrix(table, ncol = 1)) * (1 - 1e-7))) / (draws + 1)
}

# Of two groups: one of them drawn from the respondents, as often as asked.
permuted_sample <- function(test, draws) {
  size <- sum(test$table[, 1])
  y <- rep(test$scores, rowSums(test$table))
  y <- y - mean(y)
  observed <- abs(sum((test$scores - mean(rep(test$scores, rowSums(test$table)))) * test$table[, 1]))
  reached <- 0
  for (draw in seq_len(draws)) {
    if (abs(sum(y[sample.int(length(y), size)])) >= observed * (1 - 1e-7)) reached <- reached + 1
  }
  (1 + reached) / (draws + 1)
}

permutations <- function(tests, how, draws, cores, results) {
  RNGkind("L'Ecuyer-CMRG")
  set.seed(2023)
  # scores (none for counts) TAB rows of counts
  tests <- lapply(strsplit(readLines(tests), "\t"), function(line) {
    rows <- strsplit(strsplit(line[2], ";", fixed = TRUE)[[1]], " ", fixed = TRUE)
    list(scores = as.numeric(strsplit(line[1], " ", fixed = TRUE)[[1]]),
         table = matrix(as.numeric(unlist(rows)), nrow = length(rows), byrow = TRUE))
  })
  permuted <- if (how == "tables") permuted_tables else permuted_sample
  begun <- proc.time()[["elapsed"]]
  found <- mclapply(tests, permuted, draws, mc.cores = cores)
  cat(proc.time()[["elapsed"]] - begun, "\n")
  writeLines(format(unlist(found), digits = 17, trim = TRUE), results)
}

if (arguments[1] == "everything") {
  everything(arguments[2], arguments[3], as.integer(arguments[4]), arguments[5])
} else {
  permutations(arguments[2], arguments[3], as.integer(arguments[4]), as.integer(arguments[5]), arguments[6])
}
