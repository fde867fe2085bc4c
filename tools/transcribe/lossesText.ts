import type { Questionnaire } from "../../lib/questionnaire/types";
import type { Oddities } from "./oddities";

/** The text of `data/published-losses.md`: what the extraction of the report's text lost. */
export function lossesText({ questions, crossings }: Questionnaire, oddities: Oddities): string {
  const labelOf = (id: string) => questions.find((question) => question.id === id)!.label;
  const tableName = (name: string) => {
    const [id, by] = name.split(" ");
    const crossing = crossings.find((candidate) => candidate.id === by);
    return `${id}, ${crossing ? `croisement avec le ${crossing.label}` : "tri à plat"}`;
  };
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
  const lostRows = [...oddities.lostRows].map(
    ([name, rows]) => `${tableName(name)} : ${rows.map((row) => `« ${row} »`).join(", ")}`,
  );
  return `# Ce que l’extraction du texte a perdu

Le texte du rapport vient de son PDF, et l’extraction a laissé des morceaux en route. Rien n’est inventé à leur place : \`published.csv\` ne contient que ce qui est imprimé dans le texte. Cette page est écrite par \`npm run transcribe\`, qui s’arrête dès qu’une perte n’y est pas déclarée, ou n’en est plus une.

## Tableaux

${list(oddities.lostTables.map((name) => `${tableName(name)} (« ${labelOf(name)} »)`))}

## Intitulés

${list([
  ...oddities.lostHeadings.map(
    (id) => `${id} : l’intitulé entier ; celui du questionnaire vient du croisement, « ${labelOf(id)} »`,
  ),
  ...[...oddities.cutHeadings].map(
    ([id, left]) => `${id} : la fin de l’intitulé ; il reste « ${left} », la suite vient du croisement`,
  ),
])}

## Lignes

${list(lostRows)}

## Le reste

${list([
  ...oddities.lostHeads.map((name) => `${tableName(name)} : la ligne d’en-tête « Fréquence Pourcentage »`),
  ...oddities.withoutTotal.map(
    (name) =>
      `${tableName(name)} : pas de ligne « Total » (perdue, ou absente du rapport : la base figure au-dessus du tableau)`,
  ),
  ...[...oddities.lostFootnotes].map(
    ([number, name]) => `le texte de la note ${number}, appelée dans ce tableau : ${tableName(name)}`,
  ),
  `les figures elles-mêmes : il n’en reste que les légendes, et le texte de ${oddities.figureTexts.length} d’entre elles`,
])}
`;
}
