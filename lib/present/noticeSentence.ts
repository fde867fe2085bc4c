import type { Notice } from "../answers/Notice";
import { fr, noBreakSpace as nb } from "./french";
import { quoted } from "./sentences";

/** What was noticed while answers were read, as a French sentence: « Question 2.4 : 1 réponse de … (ligne 18). » */
export function noticeSentence(notice: Notice): string {
  switch (notice.kind) {
    case "unknownColumns": {
      const { columns } = notice;
      const what = columns.length === 1 ? "Colonne que" : `${fr.integer(columns.length)} colonnes que`;
      return `${what} le questionnaire ne connaît pas, gardée${columns.length === 1 ? "" : "s"} sans être dépouillée${columns.length === 1 ? "" : "s"}${nb}: ${columns.map(quoted).join(", ")}.`;
    }
    case "staleCalibration":
      return `Les poids ${quoted(notice.column)} ne tiennent pas les marges de ${notice.file}${nb}: calez-les de nouveau (carnets calibrate).`;
    case "totals":
      return `La ligne ${notice.line} a ${quoted(notice.id)} pour identifiant, et compte comme un répondant${nb}: si elle donne des totaux, ôtez-la.`;
    case "dominantWeight":
      return `Poids ${quoted(notice.column)}${nb}: celui de la ligne ${notice.line} fait à lui seul ${fr.percent(100 * notice.share)} du total. Est-ce une ligne de totaux${nb}?`;
    case "answeredUnasked":
      return `Question ${notice.question}${nb}: ${fr.count(notice.count, "réponse")} malgré sa condition d’accès, comptée${plural(notice.count)} (${linesText(notice)}).`;
    case "contradictory":
      return `Question ${notice.question}${nb}: ${fr.count(notice.count, "répondant")} dont les réponses se contredisent entre items (${linesText(notice)}).`;
  }
}

function plural(count: number): string {
  return count < 2 ? "" : "s";
}

/** « ligne 18 », « lignes 18, 31… » where not all are named. */
function linesText({ count, lines }: { readonly count: number; readonly lines: readonly number[] }): string {
  return `ligne${plural(lines.length)} ${lines.join(", ")}${count > lines.length ? "…" : ""}`;
}
