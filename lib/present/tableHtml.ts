import type { Crossing, FlatTable, Table } from "../tables/Table";
import { significanceLevel } from "../tables/Table";
import { fr, noBreakSpace as nb } from "./french";
import { escapeHtml } from "./html";
import { anovaSentence, chiSquareSentence, expectedCountsSentence, sourceSentence } from "./sentences";

/**
 * A table as HTML that a screen reader can follow: a caption, and headers with their scope.
 * Under it, what is to be said of it: test and verdict, small expected counts, a filter, numbers
 * that the publication does not determine.
 *
 * @param caption plain text
 */
export function tableHtml(table: Table, caption: string): string {
  const parts =
    table.kind === "flatCounts" || table.kind === "flatMeans" ? flatParts(table) : crossedParts(table);
  const notes = parts.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join("\n");
  return `<table class="conum">
<caption>${escapeHtml(caption)}</caption>${parts.spans.map((span) => `<colgroup span="${span}"></colgroup>`).join("")}
<thead>
${parts.head.join("\n")}
</thead>
<tbody>
${parts.body.join("\n")}
</tbody>
</table>
${notes}`;
}

interface Parts {
  /** How many columns each group of columns has; none in a table without such groups. */
  readonly spans: readonly number[];
  readonly head: readonly string[];
  readonly body: readonly string[];
  readonly notes: readonly string[];
}

function flatParts(table: FlatTable): Parts {
  const notes = [sourceSentence(table.source)].filter((note) => note !== undefined);
  if (table.kind === "flatCounts") {
    const body = table.rows.map(({ label, n, percent }) => row(label, [fr.integer(n), fr.percent(percent)]));
    const total = row("Total", [fr.integer(table.n), fr.percent(table.n === 0 ? Number.NaN : 100)], "total");
    const head = [row("Réponse", ["Effectif", "Pourcentage"].map(columnHead), "", "col")];
    return { spans: [], head, body: [...body, total], notes };
  }
  const body = table.rows.map(({ label, n, mean, sd }) =>
    row(label || "Ensemble", [fr.integer(n), fr.decimal(mean), fr.decimal(sd)]),
  );
  return {
    spans: [],
    head: [row("", ["n", "Moyenne", "Écart-type"].map(columnHead), "", "col")],
    body,
    notes,
  };
}

function crossedParts(table: Crossing): Parts {
  const source = sourceSentence(table.source);
  const twoEach = table.groups.map(() => 2);
  const groups = table.groups.map(
    ({ label, n }) =>
      `<th scope="colgroup" colspan="2">${escapeHtml(label)}<br><small>n${nb}=${nb}${fr.integer(n)}</small></th>`,
  );
  if (table.kind === "crossedCounts") {
    const perGroup = table.groups.flatMap(() => ["Effectif", "%"]);
    const head = [
      `<tr><td></td>${groups.join("")}<th scope="col">Total</th></tr>`,
      row("Réponse", [...perGroup, "Effectif"].map(columnHead), "", "col"),
    ];
    const body = table.rows.map(({ label, cells, total }) =>
      row(label, [
        ...cells.flatMap(({ n, percent }) => [fr.integer(n), fr.percent(percent)]),
        fr.integer(total.n),
      ]),
    );
    const total = row(
      "Total",
      [
        ...table.groups.flatMap(({ n }) => [fr.integer(n), fr.percent(n === 0 ? Number.NaN : 100)]),
        fr.integer(table.n),
      ],
      "total",
    );
    const notes = [chiSquareSentence(table.test), expectedCountsSentence(table.test), source];
    return {
      spans: [1, ...twoEach, 1],
      head,
      body: [...body, total],
      notes: notes.filter((note) => note !== undefined),
    };
  }
  const perGroup = table.groups.flatMap(() => ["Moyenne", "s"]);
  const head = [
    `<tr><td></td>${groups.join("")}<th scope="colgroup" colspan="2">Analyse de variance</th></tr>`,
    row("", [...perGroup, "F", "p"].map(columnHead), "", "col"),
  ];
  const body = table.rows.map(({ label, cells, test }) =>
    row(
      label || "Ensemble",
      [
        ...cells.flatMap(({ mean, sd }) => [fr.decimal(mean), fr.decimal(sd)]),
        fr.decimal(test.F, 3),
        fr.probability(test.p),
      ],
      test.p <= significanceLevel ? "significant" : "",
    ),
  );
  const notes = [table.rows.length === 1 ? anovaSentence(table.rows[0]!.test) : undefined, source];
  return { spans: [1, ...twoEach, 2], head, body, notes: notes.filter((note) => note !== undefined) };
}

function columnHead(text: string): string {
  return `<th scope="col">${escapeHtml(text)}</th>`;
}

/** A row with its header; cells are text, or whole `<th>` elements. */
function row(header: string, cells: readonly string[], className = "", scope: "row" | "col" = "row"): string {
  const open = className === "" ? "<tr>" : `<tr class="${className}">`;
  const first = header === "" ? "<td></td>" : `<th scope="${scope}">${escapeHtml(header)}</th>`;
  const rest = cells.map((cell) => (cell.startsWith("<th") ? cell : `<td>${cell.replace("<", "&lt;")}</td>`));
  return `${open}${first}${rest.join("")}</tr>`;
}
