# Reference values for tests/stats/counts/fisherGrid.test.ts, from base R alone (README.md says with which version).
#
#   Rscript tests/reference/fisherGrid.R
#
# writes fisherGrid.json: tables of 2 x 2 to 6 x 6 and 8 to 1000 respondents, drawn with a fixed seed, with
# or without association, of even and of very uneven margins, and what fisher.test says of each with a
# workspace of 2e7 within 20 seconds; null where it stops or takes longer.

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."
source(file.path(here, "common.R"))

set.seed(19220621)
shares <- function(k) { g <- rgamma(k, sample(c(0.4, 1, 5), 1)) + 1e-3; g / sum(g) }
drawn <- function() {
  r <- sample(2:6, 1)
  c <- sample(2:6, 1)
  n <- sample(c(8, 20, 40, 80, 150, 300, 600, 927, 1000), 1)
  strength <- sample(c(0, 0, 0.1, 0.4, 1), 1)
  diagonal <- outer(seq_len(r), seq_len(c), function(i, j) as.numeric((i - 1) %% c == (j - 1) %% r)) + 1e-6
  cells <- (1 - strength) * outer(shares(r), shares(c)) + strength * diagonal / sum(diagonal)
  matrix(rmultinom(1, n, cells), r)
}
# In a process of its own: the network of fisher.test cannot be interrupted.
answer <- function(table) {
  job <- parallel::mcparallel(tryCatch(fisher.test(table, workspace = 2e7)$p.value, error = function(e) NaN))
  p <- parallel::mccollect(job, wait = FALSE, timeout = 20)[[1]]
  if (is.null(p)) {
    tools::pskill(job$pid)
    parallel::mccollect(job, wait = FALSE, timeout = 1)
    return(NaN)
  }
  p
}
records <- character()
while (length(records) < 150) {
  table <- drawn()
  if (sum(rowSums(table) > 0) < 2 || sum(colSums(table) > 0) < 2) next
  started <- proc.time()[[3]]
  p <- answer(table)
  records <- c(records, record(observed = rows_of(table), p = number(p)))
  message(length(records), " ", nrow(table), "x", ncol(table), " n = ", sum(table), ": ", p, " ",
          round(proc.time()[[3]] - started, 2), " s")
}
cat(paste0("[\n", paste0("  ", records, collapse = ",\n"), "\n]\n"), file = file.path(here, "fisherGrid.json"))
