import { plainText } from "../../base/plainText";
import type { RawColumn, RawSet, RawTable } from "./RawTable";

/** What stands between a question and one of its answers in the heading of a column. */
const between = /^\s*(?:[/>:|[]|\s[-–—]\s|_(?=\S))\s*(\S.*?)\s*\]?$/su;
const ticks: readonly (readonly [ticked: string, unticked: string])[] = [
  ["1", "0"],
  ["true", "false"],
];
/** Some cells may have been changed by hand. */
const mostAgainst = 0.02;
const enoughRows = 2;

interface Twice {
  readonly joined: RawColumn;
  readonly own: readonly RawColumn[];
  readonly answers: readonly string[];
  /** The text that ticks. */
  readonly ticked: string;
}

/**
 * A table without the columns of answers joined in a cell that stand there a second time, an answer a column, as KoBo
 * and ODK write a multiple choice: « Question » with « a b », and « Question/a », « Question/b » with 1 and 0. The
 * columns to tick are one question, named by the joined one, which is put with the metadata. Any other is as it is.
 */
export function joinedAnswers(table: RawTable): RawTable {
  const found = table.columns.flatMap((joined) => twiceGiven(joined, table) ?? []);
  if (found.length === 0) return table;
  const joined = new Set(found.map((twice) => twice.joined));
  const told = new Map(
    found.flatMap((twice) => twice.own.map((column, i) => [column, { twice, i }] as const)),
  );
  const columns = table.columns.flatMap((column) => {
    if (joined.has(column)) return [];
    const own = told.get(column);
    if (!own) return [column];
    const { name, label = name } = own.twice.joined;
    return [{ ...column, label: own.twice.answers[own.i]!, question: { name, label } }];
  });
  const sets = found.map(
    ({ joined: { name, label = name }, own, ticked }): RawSet => ({
      ...{ name, label, columns: own.map((column) => column.name), ticked },
    }),
  );
  const names = found.map((twice) => `« ${twice.joined.name} »`).join(", ");
  const line = `Choix multiple en double : les réponses jointes de ${names} sont laissées de côté, les colonnes à cocher suffisent.`;
  return {
    ...table,
    ...{ columns, sets: [...(table.sets ?? []), ...sets] },
    metadata: [...(table.metadata ?? []), ...joined],
    recognised: [...(table.recognised ?? []), line],
  };
}

/** The columns to tick that have what a column has joined; undefined where they are not there, or say otherwise. */
function twiceGiven(joined: RawColumn, { columns, rows }: RawTable): Twice | undefined {
  const start = columns.findIndex(({ name }) => answerIn(name, joined.name) !== undefined);
  if (start < 0 || joined.name === "") return undefined;
  let end = start;
  while (end < columns.length && answerIn(columns[end]!.name, joined.name) !== undefined) end++;
  for (; end - start >= 2; end--) {
    const own = columns.slice(start, end);
    const ticked = tickOf(own);
    if (ticked === undefined) continue;
    const answers = own.map(({ name }) => answerIn(name, joined.name)!);
    return isSame(joined, { own, answers, ticked, rows }) ? { joined, own, answers, ticked } : undefined;
  }
  return undefined;
}

/** « Fleurs » in « Que cultivez-vous ?/Fleurs », of the question « Que cultivez-vous ? ». */
function answerIn(name: string, question: string): string | undefined {
  return name.startsWith(question) ? between.exec(name.slice(question.length))?.[1] : undefined;
}

/** What ticks in columns which have nothing but ticks, and blanks; undefined in others. */
function tickOf(columns: readonly RawColumn[]): string | undefined {
  const texts = [...new Set(columns.flatMap(({ values }) => values))].filter((text) => text !== "");
  const pair = ticks.find((one) => texts.every((text) => one.includes(plainText(text))));
  return pair && texts.find((text) => plainText(text) === pair[0]);
}

/** Whether each joined cell has as many answers as its row has ticks, or names all that are ticked and no other. */
function isSame(
  joined: RawColumn,
  { own, answers, ticked, rows }: Omit<Twice, "joined"> & { readonly rows: number },
): boolean {
  const ticks = own.map(({ values }) => values.indexOf(ticked));
  const names = answers.map(plainText);
  const cells = joined.values.map((text) => ({ plain: plainText(text), counts: countsOf(text) }));
  let [given, against, several] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const isTicked = own.map(({ codes }, i) => codes[row] === ticks[i]);
    const count = isTicked.filter(Boolean).length;
    // Without a tick, the cell is blank or says why.
    if (count === 0) continue;
    given++;
    if (count > 1) several++;
    const { plain, counts } = cells[joined.codes[row]!]!;
    const areNamed = isTicked.every((own, i) => !own || plain.includes(names[i]!));
    if (!areNamed && !counts.has(count)) against++;
  }
  return given >= enoughRows && several > 0 && against <= mostAgainst * given;
}

/** How many answers a cell may have, by what may stand between them. */
function countsOf(text: string): ReadonlySet<number> {
  const own = text.trim();
  if (own === "") return new Set();
  return new Set([/\s+/, /;/, /,/, /\|/].map((separator) => own.split(separator).length));
}
