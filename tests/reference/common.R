# What the scripts beside this one share: JSON by hand, 17 significant digits a number, and the sign rule.
# Sourced by those that name it.

number <- function(x) ifelse(is.nan(x), "null", sprintf("%.17g", x)) # NaN in the tests
string <- function(x) sprintf("\"%s\"", gsub("\"", "\\\\\"", x))
list_of <- function(items) paste0("[", paste(items, collapse = ", "), "]")
vector_of <- function(xs) list_of(number(as.vector(xs)))
rows_of <- function(m) list_of(apply(unname(as.matrix(m)), 1, vector_of))
record <- function(...) {
  fields <- list(...)
  paste0("{ ", paste(sprintf("\"%s\": %s", names(fields), unlist(fields)), collapse = ", "), " }")
}

# The entry of greatest absolute value is positive (ties: the first).
orientations <- function(columns) apply(as.matrix(columns), 2, function(x) {
  sign(x[which(abs(x) >= max(abs(x)) * (1 - 1e-9))[1]])
})
oriented <- function(m, signs) sweep(as.matrix(m), 2, signs, "*")
