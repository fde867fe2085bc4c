# What tests/audit/recomputedP.test.ts compares with, from base R alone (pchisq, pf).
#
#   Rscript tests/reference/recomputedP.R
#
# The p of a printed chi-square (one degree of freedom given) or F (two), and of both ends of what is
# rounded so: half a unit of the last decimal below and above, and never below 0.

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."

upper_tail <- function(x, df) {
  if (length(df) == 1) pchisq(x, df, lower.tail = FALSE) else pf(x, df[1], df[2], lower.tail = FALSE)
}
record <- function(statistic, df) {
  decimals <- nchar(sub("^[0-9]*[.,]?", "", statistic))
  value <- as.numeric(sub(",", ".", statistic))
  half <- 0.5 / 10^decimals
  p <- upper_tail(c(value, value + half, max(0, value - half)), df)
  stopifnot(all(p > 1e-300))
  sprintf("  { \"statistic\": \"%s\", \"degreesOfFreedom\": [%s], \"p\": %.17g, \"low\": %.17g, \"high\": %.17g }",
          statistic, paste(df, collapse = ", "), p[1], p[2], p[3])
}
records <- c(
  # the examples of statcheck
  record("22.20", c(2, 28)), record("2.20", c(2, 28)), record("2.20", 28), record("52.20", 28),
  record("22.20", 28), record("13.55", 8), record("6.90", 1), record("1.203", c(2, 56)), record("4.48", c(2, 70)),
  # as the report prints them
  record("5,428", 1), record("43,231", 1), record("0,000", 1), record("0,004", 1), record("3,841", 1),
  record("11,07", 5), record("12,6", 6), record("14", 7), record("103,5", 95), record("900,000", 1),
  record("45,203", c(1, 210)), record("0,000", c(1, 925)), record("0,012", c(1, 925)),
  record("3,851", c(1, 925)), record("2,999", c(2, 924)), record("2,614", c(3, 923)),
  record("1,000", c(4, 2)), record("161,4", c(1, 1)), record("250,000", c(1, 925)), record("2000,000", c(1, 925)))
cat("[\n", paste(records, collapse = ",\n"), "\n]\n", sep = "", file = file.path(here, "recomputedP.json"))
