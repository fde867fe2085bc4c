import { describe, expect, test } from "vitest";
import { cellText } from "../../../lib/present/document/cellText";
import { departmentMap } from "../../../lib/present/figures/departmentMap";
import { departmentShapes } from "../../../lib/present/figures/departmentShapes";
import { staticSvg } from "../../../lib/present/figures/staticSvg";
import { flatTable } from "../../../lib/tables/flatTable";
import type { FlatCounts } from "../../../lib/tables/Table";
import { readSurvey } from "../../support/committed";

const flat = flatTable(readSurvey(), "2.2") as FlatCounts;
const map = departmentMap(flat);
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const filled = (figure: typeof map) => figure.data.filter(({ fill }) => fill === "toself");
/** The diameters of circles, by what the mouse reads there. */
const circles = (figure: typeof map) => {
  const { text, marker } = figure.data.find(({ mode }) => mode === "markers") as unknown as {
    text: readonly string[];
    marker: { size: readonly number[] };
  };
  return new Map(text.map((words, i) => [plain(words), marker.size[i]!]));
};
/** The table with other counts, by code. */
const withCounts = (counts: Readonly<Record<string, number>>): FlatCounts => ({
  ...flat,
  rows: flat.rows.map((row) => ({ ...row, n: counts[row.label] ?? 0 })),
});

describe("departmentMap", () => {
  test("has every department of the questionnaire but « 97 », which is none and is said under it", () => {
    const codes = map.table!.slice(1).map(([, code]) => code!);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.toSorted()).toEqual(
      flat.rows
        .map(({ label }) => label)
        .filter((code) => code !== "97")
        .toSorted(),
    );
    expect(plain(JSON.stringify(map.layout.annotations))).toContain("Hors carte : « 97 » (2).");
  });

  test("gives the numbers in a table, the most first, and names the first in its text", () => {
    const [, first] = map.table!;
    const most = flat.rows.toSorted((a, b) => b.n - a.n)[0]!;
    expect(first!.slice(1, 3)).toEqual([most.label, String(most.n)]);
    expect(plain(map.alt)).toContain(`(${most.label}) ${most.n}`);
  });

  test("gives each department a circle whose area is its count, and none where there is none", () => {
    const drawn = circles(departmentMap(withCounts({ 35: 40, 29: 10, 22: 0 })));
    expect(drawn.get("Finistère (29) : 10")! * 2).toBeCloseTo(drawn.get("Ille-et-Vilaine (35) : 40")!, 0);
    expect(drawn.get("Côtes-d’Armor (22) : 0") ?? drawn.get("Côtes-d'Armor (22) : 0")).toBe(0);
    expect(plain(departmentMap(withCounts({ 35: 20 })).alt)).toContain(
      `Sans réponse : ${map.table!.length - 2} départements.`,
    );
  });

  test("colours no department by its count, and tells in three circles how much they are", () => {
    expect(new Set(filled(map).map(({ fillcolor }) => fillcolor)).size).toBe(1);
    const key = map.data.find(({ mode, hoverinfo }) => mode === "markers+text" && hoverinfo === "skip")!;
    const counts = (key.text as readonly string[]).map((text) => Number(/\d+/.exec(text)![0]));
    const sizes = (key.marker as { size: readonly number[] }).size;
    expect(counts).toHaveLength(3);
    for (const i of [1, 2]) expect(sizes[i]! / sizes[0]!).toBeCloseTo(Math.sqrt(counts[i]! / counts[0]!), 2);
  });

  test("tells in its text how many departments are secret, and gives weighted shares where answers are weighted", () => {
    expect(map.alt).not.toContain("Secret");
    const rows = flat.rows.map((row, i) =>
      i < 3 ? { ...row, n: Number.NaN, percent: Number.NaN } : { ...row, percent: 12.3 },
    );
    const secret = departmentMap({ ...flat, rows });
    expect(plain(secret.alt)).toContain("Secret statistique : 3 départements, en gris.");
    expect(filled(secret).map(({ name }) => name)).toContain("c (secret)");
    const shares = secret.table!.slice(1).map(([, , , share]) => plain(cellText(share!)));
    expect(new Set(shares)).toEqual(new Set(["12,3 %", "c"]));
  });

  test("has closed outlines inside its box", () => {
    for (const { code, rings } of departmentShapes) {
      expect(rings.length, code).toBeGreaterThan(0);
      for (const ring of rings) {
        expect(ring.length, code).toBeGreaterThanOrEqual(6);
        expect(Math.min(...ring), code).toBeGreaterThanOrEqual(-1);
        expect(Math.max(...ring.filter((_, i) => i % 2 === 0)), code).toBeLessThanOrEqual(613);
        expect(Math.max(...ring.filter((_, i) => i % 2 === 1)), code).toBeLessThanOrEqual(585);
      }
    }
  });

  test("is drawn without a browser, with the overseas departments named", () => {
    const svg = staticSvg(map, "carte");
    for (const name of ["Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"])
      expect(svg).toContain(`>${name}<`);
    expect(svg).toContain("Victor Cazanave, CC BY 4.0");
  });
});
