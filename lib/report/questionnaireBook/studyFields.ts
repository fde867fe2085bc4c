/** A row of the sheet « Étude »: what it is called, and how it is filled. */
export interface StudyField {
  readonly label: string;
  readonly help: string;
  readonly values?: readonly string[];
}

/** The rows of the sheet « Étude », in order. */
export const studyFields = {
  name: {
    label: "Nom de l’étude",
    help: "un nom de module : minuscules, chiffres et tirets, « lecture-2024 »",
  },
  title: { label: "Titre", help: "un texte" },
  singular: { label: "Répondant (singulier)", help: "comment se nomme un répondant, « élève »" },
  plural: { label: "Répondants (pluriel)", help: "comment s’en nomment plusieurs, « élèves »" },
  gender: {
    label: "Genre du répondant",
    help: "« féminin » ou « masculin »",
    values: ["féminin", "masculin"],
  },
  from: { label: "Premier jour", help: "de la collecte : 2023-10-23, 23/10/2023 ou une date du tableur" },
  to: { label: "Dernier jour", help: "de la collecte, de même" },
  connections: { label: "Questionnaires ouverts", help: "combien de personnes l’ont ouvert : un entier" },
  usable: { label: "Répondants retenus", help: "combien le rapport en retient : un entier" },
  id: {
    label: "Colonne d’identifiant",
    help: "la colonne des réponses qui nomme chaque répondant, ou plusieurs séparées par « ; » ; vide : « id »",
  },
  doubles: {
    label: "Doublons",
    help: "de qui est deux fois dans les réponses, ce qui reste : « la première », « la dernière » ou « la plus complète » de ses réponses, ou « toutes » ; vaut aussi pour les fichiers suivants ; vide : toutes, et c’est dit chaque fois",
    values: ["la première", "la dernière", "la plus complète", "toutes"],
  },
  weight: { label: "Colonne de poids", help: "la colonne des poids ; vide : chacun compte pour un" },
  strata: {
    label: "Colonne de strates",
    help: "la colonne des strates du tirage, s’il y en a ; demande une colonne de poids",
  },
  units: {
    label: "Colonne d’unités tirées",
    help: "la colonne de ce qui a été tiré (une école, une commune) ; vide : chaque répondant ; demande une colonne de poids",
  },
  noAnswer: {
    label: "Code manquant : sans réponse",
    help: "un code qui, à toute question, veut dire « sans réponse » ; recopier la ligne pour un autre",
  },
  refused: { label: "Code manquant : refus", help: "de même, un refus" },
  doesNotKnow: { label: "Code manquant : ne sait pas", help: "de même, « ne sait pas »" },
  notAsked: { label: "Code manquant : non posée", help: "de même, que la question n’a pas été posée" },
  emptyLists: { label: "Listes vides", help: "pour un programme ; laisser tel quel" },
  schema: { label: "Schéma JSON", help: "pour un programme ; laisser tel quel" },
} as const satisfies Readonly<Record<string, StudyField>>;

export type StudyFieldName = keyof typeof studyFields;
