import { noteFault } from "../../base/noteFault";
import { quotedList } from "../../base/quotedList";
import type { CodedReason } from "../../questionnaire/MissingReason";
import { type BookRow, faultIn, idIn, numberIn, textIn, wordIn } from "./BookRow";
import { type Nature, natureLabels, reasonLabels } from "./bookWords";

/** A row of « Réponses » that has been read. */
export interface AnswerRow {
  readonly row: BookRow<"answers">;
  /** Of the answer or item; the code of a « code manquant », empty where it says that there is none. */
  readonly label: string;
  readonly reason: CodedReason | "none" | undefined;
}

/** What « Réponses » says of one question, in the order of the ranks. */
export type AnswerRows = Readonly<Record<Nature, readonly AnswerRow[]>>;

const oneLabel = "un libellé par ligne";
const oneRank = "un rang par ligne, ou rien (pour réunir deux réponses, le même libellé)";

/**
 * The rows of « Réponses » by question; a row without rank comes after the one above it. Those of a question that was
 * taken out, which has all of them still, are left out.
 *
 * @param ids of the questions that there are
 * @param stale gets a French sentence on those that are left out; `faults`: a row of no question, without nature or
 * label, or that repeats one which is no answer
 */
export function readAnswerRows(
  all: readonly BookRow<"answers">[],
  ids: ReadonlySet<string>,
  { stale, faults }: { readonly stale: string[]; readonly faults: Error[] },
): ReadonlyMap<string, AnswerRows> {
  const gone = noteFault(faults, () => takenOut(all, ids)) ?? new Map<string, BookRow<"answers">[]>();
  for (const [id, own] of gone)
    stale.push(
      `${rowsText(own)} : la question ${id} n’est plus dans la feuille « Questions », ses réponses ne sont pas lues.`,
    );
  const rows = all.filter((row) => !gone.has(idIn(row, "question") ?? ""));
  const groups = new Map<string, Record<Nature, { readonly rank: number; readonly answer: AnswerRow }[]>>();
  const read = (row: BookRow<"answers">) => {
    const id = idIn(row, "question");
    if (id === undefined)
      throw faultIn(row, "question", "cette ligne n’a pas de question", "l’id d’une question");
    if (!ids.has(id)) {
      const near = [...ids].filter((other) => other.split(".")[0] === id.split(".")[0]);
      const expected = near.length > 0 ? quotedList(near) : "une question de la feuille « Questions »";
      throw faultIn(row, "question", "cette question n’existe pas", expected);
    }
    const nature = wordIn(row, "nature", natureLabels);
    if (nature === undefined) {
      throw faultIn(row, "nature", "cette cellule est vide", quotedList(Object.keys(natureLabels)));
    }
    const group = groups.get(id) ?? { choices: [], items: [], missing: [] };
    groups.set(id, group);
    const before = group[nature];
    const answer = readAnswer(row, nature);
    const rank = numberIn(row, "rank");
    if (nature !== "choices" && before.some((other) => other.answer.label === answer.label)) {
      const expected = nature === "items" ? `${oneLabel} : deux items ne se réunissent pas` : oneLabel;
      throw faultIn(row, "label", `la question ${id} a deux fois ce libellé`, expected);
    }
    if (rank !== undefined && before.some(({ answer: { row } }) => numberIn(row, "rank") === rank)) {
      throw faultIn(row, "rank", `la question ${id} a deux fois ce rang`, oneRank);
    }
    before.push({ rank: rank ?? before.at(-1)?.rank ?? 0, answer });
  };
  for (const row of rows) noteFault(faults, () => read(row));
  const ordered = (list: readonly { readonly rank: number; readonly answer: AnswerRow }[]) =>
    list.toSorted((a, b) => a.rank - b.rank).map(({ answer }) => answer);
  return new Map(
    [...groups].map(([id, { choices, items, missing }]) => [
      id,
      { choices: ordered(choices), items: ordered(items), missing: ordered(missing) },
    ]),
  );
}

/** « Feuille « Réponses », lignes 4 à 9 »; what is between may be of other questions. */
export function rowsText(rows: readonly BookRow<"answers">[]): string {
  const lines = rows.map(({ line }) => line).sort((a, b) => a - b);
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const isRun = last - first + 1 === lines.length;
  const told = isRun && lines.length > 2 ? `${first} à ${last}` : lines.join(", ");
  return `Feuille « Réponses », ligne${lines.length > 1 ? "s" : ""} ${told}`;
}

/** Whether rows are the whole of what a question had: they begin with the first. One that was typed by mistake is not. */
export function isWhole(rows: readonly BookRow<"answers">[]): boolean {
  return rows.some((row) => row.cells.rank !== undefined && numberIn(row, "rank") === 1);
}

/** The rows of each question that is not there and has all that it had. */
function takenOut(
  rows: readonly BookRow<"answers">[],
  ids: ReadonlySet<string>,
): ReadonlyMap<string, readonly BookRow<"answers">[]> {
  const groups = new Map<string, BookRow<"answers">[]>();
  for (const row of rows) {
    const id = idIn(row, "question");
    if (id !== undefined && !ids.has(id)) groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return new Map(
    [...groups].filter(
      ([, own]) => isWhole(own) || own.every((row) => wordIn(row, "nature", natureLabels) === "missing"),
    ),
  );
}

function readAnswer(row: BookRow<"answers">, nature: Nature): AnswerRow {
  const reason = wordIn(row, "reason", reasonLabels);
  const label = textIn(row, "label");
  if (nature !== "missing" && reason !== undefined) {
    throw faultIn(row, "reason", "seul un « code manquant » a un motif", "une cellule vide");
  }
  if (nature === "missing" && reason === undefined) {
    const expected = quotedList(Object.keys(reasonLabels).slice(0, -1));
    throw faultIn(row, "reason", "ce code manquant n’a pas de motif", expected);
  }
  if (label === undefined && reason !== "none") {
    throw faultIn(row, "label", "cette cellule est vide", nature === "missing" ? "un code" : "un texte");
  }
  return { row, label: label ?? "", reason };
}
