/** The letters that `paper-9` to `paper-6` have, in points, and what a cell keeps free on each side. */
const sizes = [
  { size: 9, side: 4 },
  { size: 8, side: 4 },
  { size: 7, side: 1.5 },
  { size: 6, side: 1.5 },
] as const;

/**
 * The page on paper, printed by its reader or as our PDF: A4, a head line, page numbers, letters of the size that lets
 * each table fit, and nothing that only a screen can do.
 *
 * @param title of the head line
 */
export function paperStyle(title: string): string {
  const head = `"${title.replace(/["\\]/g, "\\$&").replace(/[\n<]/g, " ")}"`;
  const small = "font: 8pt Arial, 'Liberation Sans', Arimo, sans-serif; color: #55565c;";
  return `
@page { size: A4; margin: 18mm 13mm 16mm; @top-left { content: ${head}; ${small} } @bottom-right { content: counter(page) " / " counter(pages); ${small} } }
@page :first { @top-left { content: none } }
@page turned { size: A4 landscape; }
@media print {
  :root { --ink: #1b1b1f; --soft: #55565c; --paper: #ffffff; --tint: #f4f5f7; --line: #d5d7db; --accent: #00558c; --good: #17653a; --bad: #9c3500; color-scheme: light; }
  body { font: 10pt/1.45 Arial, "Liberation Sans", Arimo, sans-serif; }
  nav, details, .skip, .about, figure button, figure > .live { display: none; }
  a { color: inherit; text-decoration: none; }
  a.self::after { content: none; }
  .layout { display: block; max-width: none; padding: 0; }
  main { padding-bottom: 0; }
  .scroll, figure .static { mask-image: none; animation: none; }
  .scroll, .scroll.long, .foreign, figure .static, figure .static.unseen { position: static; overflow: visible; max-height: none; width: auto; height: auto; clip-path: none; border: 0; }
  .scroll.long thead th { position: static; }
  figure .static svg { min-width: 0; max-height: 225mm; margin: 0 auto; }
  table.conum { font-size: 9pt; min-width: 0; max-width: 100%; }
  table.conum th, table.conum td { padding: 1.5pt 4pt; }
  table.conum th { overflow-wrap: break-word; hyphens: auto; }
  table.conum td.text:last-child, table.conum tr:has(td.text) th, table.conum tr > th:first-child { min-width: 0; }
${sizes.map(paperSize).join("\n")}
  .turned { page: turned; }
  table.conum tr, .scroll:not(.long) > table.conum, figure { break-inside: avoid; }
  h2 { break-before: page; }
  section:first-of-type h2, section.again h2 { break-before: auto; }
  section.again + section h2 { break-before: auto; }
  h2, h3, h4, .access, table.conum caption { break-after: avoid; break-inside: avoid; }
  figcaption { break-before: avoid; }
}
`;
}

function paperSize({ size, side }: (typeof sizes)[number]): string {
  const table = `.paper-${size} > table.conum`;
  return `  ${table} { font-size: ${size}pt; } ${table} :is(th, td) { padding-inline: ${side}pt; }`;
}
