import { type Interval, meanInterval } from "../../stats/means/meanInterval";
import { hasOwnBases } from "../../tables/hasOwnBases";
import type { CrossedMeans, Crossing } from "../../tables/Table";
import { boundsSentence } from "../boundsSentence";
import { derivationSentence } from "../derivationSentence";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { secrecySentence } from "../secrecySentence";
import { sourceSentence } from "../sentences";

/**
 * Under a figure: the rows it leaves out, whom n counts where rows have bases of their own, which interval a mean near an
 * end of its scale has, and what must be known
 * before trusting it; undefined when there is nothing to say.
 */
export function figureNote(crossing: Crossing): string | undefined {
  const { omittedRows = 0, source, secrecy } = crossing;
  const omitted =
    omittedRows === 0
      ? ""
      : omittedRows === 1
        ? "Une ligne sans différence significative n’est pas dessinée. "
        : `${fr.integer(omittedRows)} lignes sans différence significative ne sont pas dessinées. `;
  const bases =
    crossing.kind === "crossedMeans" && hasOwnBases(crossing)
      ? `n${nb}: ceux du groupe qui ont répondu à une ligne au moins${thinSpace}; chaque ligne repose sur ceux qui y ont répondu. `
      : "";
  const secret = secrecySentence(secrecy);
  const undrawn = secret === undefined ? "" : `${secret} Ce qui est secret n’est pas dessiné. `;
  const made = [crossing.question, crossing.by].map((question) => derivationSentence(question, crossing.n));
  const added = made.flatMap((own) => (own === undefined ? [] : [`${own} `])).join("");
  const bounded =
    crossing.kind === "crossedMeans" ? boundsSentence(crossing.question, intervalsOf(crossing)) : undefined;
  const sentence =
    `${added}${omitted}${bases}${bounded === undefined ? "" : `${bounded} `}${undrawn}${sourceSentence(source, "Cette figure") ?? ""}`.trim();
  return sentence === "" ? undefined : sentence;
}

/** The intervals of the means that are shown, before any is bounded. */
function intervalsOf({ rows }: CrossedMeans): readonly Interval[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ mean, sd, n, interval, suppressed }) =>
      suppressed ? [] : [interval ?? meanInterval(mean, sd, n)],
    ),
  );
}
