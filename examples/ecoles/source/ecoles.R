# Fait ecoles.csv, à côté de ce script, de l’échantillon « apistrat » du paquet survey.
#
#   Rscript ecoles.R
#
# Les deux cents écoles y sont toutes ; quatorze colonnes sont gardées, plus l’identifiant et le poids. Le type d’école et
# les oui ou non sont écrits en français. Le niveau d’études et le poids, que le paquet garde en simple précision
# (3,3199999332428), sont arrondis à deux décimales, celles d’où ils viennent.

suppressMessages(library(survey))
data(api)

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."

yes_no <- function(own) factor(own, c("Yes", "No"), c("Oui", "Non"))
answers <- with(apistrat, data.frame(
  cds = cds,
  stype = factor(stype, c("E", "M", "H"), c("École élémentaire", "Collège", "Lycée")),
  enroll, meals, ell, mobility, acs.k3,
  avg.ed = round(avg.ed, 2), full,
  yr.rnd = yes_no(yr.rnd),
  api99, api00,
  sch.wide = yes_no(sch.wide), comp.imp = yes_no(comp.imp), awards = yes_no(awards),
  pw = round(pw, 2)
))

con <- file(file.path(here, "ecoles.csv"), "wb")
write.csv(answers, con, row.names = FALSE, na = "", fileEncoding = "UTF-8")
close(con)
