import { describe, expect, test } from "vitest";
import type { Notebook, Output } from "../../lib/kernel/ipynb";
import { documentMime } from "../../lib/present/render/bundles";
import { contactSheet, figureFiles } from "../../lib/report/figureFiles";

const svg = (title: string, color = "#0072B2") =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20" font-family="Arial, Arimo"><title>${title.replaceAll("&", "&amp;")}</title><rect width="40" height="20" style="fill:${color}"/></svg>`;
const output = (id: string, title: string): Output => ({
  output_type: "display_data",
  metadata: {},
  data: {
    "application/vnd.plotly.v1+json": { data: [], layout: { width: 40, height: 20 } },
    [documentMime]: { blocks: [{ kind: "figure", name: id, figure: { title, alt: "" } }] },
    "image/svg+xml": svg(title),
    "text/plain": "",
  },
});
const notebook = (...outputs: readonly Output[]): Notebook => ({
  cells: [{ cell_type: "code", id: "a", metadata: {}, source: "x", execution_count: 1, outputs }],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
});
/** Width and height that a PNG says it has. */
const sizeOf = (png: Uint8Array) => [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)];

describe("figureFiles", () => {
  test("are the figures of the outputs in order, under the name that they have in the notebook", () => {
    const table: Output = {
      output_type: "display_data",
      metadata: {},
      data: { "text/html": "<table></table>", "text/plain": "" },
    };
    const files = figureFiles([
      { name: "un", notebook: notebook(table, output("q2.8-structure", "Oui & non")) },
    ]);
    expect(files.map(({ name, title }) => [name, title])).toEqual([["q2.8-structure", "Oui & non"]]);
    expect(sizeOf(files[0]!.png)).toEqual([80, 40]);
  });

  test("have a number after the name where another has it", () => {
    const chapters = [{ name: "un", notebook: notebook(output("a", "A"), output("a", "A")) }];
    expect(figureFiles(chapters).map(({ name }) => name)).toEqual(["a", "a-2"]);
  });
});

test("the contact sheet shows each figure with its name", () => {
  const page = contactSheet(figureFiles([{ name: "un", notebook: notebook(output("q2.8", '"Oui"')) }]));
  expect(page).toContain('<img src="q2.8.png" alt="&quot;Oui&quot;"');
  expect(page).toContain('<html lang="fr">');
});
