import type { Reliabilities } from "../../tables/reliabilities";
import { number, span } from "../document/Cell";
import { plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { fr, noBreakSpace as nb } from "../french";
import { reversedSentence, turned } from "../reversedSentence";
import { sourceSentence } from "../sentences";

/** Cronbach's alpha of each question, with its interval, and the item that hangs least with the others. */
export function reliabilityTable({ rows, source }: Reliabilities): TableModel {
  return plainTable({
    caption: `Alpha de Cronbach des questions à plusieurs notes (${fr.integer(rows.length)})`,
    heads: [
      "Question",
      "Items",
      "n",
      "Alpha",
      `Intervalle à 95${nb}%`,
      "Alpha standardisé",
      "Plus faible corrélation item-reste",
    ],
    rows: rows.map(({ question, count, n, alpha, interval: [low, high], standardisedAlpha, items }) => ({
      cells: [
        `${question.id} ${question.label}`,
        number(count, "integer"),
        number(n, "integer"),
        number(alpha, "decimal2"),
        span(low, high, "decimal2"),
        number(standardisedAlpha, "decimal2"),
        number(Math.min(...items.map(({ correctedCorrelation }) => correctedCorrelation)), "decimal2"),
      ],
      significant: alpha >= acceptableAlpha,
    })),
    notes: [
      reversedSentence(
        rows.flatMap(({ reversed }) => reversed.map(({ id }) => id)),
        turned,
      ),
      constantSentence(rows),
      contrarySentence(rows),
      `En gras, un alpha d’au moins ${fr.decimal(acceptableAlpha)}, le seuil d’usage (Nunnally 1978). Intervalle de Feldt.`,
      sourceSentence(source),
    ],
  });
}

/** « L’item 1.1.4 est laissé de côté : … »; undefined where there are none. */
function constantSentence(rows: Reliabilities["rows"]): string | undefined {
  const ids = rows.flatMap(({ constant }) => constant.map(({ id }) => id));
  if (ids.length === 0) return undefined;
  return ids.length === 1
    ? `L’item ${ids[0]} est laissé de côté${nb}: tous y ont donné la même note.`
    : `Les items ${ids.join(", ")} sont laissés de côté${nb}: à chacun, tous ont donné la même note.`;
}

/** What to do about items that go against the others, undeclared; undefined where there are none. */
function contrarySentence(rows: Reliabilities["rows"]): string | undefined {
  const ids = rows.flatMap(({ contrary }) => contrary.map(({ id }) => id));
  if (ids.length === 0) return undefined;
  const rule = `première composante, et une corrélation item-reste négative à p${nb}<${nb}0,001`;
  const place = `dans le questionnaire («${nb}reversed${nb}», ou «${nb}items à retourner${nb}» du classeur)`;
  return ids.length === 1
    ? `L’item ${ids[0]} va à l’inverse des autres de sa question (${rule})${nb}: l’alpha en est faussé. S’il dit le contraire des autres, déclarez-le retourné ${place}.`
    : `Les items ${ids.join(", ")} vont à l’inverse des autres de leur question (${rule})${nb}: l’alpha en est faussé. S’ils disent le contraire des autres, déclarez-les retournés ${place}.`;
}

/** From this alpha on, a set of items is usually summed (Nunnally 1978). */
export const acceptableAlpha = 0.7;
