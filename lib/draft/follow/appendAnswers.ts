import type { CsvRecord } from "../../base/csvRecords";
import { formatCsv } from "../../base/formatCsv";
import { answerColumns } from "../../questionnaire/columns";
import { tabulation } from "../../questionnaire/tabulation";
import type { Questionnaire } from "../../questionnaire/types";
import { refuseTwice } from "./refuseTwice";

/** The code of a question that was added with some answers: those before were not asked it. */
export const notAskedCode = "non posée";

/**
 * Answers after those that were there, in one layout: the columns of the new ones, then those of questions that only the
 * former ones have. Of an answer to tick that is new, the former ones who answered did not tick it; of a question that
 * is, they were not asked.
 *
 * @param before records of the former answers, the header first; `after`: of the new ones
 * @param options `ids`: the columns of the identifier; `isRanked`: whether it is the rank of a row, which goes on then;
 * `file`: name of the new ones for the messages; `twice`: what becomes of somebody who is in both: they are refused, both
 * rows stay for a rule to settle, or the second is named « 1003 (2) »
 * @throws UserError in French where somebody is in both and is refused
 */
export function appendAnswers(
  before: Iterable<CsvRecord>,
  after: Iterable<CsvRecord>,
  {
    questionnaire,
    ids,
    isRanked,
    file,
    twice = "refused",
  }: {
    readonly questionnaire: Questionnaire;
    readonly ids: readonly string[];
    readonly isRanked: boolean;
    readonly file: string;
    readonly twice?: Twice | undefined;
  },
): string {
  const [own, ...former] = [...before].map(({ fields }) => fields);
  const [head, ...fresh] = [...after].map(({ fields }) => fields);
  const [old, now] = [own ?? [], head ?? []];
  const known = answerColumns(questionnaire);
  const kept = known.flatMap(({ name }) => (old.includes(name) && !now.includes(name) ? [name] : []));
  const header = [...now, ...kept];
  const fill = fillers(old, header, known);
  const rows = [
    ...former.map((fields) => header.map((_, i) => fill[i]!(fields))),
    ...fresh.map((fields) => header.map((_, i) => fields[i] ?? "")),
  ];
  const places = ids.map((name) => header.indexOf(name));
  if (isRanked) for (const [i, row] of rows.entries()) for (const at of places) row[at] = String(i + 1);
  else if (twice === "named") nameTwice(rows, places);
  else if (twice === "refused") {
    const idsOf = (own: readonly (readonly string[])[]) =>
      own.map((row) => places.map((at) => row[at]).join("-"));
    refuseTwice(idsOf(rows.slice(0, former.length)), idsOf(rows.slice(former.length)), file);
  }
  return formatCsv([header, ...rows]);
}

/** What becomes of somebody who is in both. */
export type Twice = "refused" | "kept" | "named";

/** Gives rows of one identifier names that differ: « 1003 », « 1003 (2) ». */
function nameTwice(rows: readonly string[][], places: readonly number[]): void {
  const idOf = (row: readonly string[]) => places.map((at) => row[at]).join("-");
  const taken = new Set<string>();
  for (const row of rows) {
    const last = places.at(-1)!;
    const own = row[last]!;
    for (let rank = 2; taken.has(idOf(row)); rank++) row[last] = `${own} (${rank})`;
    taken.add(idOf(row));
  }
}

type Filler = (fields: readonly string[]) => string;

/** What stands in each column for somebody who answered before. */
function fillers(
  old: readonly string[],
  header: readonly string[],
  known: ReturnType<typeof answerColumns>,
): readonly Filler[] {
  return header.map((name): Filler => {
    const at = old.indexOf(name);
    if (at >= 0) return (fields) => fields[at]!;
    const question = known.find((column) => column.name === name)?.question;
    if (question === undefined) return () => "";
    const siblings = known.flatMap((column) =>
      column.question === question && old.includes(column.name) ? [old.indexOf(column.name)] : [],
    );
    if (siblings.length === 0) return () => (question.missing?.[notAskedCode] ? notAskedCode : "");
    if (tabulation(question).layout !== "ticks") return () => "";
    return (fields) => {
      const texts = siblings.map((place) => fields[place]!);
      return texts.some((text) => text === "0" || text === "1") ? "0" : texts[0]!;
    };
  });
}
