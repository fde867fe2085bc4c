import type { Finding } from "../published/Finding";
import { formatAsPrinted } from "../published/formatAsPrinted";
import type { Publication } from "../published/Publication";
import type { Key } from "../published/PublishedNumber";
import { isSingleChoice } from "../questionnaire/itemsOf";
import { crossingGroups } from "../questionnaire/lookup";
import type { Questionnaire } from "../questionnaire/types";
import { type ChiSquareTest, chiSquareTest } from "../stats/counts/chiSquareTest";
import { countsOf } from "./strangers/countTable";

/**
 * Notes on small expected counts that the report prints wrong, or not at all, under the chi-square of
 * a single choice whose counts are all known. A test printed « x » needs none.
 *
 * @param publication with its wrong counts set right
 */
export function noteFindings(questionnaire: Questionnaire, publication: Publication): readonly Finding[] {
  return questionnaire.questions.filter(isSingleChoice).flatMap(({ id, choices, crossings }) =>
    crossings.flatMap((by): readonly Finding[] => {
      const table = { question: id, by, rows: choices, groups: crossingGroups(questionnaire, by) };
      const observed = countsOf(publication, table);
      const place: Key = { question: id, by, row: "", column: "", statistic: "note" };
      const chi2 = publication.printed({ ...place, statistic: "chi2" });
      if (chi2 === undefined || chi2 === "x" || observed.flat().some(Number.isNaN)) return [];
      const test = chiSquareTest(observed);
      const printed = publication.printed(place) ?? "";
      const own = numbersOf(printed);
      if (own === undefined) return test.cellsBelowFive === 0 ? [] : [missing(place, printed, test)];
      const right = noteNumbers(test);
      if (own.every((text, i) => text === right[i])) return [];
      const explanation = `Les effectifs imprimés donnent ${right[0]} cellules (${right[1]} %) et un minimum de ${right[2]}.`;
      return [
        {
          ...place,
          printed,
          kind: "wrongNote",
          expected: [noteText(test)],
          certainty: "certain",
          explanation,
        },
      ];
    }),
  );
}

function missing(place: Key, printed: string, test: ChiSquareTest): Finding {
  const explanation =
    "Le χ² repose sur des effectifs théoriques inférieurs à 5, ce que le rapport signale ailleurs par une note.";
  return {
    ...place,
    printed,
    kind: "missingNote",
    expected: [noteText(test)],
    certainty: "certain",
    explanation,
  };
}

/** Cells below 5, their percent, the smallest expected count, as the report writes them (« ,49 » for 0,49). */
function noteNumbers({
  cellsBelowFive,
  cells,
  smallestExpected,
}: ChiSquareTest): readonly [string, string, string] {
  return [
    String(cellsBelowFive),
    formatAsPrinted("percent", (100 * cellsBelowFive) / cells),
    formatAsPrinted("mean", smallestExpected).replace(/^0,/, ","),
  ];
}

function noteText(test: ChiSquareTest): string {
  const [cells, share, least] = noteNumbers(test);
  return `${cells} cellule${cells === "1" ? "" : "s"} (${share}%), minimum ${least}`;
}

/** The three numbers of a printed note; undefined where it is none on expected counts. */
function numbersOf(note: string): readonly string[] | undefined {
  const found = /^(\d+) cellules? \(([\d,]+)\s*%\).*minimum est de (\d*,\d+)/.exec(note);
  return found?.slice(1);
}
