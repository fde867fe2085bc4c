import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";
import type { Questionnaire } from "../questionnaire/types";

/** So many wrong numbers of a row that are those of another are no coincidence. */
const fewestCopied = 3;

/**
 * The same findings; where several wrong numbers of a row are, at the same places, those of one
 * other row of the table, they say so: the row was copied.
 */
export function nameCopies(
  questionnaire: Questionnaire,
  printed: Publication,
  findings: readonly Finding[],
): readonly Finding[] {
  const rowOf = ({ question, by, row }: Finding) => [question, by, row].join("|");
  const original = new Map<string, string>();
  for (const row of new Set(findings.map(rowOf))) {
    const wrong = findings.filter((finding) => rowOf(finding) === row);
    const question = questionnaire.questions.find(({ id }) => id === wrong[0]!.question);
    const others = question?.kind === "grid" || question?.kind === "scale" ? (question.items ?? []) : [];
    const twin = others.find(
      (other) => other !== wrong[0]!.row && copies(wrong, other).length >= fewestCopied,
    );
    if (twin !== undefined) original.set(row, twin);
  }
  return findings.map((finding) => {
    const twin = original.get(rowOf(finding));
    if (twin === undefined || copies([finding], twin).length === 0) return finding;
    const explanation = `${finding.explanation} ${finding.printed} est le nombre de la ligne « ${twin} ».`;
    return { ...finding, kind: "copied", explanation };
  });

  function copies(wrong: readonly Finding[], row: string): readonly Finding[] {
    return wrong.filter((finding) => printed.printed({ ...finding, row }) === finding.printed);
  }
}
