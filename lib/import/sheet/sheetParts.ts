import { posix } from "node:path";
import { xmlAttribute } from "./xmlText";

/** What the library does not tell of a sheet. */
export interface SheetNotes {
  /** How many rows and columns are hidden. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** A cell whose formula has no value: « C5 », or the formula itself. */
  readonly unvalued?: string;
}

/** The paths of the sheets of an Excel workbook in its parts, by their names; none where they are not in XML. */
export function sheetParts(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const text = (path: string) => Buffer.from(parts.get(path) ?? []).toString("utf8");
  const workbook = related(text("_rels/.rels"), "").find(({ type }) =>
    type.endsWith("/officeDocument"),
  )?.path;
  if (workbook === undefined) return new Map();
  const folder = posix.dirname(workbook);
  const targets = related(text(`${folder}/_rels/${posix.basename(workbook)}.rels`), folder);
  return new Map(
    tags(text(workbook), "sheet").flatMap((tag): [string, string][] => {
      const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1];
      const path = targets.find((own) => own.id === id)?.path;
      return path?.endsWith(".xml") && parts.has(path) ? [[xmlAttribute(tag, "name") ?? "", path]] : [];
    }),
  );
}

/** What a part of a workbook refers to. */
function related(xml: string, folder: string) {
  return tags(xml, "Relationship").map((tag) => {
    const target = xmlAttribute(tag, "Target") ?? "";
    return {
      id: xmlAttribute(tag, "Id"),
      type: xmlAttribute(tag, "Type") ?? "",
      path: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
    };
  });
}

function tags(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(String.raw`<(?:[\w.-]+:)?${name}\s[^>]*>`, "g")) ?? [];
}

const row = /<(?:\w+:)?row(?=\s)[^>]*\shidden\s*=\s*["'](?:1|true)["'](?:[^>]*[^/>])?>/g;
const column = /<(?:\w+:)?col(?=\s)[^>]*\shidden\s*=\s*["'](?:1|true)["'][^>]*>/g;
/** A formula without a value, or with an empty one. */
const formula =
  /<(?:\w+:)?c(\s[^>]*)?>\s*<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g;

/** What is noted of the XML of a sheet, and the same XML with its dates in ISO 8601 as texts, as they are written. */
export function sheetNotes(bytes: Uint8Array): SheetNotes & { readonly xml: Uint8Array } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // Its tags are ASCII, whatever its texts.
  const xml = buffer.toString("latin1");
  const columns = xml.slice(0, xml.search(/<(?:\w+:)?sheetData/)).match(column) ?? [];
  const unvalued = [...xml.matchAll(formula)]
    .map(([, own = ""]) => own)
    // Of a text, the empty one is a value.
    .find((own) => xmlAttribute(own, "t") !== "str");
  return {
    hiddenRows: xml.match(row)?.length ?? 0,
    hiddenColumns: columns.reduce((sum, tag) => sum + span(tag), 0),
    ...(unvalued === undefined ? {} : { unvalued: xmlAttribute(unvalued, "r") ?? "?" }),
    xml: / t="d"/.test(xml) ? Buffer.from(xml.replaceAll(' t="d"', ' t="str"'), "latin1") : bytes,
  };
}

/** How many columns a tag is of; hidden to the last column of the sheet, it is of those that nobody uses. */
function span(tag: string): number {
  const [min, max] = ["min", "max"].map((name) => Number(xmlAttribute(tag, name) ?? 1));
  return max! >= 16384 ? 0 : max! - min! + 1;
}
