import type { FlatCounts } from "../../tables/Table";
import { fr, noBreakSpace as nb } from "../french";
import { secrecySentence, secretText } from "../secrecySentence";
import { sourceSentence } from "../sentences";
import { departmentShapes } from "./departmentShapes";
import { escapeMarkup, type Figure, fontFamily } from "./Figure";
import { wrapText } from "./textExtent";

/** From so many respondents on, this colour: darker is more, in grey too (after ColorBrewer's GnBu). */
const classes = [
  { from: 0, color: "#ffffff" },
  { from: 1, color: "#ccebc5" },
  { from: 5, color: "#7bccc4" },
  { from: 10, color: "#2b8cbe" },
  { from: 20, color: "#08306b" },
] as const;

/** Of what is kept secret. */
const secretClass = { from: Number.NaN, color: "#bdbdbd" };

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
 * The map of a question on departments: each in the colour of how many gave it. Answers that are no
 * department are said under it.
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
    data: [...classTraces(known), overseasLabels, hoverTrace(known)],
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
        title: { text: "Réponses", font: { size: 13 } },
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

/** One filled trace a class; the polygons of a trace are apart by null. */
function classTraces(known: readonly Place[]) {
  return [...classes, secretClass].flatMap(({ from, color }, i) => {
    const next = classes[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const isIn = ({ n }: Place) => (Number.isNaN(from) ? Number.isNaN(n) : n >= from && n < next);
    const rings = known.filter(isIn).flatMap((place) => place.rings);
    if (rings.length === 0) return [];
    const axis = (offset: 0 | 1) =>
      rings.flatMap((ring) => [...ring.filter((_, k) => k % 2 === offset), null]).slice(0, -1);
    const name = Number.isNaN(from)
      ? `${secretText} (secret)`
      : from === 0
        ? "aucune"
        : next === Number.POSITIVE_INFINITY
          ? `${from} et plus`
          : `${from} à ${next - 1}`;
    return [
      {
        type: "scatter",
        mode: "lines",
        fill: "toself",
        fillcolor: color,
        line: { color: "#555555", width: 0.6 },
        name,
        x: axis(0),
        y: axis(1),
        hoverinfo: "skip",
      },
    ];
  });
}

const overseasLabels = {
  type: "scatter",
  mode: "text",
  x: overseas.map(() => 20),
  y: overseas.map((_, i) => 430 + 26 * i + square / 2),
  text: overseas.map(([, name]) => name),
  textposition: "middle right",
  textfont: { size: 11 },
  hoverinfo: "skip",
  showlegend: false,
};

/** What the mouse reads: a point that cannot be seen in the middle of each department. */
function hoverTrace(known: readonly Place[]) {
  const middle = (ring: readonly number[], offset: 0 | 1) => {
    const values = ring.filter((_, k) => k % 2 === offset);
    return Math.round((Math.min(...values) + Math.max(...values)) / 2);
  };
  const largest = known.map(({ rings }) => rings.toSorted((a, b) => b.length - a.length)[0]!);
  return {
    type: "scatter",
    mode: "markers",
    marker: { opacity: 0, size: 14 },
    x: largest.map((ring) => middle(ring, 0)),
    y: largest.map((ring) => middle(ring, 1)),
    text: known.map(({ code, name, n }) => `${name} (${code})${nb}: ${shown(n)}`),
    hovertemplate: "%{text}<extra></extra>",
    showlegend: false,
  };
}
