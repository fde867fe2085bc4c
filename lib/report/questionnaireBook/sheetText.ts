/** What reads as an escape, and what programs drop before a line feed. */
const masked = /_(?=x[\da-f]{4}_)|\r/gi;
/** What XML cannot hold or would change, and what reads as an escape. */
const changed =
  /_(?=x[\da-f]{4}_)|[\p{Cc}\ufdd0-\ufdef\ufffd-\uffff]|\p{Cs}|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/giu;

/**
 * A text as the XML of a sheet holds it: what it cannot is escaped as Excel does, « _x0007_ » for a bell. A carriage
 * return is escaped twice, since programs drop it before a line feed: `readSheetText` takes the second off.
 */
export function sheetText(text: string): string {
  const kept = text.replace(masked, escaped);
  // The library that writes looks texts up in a plain object, which has names of its own.
  if (kept in {}) return `${escaped(kept[0]!)}${kept.slice(1)}`;
  return kept.replace(changed, (found) => (found === "\n" || found === "\t" ? found : escaped(found)));
}

/** The text that a cell holds, as the library that reads gives it. */
export function readSheetText(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function escaped(characters: string): string {
  return Array.from({ length: characters.length }, (_, i) => characters.charCodeAt(i))
    .map((code) => `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`)
    .join("");
}
