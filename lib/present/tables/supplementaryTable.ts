import { noRegion } from "../../answers/regionColumn";
import type { SupplementaryVariable } from "../../tables/supplementaryVariables";
import type { Source } from "../../tables/Table";
import { type Cell, number } from "../document/Cell";
import { type PlainRow, plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { leftOutSentence } from "../leftOutSentence";
import { reasonWords } from "../reasonWords";
import { sourceSentence } from "../sentences";

/**
 * Variables placed on components afterwards: a line a category, with its coordinate and test value on each, and
 * a line a variable with eta squared, or with the correlations of a score. Where some respondents did not answer it,
 * that line has how many did, and a line a reason how many are left out.
 *
 * @param shown the components, from 1
 */
export function supplementaryTable(
  variables: readonly SupplementaryVariable[],
  shown: readonly number[],
  source: Source,
): TableModel {
  const rows = variables.flatMap((variable): readonly PlainRow[] => {
    const title = titleOf(variable);
    const base = variable.leftOut.length === 0 ? "" : number(variable.n, "integer");
    const missing = variable.leftOut.map(
      ({ reason, n }): PlainRow => ({
        cells: [
          `${nb}${nb}Laissés de côté${nb}: ${reasonWords(reason)}`,
          number(n, "integer"),
          ...shown.flatMap(() => ["", ""]),
        ],
      }),
    );
    if (variable.kind === "quantitative") {
      const cells = shown.flatMap((k) => [
        number(variable.correlations[k - 1]!, "decimal2", { before: `r${nb}=${nb}` }),
        "",
      ]);
      return [{ cells: [title, base, ...cells] }, ...missing];
    }
    return [
      {
        cells: [
          title,
          base,
          ...shown.flatMap((k) => [
            number(variable.etaSquared[k - 1]!, "decimal3", { before: `η²${nb}=${nb}` }),
            "",
          ]),
        ],
      },
      ...variable.categories.map(
        ({ label, n, coordinates, vTests }): PlainRow => ({
          cells: [
            `${nb}${nb}${label}`,
            number(n, "integer"),
            ...shown.flatMap((k) => [number(coordinates[k - 1]!, "decimal2"), starred(vTests[k - 1]!)]),
          ],
        }),
      ),
      ...missing,
    ];
  });
  return plainTable({
    caption: "Variables supplémentaires",
    heads: ["", "n", ...shown.flatMap((k) => [`Composante ${k}`, "valeur-test"])],
    rows,
    notes: [
      `Barycentre des répondants de chaque modalité${thinSpace}; *${nb}: valeur-test au-delà de ${fr.decimal(far)} en valeur absolue.`,
      ...variables.map(leftOutSentence),
      variables.some(({ n, leftOut }) => n > 0 && leftOut.length > 0) ? comparedSentence : undefined,
      ...variables.flatMap(groupNotes),
      sourceSentence(source),
    ],
  });
}

const comparedSentence =
  "Les valeurs-tests y comparent chaque modalité à l’ensemble de ceux qui ont répondu, dont la moyenne n’est pas forcément au centre.";

function titleOf(variable: SupplementaryVariable): string {
  const { id, label } = variable;
  const region = variable.kind === "categories" ? variable.region : undefined;
  return region === undefined ? `${id} ${label}` : `Région (d’après ${region.from} ${label})`;
}

/** Which answers are of no region, and which groups have one respondent or none. */
function groupNotes(variable: SupplementaryVariable): readonly string[] {
  if (variable.kind !== "categories" || variable.n === 0) return [];
  const { id, region, empty, categories } = variable;
  const [groups, name] = region === undefined ? ["Modalités", `${id} `] : ["Régions", ""];
  const codes = (region?.unplaced ?? []).map((code) => `«${nb}${code}${nb}»`).join(" ou ");
  const alone = categories.filter(({ n }) => n === 1).map(({ label }) => label);
  return [
    ...(codes === "" ? [] : [`${noRegion}${nb}: aucun département n’a pour numéro ${codes}.`]),
    ...(empty.length > 0 ? [`${groups} sans répondant${nb}: ${name}${empty.join(", ")}.`] : []),
    ...(alone.length > 0
      ? [`${groups} d’un seul répondant, placées où il est${nb}: ${name}${alone.join(", ")}.`]
      : []),
  ];
}

/** Beyond these standard errors, a category is where chance would put it once in twenty. */
const far = 1.96;

/** Whether a category is that far from the centre: not where it has no test value. */
export function isFar(vTest: number): boolean {
  return Math.abs(vTest) > far;
}

function starred(vTest: number): Cell {
  return number(vTest, "decimal1", isFar(vTest) ? { after: `${nb}*` } : {});
}
