# Rank correlations of data/respondents.csv as tests/reconstruct/rankCorrelations.test.ts reads them.
#
#   Rscript tests/reference/rankCorrelations.R
#
# Pairs of scale items, by cor(method = "spearman") over those who answered both: all the pairs of
# one question, and the pairs of the first items of two questions; at least 30 respondents, and no
# constant item.

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."
answers <- read.csv(file.path(here, "..", "..", "data", "respondents.csv"), check.names = FALSE)
questionnaire <- readLines(file.path(here, "..", "..", "data", "questionnaire.json"), encoding = "UTF-8")

# The ids of the scale questions, in order: each question of the file begins with its id and its kind.
text <- paste(questionnaire, collapse = " ")
found <- regmatches(text, gregexpr("\"id\": *\"[0-9]+\\.[0-9]+\",[^{}]*?\"kind\": *\"[a-z]+\"", text, perl = TRUE))[[1]]
ids <- sub(".*?\"id\": *\"([0-9.]+)\".*", "\\1", found, perl = TRUE)
kinds <- sub(".*\"kind\": *\"([a-z]+)\".*", "\\1", found, perl = TRUE)
scales <- ids[kinds == "scale"]

columns <- lapply(scales, function(id) {
  name <- paste0("q", gsub(".", "_", id, fixed = TRUE))
  if (name %in% names(answers)) return(name)
  own <- grep(paste0("^", name, "_[0-9]+$"), names(answers), value = TRUE)
  own[order(as.integer(sub(".*_", "", own)))]
})
correlation <- function(a, b) {
  both <- !is.na(answers[[a]]) & !is.na(answers[[b]])
  if (sum(both) < 30) return(NA)
  x <- answers[[a]][both]
  y <- answers[[b]][both]
  if (length(unique(x)) == 1 || length(unique(y)) == 1) return(NA)
  cor(x, y, method = "spearman")
}
over_pairs <- function(names) {
  if (length(names) < 2) return(numeric())
  apply(combn(names, 2), 2, function(pair) correlation(pair[1], pair[2]))
}
summary_of <- function(values) {
  values <- values[!is.na(values)]
  sprintf("{ \"pairs\": %d, \"mean\": %.17g, \"min\": %.17g, \"max\": %.17g }",
          length(values), mean(values), min(values), max(values))
}
within <- unlist(lapply(columns, over_pairs))
between <- over_pairs(vapply(columns, function(own) own[1], ""))
cat(sprintf("{\n  \"within\": %s,\n  \"between\": %s\n}\n", summary_of(within), summary_of(between)),
    file = file.path(here, "rankCorrelations.json"))
