import { kindOfQuestion } from "../../questionnaire/tabulation";
import type { Question } from "../../questionnaire/types";
import { number } from "../document/Cell";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb } from "../french";

/**
 * Questions as a table: id, wording, kind, and how many answered (« — » where that is secret, or not read).
 *
 * @param sought what they were looked for by
 */
export function questionTable(
  questions: readonly { readonly question: Question; readonly n: number; readonly found?: string }[],
  sought?: string,
): TableModel {
  const size = fr.count(questions.length, "question");
  const isInside = questions.some(({ found }) => found !== undefined);
  return plainTable({
    caption: sought === undefined ? size : `${size} où il est dit «${nb}${sought}${nb}»`,
    heads: ["", "Intitulé", ...(isInside ? ["Item ou réponse"] : []), "Genre", "n"],
    words: isInside ? [1, 2, 3] : [1, 2],
    rows: questions.map(({ question, n, found }) => ({
      cells: [
        question.id,
        question.label,
        ...(isInside ? [found ?? ""] : []),
        kindOfQuestion(question).label,
        number(n, "integer"),
      ],
    })),
  });
}
