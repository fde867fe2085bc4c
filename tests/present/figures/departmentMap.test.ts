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
const legend = (figure: typeof map) => filled(figure).map(({ name }) => name);
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

  test("puts each department in the class of its count, and draws no empty class", () => {
    expect(legend(departmentMap(withCounts({ 35: 1, 29: 4, 22: 5, 56: 19, 75: 20 })))).toEqual([
      "aucune",
      "1 à 4",
      "5 à 9",
      "10 à 19",
      "20 et plus",
    ]);
    const one = departmentMap(withCounts({ 35: 20 }));
    expect(legend(one)).toEqual(["aucune", "20 et plus"]);
    const polygons = filled(one)[1]!.x as readonly (number | null)[];
    const rings = departmentShapes.find(({ code }) => code === "35")!.rings;
    expect(polygons).toHaveLength(rings.flat().length / 2 + rings.length - 1);
    expect(plain(one.alt)).toContain(`Sans réponse : ${map.table!.length - 2} départements.`);
  });

  test("tells in its text how many departments are secret, and gives weighted shares where answers are weighted", () => {
    expect(map.alt).not.toContain("Secret");
    const rows = flat.rows.map((row, i) =>
      i < 3 ? { ...row, n: Number.NaN, percent: Number.NaN } : { ...row, percent: 12.3 },
    );
    const secret = departmentMap({ ...flat, rows });
    expect(plain(secret.alt)).toContain("Secret statistique : 3 départements, en gris.");
    expect(legend(secret)).toContain("c (secret)");
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
