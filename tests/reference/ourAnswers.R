# What R finds in data/respondents.csv, as tests/tables/ourAnswers.test.ts reads it: the analyses of
# interactions and components on the very answers that the notebooks analyse (car, FactoMineR, psych, and
# base R for log-linear models).
#
#   Rscript tests/reference/ourAnswers.R
#
# writes ourAnswers.json beside this script, 17 significant digits a number. To be run again whenever the
# answers change. Which questions everybody was asked is seen in the file: columns without empty cells.

suppressMessages(library(car))
suppressMessages(library(FactoMineR))
suppressMessages(library(psych))

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."
source(file.path(here, "common.R"))

answers <- read.csv(file.path(here, "..", "..", "data", "respondents.csv"), check.names = FALSE,
                    colClasses = "character", encoding = "UTF-8")
is_score <- vapply(answers, function(own) all(grepl("^[0-9]*$", own)) && any(nchar(own) > 0), NA)
is_whole <- vapply(answers, function(own) all(own != ""), NA)
# q2_2 is the department, q2_7 the number of Conum; ticked answers are 0 or 1 throughout.
is_ticked <- vapply(answers, function(own) all(own %in% c("", "0", "1")), NA)
scores <- setdiff(names(answers)[is_score & !is_ticked], c("q2_2", "q2_7"))
items <- intersect(scores, names(answers)[is_whole])
choices <- setdiff(names(answers)[!is_score & is_whole], c("id", "q2_1", "q2_2", "q2_3", "q2_6"))
first <- factor(answers$q2_3, c("Publique", "Privée"))
second <- factor(answers$q2_6, c("Un Conum", "Plusieurs Conum"))
stopifnot(!anyNA(first), !anyNA(second))

# --- Two-way analyses of variance: F and p of both factors and their interaction -------------------

contrasts(first) <- contr.sum(2)
contrasts(second) <- contr.sum(2)
two_way <- vapply(items, function(name) {
  full <- lm(as.numeric(answers[[name]]) ~ first * second)
  of <- function(type) {
    rows <- Anova(full, type = type)[c("first", "second", "first:second"), ]
    record(F = vector_of(rows[["F value"]]), p = vector_of(rows[["Pr(>F)"]]))
  }
  record(column = string(name), typeII = of(2), typeIII = of(3))
}, "")

# --- Log-linear models, and Cochran, Mantel and Haenszel where there are two answers ----------------

fit <- function(t, margins) {
  own <- loglin(t, margins, eps = 1e-12, iter = 20000L, print = FALSE)
  c(own$lrt, own$df)
}
log_linear <- vapply(choices, function(name) {
  t <- unclass(table(answers[[name]], first, second))
  all <- fit(t, list(c(1, 2), c(1, 3), c(2, 3)))
  without_first <- fit(t, list(c(1, 3), c(2, 3)))
  without_second <- fit(t, list(c(1, 2), c(2, 3)))
  cmh <- if (nrow(t) == 2) {
    # An answer against the other, by the first crossing, within the second.
    yes <- aperm(t, c(2, 1, 3))
    number(mantelhaen.test(yes, correct = FALSE)$statistic)
  } else "null"
  record(column = string(name), answers = list_of(string(rownames(t))), threeWay = vector_of(all),
         first = vector_of(without_first - all), second = vector_of(without_second - all), cmh = cmh)
}, "")

# --- Principal components ---------------------------------------------------------------------------

few <- 1:3
rows <- sapply(answers[items], as.numeric)
complete <- data.frame(rows, structure = first, conum = second)
pca <- PCA(complete, ncp = max(few), quali.sup = length(items) + 1:2, graph = FALSE)
signs <- orientations(pca$var$coord)
correlations <- cor(rows)
adequacy <- KMO(correlations)
bartlett <- cortest.bartlett(correlations, nrow(rows))
components <- record(
  columns = list_of(string(items)), eigenvalues = vector_of(pca$eig[, 1]),
  loadings = rows_of(oriented(pca$var$coord, signs)),
  contributions = rows_of(pca$ind$contrib[1:20, ]),
  coordinates = rows_of(oriented(pca$ind$coord[1:20, ], signs)),
  categories = rows_of(oriented(pca$quali.sup$coord, signs)),
  vTests = rows_of(oriented(pca$quali.sup$v.test, signs)), etaSquared = rows_of(pca$quali.sup$eta2),
  kmo = number(adequacy$MSA), kmoItems = vector_of(adequacy$MSAi),
  bartlett = vector_of(c(bartlett$chisq, bartlett$df, bartlett$p.value)))

# --- Multiple correspondences -----------------------------------------------------------------------

two <- 1:2
# q2_1 as well, which everybody answered; the crossings are supplementary.
asked <- c("q2_1", choices)
own <- data.frame(lapply(answers[asked], factor))
mca <- MCA(data.frame(own, structure = first, conum = second), ncp = max(two), quali.sup = length(asked) + 1:2,
           graph = FALSE)
contribution <- sqrt(mca$var$contrib) * sign(mca$var$coord)
signs <- orientations(contribution)
correspondences <- record(
  columns = list_of(string(asked)),
  labels = list_of(vapply(own, function(column) list_of(string(levels(column))), "")),
  eigenvalues = vector_of(mca$eig[, 1]),
  coordinates = rows_of(oriented(mca$var$coord, signs)), contributions = rows_of(mca$var$contrib),
  vTests = rows_of(oriented(mca$var$v.test, signs)), etaSquared = rows_of(mca$quali.sup$eta2))

# --- Cronbach's alpha of every question of several items, among those who were asked it --------------

questions <- unique(sub("_[0-9]+$", "", scores[grepl("^q[0-9]+_[0-9]+_[0-9]+$", scores)]))
alphas <- vapply(questions, function(question) {
  columns <- grep(paste0("^", question, "_[0-9]+$"), scores, value = TRUE)
  own <- answers[columns]
  own <- own[rowSums(own == "") == 0, ]
  capture.output(suppressWarnings(suppressMessages(
    result <- psych::alpha(as.data.frame(lapply(own, as.numeric)), check.keys = FALSE, warnings = FALSE))))
  record(question = string(question), n = number(nrow(own)), items = number(length(columns)),
         alpha = number(result$total$raw_alpha), standardisedAlpha = number(result$total$std.alpha))
}, "")

section <- function(name, records) sprintf("\"%s\": [\n  %s\n]", name, paste(records, collapse = ",\n  "))
cat("{\n", section("twoWay", two_way), ",\n", section("logLinear", log_linear), ",\n\"components\": ", components,
    ",\n\"correspondences\": ", correspondences, ",\n", section("alphas", alphas), "\n}\n", sep = "",
    file = file.path(here, "ourAnswers.json"))
