# What R finds in examples/personnalite/data/respondents.csv, as tests/examples.test.ts reads it: eigenvalues, KMO and
# Bartlett's test (psych), varimax of the components that parallel analysis keeps (stats), and alphas with the keys of
# the instrument (psych::alpha). The answers are those of psychTools' bfi, compared with the package here.
#
#   Rscript tests/reference/personality.R
#
# writes personality.json beside this script, 17 significant digits a number.

suppressMessages(library(psych))
suppressMessages(library(psychTools))

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."
source(file.path(here, "common.R"))

answers <- read.csv(file.path(here, "..", "..", "examples", "personnalite", "data", "respondents.csv"),
                    check.names = FALSE, encoding = "UTF-8")
traits <- c(A = 1, C = 2, E = 3, N = 4, O = 5)
column <- function(item) sprintf("q1_%d_%s", traits[[substr(item, 1, 1)]], substr(item, 2, 2))
items <- answers[vapply(names(bfi)[1:25], column, "")]
names(items) <- names(bfi)[1:25]
stopifnot(identical(as.character(answers$id), rownames(bfi)),
          isTRUE(all.equal(items, bfi[1:25], check.attributes = FALSE)))

whole <- items[complete.cases(items), ]
correlations <- cor(whole)
own <- eigen(correlations, symmetric = TRUE)
set.seed(1)
kept <- suppressWarnings(fa.parallel(whole, fa = "pc", plot = FALSE, n.iter = 50))$ncomp
unrotated <- own$vectors[, seq_len(kept)] %*% diag(sqrt(own$values[seq_len(kept)]))

# Begun again until it stands still, as in components.R; the largest first, each with its greatest loading positive.
turned <- unrotated
repeat {
  again <- varimax(turned, normalize = TRUE, eps = 1e-15)$loadings
  if (max(abs(unclass(again) - turned)) < 1e-14) break
  turned <- unclass(again)
}
turned <- turned[, order(-colSums(turned^2))]
turned <- oriented(turned, orientations(turned))

# The same partition by psych's own principal(), by a factor analysis, and on polychoric correlations: which component
# each item weighs most on, as a letter, that of most of the items there.
partition <- function(loadings) {
  highest <- apply(abs(unclass(loadings)), 1, which.max)
  letters_of <- substr(names(items), 1, 1)
  unname(vapply(highest, function(k) names(which.max(table(letters_of[highest == k]))), ""))
}
polychorics <- suppressMessages(polychoric(whole))$rho
partitions <- lapply(list(
  principal = principal(whole, kept, rotate = "varimax")$loadings,
  factors = fa(whole, kept, rotate = "varimax")$loadings,
  polychoric = principal(polychorics, kept, rotate = "varimax", n.obs = nrow(whole))$loadings
), partition)

keyed <- bfi.keys
alphas <- vapply(seq_along(keyed), function(k) {
  names_of <- sub("-", "", keyed[[k]])
  scores <- items[names_of]
  scores <- scores[complete.cases(scores), ]
  for (turn in names_of[grepl("-", keyed[[k]])]) scores[[turn]] <- 7 - scores[[turn]]
  result <- suppressWarnings(psych::alpha(scores, check.keys = FALSE, warnings = FALSE))
  record(question = string(paste0("1.", k)), n = nrow(scores), alpha = number(result$total$raw_alpha),
         standardisedAlpha = number(result$total$std.alpha),
         reversed = list_of(string(sub("q", "", gsub("_", ".", vapply(
           names_of[grepl("-", keyed[[k]])], column, ""))))))
}, "")
# What scoreItems prints: missing answers are replaced by medians. The vignette « overview » prints it with two digits.
printed <- suppressWarnings(scoreItems(keyed, bfi, min = 1, max = 6))$alpha

cat("{\n\"respondents\": ", nrow(whole), ",\n\"kept\": ", kept,
    ",\n\"eigenvalues\": ", vector_of(own$values),
    ",\n\"kmo\": ", number(KMO(correlations)$MSA),
    ",\n\"bartlett\": ", number(cortest.bartlett(correlations, nrow(whole))$chisq),
    ",\n\"varimax\": ", rows_of(turned),
    ",\n\"partitions\": ", do.call(record, lapply(partitions, function(own) list_of(string(own)))),
    ",\n\"alphas\": [\n  ", paste(alphas, collapse = ",\n  "), "\n]",
    ",\n\"imputedAlphas\": ", vector_of(printed), "\n}\n",
    sep = "", file = file.path(here, "personality.json"))
