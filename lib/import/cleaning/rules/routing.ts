import { Type } from "@sinclair/typebox";
import { meetsCondition } from "../../../questionnaire/access";
import { condition } from "../../../questionnaire/schema";
import type { Condition } from "../../../questionnaire/types";
import type { CleaningRows } from "../CleaningRows";
import { type Caught, type CellPlace, ruleKind, texts } from "../RuleKind";
import { conditionFault, unknownQuestion } from "../ruleFaults";

/**
 * Answers by people whom the condition of a question leaves out, as `routeAnswers` tells them: a deduced condition
 * accuses nobody, and one on a question without answer is not met. They are taken out, question after question, so that an answer that depended on one of them
 * goes with it; or their rows are set aside.
 */
export const routing = ruleKind({
  kind: "routing",
  properties: { act: Type.Union([Type.Literal("clean"), Type.Literal("aside")]) },
  cleans: ({ act }) => act === "clean",
  caught({ act }, rows, among) {
    const against = rows.againstRouting();
    const caught = among.filter((row) => against.has(row));
    return act === "clean"
      ? { rows: caught, cells: caught.flatMap((row) => againstRouting(rows, row)) }
      : { rows: caught };
  },
});

function againstRouting(rows: CleaningRows, row: number): readonly CellPlace[] {
  const out: CellPlace[] = [];
  const outQuestions = new Set<string>();
  const answerOf = rows.answersAt(row);
  for (const question of rows.questions) {
    const { access } = question;
    if (access === undefined || access.deduced !== undefined) continue;
    const stays = meetsCondition(access.condition, (id, item) =>
      outQuestions.has(id) ? null : answerOf(id, item),
    );
    if (stays || !rows.isAnswered(question, row)) continue;
    outQuestions.add(question.id);
    out.push(...rows.answeredColumns(question, row).map((column) => ({ row, column })));
  }
  return out;
}

/** Answers that cannot be together, as a condition tells them: those of some questions are taken out, or the rows set aside. */
export const impossible = ruleKind({
  kind: "impossible",
  properties: { when: condition, clean: Type.Optional(texts()) },
  cleans: ({ clean }) => clean !== undefined,
  fault({ when, clean = [] }, questionnaire) {
    const own = conditionFault(when as Condition, ["when"], questionnaire);
    if (own !== undefined) return own;
    const faults = clean.map((id, i) => unknownQuestion(id, ["clean", i], questionnaire));
    return faults.find((fault) => fault !== undefined);
  },
  caught({ when, clean }, rows, among): Caught {
    const own = among.filter((row) => meetsCondition(when as Condition, rows.answersAt(row)));
    if (clean === undefined) return { rows: own };
    const questions = rows.questions.filter(({ id }) => clean.includes(id));
    const cells = own.flatMap((row) =>
      questions.flatMap((question) => rows.answeredColumns(question, row).map((column) => ({ row, column }))),
    );
    const caught = new Set(cells.map(({ row }) => row));
    return { rows: own.filter((row) => caught.has(row)), cells };
  },
});
