# Reference values of interactions where answers to the factors are missing: left out, or a group of their own. Base R
# alone: lm() with anova(), and glm(family = poisson) for the log-linear models. R 4.2.2.
#
#   Rscript tests/reference/interactionMissing.R
#
# writes interactionMissing.json beside this script.

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."
source(file.path(here, "common.R"))

set.seed(2027)
n <- 240
a <- sample(c("Public", "Privé", NA), n, replace = TRUE, prob = c(0.45, 0.4, 0.15))
b <- sample(c("Nord", "Sud", "Est", "Autre", NA), n, replace = TRUE, prob = c(3, 2, 2, 2, 1))
shift <- ifelse(is.na(a), 2, ifelse(a == "Public", 0, 1)) * ifelse(is.na(b) | b == "Sud", 1, -0.5)
score <- pmin(10, pmax(1, round(5.5 + shift + rnorm(n, sd = 2))))
choice <- ifelse(runif(n) < plogis(shift / 2), "Oui", sample(c("Non", "Peut-être"), n, replace = TRUE))

effect <- function(small, large, full) {
  d <- df.residual(small) - df.residual(large)
  F <- ((deviance(small) - deviance(large)) / d) / (deviance(full) / df.residual(full))
  vector_of(c(d, F, pf(F, d, df.residual(full), lower.tail = FALSE)))
}
of_means <- function(d) {
  full <- lm(score ~ a * b, d)
  both <- lm(score ~ a + b, d)
  record(
    a = effect(lm(score ~ b, d), both, full),
    b = effect(lm(score ~ a, d), both, full),
    interaction = effect(both, full, full),
    residual = number(df.residual(full))
  )
}
of_counts <- function(d) {
  counts <- as.data.frame(table(choice = d$choice, a = d$a, b = d$b))
  model <- function(formula) glm(formula, poisson, counts, epsilon = 1e-14, maxit = 200)
  all <- model(Freq ~ choice * a + choice * b + a * b)
  ratio <- function(small) {
    G <- deviance(small) - deviance(all)
    d <- df.residual(small) - df.residual(all)
    vector_of(c(d, G, pchisq(G, d, lower.tail = FALSE)))
  }
  record(
    ab = ratio(model(Freq ~ choice * b + a * b)),
    ac = ratio(model(Freq ~ choice * a + a * b)),
    threeWay = vector_of(c(df.residual(all), deviance(all), pchisq(deviance(all), df.residual(all), lower.tail = FALSE)))
  )
}
treated <- function(d) record(n = number(nrow(d)), means = of_means(d), counts = of_counts(d))

d <- data.frame(a, b, score, choice)
filled <- d
filled$a[is.na(a)] <- "Sans réponse"
filled$b[is.na(b)] <- "Sans réponse"
texts <- function(xs) list_of(ifelse(is.na(xs), "null", string(xs)))
json <- record(
  a = texts(a), b = texts(b), score = vector_of(score), choice = texts(choice),
  complete = treated(d[!is.na(a) & !is.na(b), ]),
  category = treated(filled)
)
cat(json, "\n", file = file.path(here, "interactionMissing.json"), sep = "")
