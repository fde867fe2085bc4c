import { readableCsv } from "../base/formatCsv";
import type { Publication } from "./Publication";
import { publishedHeader } from "./parsePublished";

/** The text of `data/published.csv`, that `parsePublished` reads back. */
export function formatPublished({ entries }: Publication): string {
  return readableCsv([
    publishedHeader,
    ...entries.map((entry) => publishedHeader.map((name) => entry[name])),
  ]);
}
