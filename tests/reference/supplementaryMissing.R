# Supplementary variables that some respondents of an analysis did not answer, as tests/stats/components and
# tests/examples.test.ts read them.
#
#   Rscript tests/reference/supplementaryMissing.R
#
# writes supplementaryMissing.json beside this script, 17 significant digits a number, null for NaN and for no answer.
#
# Where FactoMineR 2.7 leaves out those who did not answer it is asked: barycentres and squared cosines of
# PCA()$quali.sup and, beside a category « NA », of MCA()$quali.sup; test values of catdes() on those who answered. Its
# PCA() has NA for eta squared then, and MCA() counts « NA » among the groups: eta squared, F and p are here those of
# anova(lm()) of the coordinates of those who answered, correlations those of cor() on them.

suppressMessages(library(FactoMineR))

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."
source(file.path(here, "common.R"))

few <- 3
labels_of <- function(labels) list_of(ifelse(is.na(labels), "null", string(labels)))

# What is not read off the analysis itself. `scores` are the coordinates of all its respondents, oriented.
among_answered <- function(scores, labels, levels) {
  ok <- !is.na(labels)
  own <- data.frame(group = factor(labels[ok]), scores[ok, ])
  described <- catdes(own, 1, proba = 1)$quanti
  vTests <- t(vapply(levels, function(level) described[[level]][colnames(own)[-1], "v.test"], numeric(few)))
  tests <- lapply(own[-1], function(y) anova(lm(y ~ own$group)))
  list(n = vector_of(table(labels)[levels]), vTests = rows_of(vTests),
       etaSquared = vector_of(vapply(tests, function(a) a[1, 2] / sum(a[, 2]), 0)),
       F = vector_of(vapply(tests, function(a) a[1, 4], 0)), p = vector_of(vapply(tests, function(a) a[1, 5], 0)))
}
scores_of <- function(individuals, signs) {
  scores <- oriented(individuals[, seq_len(few)], signs)
  colnames(scores) <- paste0("c", seq_len(few))
  scores
}

pca_record <- function(name, rows, labels, values, written = TRUE) {
  rows <- unname(as.matrix(rows))
  items <- ncol(rows)
  # It warns that missing answers are replaced by means, which it does to numbers alone.
  pca <- suppressWarnings(PCA(data.frame(rows, group = factor(labels)), ncp = Inf, quali.sup = items + 1,
                              graph = FALSE))
  signs <- orientations(pca$var$coord[, seq_len(few)])
  levels <- rownames(pca$quali.sup$coord)
  scores <- scores_of(pca$ind$coord, signs)
  do.call(record, c(
    list(name = string(name)),
    if (written) list(rows = rows_of(rows), labels = labels_of(labels), values = vector_of(ifelse(is.na(values), NaN, values))),
    list(levels = list_of(string(levels)),
         coordinates = rows_of(oriented(pca$quali.sup$coord[, seq_len(few)], signs)),
         squaredCosines = rows_of(pca$quali.sup$cos2[, seq_len(few)])),
    among_answered(scores, labels, levels),
    list(correlations = vector_of(cor(scores, values, use = "complete.obs")))))
}

mca_record <- function(name, answers, labels) {
  answers <- as.data.frame(lapply(answers, function(column) factor(as.integer(factor(column)))))
  questions <- ncol(answers)
  mca <- MCA(data.frame(answers, group = factor(labels)), ncp = Inf, quali.sup = questions + 1, graph = FALSE)
  signs <- orientations(sqrt(mca$var$contrib[, seq_len(few)]) * sign(mca$var$coord[, seq_len(few)]))
  levels <- sort(unique(labels[!is.na(labels)]))
  own <- match(levels, sub("^group_", "", rownames(mca$quali.sup$coord)))
  do.call(record, c(
    list(name = string(name), answers = rows_of(vapply(answers, as.integer, integer(nrow(answers)))),
         labels = labels_of(labels), levels = list_of(string(levels)),
         coordinates = rows_of(oriented(mca$quali.sup$coord[own, seq_len(few)], signs)),
         squaredCosines = rows_of(mca$quali.sup$cos2[own, seq_len(few)])),
    among_answered(scores_of(mca$ind$coord, signs), labels, levels)))
}

data(decathlon)
data(poison)
set.seed(1936)
without <- function(x, count) replace(x, sample(length(x), count), NA)
meeting <- as.character(decathlon$Competition)
one_alone <- replace(without(meeting, 15), 1, "alone")
late <- replace(meeting, meeting == "Decastar", NA) # those who lack it are not a draw: the last of the table

example <- read.csv(file.path(here, "..", "..", "examples", "personnalite", "data", "respondents.csv"),
                    check.names = FALSE, encoding = "UTF-8")
items <- example[grepl("^q1_[1-5]_[1-5]$", names(example))]
whole <- complete.cases(items)
diploma <- example$q1_7[whole]
diploma[diploma == ""] <- NA

section <- function(name, records) sprintf("\"%s\": [\n  %s\n]", name, paste(records, collapse = ",\n  "))
cat("{\n",
    section("components", c(
      pca_record("decathlon, ten without answer", decathlon[1:10], without(meeting, 10), without(decathlon$Points, 8)),
      pca_record("a group of one respondent", decathlon[1:10], one_alone, without(decathlon$Points, 30)),
      pca_record("one whole group without answer, and another cut in two", decathlon[1:10],
                 ifelse(is.na(late), NA, rep_len(c("a", "b"), 41)), without(decathlon$Rank, 1)))),
    ",\n",
    section("correspondences", c(
      mca_record("poison, fifteen without answer", poison[, 5:15], without(as.character(poison$Sex), 15)),
      mca_record("a group of one respondent", poison[, 5:15],
                 replace(without(as.character(poison$Sex), 20), 1, "alone")))),
    ",\n\"personality\": ",
    pca_record("the diploma, which some did not give", items[whole, ], diploma, example$q1_8[whole], FALSE),
    "\n}\n", sep = "", file = file.path(here, "supplementaryMissing.json"))
