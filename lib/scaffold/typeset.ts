import { noBreakSpace, thinSpace } from "../present/french";

/** A French text typed with plain spaces, with those that do not break before its high punctuation and in its quotes. */
export function typeset(text: string): string {
  return text
    .replace(/ (?=[:»])/g, noBreakSpace)
    .replace(/« /g, `«${noBreakSpace}`)
    .replace(/ (?=[;?!])/g, thinSpace);
}
