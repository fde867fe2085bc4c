import { describe, expect, test } from "vitest";
import { fontFamily } from "../../../lib/present/figures/Figure";
import { textExtent, textWidth, wrapText } from "../../../lib/present/figures/textExtent";
import { chromiumTest, needsArial } from "../../support/chromium";
import { longLabels, longTitle } from "../crossings";

/** What figures write: labels of the questionnaire, numbers and legends. */
const labels = [
  ...longLabels,
  longTitle,
  "Oui",
  "Non",
  "Je ne sais pas",
  "Département",
  "Métropole",
  "Communauté d’agglomération",
  "Ville (commune, mairie...)",
  "CCAS/CIAS",
  "Chambre d’agriculture",
  "Le champ de l’éducation/la formation au numérique",
  "Le champ du développement économique",
  "Élus, œuvre, cœur, ambiguïté, Noël, où, à côté, ça",
  "« médiateurs numériques »",
  "Publique (n\u00a0=\u00a01\u202f478)",
  "59,8\u00a0%",
  "100,0\u00a0%",
  "−12\u202f345,67",
  "χ²\u00a0=\u00a043,231",
  "Note moyenne de 1 à 10, intervalle à 95\u00a0%",
  "GIP, ARS, CAF, France Travail, La Poste",
];

describe("textWidth", () => {
  test("is the sum of the advances of the letters, in proportion to the size", () => {
    expect(textWidth("W", 1000)).toBe(944);
    expect(textWidth("Wi", 10)).toBeCloseTo(9.44 + 2.22, 10);
    expect(textWidth("Wi", 20)).toBeCloseTo(2 * textWidth("Wi", 10), 10);
    expect(textWidth("", 12)).toBe(0);
  });

  test("is larger in bold", () => {
    expect(textWidth(longTitle, 16, "bold")).toBeGreaterThan(1.03 * textWidth(longTitle, 16));
  });

  chromiumTest(
    "agrees with the browser to 2 % on thirty French labels, normal and bold",
    async (page, context) => {
      expect(labels.length).toBeGreaterThanOrEqual(30);
      await needsArial(page, context);
      for (const weight of ["normal", "bold"] as const) {
        const measured = await page.evaluate(
          ([font, texts]) => {
            const canvas = document.createElement("canvas").getContext("2d")!;
            canvas.font = font;
            return texts.map((text) => canvas.measureText(text).width);
          },
          [`${weight} 100px ${fontFamily}`, labels] as const,
        );
        labels.forEach((label, i) => {
          const error = Math.abs(textWidth(label, 100, weight) / measured[i]! - 1);
          expect(error, `${label} (${weight})`).toBeLessThan(0.02);
        });
      }
    },
  );
});

describe("textExtent", () => {
  test("is what Arial takes above and below the baseline", () => {
    expect(textExtent(1000)).toEqual({ ascent: 905, descent: 212 });
    expect(textExtent(20).ascent).toBeCloseTo(18.1, 10);
  });
});

describe("wrapText", () => {
  test("leaves a text that fits in one line", () => {
    expect(wrapText("Je ne sais pas", 200, 13)).toEqual(["Je ne sais pas"]);
  });

  test.each([60, 120, 262, 736])("makes lines of %i pixels at most, and loses no word", (width) => {
    for (const weight of ["normal", "bold"] as const) {
      const lines = wrapText(longTitle, width, 13, weight);
      expect(lines.join(" ")).toBe(longTitle);
      for (const line of lines.filter((text) => text.includes(" "))) {
        expect(textWidth(line, 13, weight)).toBeLessThanOrEqual(width);
      }
    }
  });

  test("fills each line: the next word would not have fitted", () => {
    const lines = wrapText(longTitle, 262, 13);
    expect(lines.length).toBeGreaterThan(2);
    lines.slice(1).forEach((line, i) => {
      expect(textWidth(`${lines[i]} ${line.split(" ")[0]}`, 13)).toBeGreaterThan(262);
    });
  });

  test("measures bold letters where they are bold", () => {
    const width = textWidth("Une ligne en gras", 16);
    expect(wrapText("Une ligne en gras", width, 16)).toHaveLength(1);
    expect(wrapText("Une ligne en gras", width, 16, "bold")).toHaveLength(2);
  });

  test("leaves a word whole that is longer than the line, and does not cut at no-break spaces", () => {
    expect(wrapText("a anticonstitutionnellement b", 40, 13)).toEqual([
      "a",
      "anticonstitutionnellement",
      "b",
    ]);
    expect(wrapText("n\u00a0=\u00a0478", 10, 13)).toEqual(["n\u00a0=\u00a0478"]);
  });

  test("makes one empty line of an empty text", () => {
    expect(wrapText("", 40, 13)).toEqual([""]);
  });
});
