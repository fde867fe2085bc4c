import type { Survey } from "../../answers/Survey";
import { bare } from "../../audit/strangers/tableStatistics";
import type { Key } from "../../published/PublishedNumber";
import { questionColumns } from "../../questionnaire/columns";
import type { Questionnaire } from "../../questionnaire/types";
import { correlationMatrix } from "../../stats/components/correlationMatrix";
import { fUpperTail } from "../../stats/distributions/fUpperTail";
import { midRanks } from "../../stats/means/midRanks";
import { bothSigns, type Recomputed, recomputed } from "./Recomputed";
import { answersOf } from "./surveyValues";

/** Two columns of answers that a correlation is printed of. */
export type CorrelatedPair = readonly [one: string, other: string];

/**
 * The columns that a correlation is of: named on its row (« Âge et sommeil »), on its row and its column, or by its
 * question and its row; undefined where these are not two columns of scores or of answers to tick.
 */
export function correlatedPair(
  questionnaire: Questionnaire,
  { question, row, column }: Omit<Key, "statistic">,
): CorrelatedPair | undefined {
  const named = columnsByName(questionnaire);
  const pairs = [
    ...(column === "" ? [] : [[row, column] as const]),
    ...[...row.matchAll(/\s+(?:et|and|avec|with|×|x|\/|-|–|—)\s+/g)].map(
      ({ index, 0: sign }) => [row.slice(0, index), row.slice(index + sign.length)] as const,
    ),
    [question, row] as const,
  ];
  for (const [one, other] of pairs) {
    const [a, b] = [named.get(bare(one)), named.get(bare(other))];
    if (a !== undefined && b !== undefined && a !== b) return [a, b];
  }
  return undefined;
}

/** Columns of numbers by the label of their question, by their item, and by both; a name of several is of none. */
function columnsByName({ questions }: Questionnaire): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>();
  for (const question of questions) {
    if (!["scale", "number", "multiple"].includes(question.kind)) continue;
    const columns = questionColumns(question);
    for (const { name, item = "" } of columns) {
      const names = [
        item,
        `${question.label} – ${item}`,
        ...(columns.length === 1 ? [question.label, question.id] : []),
      ];
      for (const own of new Set(names.map(bare)))
        if (own !== "") found.set(own, found.has(own) ? undefined : name);
    }
  }
  return new Map(
    [...found].flatMap(([name, column]) => (column === undefined ? [] : [[name, column] as const])),
  );
}

/** What a report may print of a correlation, in each way in which it may have been computed. */
export function correlationValues(
  survey: Survey,
  [one, other]: CorrelatedPair,
  { statistic }: Pick<Key, "statistic">,
): readonly Recomputed[] {
  const [a, b] = [answersOf(survey, one), answersOf(survey, other)];
  if (a === undefined || b === undefined) return [];
  const rows = a.flatMap((value, row) => (value === null || b[row] === null ? [] : [row]));
  const values = [a, b].map((own) => rows.map((row) => Number(own[row])));
  const over = (kind: string | undefined, columns: readonly (readonly number[])[]): readonly Recomputed[] => {
    const r = correlationMatrix(rows.map((_, i) => columns.map((own) => own[i]!)))[1]?.[0] ?? Number.NaN;
    const within = rows.length - 2;
    const square = (r ** 2 * within) / (1 - r ** 2);
    switch (statistic) {
      case "r":
        return recomputed([r], kind);
      case "p":
        return recomputed([fUpperTail(square, 1, within)], kind);
      case "t":
        return recomputed(bothSigns(Math.sqrt(square)), kind);
      case "ddl":
        return recomputed([within], kind);
      case "n":
      case "base":
        return recomputed([rows.length]);
      default:
        return [];
    }
  };
  return [
    ...over(undefined, values),
    ...over(
      "corrélation de rangs de Spearman",
      values.map((own) => midRanks(own).ranks),
    ),
  ];
}
