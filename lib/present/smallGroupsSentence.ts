import type { CrossedMeans } from "../tables/Table";
import { fewRespondents } from "./fewRespondents";
import { fr, noBreakSpace as nb, thinSpace } from "./french";
import { quoted } from "./sentences";

/** The warning on means of few answers, by the group that they are of; undefined when there are none. */
export function smallGroupsSentence({ groups, rows, secrecy }: CrossedMeans): string | undefined {
  const few = groups.flatMap(({ label, n }, g) => {
    const sizes = secrecy === undefined ? rows.map(({ cells }) => cells[g]!.n) : [];
    const least = Math.min(n, ...sizes.filter((size) => size > 0));
    return least > 0 && least < fewRespondents ? [`${quoted(label)} (${fr.integer(least)})`] : [];
  });
  if (few.length === 0) return undefined;
  return `Prudence${nb}: moins de ${fewRespondents} réponses dans ${few.join(", ")}${thinSpace}; une moyenne de si peu de réponses est peu sûre.`;
}
