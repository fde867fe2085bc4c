import { blockText } from "../../present/render/blockText";
import { documentMime, type StoredDocument } from "../../present/render/bundles";

/**
 * What a cell shows, as a terminal has it: tables as aligned text, a figure in one line that says where it is seen. Empty
 * of the numbers below a figure.
 */
export function bundleText(data: Readonly<Record<string, unknown>>): string {
  const document = data[documentMime] as StoredDocument | undefined;
  if (document) {
    return document.blocks
      .map((block) =>
        block.kind === "figure"
          ? `[Figure] ${block.figure.title} (à voir dans un carnet : npm run lab ; à garder : await save(…, "figure.png"))`
          : blockText(block),
      )
      .join("\n");
  }
  const plain = data["text/plain"] ?? data["text/markdown"];
  return typeof plain === "string"
    ? plain
    : `[${Object.keys(data).join(", ")}] (à voir dans un carnet : npm run lab)`;
}
