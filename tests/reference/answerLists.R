# The answers of the factors and texts of every data set in the installed packages of R: real lists of answers, each
# once. Written to answerLists.json.
lists <- list()
pk <- rownames(installed.packages())
for (p in pk) {
  d <- tryCatch(data(package = p)$results[, "Item"], error = function(e) character())
  for (it in unique(sub(" .*", "", d))) {
    e <- new.env()
    ok <- tryCatch({ suppressWarnings(data(list = it, package = p, envir = e)); TRUE }, error = function(e) FALSE)
    if (!ok || !exists(it, envir = e)) next
    x <- get(it, envir = e)
    if (!tryCatch(is.data.frame(x), error = function(e) FALSE)) next
    for (n in names(x)) {
      v <- x[[n]]
      if (!(is.factor(v) || is.character(v))) next
      l <- if (is.factor(v)) levels(v) else unique(v[!is.na(v)])
      l <- enc2utf8(trimws(l)); l <- unique(l[l != ""])
      if (length(l) < 2 || length(l) > 60 || any(nchar(l) > 80) || !any(grepl("[a-zA-Z]{3}", l))) next
      lists[[paste0(p, "::", it, "$", n)]] <- l
    }
  }
}
k <- !duplicated(lapply(lists, sort)); lists <- lists[k]
writeLines(jsonlite::prettify(jsonlite::toJSON(lists[order(names(lists))])), "tests/reference/answerLists.json")
