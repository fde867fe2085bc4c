import type { SectionCoverage } from "../../published/sectionCoverage";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { barMarker, escapeMarkup, type Figure } from "./Figure";
import { plainLayout } from "./plainLayout";
import { wrapText } from "./textExtent";

const width = 760;
const labelWidth = 300;
const labelSize = 13;
const lineHeight = 17;
const rowGap = 12;

/** What became of the printed numbers of each section: bars of those given back, and of the others. */
export function coverageFigure(sections: readonly SectionCoverage[]): Figure {
  const title = "Nombres imprimés par le rapport, section par section";
  const labels = sections.map(({ number, title: own }) =>
    wrapText(`${number}. ${own}`, labelWidth - 18, labelSize),
  );
  const rowHeight = rowGap + lineHeight * Math.max(2, ...labels.map(({ length }) => length));
  const height = 96 + rowHeight * sections.length + 40;
  const kinds = [
    {
      name: "redonnés au chiffre près",
      color: "#0072B2",
      pattern: "",
      value: (s: SectionCoverage) => s.identical,
    },
    { name: "errata du rapport", color: "#E69F00", pattern: "/", value: (s: SectionCoverage) => s.errata },
    { name: "inexpliqués", color: "#D55E00", pattern: "x", value: (s: SectionCoverage) => s.unexplained },
  ].filter(({ value }) => sections.some((section) => value(section) > 0));
  const rows = sections.map(
    (section) => [String(section.number), ...kinds.map(({ value }) => fr.integer(value(section)))] as const,
  );
  return {
    title,
    alt: `Diagramme en barres. ${sections.map((section) => `Section ${section.number}${nb}: ${kinds.map(({ name, value }) => `${fr.integer(value(section))} ${name}`).join(", ")}`).join(`${thinSpace}; `)}.`,
    table: [["section", ...kinds.map(({ name }) => name)], ...rows],
    data: [
      ...kinds.map(({ name, color, pattern, value }) => ({
        type: "bar",
        orientation: "h",
        name,
        x: sections.map(value),
        y: sections.map((_, i) => i),
        marker: barMarker({ color, pattern }),
        hovertemplate: `%{x} ${name}<extra></extra>`,
      })),
      {
        type: "scatter",
        mode: "text",
        x: sections.map(({ identical, errata, unexplained }) => identical + errata + unexplained),
        y: sections.map((_, i) => i),
        text: sections.map(({ identical, errata, unexplained }) => {
          const others = errata + unexplained;
          return `${nb}${fr.integer(identical)}${others === 0 ? "" : ` + ${fr.integer(others)}`}`;
        }),
        textposition: "middle right",
        textfont: { size: 12 },
        cliponaxis: false,
        hoverinfo: "skip",
        showlegend: false,
      },
    ],
    layout: {
      ...plainLayout(title, width, height, { l: labelWidth, r: 80, t: 84, b: 40 }, { fontSize: labelSize }),
      barmode: "stack",
      bargap: 0.35,
      xaxis: { zeroline: false, gridcolor: "#dddddd", automargin: false, fixedrange: true },
      yaxis: {
        tickvals: sections.map((_, i) => i),
        ticktext: labels.map((lines) => lines.map(escapeMarkup).join("<br>")),
        range: [sections.length - 0.5, -0.5],
        ticklabelstandoff: 6,
        showgrid: false,
        zeroline: false,
        automargin: false,
        fixedrange: true,
      },
    },
  };
}
