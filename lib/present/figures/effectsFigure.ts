import type { Interval } from "../../stats/means/meanInterval";
import type { CheckedTest } from "../../tables/checkedTests";
import { correlationInterval, correlationOf } from "../../tables/effectJudgement";
import { effectThresholds } from "../../tables/effectThresholds";
import { significanceLevel } from "../../tables/Table";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { intervalText } from "../measureText";
import { crossingName } from "../sentences";
import type { OfSection } from "../tables/sectionTables";
import { finite } from "./errorBars";
import { escapeMarkup, type Figure, groupStyle } from "./Figure";
import { plainLayout } from "./plainLayout";
import { wrapText } from "./textExtent";

const width = 760;
const labelWidth = 250;
const rowHeight = 46;
const lineHeight = 17;

/**
 * The effects of the tests of each section, on the scale of a correlation (V, or the root of eta squared):
 * a mark a test, the significant ones above the line and full, the others below and open; the strongest
 * effect of the section with its 95 % interval and its value.
 */
export function effectsFigure(sections: readonly OfSection<readonly CheckedTest[]>[]): Figure {
  const title = "Tailles d’effet, section par section";
  const labels = sections.map(({ title: own }) => wrapText(own, labelWidth - 20, 13));
  const room = Math.max(rowHeight, 12 + lineHeight * Math.max(...labels.map(({ length }) => length)));
  const height = 120 + room * sections.length + 54;
  const points = sections.map(({ value }) => value.map(pointOf));
  const strongest = points.map((own) => own.reduce((a, b) => (b.value > a.value ? b : a)));
  const marks = (isSignificant: boolean) =>
    points.flatMap((own, row) =>
      own.filter(({ p }) => p <= significanceLevel === isSignificant).map((point) => ({ ...point, row })),
    );
  const limits = [
    { name: "petit", value: effectThresholds.V.small },
    { name: "moyen", value: effectThresholds.V.medium },
    { name: "grand", value: effectThresholds.V.large },
  ];
  const most = Math.max(limits.at(-1)!.value, ...strongest.map(({ interval }) => interval[1]));
  const trace = (name: string, isSignificant: boolean, shift: number, marker: object) => {
    const own = marks(isSignificant);
    return {
      type: "scatter",
      mode: "markers",
      name: `${name} (${fr.integer(own.length)})`,
      x: own.map(({ value }) => finite(value)),
      y: own.map(({ row }) => row + shift),
      customdata: own.map(({ place }) => escapeMarkup(place)),
      marker,
      cliponaxis: false,
      hovertemplate: "%{customdata}<br>%{x:.2f}<extra></extra>",
    };
  };
  return {
    title,
    alt: `Effets de chaque test (V de Cramér, ou racine de η²). ${sections.map(({ title: own, value }, i) => sentence(own, value, strongest[i]!)).join(`${thinSpace}; `)}.`,
    table: [
      ["section", "tests", "significatifs", "plus fort effet", `intervalle à 95${nb}%`, "test"],
      ...sections.map(({ title: own, value }, i) => [
        own,
        fr.integer(value.length),
        fr.integer(value.filter(({ p }) => p <= significanceLevel).length),
        fr.decimal(strongest[i]!.value),
        intervalText(strongest[i]!.interval),
        strongest[i]!.place,
      ]),
    ],
    data: [
      trace("significatifs", true, -0.16, {
        color: groupStyle(0).color,
        symbol: "circle",
        size: 7,
        opacity: 0.6,
      }),
      trace("non significatifs", false, 0.16, {
        color: "#777777",
        symbol: "circle-open",
        size: 6,
        line: { width: 1 },
      }),
      {
        type: "scatter",
        mode: "markers",
        name: `le plus fort de la section, intervalle à 95${nb}%`,
        x: strongest.map(({ value }) => finite(value)),
        y: strongest.map(({ p }, row) => (p <= significanceLevel ? row - 0.16 : row + 0.16)),
        error_x: {
          type: "data",
          symmetric: false,
          arrayminus: strongest.map(({ value, interval }) => finite(Math.max(0, value - interval[0]))),
          array: strongest.map(({ value, interval }) => finite(Math.max(0, interval[1] - value))),
          color: "#000000",
          thickness: 1.2,
          width: 4,
        },
        marker: {
          color: groupStyle(1).color,
          symbol: "diamond",
          size: 10,
          line: { color: "#333333", width: 1 },
        },
        customdata: strongest.map(({ place }) => escapeMarkup(place)),
        cliponaxis: false,
        hovertemplate: "%{customdata}<br>%{x:.2f}<extra></extra>",
      },
    ],
    layout: {
      ...plainLayout(title, width, height, { l: labelWidth, r: 30, t: 80, b: 54 }),
      shapes: limits.map(({ value }) => ({
        type: "line",
        x0: value,
        x1: value,
        yref: "paper",
        y0: 0,
        y1: 1,
        line: { color: "#777777", width: 1, dash: "dash" },
        layer: "below",
      })),
      annotations: limits.map(({ name, value }) => ({
        text: name,
        x: value,
        y: 1,
        yref: "paper",
        xanchor: "left",
        yanchor: "top",
        showarrow: false,
        font: { size: 12, color: "#555555" },
      })),
      xaxis: {
        title: { text: "V de Cramér, ou racine de η²", font: { size: 12 } },
        range: [0, 1.02 * most],
        dtick: 0.1,
        tickformat: ".1f",
        zeroline: false,
        gridcolor: "#dddddd",
        automargin: false,
        fixedrange: true,
      },
      yaxis: {
        tickvals: sections.map((_, row) => row),
        ticktext: labels.map((lines) => lines.map(escapeMarkup).join("<br>")),
        range: [sections.length - 0.5, -0.9],
        ticklabelstandoff: 6,
        showgrid: false,
        zeroline: false,
        automargin: false,
        fixedrange: true,
      },
    },
  };
}

interface EffectPoint {
  readonly p: number;
  readonly value: number;
  readonly interval: Interval;
  readonly place: string;
}

function pointOf({ p, effect, measure, detail, table, crossing, label }: CheckedTest): EffectPoint {
  return {
    p,
    value: correlationOf(measure, effect),
    interval: correlationInterval(detail),
    place: [`${table.question.id} selon ${crossingName(crossing)}`, label]
      .filter((part) => part !== "")
      .join(" · "),
  };
}

function sentence(
  title: string,
  tests: readonly CheckedTest[],
  { value, interval, place }: EffectPoint,
): string {
  const few = tests.filter(({ p }) => p <= significanceLevel).length;
  return `Section ${title}${nb}: ${fr.count(tests.length, "test")}, ${fr.count(few, "significatif")}, le plus fort ${fr.decimal(value)} ${intervalText(interval)} (${place})`;
}
