# Reference values for components where answers are missing: FactoMineR, whose defaults put the mean of the item, or a
# category of its own, where there is no answer.
#
#   Rscript tests/reference/missingAnswers.R
#
# writes missingAnswers.json beside this script.

suppressMessages(library(FactoMineR))

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."
source(file.path(here, "common.R"))

set.seed(2026)
n <- 60
causes <- matrix(rnorm(2 * n), n)
scores <- matrix(pmin(10, pmax(1, round(5.5 + 2 * causes %*% matrix(runif(12, -1, 1), 2) + 1.5 * matrix(rnorm(6 * n), n)))), n)
scores[sample(length(scores), 40)] <- NA
pca <- suppressWarnings(PCA(as.data.frame(scores), ncp = 6, graph = FALSE))

choices <- matrix(sample(3, 4 * n, replace = TRUE), n)
choices[, 2] <- ifelse(runif(n) < 0.6, choices[, 1], choices[, 2])
choices[cbind(sample(n, 15), sample(c(1, 2, 4), 15, replace = TRUE))] <- NA
frame <- as.data.frame(lapply(as.data.frame(choices), factor))
mca <- MCA(frame, ncp = Inf, graph = FALSE)

cells <- function(m) list_of(apply(m, 1, function(row) list_of(ifelse(is.na(row), "null", as.character(row)))))
json <- record(
  scores = cells(scores),
  eigenvalues = vector_of(pca$eig[, 1]),
  correlations = rows_of(abs(pca$var$cor)),
  choices = cells(choices),
  inertias = vector_of(mca$eig[mca$eig[, 1] > 1e-12, 1]),
  missingCounts = vector_of(colSums(is.na(choices)))
)
cat(json, "\n", file = file.path(here, "missingAnswers.json"), sep = "")
