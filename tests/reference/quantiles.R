# What `lib/stats/means/quantile` is compared with: `quantile` of R (type 7), and `svyquantile(qrule = "math")` of
# survey, whose columns are drawn with a fixed seed. Writes quantiles.json.
#   Rscript tests/reference/quantiles.R
suppressMessages(library(survey))
source("tests/reference/common.R")

set.seed(20261130)
ps <- c(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1)
columns <- list(
  list(name = "one answer", x = 5),
  list(name = "a constant", x = rep(3, 9)),
  list(name = "two answers", x = c(1, 7)),
  list(name = "a scale from 1 to 7", x = sample(1:7, 250, replace = TRUE)),
  list(name = "decimals", x = round(rnorm(101, 10, 4), 1)),
  list(name = "a common offset", x = 1e9 + sample(1:50, 40, replace = TRUE)),
  list(name = "ties at the quartiles", x = c(1, 1, 2, 2, 3, 3, 4, 4)),
  list(name = "negative ends", x = sample(-5:5, 64, replace = TRUE))
)
cases <- lapply(columns, function(column) {
  x <- column$x
  w <- round(runif(length(x), 0.2, 4), 3)
  # Below the weight of the least answer the quantile is that answer; survey 4.1 looks for one before it, and takes another.
  least <- sum(w[x == min(x)])
  weighted <- rep(min(x), length(ps))
  beyond <- ps * sum(w) >= least & length(x) > 1
  if (any(beyond)) {
    design <- svydesign(ids = ~1, weights = ~w, data = data.frame(x = x, w = w))
    weighted[beyond] <- coef(svyquantile(~x, design, ps[beyond], qrule = "math", ci = FALSE))
  }
  record(
    name = string(column$name), answers = vector_of(x), weights = vector_of(w), p = vector_of(ps),
    quantiles = vector_of(quantile(x, ps, type = 7)), weighted = vector_of(weighted)
  )
})
writeLines(list_of(cases), "tests/reference/quantiles.json")
