import type { Chapter } from "./site";
import { svgPng } from "./svgPng";

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
  const names = new Set<string>();
  return chapters.flatMap(({ notebook }) =>
    notebook.cells.flatMap((cell) =>
      (cell.cell_type === "code" ? cell.outputs : []).flatMap((output) => {
        const data = output.output_type === "display_data" ? output.data : {};
        const svg = data["image/svg+xml"];
        if (svg === undefined) return [];
        const id = /<figure id="figure-([^"]+)"/.exec(String(data["text/html"] ?? ""))?.[1] ?? "figure";
        let name = id;
        for (let n = 2; names.has(name); n++) name = `${id}-${n}`;
        names.add(name);
        const title = /<title[^>]*>([\s\S]*?)<\/title>/.exec(String(svg))?.[1] ?? name;
        return [{ name, title, svg: String(svg), png: svgPng(String(svg)) }];
      }),
    ),
  );
}

/** A page that shows all figures at a glance, each with its name and a link to its file. */
export function contactSheet(figures: readonly FigureFile[]): string {
  const items = figures.map(
    ({ name, title }) =>
      `<figure><a href="${name}.svg"><img src="${name}.png" alt="${title.replaceAll('"', "&quot;")}" loading="lazy"></a><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Planche des figures</title>
<style>body{margin:1rem;font:.8rem system-ui,sans-serif}main{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:1rem}figure{margin:0}img{width:100%;border:1px solid #ccc}</style>
</head>
<body>
<h1>Planche des figures</h1>
<main>
${items.join("\n")}
</main>
</body>
</html>
`;
}
