# Exact conditional intervals of the odds ratio, in base R 4.2: the roots of both tails of Fisher's noncentral
# hypergeometric distribution, closed further than fisher.test closes them (four digits), which is checked beside.
# Rscript tests/reference/conditionalOdds.R > tests/reference/conditionalOdds.json
tables <- list(c(34, 12, 76, 0), c(10, 0, 0, 10), c(3, 1, 1, 3), c(0, 5, 7, 9), c(120, 340, 95, 372), c(1, 461, 464, 1), c(6, 2, 0, 8))
interval <- function(t, level) {
  m <- t[1] + t[3]; n <- t[2] + t[4]; k <- t[1] + t[2]
  lo <- max(0, k - n); hi <- min(k, m); support <- lo:hi
  logs <- dhyper(support, m, n, k, log = TRUE)
  p <- function(log, which) { w <- logs + support * log; w <- exp(w - max(w)); sum(w[which]) / sum(w) }
  at <- function(which) exp(uniroot(function(log) p(log, which) - (1 - level) / 2, c(-60, 60), tol = 1e-14)$root)
  x <- t[1]
  c(if (x == lo) 0 else at(support >= x), if (x == hi) Inf else at(support <= x))
}
rows <- sapply(tables, function(t) {
  own <- sapply(c(0.95, 0.9), function(level) interval(t, level))
  near <- as.numeric(fisher.test(matrix(t, 2, byrow = FALSE))$conf.int)
  stopifnot(all(is.infinite(near) | abs(near - own[, 1]) <= 2e-3 * (1 + near) | abs(1 / near - 1 / own[, 1]) <= 1e-3))
  number <- function(x) if (is.infinite(x)) "null" else sprintf("%.15g", x)
  sprintf('  { "observed": [[%d, %d], [%d, %d]], "level95": [%s, %s], "level90": [%s, %s] }', t[1], t[3], t[2], t[4],
    number(own[1, 1]), number(own[2, 1]), number(own[1, 2]), number(own[2, 2]))
})
cat("[\n", paste(rows, collapse = ",\n"), "\n]\n", sep = "")
