# What `lib/stats/means/boundedInterval` is compared with: the interval of the intercept of a fractional logit
# (`glm`, quasibinomial, Student's quantile), on the scale of the scores. Writes boundedInterval.json.
#   Rscript tests/reference/boundedInterval.R
source("tests/reference/common.R")

columns <- list(
  list(name = "ranks near the first", x = c(1, 1, 1, 1, 2, 1), min = 1, max = 4),
  list(name = "ranks near the last", x = c(6, 6, 5, 6, 6, 6, 4, 6), min = 1, max = 6),
  list(name = "three on a scale from 1 to 10", x = c(10, 9, 4), min = 1, max = 10),
  list(name = "two at both ends", x = c(0, 100), min = 0, max = 100)
)
cases <- lapply(columns, function(column) {
  x <- column$x
  width <- column$max - column$min
  fit <- glm(y ~ 1, quasibinomial, data.frame(y = (x - column$min) / width),
    control = glm.control(epsilon = 1e-15, maxit = 100))
  estimate <- coef(summary(fit))[1, ]
  ends <- estimate[1] + c(-1, 1) * qt(0.975, length(x) - 1) * estimate[2]
  record(
    name = string(column$name), scores = vector_of(x), bounds = vector_of(c(column$min, column$max)),
    interval = vector_of(column$min + width * plogis(ends))
  )
})
writeLines(list_of(cases), "tests/reference/boundedInterval.json")
