import { applyEdits, type JSONPath, modify } from "jsonc-parser";
import type { Addition } from "../draft/follow/Addition";
import type { QuestionnaireFile } from "../questionnaire/QuestionnaireFile";

/** The text of a questionnaire with what answers add to it; all that is there stays as it was typed. */
export function withAdditions(text: string, additions: readonly Addition[]): string {
  return additions.reduce(withAddition, text);
}

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: "\n" };

/** Where an answer to a question is named: among its answers, and in the conditions on it. */
function answerPaths(
  questionnaire: QuestionnaireFile,
  { question, from }: Extract<Addition, { kind: "answer" }>,
): readonly JSONPath[] {
  const found: JSONPath[] = [];
  const visit = (value: unknown, path: JSONPath, isOfIt: boolean) => {
    if (value === from && isOfIt) found.push(path);
    if (value === null || typeof value !== "object") return;
    const own = value as Readonly<Record<string, unknown>>;
    for (const [key, part] of Object.entries(own)) {
      const isAnswer =
        (own.id === question && (key === "choices" || key === "items")) ||
        (own.question === question && (key === "is" || key === "ticked"));
      visit(
        part,
        [...path, Array.isArray(value) ? Number(key) : key],
        isAnswer || (Array.isArray(value) && isOfIt),
      );
    }
  };
  visit(questionnaire.questions, ["questions"], false);
  visit(questionnaire.hidden ?? [], ["hidden"], false);
  return found;
}

function withAddition(text: string, addition: Addition): string {
  const { questions, hidden = [] } = JSON.parse(text) as QuestionnaireFile;
  const rankOf = (question: string) => questions.findIndex(({ id }) => id === question);
  const edit = (path: JSONPath, value: unknown, isArrayInsertion = false) =>
    applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion }));
  switch (addition.kind) {
    case "fieldwork":
      return edit(["fieldwork"], { from: addition.from, to: addition.to });
    case "question": {
      const [section] = addition.question.id.split(".");
      const last = questions.findLastIndex(({ id }) => id.startsWith(`${section}.`));
      return edit(["questions", last + 1], addition.question, true);
    }
    case "label": {
      const at = rankOf(addition.question);
      const own = hidden.findIndex(({ id }) => id === addition.question);
      return edit(at < 0 ? ["hidden", own, "label"] : ["questions", at, "label"], addition.label);
    }
    case "answer": {
      const answers = answerPaths(JSON.parse(text), addition);
      return answers.reduce(
        (own, path) => applyEdits(own, modify(own, path, addition.to, { formattingOptions })),
        text,
      );
    }
    case "choice": {
      const at = rankOf(addition.question);
      const own = questions[at]!;
      const end = "choices" in own ? own.choices.length : 0;
      return edit(["questions", at, "choices", end], addition.choice, true);
    }
    case "missing":
      return edit(["questions", rankOf(addition.question), "missing", addition.code], addition.reason);
  }
}
