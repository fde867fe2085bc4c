import type { Dialect } from "../../lib/import/table/RecordScanner";

/** A record of a text: places are of its characters. */
export interface RegexRecord {
  readonly fields: readonly string[];
  /** Where the next one begins. */
  readonly end: number;
  /** The places of the fields that were in quotes. */
  readonly quoted: readonly number[];
  /** How many ends of lines its fields have. */
  readonly inner: number;
  /** What is wrong with it, in the field after those. */
  readonly fault?: "unclosed" | "misplaced" | "tooWide";
}

const lineEnd = /\r\n|\r|\n/g;

/** The records of a whole text, by regular expressions; the last one is where the first fault is. */
export function regexRecords(text: string, { separator, quote, backslash }: Dialect): readonly RegexRecord[] {
  const own = separator.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  const space = separator === " " ? "" : " *";
  const inside = backslash
    ? String.raw`[^${quote}\\]*(?:(?:\\[\s\S]|${quote}${quote})[^${quote}\\]*)*`
    : `[^${quote}]*(?:${quote}${quote}[^${quote}]*)*`;
  const ends = String.raw`(${own === "" ? "" : `${own}|`}\r\n|\r|\n|$)`;
  const field = new RegExp(
    String.raw`(?:${space}${quote}(${inside})${quote}${space}|((?!${space}${quote})[^${own}\r\n]*))${ends}`,
    "y",
  );
  const unclosed = new RegExp(String.raw`${space}${quote}${inside}\\?$`, "y");
  const unquoted = backslash
    ? (quoted: string) => quoted.replace(new RegExp(String.raw`\\([\\"'])|${quote}(${quote})`, "g"), "$1$2")
    : (quoted: string) => quoted.replaceAll(quote + quote, quote);
  const recordAt = (at: number): RegexRecord => {
    const fields: string[] = [];
    const quotedOnes: number[] = [];
    let inner = 0;
    let end = at;
    for (;;) {
      field.lastIndex = end;
      const match = field.exec(text);
      if (!match) {
        unclosed.lastIndex = end;
        const fault = unclosed.test(text) ? "unclosed" : "misplaced";
        return { fields, quoted: quotedOnes, end, inner, fault };
      }
      const [whole, quoted, bare, ending] = match;
      end += whole.length;
      if (quoted === undefined) fields.push(bare!);
      else {
        quotedOnes.push(fields.length);
        fields.push(unquoted(quoted));
        inner += quoted.match(lineEnd)?.length ?? 0;
      }
      if (ending !== separator || ending === "") return { fields, quoted: quotedOnes, end, inner };
    }
  };
  const records: RegexRecord[] = [];
  for (let at = 0; at < text.length && records.at(-1)?.fault === undefined; at = records.at(-1)!.end)
    records.push(recordAt(at));
  return records;
}
