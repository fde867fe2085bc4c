import type { GuessFact } from "../../draft/Guess";
import { fr, noBreakSpace as nb } from "../french";
import { quoted } from "../sentences";

/** Of more choices, the last are not told. */
const mostTold = 40;

/**
 * The choices of a question in the order that they are given: « « Jamais », « Parfois », « Souvent » »; with how many gave
 * each, where they stood several in a cell: « « Romans » (21), « Mangas » (8) ».
 */
export function orderText({ what: { choices, counts } }: Extract<GuessFact, { about: "choices" }>): string {
  const told = choices
    .slice(0, mostTold)
    .map((choice, i) =>
      counts === undefined ? quoted(choice) : `${quoted(choice)}${nb}(${fr.integer(counts[i]!)})`,
    );
  return [...told, ...(choices.length > mostTold ? ["…"] : [])].join(", ");
}
