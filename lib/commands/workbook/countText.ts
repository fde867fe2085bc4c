import type { QuestionnaireFile } from "../../questionnaire/QuestionnaireFile";

/** « 11 questions, 3 sections ». */
export function countText({ questions, hidden = [], sections }: QuestionnaireFile): string {
  const counted = (count: number, one: string) => `${count} ${one}${count > 1 ? "s" : ""}`;
  return `${counted(questions.length + hidden.length, "question")}, ${counted(sections.length, "section")}`;
}
