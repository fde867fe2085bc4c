import { wordsOf } from "./wordsOf";

const quantities = new Set(
  "age ages annee annees an year years date naissance birth nb nbre nombre combien count number revenu revenus income salaire salary wage wages taille height poids weight heure heures hours minutes duree duration montant amount effectif effectifs size prix price cout cost budget surface distance km euros eur montants population total enfants children kids personnes persons jours days semaines mois months temps time".split(
    " ",
  ),
);
const scores = new Set(
  "note notes notez satisfaction sat satisfait echelle scale accord importance important score scores likert evaluation evaluez recommandation nps recommander qualite rating rate confiance trust".split(
    " ",
  ),
);
const persons = new Set(
  "sexe sex genre gender statut status csp age tranche region type categorie".split(" "),
);

const texts = new Set(
  "commentaire commentaires libre librement remarque remarques suggestion suggestions precisez preciser comment comments verbatim".split(
    " ",
  ),
);

const has = (words: ReadonlySet<string>) => (name: string) => wordsOf(name).some((word) => words.has(word));

/** What the words of a column’s name announce: a quantity, a score on a scale, who the respondent is, or a text. */
export const namedAs = {
  quantity: has(quantities),
  score: has(scores),
  person: has(persons),
  text: has(texts),
} as const;
