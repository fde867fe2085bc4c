import { noRegion } from "../../answers/regionColumn";
import type { SupplementaryVariable } from "../../tables/supplementaryVariables";
import type { Source } from "../../tables/Table";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { sourceSentence } from "../sentences";
import type { NumberTable } from "./NumberTable";

/**
 * Variables placed on components afterwards: a line a category, with its coordinate and test value on each, and
 * a line a variable with eta squared, or with the correlations of a score.
 *
 * @param shown the components, from 1
 */
export function supplementaryTable(
  variables: readonly SupplementaryVariable[],
  shown: readonly number[],
  source: Source,
): NumberTable {
  const rows = variables.flatMap((variable) => {
    const title = titleOf(variable);
    if (variable.kind === "quantitative") {
      const cells = shown.flatMap((k) => [`r${nb}=${nb}${fr.decimal(variable.correlations[k - 1]!)}`, ""]);
      return [[title, "", ...cells]];
    }
    return [
      [
        title,
        "",
        ...shown.flatMap((k) => [`η²${nb}=${nb}${fr.decimal(variable.etaSquared[k - 1]!, 3)}`, ""]),
      ],
      ...variable.categories.map(({ label, n, coordinates, vTests }) => [
        `${nb}${nb}${label}`,
        fr.integer(n),
        ...shown.flatMap((k) => [fr.decimal(coordinates[k - 1]!), starred(vTests[k - 1]!)]),
      ]),
    ];
  });
  return {
    caption: "Variables supplémentaires",
    heads: ["", "n", ...shown.flatMap((k) => [`Composante ${k}`, "valeur-test"])],
    rows,
    notes: [
      `Barycentre des répondants de chaque modalité${thinSpace}; *${nb}: valeur-test au-delà de ${fr.decimal(far)} en valeur absolue.`,
      ...variables.flatMap(regionNotes),
      sourceSentence(source),
    ],
  };
}

function titleOf(variable: SupplementaryVariable): string {
  const { id, label } = variable;
  const region = variable.kind === "categories" ? variable.region : undefined;
  return region === undefined ? `${id} ${label}` : `Région (d’après ${region.from} ${label})`;
}

/** Which answers are of no region, and which regions have no respondent. */
function regionNotes(variable: SupplementaryVariable): readonly string[] {
  if (variable.kind !== "categories" || variable.region === undefined) return [];
  const { unplaced, empty } = variable.region;
  const codes = unplaced.map((code) => `«${nb}${code}${nb}»`).join(" ou ");
  return [
    ...(unplaced.length > 0 ? [`${noRegion}${nb}: aucun département n’a pour numéro ${codes}.`] : []),
    ...(empty.length > 0 ? [`Régions sans répondant${nb}: ${empty.join(", ")}.`] : []),
  ];
}

/** Beyond these standard errors, a category is where chance would put it once in twenty. */
const far = 1.96;

/** Whether a category is that far from the centre: not where it has no test value. */
export function isFar(vTest: number): boolean {
  return Math.abs(vTest) > far;
}

function starred(vTest: number): string {
  return `${fr.decimal(vTest, 1)}${isFar(vTest) ? `${nb}*` : ""}`;
}
