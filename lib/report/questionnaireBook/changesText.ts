import type { QuestionnaireChanges } from "./questionnaireChanges";

/** What a questionnaire has become, in French lines. */
export function changesText({
  added,
  removed,
  moved,
  changed,
  hidden,
  shown,
  isReordered,
  others,
}: QuestionnaireChanges): readonly string[] {
  return [
    ...(others.length === 0 ? [] : [`Étude : ${others.map(named).join(", ")}`]),
    ...counted(added, "ajoutée"),
    ...counted(removed, "retirée"),
    ...counted(
      moved.map(({ from, to }) => `${from} → ${to}`),
      "renumérotée",
    ),
    ...counted(
      changed.map(({ id, properties }) => `${id} (${properties.map(named).join(", ")})`),
      "modifiée",
    ),
    ...counted(hidden, "cachée"),
    ...counted(shown, "montrée de nouveau"),
    ...(isReordered
      ? [
          "L’ordre des questions a changé ; dans le rapport, chacune reste où son carnet la montre : changez son id pour l’y déplacer.",
        ]
      : []),
  ];
}

function counted(shown: readonly string[], done: string): readonly string[] {
  const { length } = shown;
  if (length === 0) return [];
  const plural = length > 1 ? "s" : "";
  return [
    `${length} question${plural} ${length > 1 ? done.replace(/e\b/, "es") : done} : ${shown.join(", ")}`,
  ];
}

function named(property: string): string {
  return names[property] ?? property;
}

/** What the workbook calls the properties of the JSON. */
const names: Readonly<Record<string, string>> = {
  $schema: "schéma",
  name: "nom",
  title: "titre",
  respondent: "répondant",
  fieldwork: "dates",
  connections: "questionnaires ouverts",
  usable: "répondants retenus",
  doubles: "doublons",
  weight: "poids",
  strata: "strates",
  units: "unités tirées",
  sections: "sections",
  label: "libellé",
  kind: "type",
  choices: "réponses",
  items: "items",
  scale: "min et max",
  range: "min et max",
  decimals: "décimales",
  ranks: "rangs",
  reversed: "items à retourner",
  access: "condition",
  crossings: "croisements",
  missing: "codes manquants",
  id: "identifiant",
};
