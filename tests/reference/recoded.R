# What R finds in data/respondents.csv once answers are put together and numbers are in classes, as
# tests/answers/added/recoded.test.ts reads it: `cut` (breaks of the class below or above, both ends in), and the
# chi-square of what was recoded (base R).
#
#   Rscript tests/reference/recoded.R
#
# writes recoded.json beside this script, 17 significant digits a number. To be run again whenever the answers change.

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."
source(file.path(here, "common.R"))

answers <- read.csv(file.path(here, "..", "..", "data", "respondents.csv"), check.names = FALSE,
                    colClasses = "character", encoding = "UTF-8")
group <- factor(answers$q2_3, c("Publique", "Privée"))

# A table of classes by group, and Pearson's chi-square without continuity correction.
tested <- function(classes) {
  counts <- table(classes, group)
  test <- suppressWarnings(chisq.test(counts, correct = FALSE))
  record(counts = rows_of(counts), missing = number(sum(is.na(classes))),
         statistic = number(unname(test$statistic)), df = number(unname(test$parameter)), p = number(test$p.value))
}

# --- cut: a number that some were not asked, and an item of a scale -----------------------------------

cuts <- list(
  list(name = "q2_7", breaks = c(2, 3, 5, Inf), right = TRUE),
  list(name = "q2_7", breaks = c(2, 3, 5, Inf), right = FALSE),
  list(name = "q3_1_1", breaks = c(1, 4, 7, 10), right = TRUE),
  list(name = "q3_1_1", breaks = c(1, 4, 7, 10), right = FALSE),
  list(name = "q3_1_2", breaks = c(-Inf, 2.5, 8, Inf), right = FALSE)
)
cut_ones <- vapply(cuts, function(own) {
  x <- as.numeric(answers[[own$name]])
  classes <- cut(x, own$breaks, right = own$right, include.lowest = TRUE)
  record(column = string(own$name),
         breaks = list_of(ifelse(is.finite(own$breaks), number(own$breaks), "null")),
         right = tolower(own$right),
         codes = list_of(ifelse(is.na(classes), "null", as.integer(classes) - 1)),
         test = tested(classes))
}, "")

# --- recode: answers put together, the others as they are or elsewhere --------------------------------

collapsed <- function(x, groups, rest = NULL) {
  labels <- if (is.null(rest)) x else ifelse(x == "", "", rest)
  for (label in names(groups)) labels[x %in% groups[[label]]] <- label
  labels
}
recodes <- list(
  list(name = "q2_11", groups = list("Pas oui" = c("Non", "Je ne sais pas")), levels = c("Oui", "Pas oui")),
  list(name = "q3_2", rest = "Autre",
       groups = list(Accueils = c("Des accueils sur rendez-vous", "Des accueils tout venant")),
       levels = c("Accueils", "Autre"))
)
recoded_ones <- vapply(recodes, function(own) {
  labels <- collapsed(answers[[own$name]], own$groups, own$rest)
  record(column = string(own$name), test = tested(factor(labels, own$levels)))
}, "")

# A multiple choice: ticked where one of the two is.
ticks <- answers[c("q12_2_1", "q12_2_2")]
any_ticked <- ifelse(ticks[[1]] == "" & ticks[[2]] == "", NA, ticks[[1]] == "1" | ticks[[2]] == "1")
ticked <- tested(factor(any_ticked, c(TRUE, FALSE)))

writeLines(paste0("{\n\"cuts\": ", list_of(cut_ones), ",\n\"recodes\": ", list_of(recoded_ones),
                  ",\n\"ticked\": ", ticked, "\n}"), file.path(here, "recoded.json"))
