/** How a text lays a table out. */
export interface Dialect {
  /** Between fields; "" where there is one column. */
  readonly separator: string;
  readonly quote: '"' | "'";
  /** Whether a quote in a quoted field has a backslash before it; else it is doubled. */
  readonly backslash: boolean;
}

/** A record that begins at a place of a text. */
export interface DialectRecord {
  readonly fields: readonly string[];
  /** Where the next one begins. */
  readonly end: number;
  /** The places of the fields that were in quotes. */
  readonly quoted: readonly number[];
  /** How many ends of lines its fields have. */
  readonly inner: number;
  /** What is wrong with it, in the field after those. */
  readonly fault?: "unclosed" | "misplaced";
}

/**
 * Reads the record at a place of a text.
 *
 * @param last whether nothing follows the text
 * @returns undefined where the record may go on beyond the text
 */
export type RecordReader = (text: string, at: number, last: boolean) => DialectRecord | undefined;

const lineEnd = /\r\n|\r|\n/g;

/** The reader of a dialect. A quote that does not begin a field is a character like others. */
export function recordReader({ separator, quote, backslash }: Dialect): RecordReader {
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
    ? (text: string) => text.replace(new RegExp(String.raw`\\([\\"'])|${quote}(${quote})`, "g"), "$1$2")
    : (text: string) => text.replaceAll(quote + quote, quote);
  const plain = plainReader(separator, quote);
  return (text, at, last) => {
    const quick = plain(text, at);
    if (quick !== undefined) return quick;
    const fields: string[] = [];
    const quotedOnes: number[] = [];
    let inner = 0;
    let end = at;
    for (;;) {
      field.lastIndex = end;
      const match = field.exec(text);
      if (!match) {
        unclosed.lastIndex = end;
        const open = unclosed.test(text);
        if (open && !last) return undefined;
        return { fields, quoted: quotedOnes, end, inner, fault: open ? "unclosed" : "misplaced" };
      }
      const [whole, quoted, bare, ending] = match;
      end += whole.length;
      // The line feed of an end of line may be in what follows.
      if (!last && end === text.length && ending !== "\n" && ending !== separator) return undefined;
      if (quoted === undefined) fields.push(bare!);
      else {
        quotedOnes.push(fields.length);
        fields.push(unquoted(quoted));
        inner += quoted.match(lineEnd)?.length ?? 0;
      }
      if (ending !== separator || ending === "") return { fields, quoted: quotedOnes, end, inner };
    }
  };
}

/** Reads a record of a line without quotes, quickly; undefined for any other. */
function plainReader(
  separator: string,
  quote: string,
): (text: string, at: number) => DialectRecord | undefined {
  let known = "";
  // Where the next of each is, so that no text is searched again for what it has not.
  let nextReturn = -1;
  let nextQuote = -1;
  return (text, at) => {
    if (text !== known) {
      known = text;
      nextReturn = -1;
      nextQuote = -1;
    }
    if (nextReturn < at) nextReturn = placeOf("\r", text, at);
    if (nextQuote < at) nextQuote = placeOf(quote, text, at);
    const newline = text.indexOf("\n", at);
    if (newline < 0 || nextQuote < newline || nextReturn < newline - 1) return undefined;
    const content = text.slice(at, nextReturn < newline ? nextReturn : newline);
    const fields = separator === "" ? [content] : content.split(separator);
    return { fields, quoted: [], end: newline + 1, inner: 0 };
  };
}

function placeOf(what: string, text: string, from: number): number {
  const at = text.indexOf(what, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}
