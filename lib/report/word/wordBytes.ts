import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The first day that a zip file can tell. */
const mtime = new Date(1980, 0, 1);

const core = "docProps/core.xml";
const body = "word/document.xml";
const relations = "word/_rels/document.xml.rels";

/**
 * The same Word document with nothing in it that depends on when it was written, or on what was
 * written before: no dates, the links to the web numbered from one, and so the bookmarks of the headings.
 */
export function wordBytes(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  const change = (name: string, text: (old: string) => string) => {
    files[name] = strToU8(text(strFromU8(files[name]!)));
  };
  change(core, (xml) => xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, ""));
  const links = new Map<string, string>();
  change(relations, (xml) =>
    xml.replace(/<Relationship\b[^>]*\/hyperlink"[^>]*>/g, (tag) =>
      tag.replace(/(?<= Id=")[^"]+/, (id) => renamed(links, id, `rIdLink${links.size + 1}`)),
    ),
  );
  const bookmarks = new Map<string, string>();
  change(body, (xml) =>
    xml
      .replace(/(<w:hyperlink\b[^>]* r:id=")([^"]+)/g, (_, before, id) => `${before}${links.get(id) ?? id}`)
      .replace(/<w:bookmarkStart\b[^>]*>/g, (tag) =>
        tag.replace(/(?<= w:id=")\d+/, (id) => renamed(bookmarks, id, String(bookmarks.size + 1))),
      )
      .replace(
        /(<w:bookmarkEnd\b[^>]* w:id=")(\d+)/g,
        (_, before, id) => `${before}${bookmarks.get(id) ?? id}`,
      )
      .replace(
        /( w:name="_Toc| w:anchor="_Toc|>PAGEREF _Toc)(\d+)/g,
        (_, before, id) => `${before}${bookmarks.get(id) ?? id}`,
      ),
  );
  return zipSync(files, { mtime });
}

function renamed(names: Map<string, string>, old: string, name: string): string {
  names.set(old, name);
  return name;
}
