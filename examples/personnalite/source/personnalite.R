# Fait personnalite.csv, à côté de ce script, du jeu de données « bfi » du paquet psychTools.
#
#   Rscript personnalite.R
#
# Aucune réponse n’est changée ni ôtée. L’identifiant est le nom de la ligne dans le paquet. Le sexe et le diplôme, que
# le paquet donne en codes, sont écrits en toutes lettres, d’après sa documentation (?bfi) ; une réponse qui manque est
# une case vide.

library(psychTools)
options(encoding = "UTF-8")

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."

answers <- cbind(id = rownames(bfi), bfi)
answers$gender <- factor(bfi$gender, 1:2, c("Homme", "Femme"))
answers$education <- factor(bfi$education, 1:5, c(
  "Lycée non achevé", "Lycée achevé", "Supérieur non achevé", "Supérieur achevé", "Troisième cycle"
))

con <- file(file.path(here, "personnalite.csv"), "wb")
write.csv(answers, con, row.names = FALSE, na = "", fileEncoding = "UTF-8")
close(con)
