# Reference values of the two-way analysis of variance without interaction. R 4.2.2 with car 3.1.1.
#
#   Rscript tests/reference/additiveAnova.R
#
# writes additiveAnova.json beside this script, 17 significant digits a number.

suppressPackageStartupMessages(library(car))
script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."

number <- function(x) {
  stopifnot(is.finite(x))
  sprintf("%.17g", x)
}
vector_of <- function(xs) paste0("[", paste(vapply(xs, number, ""), collapse = ", "), "]")

set.seed(2026)
designs <- list(
  "927 respondents in the report's cells" = list(n = c(360, 118, 355, 94), shift = c(0, 0.4, -0.5, 0.2)),
  "two factors that matter" = list(n = c(30, 11, 9, 40), shift = c(0, 3, 2, 5)),
  "an interaction alone" = list(n = c(25, 25, 25, 25), shift = c(3, -3, -3, 3)),
  "one respondent a cell" = list(n = c(1, 1, 1, 1), shift = c(0, 1, 2, 0)),
  "very unequal" = list(n = c(1, 500, 3, 2), shift = c(0, 1, 2, 3))
)
records <- vapply(names(designs), function(name) {
  design <- designs[[name]]
  cell <- rep(1:4, design$n)
  y <- pmin(10, pmax(1, sample(2:9, length(cell), TRUE) + round(design$shift[cell])))
  a <- factor(ifelse(cell <= 2, 1, 2))
  b <- factor(ifelse(cell %% 2 == 1, 1, 2))
  table <- Anova(lm(y ~ a + b), type = 2)
  sprintf(
    "{ \"name\": \"%s\", \"sizes\": %s, \"first\": %s, \"second\": %s, \"sumOfSquares\": %s, \"SS\": %s, \"df\": %s, \"F\": %s, \"p\": %s }",
    name, vector_of(design$n), vector_of(tapply(y, a, sum)), vector_of(tapply(y, b, sum)), number(sum(y^2)),
    vector_of(table[["Sum Sq"]]), vector_of(table[["Df"]]), vector_of(table[["F value"]][1:2]),
    vector_of(table[["Pr(>F)"]][1:2]))
}, "")
writeLines(paste0("[\n  ", paste(records, collapse = ",\n  "), "\n]"), file.path(here, "additiveAnova.json"))
