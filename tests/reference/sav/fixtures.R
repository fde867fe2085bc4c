# haven writes files here (haven.sav and the like), then reads all those of this folder: what it finds, in JSON.
# Run by make.sh. Files that haven cannot read have no JSON.

library(haven)
library(jsonlite)

long <- paste0(strrep("é", 300), " fin")
survey <- data.frame(
  id = c(1, 2, 3, NA),
  oui = labelled_spss(c(1, 2, 98, 99), labels = c(Oui = 1, Non = 2, "Ne sait pas" = 98, Refus = 99),
    na_values = c(98, 99), label = "Êtes-vous d’accord ?"),
  plage = labelled_spss(c(-5, 0.5, 97.25, NA), labels = c(peu = 0.5, "trop" = 97.25), na_range = c(90, Inf), na_values = -5),
  mot = labelled_spss(c("a", "é", "sans", ""), labels = c("La lettre" = "a", "Rien dit" = "sans"), na_values = "sans"),
  texte = c("aaaaaaaé", "ééééééééé", "", "x"),
  long = c(long, "", "court", strrep("ab", 700)),
  jour = as.Date(c("2023-10-25", "1900-01-01", "1582-10-15", NA)),
  moment = as.POSIXct(c("2023-10-25 10:00:00", "1999-12-31 23:59:59", NA, "2024-02-29 00:00:00"), tz = "UTC"),
  heure = hms::hms(c(36000, 1, 95415, NA)),
  un_nom_de_variable_qui_est_très_long = c(1e21, 0.1, -1 / 3, 123456789012)
)
attr(survey$id, "label") <- "Numéro"
write_sav(survey, "haven-plain.sav", compress = "none")
write_sav(survey, "haven-bytes.sav", compress = "byte")
write_sav(survey, "haven.zsav", compress = "zsav")

clock <- function(seconds) {
  whole <- abs(seconds)
  part <- whole %% 60
  second <- ifelse(part == floor(part), sprintf("%02.0f", part), sub("0+$", "", sprintf("%06.3f", part)))
  paste0(ifelse(seconds < 0, "-", ""), sprintf("%02d:%02d:", as.integer(whole %/% 3600), as.integer(whole %% 3600 %/% 60)), second)
}
number <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
cells <- function(x) {
  if (inherits(x, "Date")) texts <- format(x, "%Y-%m-%d")
  else if (inherits(x, "POSIXct")) texts <- format(x, "%Y-%m-%d %H:%M:%S", tz = "UTC")
  else if (inherits(x, "hms")) texts <- clock(as.numeric(x))
  else if (is.character(x)) texts <- as.vector(unclass(x))
  else texts <- number(as.vector(unclass(x)))
  texts[is.na(as.vector(unclass(x)))] <- ""
  texts
}
# Of files that hold the same, one is enough.
same <- c("survey-bytes.sav", "survey.zsav", "big-endian-bytes.sav", "big-endian.zsav", "small-blocks.zsav",
  "haven-bytes.sav", "haven.zsav")
for (file in setdiff(list.files(pattern = "[.]z?sav$"), same)) {
  read <- tryCatch(read_sav(file, user_na = TRUE), error = function(e) NULL)
  if (is.null(read)) next
  columns <- lapply(names(read), function(name) {
    x <- read[[name]]
    labels <- attr(x, "labels", exact = TRUE)
    list(
      name = name,
      number = !is.character(x) && is.numeric(unclass(x)) && !inherits(x, c("Date", "POSIXct", "hms")),
      label = attr(x, "label", exact = TRUE),
      cells = cells(x),
      labels = if (!is.null(labels)) data.frame(value = cells(unname(labels)), label = names(labels)),
      missing = if (!is.null(attr(x, "na_values"))) cells(attr(x, "na_values")),
      range = if (!is.null(attr(x, "na_range"))) number(attr(x, "na_range"))
    )
  })
  columns <- lapply(columns, function(column) Filter(Negate(is.null), column))
  for (i in seq_along(columns)) for (field in c("cells", "missing", "range"))
    if (!is.null(columns[[i]][[field]])) columns[[i]][[field]] <- I(columns[[i]][[field]])
  write_json(columns, paste0(file, ".json"), auto_unbox = TRUE, pretty = 1)
}
