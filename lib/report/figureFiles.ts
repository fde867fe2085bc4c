import { svgPng } from "../present/figures/svgPng";
import { escapeHtml } from "../present/html";
import type { Chapter } from "./Chapter";
import { pageHead } from "./pageHead";
import { pageIds } from "./pageIds";
import { pieces } from "./pieces";

/** A figure of the notebooks, with the name of its files. */
export interface FigureFile {
  /** « q3.1-structure » */
  readonly name: string;
  readonly title: string;
  readonly svg: string;
  readonly png: Uint8Array;
}

/** Every figure that the outputs of these notebooks hold, in order; the same name twice gets a number. */
export function figureFiles(chapters: readonly Chapter[]): readonly FigureFile[] {
  const names = pageIds([]);
  return chapters.flatMap(({ notebook }) =>
    pieces(notebook).flatMap((piece): readonly FigureFile[] => {
      if (piece.kind === "figure") return [pictureFile(names(piece.name), piece.figure.title, piece.svg)];
      if (piece.kind !== "foreign" || piece.svg === undefined) return [];
      const name = names("figure");
      return [pictureFile(name, name, piece.svg)];
    }),
  );
}

function pictureFile(name: string, title: string, svg: string): FigureFile {
  return { name, title, svg, png: svgPng(svg) };
}

const sheetStyle =
  "body{margin:1rem;font:.8rem system-ui,sans-serif}main{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:1rem}figure{margin:0}img{width:100%;border:1px solid #ccc}";

/** A page that shows all figures at a glance, each with its name and a link to its file. */
export function contactSheet(figures: readonly FigureFile[]): string {
  const items = figures.map(
    ({ name, title }) =>
      `<figure><a href="${name}.svg"><img src="${name}.png" alt="${escapeHtml(title)}" loading="lazy"></a><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html>
<html lang="fr">
${pageHead({ title: "Planche des figures", style: sheetStyle })}
<body>
<h1>Planche des figures</h1>
<main>
${items.join("\n")}
</main>
</body>
</html>
`;
}
