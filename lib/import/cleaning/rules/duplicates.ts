import { Type } from "@sinclair/typebox";
import type { Questionnaire } from "../../../questionnaire/types";
import { type Caught, ruleKind, texts } from "../RuleKind";

const idColumns = ({ id = "id" }: Questionnaire) => [id].flat();

/** Rows of the same identifier, or of the same values of some columns, but for one of them. A blank equals nothing. */
export const duplicates = ruleKind({
  kind: "duplicates",
  properties: {
    columns: Type.Optional(texts()),
    keep: Type.Union([Type.Literal("first"), Type.Literal("last"), Type.Literal("mostComplete")]),
  },
  columns: ({ columns }, questionnaire) => columns ?? idColumns(questionnaire),
  caught({ columns = [], keep }, rows, among) {
    const names = columns.length === 0 ? idColumns(rows.questionnaire) : columns;
    const keyOf = (row: number) => {
      const values = names.map((name) => rows.textAt(name, row).trim());
      return values.includes("") ? undefined : JSON.stringify(values);
    };
    const filled = (row: number) => (keep === "mostComplete" ? rows.filledCount(row) : 0);
    return allButOne(among, keyOf, (kept, row) => keep === "last" || filled(row) > filled(kept));
  },
});

/** Rows whose answers to all questions are the same, some number of questions being answered, but for one of them. */
export const sameAnswers = ruleKind({
  kind: "sameAnswers",
  properties: {
    answered: Type.Integer({ minimum: 1, description: "combien de questions au moins ont une réponse" }),
    keep: Type.Union([Type.Literal("first"), Type.Literal("last")]),
  },
  caught({ answered, keep }, rows, among) {
    const hashes = rows.answerHashes();
    const groups = new Map<number, number[][]>();
    for (const row of among) {
      const near = groups.get(hashes[row]!) ?? [];
      const group = near.find(([first]) => rows.areAlike(first!, row));
      if (group === undefined) groups.set(hashes[row]!, [...near, [row]]);
      else group.push(row);
    }
    const out = [...groups.values()]
      .flat()
      .filter((group) => group.length > 1 && rows.answeredCount(group[0]!) >= answered)
      .flatMap((group) => (keep === "last" ? group.slice(0, -1) : group.slice(1)));
    return { rows: out.sort((a, b) => a - b) };
  },
});

/**
 * The rows of each key but the one that is kept.
 *
 * @param keyOf undefined of a row that is like no other
 * @param isBetter whether a row is kept rather than one before it
 */
function allButOne(
  among: readonly number[],
  keyOf: (row: number) => string | undefined,
  isBetter: (kept: number, row: number) => boolean,
): Caught {
  const kept = new Map<string, number>();
  const out: number[] = [];
  for (const row of among) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const before = kept.get(key);
    if (before !== undefined && !isBetter(before, row)) {
      out.push(row);
      continue;
    }
    if (before !== undefined) out.push(before);
    kept.set(key, row);
  }
  return { rows: out.sort((a, b) => a - b) };
}
