# Items that go against the others of their scale, found by psych's alpha(check.keys = TRUE): its keys are -1 for
# those that load negatively on the first component. Written to contraryItems.json.
library(psych)
library(jsonlite)

keysOf <- function(name, x) {
  suppressWarnings(a <- alpha(as.data.frame(x), check.keys = TRUE))
  list(name = name, rows = unname(as.matrix(x)), keys = ifelse(startsWith(unname(unlist(a$keys)), "-"), -1, 1), rDrop = unname(alpha(as.data.frame(x), check.keys = FALSE, warnings = FALSE)$item.stats$r.drop))
}
set.seed(7)
latent <- rnorm(60)
items <- sapply(1:6, function(j) pmin(7, pmax(1, round(4 + 1.4 * latent + rnorm(60)))))
turned <- items
turned[, c(2, 5)] <- 8 - turned[, c(2, 5)]
bfi5 <- psychTools::bfi[1:200, 1:5]
cases <- list(
  keysOf("six items that agree", items),
  keysOf("two of six that go against the others", turned),
  keysOf("the agreeableness of bfi, its first item turned", bfi5[complete.cases(bfi5), ]),
  keysOf("three items of eight respondents", cbind(c(2, 4, 6, 8, 3, 9, 5, 7), c(9, 3, 8, 4, 7, 2, 6, 3), c(3, 9, 2, 6, 4, 8, 3, 7)))
)
writeLines(toJSON(cases, digits = NA, auto_unbox = TRUE), "tests/reference/contraryItems.json")
