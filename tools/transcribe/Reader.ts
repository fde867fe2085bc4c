import type { PublishedNumber } from "../../lib/published/PublishedNumber";
import type { Questionnaire } from "../../lib/questionnaire/types";
import type { Oddities } from "./oddities";
import type { Source } from "./Source";

/** A printed thing with the line of the text on which it stands. */
export interface SourcedNumber extends PublishedNumber {
  readonly line: number;
}

/** What the steps of the reading share. */
export interface Reader {
  readonly questionnaire: Questionnaire;
  readonly source: Source;
  readonly oddities: Oddities;
  /** The text of the footnote that is called on a line, undefined where it is known to be lost. */
  readonly footnote: (number: number, line: number) => string | undefined;
  readonly entries: SourcedNumber[];
  readonly tables: { readonly name: string; readonly rows: number }[];
}
