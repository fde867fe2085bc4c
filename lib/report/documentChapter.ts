import type { Document } from "../present/document/Document";
import { bundles } from "../present/render/bundles";
import type { Chapter } from "./Chapter";

/** A document as the notebook holds it that shows it: what every format of the report reads. */
export function documentChapter(document: Document): Chapter {
  const outputs = [...bundles(document)].map((data) => ({
    output_type: "display_data" as const,
    data: { ...data },
    metadata: {},
  }));
  const cell = {
    cell_type: "code" as const,
    id: "c",
    metadata: {},
    source: "show();",
    execution_count: 1,
    outputs,
  };
  return {
    name: "carnet",
    isAlone: true,
    notebook: { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 },
  };
}
