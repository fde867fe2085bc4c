import type { FlatCounts } from "../../tables/Table";
import { fr, noBreakSpace as nb } from "../french";
import { secrecySentence, secretText } from "../secrecySentence";
import { sourceSentence } from "../sentences";
import { departmentShapes } from "./departmentShapes";
import { escapeMarkup, type Figure, fontFamily } from "./Figure";
import { wrapText } from "./textExtent";

/** The diameter of the circle of the largest count, in pixels, and of the smallest that can be seen. */
const largest = 44;
const smallest = 3;

/** Of land, of circles, and of departments whose count is kept secret. */
const colors = { land: "#f4f5f7", border: "#8a8c92", circle: "#0072B2", secret: "#bdbdbd" } as const;

/** The overseas departments, as squares beside the mainland, from top to bottom. */
const overseas = [
  ["971", "Guadeloupe"],
  ["972", "Martinique"],
  ["973", "Guyane"],
  ["974", "La Réunion"],
  ["976", "Mayotte"],
] as const;

const square = 18;
const places = [
  ...departmentShapes,
  ...overseas.map(([code, name], i) => {
    const [x, y] = [-2, 430 + 26 * i];
    return { code, name, rings: [[x, y, x + square, y, x + square, y + square, x, y + square, x, y]] };
  }),
];

/** Pixels: the picture, and its letters. */
const width = 760;
const smallSize = 12;

/**
 * The map of a question on departments: a circle on each, whose area is how many gave it, so that a large department
 * does not weigh more than its answers. Answers that are no department are said under it.
 *
 * Source: Bertin, Sémiologie graphique (1967): counts are shown by size, rates by value.
 */
export function departmentMap(table: FlatCounts): Figure {
  const counts = new Map(table.rows.map(({ label, n }) => [label, n]));
  const known = places.map((place) => ({ ...place, n: counts.get(place.code) ?? 0 }));
  const placed = new Set(known.map(({ code }) => code));
  const elsewhere = table.rows.filter(({ label, n }) => n !== 0 && !placed.has(label));
  const outside = elsewhere.map(({ label, n }) => `«${nb}${label}${nb}» (${shown(n)})`).join(", ");
  const title = `${table.question.id} ${table.question.label}`;
  const note = wrapText(
    [
      ...(outside === "" ? [] : [`Hors carte${nb}: ${outside}.`]),
      ...(sourceSentence(table.source) === undefined ? [] : [sourceSentence(table.source)!]),
      secrecySentence(table.secrecy) ?? "",
      `Fond de carte${nb}: Victor Cazanave, CC BY 4.0.`,
    ]
      .filter((text) => text !== "")
      .join(" "),
    width - 24,
    smallSize,
  );
  const bottom = 12 + 16 * note.length;
  const ranked = known.toSorted((a, b) => rankOf(b.n) - rankOf(a.n));
  const most = ranked
    .filter(({ n }) => !Number.isNaN(n))
    .slice(0, 5)
    .map(({ code, name, n }) => `${name} (${code}) ${fr.integer(n)}`);
  const percents = new Map(table.rows.map(({ label, percent }) => [label, percent]));
  const none = known.filter(({ n }) => n === 0).length;
  const secret = known.filter(({ n }) => Number.isNaN(n)).length;
  return {
    title,
    alt: `Carte des réponses par département. Les plus représentés${nb}: ${most.join(", ")}. ${none === 0 ? "Aucun département n’est sans réponse" : `Sans réponse${nb}: ${fr.count(none, "département")}`}.${secret === 0 ? "" : ` Secret statistique${nb}: ${fr.count(secret, "département")}, en gris.`}`,
    table: [
      ["", "code", "n", `%${nb}des réponses`],
      ...ranked.map(({ code, name, n }) => [
        name,
        code,
        shown(n),
        Number.isNaN(n) ? shown(n) : fr.percent(percents.get(code) ?? 0),
      ]),
    ],
    data: [...landTraces(known), overseasLabels, circleTrace(known), sizesTrace(known)],
    layout: {
      width,
      height: 690 + bottom,
      font: { family: fontFamily, size: 13, color: "#1a1a1a" },
      paper_bgcolor: "#ffffff",
      plot_bgcolor: "#ffffff",
      margin: { l: 12, r: 12, t: 44, b: bottom, autoexpand: false },
      title: {
        text: `<b>${escapeMarkup(title)}</b>`,
        x: 0,
        xanchor: "left",
        xref: "container",
        y: 1 - 24 / (690 + bottom),
        yanchor: "bottom",
        pad: { l: 12 },
        font: { size: 16 },
      },
      legend: {
        x: 0.01,
        y: 0.99,
        xanchor: "left",
        yanchor: "top",
      },
      xaxis: { range: [-20, 633], visible: false, fixedrange: true },
      yaxis: { range: [590, -5], visible: false, fixedrange: true, scaleanchor: "x" },
      annotations: [
        {
          text: note.join("<br>"),
          x: 0,
          xref: "paper",
          xanchor: "left",
          y: 0,
          yref: "paper",
          yanchor: "top",
          align: "left",
          showarrow: false,
          borderpad: 0,
          font: { size: smallSize },
        },
      ],
    },
  };
}

/** What is kept secret has no rank: it stands last. */
function rankOf(n: number): number {
  return Number.isNaN(n) ? -1 : n;
}

function shown(n: number): string {
  return Number.isNaN(n) ? secretText : fr.integer(n);
}

interface Place {
  readonly code: string;
  readonly name: string;
  readonly rings: readonly (readonly number[])[];
  readonly n: number;
}

/** The outlines, those whose count is secret apart; the polygons of a trace are apart by null. */
function landTraces(known: readonly Place[]) {
  const isSecret = ({ n }: Place) => Number.isNaN(n);
  return [
    { own: known.filter((place) => !isSecret(place)), color: colors.land, name: "" },
    { own: known.filter(isSecret), color: colors.secret, name: `${secretText} (secret)` },
  ].flatMap(({ own, color, name }) => {
    const rings = own.flatMap((place) => place.rings);
    if (rings.length === 0) return [];
    const axis = (offset: 0 | 1) =>
      rings.flatMap((ring) => [...ring.filter((_, k) => k % 2 === offset), null]).slice(0, -1);
    return [
      {
        type: "scatter",
        mode: "lines",
        fill: "toself",
        fillcolor: color,
        line: { color: colors.border, width: 0.6 },
        name,
        showlegend: name !== "",
        x: axis(0),
        y: axis(1),
        hoverinfo: "skip",
      },
    ];
  });
}

/** The diameter of a circle whose area is a count, in pixels: that of the largest count is the largest; none for none. */
function diameterOf(n: number, most: number): number {
  return n > 0 ? Math.max(smallest, Math.round(10 * largest * Math.sqrt(n / most)) / 10) : 0;
}

function mostOf(known: readonly Place[]): number {
  return Math.max(0, ...known.map(({ n }) => n).filter(Number.isFinite));
}

const circle = { color: colors.circle, opacity: 0.65, line: { color: "#ffffff", width: 1 } } as const;

/** Circles of three sizes with their counts, at the top on the left: the largest, and round ones below it. */
function sizesTrace(known: readonly Place[]) {
  const most = mostOf(known);
  const sizes = [...new Set([most, roundBelow(most / 2), roundBelow(most / 8)])].filter((n) => n > 0);
  return {
    type: "scatter",
    mode: "markers+text",
    x: sizes.map(() => 20),
    y: sizes.map((_, i) => 55 + 34 * i),
    text: sizes.map((n, i) => `${nb.repeat(3)}${fr.integer(n)}${i === 0 ? " réponses" : ""}`),
    textposition: "middle right",
    textfont: { size: smallSize },
    marker: { ...circle, size: sizes.map((n) => diameterOf(n, most)) },
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** The largest of 1, 2, 5, 10, 20, 50… that is not above a number; 0 where there is none. */
function roundBelow(value: number): number {
  if (value < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([5, 2].find((step) => step * power <= value) ?? 1);
}

const overseasLabels = {
  type: "scatter",
  mode: "text",
  x: overseas.map(() => 30),
  y: overseas.map((_, i) => 430 + 26 * i + square / 2),
  text: overseas.map(([, name]) => name),
  textposition: "middle right",
  textfont: { size: 11 },
  hoverinfo: "skip",
  showlegend: false,
};

/** A circle in the middle of each department, the large ones below the small, and what the mouse reads there. */
function circleTrace(known: readonly Place[]) {
  const most = mostOf(known);
  const middle = (ring: readonly number[], offset: 0 | 1) => {
    const values = ring.filter((_, k) => k % 2 === offset);
    return Math.round((Math.min(...values) + Math.max(...values)) / 2);
  };
  const drawn = known.toSorted((a, b) => rankOf(b.n) - rankOf(a.n));
  const outlines = drawn.map(({ rings }) => rings.toSorted((a, b) => b.length - a.length)[0]!);
  return {
    type: "scatter",
    mode: "markers",
    marker: { ...circle, size: drawn.map(({ n }) => diameterOf(n, most)) },
    x: outlines.map((ring) => middle(ring, 0)),
    y: outlines.map((ring) => middle(ring, 1)),
    text: drawn.map(({ code, name, n }) => `${name} (${code})${nb}: ${shown(n)}`),
    hovertemplate: "%{text}<extra></extra>",
    showlegend: false,
  };
}
