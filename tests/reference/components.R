# Reference values for the principal components, the correspondence analysis, and what goes with them in
# lib/stats: FactoMineR and psych, and base R where they have nothing.
#
#   Rscript tests/reference/components.R
#
# writes one JSON file per subject beside this script, 17 significant digits a number, null for NaN.

suppressMessages(library(FactoMineR))
suppressMessages(library(psych))

script <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
here <- if (length(script) == 1) dirname(script) else "."

source(file.path(here, "common.R"))

write_records <- function(name, records) {
  body <- paste0("[\n", paste0("  ", unlist(records), collapse = ",\n"), "\n]\n")
  cat(body, file = file.path(here, paste0(name, ".json")))
}

# --- Correlations and eigenvalues -----------------------------------------------------------

set.seed(1901)
hilbert <- function(n) 1 / outer(1:n, 1:n, function(i, j) i + j - 1)
scores <- function(n, items, factors = 2) { # answers from 1 to 10 that share some common causes
  causes <- matrix(rnorm(n * factors), n)
  weights <- matrix(runif(factors * items, -1, 1), factors)
  matrix(pmin(10, pmax(1, round(5.5 + 2 * causes %*% weights + 1.5 * matrix(rnorm(n * items), n)))), n)
}
tables <- list(
  "attitude" = attitude,
  "a large offset" = 1e9 + as.matrix(attitude) / 64,
  "an item in tiny units" = cbind(as.matrix(USArrests), 1e-150 * USArrests[, 1]^2),
  "scores from 1 to 10" = scores(80, 5)
)
write_records("correlationMatrix", lapply(names(tables), function(name) record(
  name = string(name), rows = rows_of(tables[[name]]), correlations = rows_of(cor(as.matrix(tables[[name]]))))))

matrices <- list(
  "24 psychological tests (Harman 1976)" = Harman74.cor$cov,
  "Hilbert's of order 5" = hilbert(5),
  "an identity and a block" = rbind(cbind(diag(3), 0, 0), c(0, 0, 0, 1, 0.5), c(0, 0, 0, 0.5, 1)),
  "with negative eigenvalues" = matrix(c(0, 1, 2, 1, 0, 3, 2, 3, 0), 3),
  "one item" = matrix(1)
)
write_records("symmetricEigen", lapply(names(matrices), function(name) {
  result <- eigen(matrices[[name]], symmetric = TRUE)
  record(name = string(name), matrix = rows_of(matrices[[name]]), values = vector_of(result$values),
         vectors = rows_of(oriented(result$vectors, orientations(result$vectors))))
}))

# --- PCA ------------------------------------------------------------------------------------

few <- 3 # components written in full: the JSON would be large with all
pca_record <- function(name, rows, values, labels) {
  rows <- unname(as.matrix(rows))
  colnames(rows) <- paste0("i", seq_len(ncol(rows)))
  complete <- data.frame(rows, values = values, labels = factor(labels))
  items <- ncol(rows)
  pca <- PCA(complete, ncp = Inf, quanti.sup = items + 1, quali.sup = items + 2, graph = FALSE)
  kept <- which(pca$eig[, 1] > 1e-10)
  signs <- orientations(pca$var$coord[, kept, drop = FALSE])
  shown <- kept[kept <= few]
  record(
    name = string(name), rows = rows_of(rows), values = vector_of(values),
    labels = list_of(string(labels)), kept = number(length(kept)),
    eigenvalues = vector_of(pca$eig[, 1]), percents = vector_of(pca$eig[, 2]),
    cumulativePercents = vector_of(pca$eig[, 3]),
    eigenvectors = rows_of(oriented(pca$svd$V[, kept, drop = FALSE], signs)),
    loadings = rows_of(oriented(pca$var$coord[, kept, drop = FALSE], signs)),
    itemSquaredCosines = rows_of(pca$var$cos2[, kept, drop = FALSE]),
    itemContributions = rows_of(pca$var$contrib[, kept, drop = FALSE]),
    coordinates = rows_of(oriented(pca$ind$coord[, shown, drop = FALSE], signs[shown])),
    squaredCosines = rows_of(pca$ind$cos2[, shown, drop = FALSE]),
    contributions = rows_of(pca$ind$contrib[, shown, drop = FALSE]),
    quantitative = vector_of(pca$quanti.sup$coord[, kept] * signs),
    levels = list_of(string(levels(complete$labels))),
    categoryCoordinates = rows_of(oriented(pca$quali.sup$coord[, kept, drop = FALSE], signs)),
    categorySquaredCosines = rows_of(pca$quali.sup$cos2[, kept, drop = FALSE]),
    vTests = rows_of(oriented(pca$quali.sup$v.test[, kept, drop = FALSE], signs)),
    etaSquared = vector_of(pca$quali.sup$eta2[, kept]),
    prcomp = vector_of(prcomp(rows, scale. = TRUE)$sdev[kept]^2),
    prcompScores = vector_of(abs(prcomp(rows, scale. = TRUE)$x[, 1])))
}
data(decathlon)
survey <- scores(60, 7)
seven <- scores(7, 12, 3)
base <- scores(25, 4)
write_records("principalComponents", list(
  pca_record("decathlon (FactoMineR)", decathlon[, 1:10], decathlon$Points, as.character(decathlon$Competition)),
  pca_record("USArrests", USArrests, 1:50, as.character(state.region)),
  pca_record("scores from 1 to 10, a category of one respondent", survey, rowSums(survey[, 1:3]),
             c("alone", rep(c("Publique", "Privée", "Autre"), c(20, 30, 9)))),
  pca_record("more items than respondents", seven, seven[, 1] - seven[, 5]^2, rep(c("a", "b"), c(3, 4))),
  pca_record("an item that is the sum of two others, and one that is another with its sign turned",
             cbind(base, base[, 1] + base[, 2], -base[, 3]), base[, 1] * base[, 4], rep(c("a", "b", "c"), c(10, 14, 1))),
  pca_record("a large offset", 1e6 + as.matrix(attitude), 1:30, rep(c("a", "b"), 15)),
  pca_record("two items, of negative correlation", cbind(base[, 1], -base[, 1] + base[, 2]), base[, 3],
             rep(c("a", "b"), c(12, 13))),
  pca_record("USArrests, 19 categories of which eight of one respondent", USArrests, 1:50, substr(state.name, 1, 1))
))

# --- KMO and Bartlett -----------------------------------------------------------------------

adequacy <- function(name, correlations, n) {
  correlations <- unname(as.matrix(correlations))
  measure <- KMO(correlations)
  test <- cortest.bartlett(correlations, n)
  record(name = string(name), correlations = rows_of(correlations), n = number(n),
         overall = number(measure$MSA), items = vector_of(measure$MSAi),
         statistic = number(test$chisq), degreesOfFreedom = number(test$df), p = number(test$p.value))
}
equal <- function(items, r) diag(1 - r, items) + r
write_records("samplingAdequacy", list(
  adequacy("24 psychological tests (Harman 1976)", Harman74.cor$cov, 145),
  adequacy("ability and intelligence tests", cov2cor(ability.cov$cov), 112),
  adequacy("attitude", cor(attitude), 30),
  adequacy("two items", cor(attitude[, 1:2]), 30),
  adequacy("items that hardly correlate", cor(scores(200, 5, 1)[, c(1, 4)]), 200),
  adequacy("p about 1e-200", equal(6, 0.34), 927),
  adequacy("nearly singular", equal(5, 0.99999), 12),
  adequacy("many items", equal(20, 0.3), 60)
))

# --- Parallel analysis: eigenvalues of independent normal items, by simulation -----------------

write_records("chanceEigenvalues", lapply(list(c(100, 6), c(30, 4), c(12, 10)), function(size) {
  draws <- 20000
  values <- replicate(draws, eigen(cor(matrix(rnorm(prod(size)), size[1])), TRUE, only.values = TRUE)$values)
  record(n = number(size[1]), items = number(size[2]), means = vector_of(rowMeans(values)),
         sds = vector_of(apply(values, 1, sd)), percentiles = vector_of(apply(values, 1, quantile, 0.95)),
         draws = number(draws))
}))

# --- Varimax --------------------------------------------------------------------------------

varimax_record <- function(name, loadings, normalize) {
  loadings <- unname(as.matrix(unclass(loadings)))
  turned <- loadings
  rotation <- diag(ncol(loadings))
  # R stops where the criterion no longer rises, at about 1e-9 of the loadings: go on from there.
  for (round in 1:60) {
    result <- varimax(turned, normalize = normalize, eps = 1e-15)
    turned <- unclass(result$loadings)
    rotation <- rotation %*% result$rotmat
  }
  order <- order(-colSums(turned^2))
  signs <- orientations(turned[, order])
  record(name = string(name), given = rows_of(loadings), normalize = if (normalize) "true" else "false",
         loadings = rows_of(oriented(turned[, order], signs)),
         rotation = rows_of(oriented(rotation[, order], signs)))
}
first <- function(correlations, k) {
  axes <- eigen(correlations, TRUE)
  sweep(axes$vectors[, 1:k], 2, sqrt(axes$values[1:k]), "*")
}
to_rotate <- list(
  "24 psychological tests, 4 components" = first(Harman74.cor$cov, 4),
  "24 psychological tests, 4 factors of maximum likelihood" =
    factanal(covmat = Harman74.cor, factors = 4, rotation = "none")$loadings,
  "ability and intelligence tests, 2 factors" =
    factanal(covmat = ability.cov, factors = 2, rotation = "none")$loadings,
  "decathlon, 3 components" = first(cor(decathlon[, 1:10]), 3),
  "scores from 1 to 10, 2 components" = first(cor(survey), 2)
)
write_records("varimax", unlist(lapply(names(to_rotate), function(name) lapply(c(TRUE, FALSE), function(normalize)
  varimax_record(name, to_rotate[[name]], normalize)))))

# --- Cronbach's alpha -----------------------------------------------------------------------

alpha_record <- function(name, rows) {
  rows <- unname(as.matrix(rows))
  capture.output(suppressWarnings(suppressMessages(
    result <- psych::alpha(as.data.frame(rows), check.keys = FALSE, warnings = FALSE))))
  feldt <- alpha.ci(result$total$raw_alpha, nrow(rows), ncol(rows), p.val = 0.05)
  wide <- alpha.ci(result$total$raw_alpha, nrow(rows), ncol(rows), p.val = 0.01)
  record(
    name = string(name), rows = rows_of(rows), alpha = number(result$total$raw_alpha),
    standardisedAlpha = number(result$total$std.alpha), low = number(feldt$lower.ci), high = number(feldt$upper.ci),
    low99 = number(wide$lower.ci), high99 = number(wide$upper.ci),
    correctedCorrelations = vector_of(result$item.stats$r.drop),
    alphasIfDeleted = vector_of(result$alpha.drop$raw_alpha))
}
likert <- matrix(pmin(5, pmax(1, round(3 + rnorm(40) + matrix(rnorm(240), 40)))), 40)
write_records("cronbachAlpha", list(
  alpha_record("attitude", attitude),
  alpha_record("answers from 1 to 5", likert),
  alpha_record("a large offset", 1e6 + likert),
  alpha_record("an item that points the other way", cbind(likert, 6 - likert[, 1])),
  alpha_record("items that do not agree", scores(20, 4, 1)),
  alpha_record("fewer respondents than items", likert[c(1, 5, 9, 12), ])
))

# --- MCA ------------------------------------------------------------------------------------

mca_record <- function(name, answers, labels) {
  questions <- ncol(answers)
  indices <- sapply(answers, as.integer)
  factors <- lapply(seq_len(questions), function(q) factor(sprintf("q%d_%02d", q, indices[, q])))
  names(factors) <- paste0("q", seq_len(questions))
  complete <- data.frame(factors, labels = factor(labels))
  mca <- MCA(complete, ncp = Inf, quali.sup = questions + 1, graph = FALSE)
  values <- mca$eig[, 1]
  shown <- seq_len(min(few, sum(values > 1e-10)))
  of <- function(table) as.matrix(table)[, shown, drop = FALSE]
  # What an eigenvector holds: the square root of the contribution, with the sign of the coordinate.
  signs <- orientations(sqrt(of(mca$var$contrib)) * sign(of(mca$var$coord)))
  adjusted <- (questions / (questions - 1) * pmax(0, values - 1 / questions))^2
  off_diagonal <- questions / (questions - 1) * (sum(values^2) - (nrow(mca$var$coord) - questions) / questions^2)
  record(
    name = string(name), answers = rows_of(indices), labels = list_of(string(labels)),
    eigenvalues = vector_of(values), percents = vector_of(mca$eig[, 2]),
    coordinates = rows_of(oriented(of(mca$var$coord), signs)),
    squaredCosines = rows_of(of(mca$var$cos2)), contributions = rows_of(of(mca$var$contrib)),
    vTests = rows_of(oriented(of(mca$var$v.test), signs)), etaSquared = rows_of(of(mca$var$eta2)),
    individualCoordinates = rows_of(oriented(of(mca$ind$coord), signs)),
    individualSquaredCosines = rows_of(of(mca$ind$cos2)),
    individualContributions = rows_of(of(mca$ind$contrib)),
    levels = list_of(string(levels(complete$labels))),
    supplementaryCoordinates = rows_of(oriented(of(mca$quali.sup$coord), signs)),
    supplementarySquaredCosines = rows_of(of(mca$quali.sup$cos2)),
    supplementaryVTests = rows_of(oriented(of(mca$quali.sup$v.test), signs)),
    supplementaryEtaSquared = vector_of(of(mca$quali.sup$eta2)),
    adjusted = vector_of(adjusted), benzecri = vector_of(adjusted / sum(adjusted)),
    greenacre = vector_of(adjusted / off_diagonal))
}
data(poison)
data(tea)
cuts <- as.data.frame(lapply(as.data.frame(scores(50, 5)), function(x) cut(x, c(0, 3, 5, 7, 10), labels = FALSE)))
cuts[1, 2] <- 9 # a category chosen by one respondent
common <- cbind(cuts[1:20, ], everybody = 4) # and one chosen by all
write_records("multipleCorrespondence", list(
  mca_record("poison (FactoMineR)", poison[, 5:15], as.character(poison$Sex)),
  mca_record("tea (FactoMineR), six questions", tea[1:120, c(13:18)], as.character(tea$SPC[1:120])),
  mca_record("a category chosen by one respondent", cuts, rep(c("alone", "Publique", "Privée"), c(1, 20, 29))),
  mca_record("a category chosen by everybody", common, rep(c("a", "b"), 10)),
  mca_record("more categories than respondents", cuts[1:8, ], rep(c("a", "b"), 4)),
  mca_record("19 supplementary categories, one of one respondent", cuts,
             c("alone", rep(letters[1:18], length.out = 49))),
  mca_record("two questions, which is simple correspondence analysis", cuts[, 1:2], rep(c("a", "b"), 25))
))

# --- Congruence -----------------------------------------------------------------------------

congruence_record <- function(name, one, other) {
  one <- unname(as.matrix(unclass(one)))
  other <- unname(as.matrix(unclass(other)))
  # psych rounds to two digits unless it is told otherwise, and warns of a NaN.
  coefficients <- suppressWarnings(factor.congruence(one, other, digits = 300))
  record(name = string(name), one = rows_of(one), other = rows_of(other), coefficients = rows_of(coefficients))
}
four <- first(Harman74.cor$cov, 4)
factors_of <- function(k) factanal(covmat = Harman74.cor, factors = k, rotation = "varimax")$loadings
ugly <- cbind(c(0, 0, 0, 0), c(0.3, -0.2, 0.9, 0), c(1, 1, -1, 1) / 3, c(0.5, NaN, 0.1, 0.2))
write_records("congruence", list(
  congruence_record("24 psychological tests: 4 components, 4 factors turned", four, factors_of(4)),
  congruence_record("24 psychological tests: 3 factors beside 5", factors_of(3), factors_of(5)),
  congruence_record("decathlon: components beside themselves with other signs",
                    first(cor(decathlon[, 1:10]), 3), -first(cor(decathlon[, 1:10]), 3)[, 3:1]),
  congruence_record("a column beside the question that its items are of", four, outer(rep(1:4, each = 6), 1:4, "==") + 0),
  congruence_record("one item", matrix(c(-0.2, 0.7), 1), matrix(c(0.9, -0.1, 3), 1)),
  congruence_record("columns of zeros and of a NaN", ugly, ugly[, 4:1]),
  congruence_record("tiny and huge columns", cbind(ugly[, 2] * 1e-120, ugly[, 3] * 1e120), ugly[, 2:3])
))

# --- What the first components leave, and which of the next stand out from it ------------------

set.seed(1965)
standard <- function(rows) scale(as.matrix(rows)) * sqrt(nrow(rows) / (nrow(rows) - 1))
left_by <- function(x, k) {
  axes <- svd(x)
  for (j in seq_len(k)) x <- x - axes$d[j] * outer(axes$u[, j], axes$v[, j])
  x
}
dimensions <- function(x, of) sum(svd(x)$d > 1e-7 * svd(of)$d[1])
deflated_record <- function(name, rows, ks) {
  x <- standard(rows)
  record(name = string(name), rows = rows_of(rows), steps = list_of(sapply(ks, function(k) record(
    components = number(k), residuals = rows_of(left_by(x, k)),
    raise = number(dimensions(x, x) / dimensions(left_by(x, k), x))))))
}
short <- scores(6, 9, 3)
sums <- scores(12, 3)
write_records("deflated", list(
  deflated_record("attitude", attitude, c(0, 1, 3, 6)),
  deflated_record("more items than respondents", short, c(1, 4)),
  deflated_record("an item that is the sum of two others, and one that is another with its sign turned",
                  cbind(sums, sums[, 1] + sums[, 2], -sums[, 3]), c(1, 2))
))

# Each test is on a 95th percentile of shuffled residuals, here by the singular values of `many` draws, there by the
# eigenvalues of `draws`. How many of one's draws lie below the other's percentile is binomial: four standard
# errors of it give the two percentiles of ours between which theirs has to be.
many <- 3000
draws <- 1000
ends <- 0.95 + c(-4, 4) * sqrt(0.05 * 0.95 * (1 / many + 1 / draws))
shuffle <- function(x, blocks) {
  for (block in unique(blocks)) x[, blocks == block] <- x[sample(nrow(x)), blocks == block]
  x
}
spectrum <- function(x) {
  values <- svd(x, 0, 0)$d^2 / nrow(x)
  c(values, rep(0, ncol(x) - length(values)))
}
horn_of <- function(x, blocks, times) {
  percentiles <- apply(replicate(times, spectrum(shuffle(x, blocks))), 1, quantile, 0.95)
  list(kept = which(c(spectrum(x) <= percentiles, TRUE))[1] - 1, percentiles = percentiles)
}
tested <- function(x, blocks, k, times) { # of the component after k others
  left <- left_by(x, k)
  largest <- replicate(times, spectrum(shuffle(left, blocks))[1]) * dimensions(x, x) / dimensions(left, x)
  quantile(largest, c(ends[1], 0.95, ends[2]))
}
decision_record <- function(name, rows, x, blocks, horn) {
  values <- spectrum(x)
  kept <- 1
  steps <- NULL
  while (kept < horn$kept) {
    chance <- tested(x, blocks, kept, many)
    if (values[kept + 1] >= chance[1] && values[kept + 1] <= chance[3]) stop(name, ": not decided clearly")
    steps <- c(steps, record(components = number(kept), low = number(chance[1]), high = number(chance[3])))
    if (values[kept + 1] <= horn$percentiles[1] && values[kept + 1] <= chance[2]) break
    kept <- kept + 1
  }
  record(name = string(name), rows = rows_of(rows), blocks = vector_of(blocks), horn = record(
           kept = number(horn$kept), percentiles = vector_of(horn$percentiles)),
         draws = number(draws), steps = list_of(steps), kept = number(kept))
}
of_scores <- function(name, rows, given = NA) {
  x <- standard(rows)
  horn <- horn_of(x, seq_len(ncol(x)), 500)
  if (!is.na(given)) horn$kept <- given
  decision_record(name, rows, x, seq_len(ncol(x)), horn)
}
one_to_ten <- function(x) pmax(pmin(round(5.5 + 2 * x), 10), 1)
noise <- function(n, items) matrix(rnorm(n * items), n)
planted <- function(n, items, causes, weight) {
  common <- noise(n, causes)[, rep_len(seq_len(causes), items)]
  one_to_ten(weight * common + sqrt(1 - weight^2) * noise(n, items))
}
behind <- noise(150, 1) # on four of the items that one strong cause has in common
hidden <- cbind(matrix(behind, 150, 4), matrix(0, 150, 8))
repeat { # one weak cause, to which Horn's rule adds the largest that noise gives
  x <- standard(weak <- planted(100, 8, 1, 0.4))
  if (spectrum(x)[2] < 1.03 * horn_of(x, 1:8, 100)$percentiles[2]) next
  if (spectrum(x)[2] < 0.97 * tested(x, 1:8, 1, 100)[1]) break
}
secret <- sample(3, 100, TRUE)
answers <- sapply(1:7, function(q) ifelse(runif(100) < if (q < 5) 0.75 else 0, secret, sample(3, 100, TRUE)))
indicators <- do.call(cbind, lapply(1:7, function(q) outer(answers[, q], 1:3, "==") + 0))
profiles <- sweep(sweep(indicators, 2, colMeans(indicators)), 2, sqrt(colMeans(indicators) * 7), "/")
write_records("keptAfterDeflation", list(
  of_scores("noise alone", one_to_ten(noise(120, 8)), 5),
  of_scores("one strong cause, and nothing behind it", planted(150, 10, 1, 0.8), 4),
  of_scores("two causes", planted(150, 10, 2, 0.75), 5),
  of_scores("three causes, as Horn's rule has them", planted(200, 12, 3, 0.75)),
  of_scores("a cause that only the residuals of a strong one show",
            one_to_ten(0.85 * matrix(noise(150, 1), 150, 12) + 0.4 * hidden + 0.35 * noise(150, 12)), 4),
  of_scores("one weak cause, of which Horn's rule keeps two", weak),
  of_scores("more items than respondents", planted(15, 20, 1, 0.7), 4),
  decision_record("answers to seven questions, four of them with a hidden answer of three categories", answers,
                  profiles, rep(1:7, each = 3), modifyList(horn_of(profiles, rep(1:7, each = 3), 500), list(kept = 6)))
))
