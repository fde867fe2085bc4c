import {
  type Count,
  type Crossing,
  type FlatTable,
  hasTotal,
  isCrossing,
  significanceLevel,
  type Table,
} from "../../tables/Table";
import { fr, noBreakSpace as nb } from "../french";
import { escapeHtml } from "../html";
import { tableNotes } from "./tableNotes";

/**
 * A table as HTML that a screen reader can follow: a caption, and headers with their scope.
 * Under it, what is to be said of it: test and verdict, small expected counts, a filter, numbers
 * that the publication does not determine.
 *
 * @param caption plain text
 */
export function tableHtml(table: Table, caption: string): string {
  const parts = isCrossing(table) ? crossedParts(table) : flatParts(table);
  const notes = tableNotes(table)
    .map((note) => `<p class="note">${escapeHtml(note)}</p>`)
    .join("\n");
  return `<table class="conum">
<caption>${escapeHtml(caption)}</caption>${parts.spans.map((span) => `<colgroup span="${span}"></colgroup>`).join("")}
<thead>
${parts.head.join("\n")}
</thead>
${parts.bodies.map((rows) => `<tbody>\n${rows.join("\n")}\n</tbody>`).join("\n")}
</table>
${notes}`;
}

interface Parts {
  /** How many columns each group of columns has; none in a table without such groups. */
  readonly spans: readonly number[];
  readonly head: readonly string[];
  /** Rows, in as many groups as the table has. */
  readonly bodies: readonly (readonly string[])[];
}

function flatParts(table: FlatTable): Parts {
  switch (table.kind) {
    case "flatCounts": {
      const body = table.rows.map((count) => row(count.label, counted(count)));
      const whole = { n: table.n, percent: table.n === 0 ? Number.NaN : 100 };
      return {
        spans: [],
        head: [row("Réponse", ["Effectif", "Pourcentage"].map(columnHead), "", "col")],
        bodies: [hasTotal(table) ? [...body, row("Total", counted(whole), "total")] : body],
      };
    }
    case "flatGrid": {
      const { choices } = table;
      const body = table.rows.map(({ label, n, cells }) =>
        row(label, [...cells.flatMap(counted), fr.integer(n)]),
      );
      return {
        spans: [1, ...choices.map(() => 2), 1],
        head: [
          `<tr><td></td>${choices.map((choice) => groupHead(choice)).join("")}<th scope="col">Total</th></tr>`,
          row("", [...choices.flatMap(() => ["Effectif", "%"]), "Effectif"].map(columnHead), "", "col"),
        ],
        bodies: [body],
      };
    }
    case "flatMeans": {
      const body = table.rows.map(({ label, n, mean, sd }) =>
        row(label || "Ensemble", [fr.integer(n), fr.decimal(mean), fr.decimal(sd)]),
      );
      const head = [row("", ["n", "Moyenne", "Écart-type"].map(columnHead), "", "col")];
      return { spans: [], head, bodies: [body] };
    }
    case "flatText":
      return {
        spans: [],
        head: [row("", [columnHead("Effectif")], "", "col")],
        bodies: [[row("Textes recueillis", [fr.integer(table.n)])]],
      };
  }
}

function crossedParts(table: Crossing): Parts {
  const twoEach = table.groups.map(() => 2);
  const groups = table.groups
    .map(({ label, n }) => groupHead(label, `<br><small>n${nb}=${nb}${fr.integer(n)}</small>`))
    .join("");
  const heads = (corner: string, perGroup: readonly string[], test: string, columns: readonly string[]) => [
    `<tr><td></td>${groups}${columns.length === 1 ? `<th scope="col">${test}</th>` : groupHead(test)}</tr>`,
    row(corner, [...table.groups.flatMap(() => perGroup), ...columns].map(columnHead), "", "col"),
  ];
  switch (table.kind) {
    case "crossedCounts": {
      const body = table.rows.map(({ label, cells, total }) =>
        row(label, [...cells.flatMap(counted), fr.integer(total.n)]),
      );
      const whole = table.groups.map(({ n }) => ({ n, percent: n === 0 ? Number.NaN : 100 }));
      const total = row("Total", [...whole.flatMap(counted), fr.integer(table.n)], "total");
      return {
        spans: [1, ...twoEach, 1],
        head: heads("Réponse", ["Effectif", "%"], "Total", ["Effectif"]),
        bodies: [[...body, total]],
      };
    }
    case "crossedMultiple": {
      const body = table.rows.map(({ label, cells, test }) =>
        row(label, [...cells.flatMap(counted), ...tested(test.statistic, test.p)], significance(test.p)),
      );
      return {
        spans: [1, ...twoEach, 2],
        head: heads("Réponse", ["Effectif", "%"], "Test du χ²", ["χ²", "p"]),
        bodies: [body],
      };
    }
    case "crossedGrid": {
      const width = 1 + 2 * table.groups.length;
      const bodies = table.rows.map(({ label, answers, test }) => [
        `<tr class="${["item", significance(test.p)].join(" ").trim()}"><th scope="rowgroup" colspan="${width}">${escapeHtml(label)}</th>${tested(test.statistic, test.p).map(dataCell).join("")}</tr>`,
        ...answers.map((answer) => row(answer.label, [...answer.cells.flatMap(counted), "", ""])),
      ]);
      return {
        spans: [1, ...twoEach, 2],
        head: heads("Réponse", ["Effectif", "%"], "Test du χ²", ["χ²", "p"]),
        bodies,
      };
    }
    case "crossedMeans": {
      const body = table.rows.map(({ label, cells, test }) =>
        row(
          label || "Ensemble",
          [...cells.flatMap(({ mean, sd }) => [fr.decimal(mean), fr.decimal(sd)]), ...tested(test.F, test.p)],
          significance(test.p),
        ),
      );
      return {
        spans: [1, ...twoEach, 2],
        head: heads("", ["Moyenne", "s"], "Analyse de variance", ["F", "p"]),
        bodies: [body],
      };
    }
  }
}

function counted({ n, percent }: Pick<Count, "n" | "percent">): readonly string[] {
  return [fr.integer(n), fr.percent(percent)];
}

function tested(statistic: number, p: number): readonly string[] {
  return [fr.decimal(statistic, 3), fr.probability(p)];
}

function significance(p: number): string {
  return p <= significanceLevel ? "significant" : "";
}

function columnHead(text: string): string {
  return `<th scope="col">${escapeHtml(text)}</th>`;
}

/** The head of two columns; `more` is HTML. */
function groupHead(text: string, more = ""): string {
  return `<th scope="colgroup" colspan="2">${escapeHtml(text)}${more}</th>`;
}

function dataCell(text: string): string {
  return `<td>${text.replace("<", "&lt;")}</td>`;
}

/** A row with its header; cells are text, or whole `<th>` elements. */
function row(header: string, cells: readonly string[], className = "", scope: "row" | "col" = "row"): string {
  const open = className === "" ? "<tr>" : `<tr class="${className}">`;
  const first = header === "" ? "<td></td>" : `<th scope="${scope}">${escapeHtml(header)}</th>`;
  const rest = cells.map((cell) => (cell.startsWith("<th") ? cell : dataCell(cell)));
  return `${open}${first}${rest.join("")}</tr>`;
}
