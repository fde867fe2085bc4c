# The p of tests as they are written in sentences: pt, pf, pchisq and pnorm, two-sided where there are two sides.
# Written to testSentences.json, 17 significant digits a number.
library(jsonlite)

t2 <- function(df, t) list(text = sprintf("t(%s) = %s", df, t), p = 2 * pt(-abs(t), df))
f <- function(d1, d2, F) list(text = sprintf("F(%s, %s) = %s", d1, d2, F), p = pf(F, d1, d2, lower.tail = FALSE))
chi <- function(df, n, x) list(text = sprintf("χ²(%s, N = %s) = %s", df, n, x), p = pchisq(x, df, lower.tail = FALSE))
r <- function(df, r) list(text = sprintf("r(%s) = %s", df, r), p = 2 * pt(-abs(r) * sqrt(df / (1 - r^2)), df))
z <- function(z) list(text = sprintf("z = %s", z), p = 2 * pnorm(-abs(z)))

cases <- list(
  t2(28, 2.2), t2(28, -2.2), t2(1, 12.71), t2(37.8, 0.31), t2(58, 5.04), t2(400, 1.97),
  f(2, 57, 3.4), f(1, 40, 0.1), f(1, 38.5, 4.41), f(3, 1200, 12.7), f(1.85, 37.2, 3.27),
  chi(1, 90, 3.84), chi(4, 250, 0.72), chi(12, 927, 30.15), chi(1, 66, 11.3),
  r(98, 0.21), r(38, -0.32), r(12, 0.07), r(500, 0.12),
  z(1.96), z(-0.4), z(4.75)
)
write(toJSON(cases, auto_unbox = TRUE, digits = I(17), pretty = TRUE), "testSentences.json")
