# The numeric core in base R, timed inside R: every table and test of the report from respondents in
# memory. bench/core.ts calls it with the folder of the data, the plan of the tables, and how many
# times to do it; it prints a number of seconds a line.

arguments <- commandArgs(trailingOnly = TRUE)
answers <- read.csv(arguments[1], check.names = FALSE, na.strings = "", encoding = "UTF-8", colClasses = "character")
plan <- readLines(arguments[2], encoding = "UTF-8") # kind TAB columns TAB columns crossed with
times <- as.integer(arguments[3])

plan <- strsplit(plan, "\t")
columns <- lapply(plan, function(line) strsplit(line[2], " ")[[1]])
crossed <- lapply(plan, function(line) if (length(line) < 3) character() else strsplit(line[3], " ")[[1]])
kinds <- vapply(plan, function(line) line[1], "")
for (i in seq_along(plan)) for (name in columns[[i]]) {
  answers[[name]] <- if (kinds[i] == "means") as.numeric(answers[[name]]) else factor(answers[[name]])
}
for (name in unique(unlist(crossed))) answers[[name]] <- factor(answers[[name]])

# One question: its flat table, and each of its crossings.
counts <- function(y, groups) {
  flat <- table(y)
  results <- list(flat, prop.table(flat))
  for (g in groups) {
    crossing <- table(y, g)
    results <- c(results, list(
      crossing, prop.table(crossing, 2), suppressWarnings(chisq.test(crossing, correct = FALSE))))
  }
  results
}
means <- function(y, groups) {
  results <- list(sum(!is.na(y)), mean(y, na.rm = TRUE), sd(y, na.rm = TRUE))
  for (g in groups) {
    results <- c(results, list(
      tapply(y, g, function(v) sum(!is.na(v))), tapply(y, g, mean, na.rm = TRUE),
      tapply(y, g, sd, na.rm = TRUE), anova(lm(y ~ g))))
  }
  results
}

for (time in seq_len(times)) {
  begun <- proc.time()[["elapsed"]]
  for (i in seq_along(plan)) {
    groups <- lapply(crossed[[i]], function(name) answers[[name]])
    for (name in columns[[i]]) {
      if (kinds[i] == "means") means(answers[[name]], groups) else counts(answers[[name]], groups)
    }
  }
  cat(proc.time()[["elapsed"]] - begun, "\n")
}
