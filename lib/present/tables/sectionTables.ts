import type { CheckedTest } from "../../tables/checkedTests";
import { correlationOf, detectableEffect } from "../../tables/effectJudgement";
import { effectThresholds } from "../../tables/effectThresholds";
import { significanceLevel } from "../../tables/Table";
import type { FamilyCounts } from "../../tables/testFamily";
import { number } from "../document/Cell";
import { type PlainRow, plainTable } from "../document/plainTable";
import type { TableModel } from "../document/TableModel";
import { capital, fr, noBreakSpace as nb, thinSpace } from "../french";
import { groupSizes } from "./testTables";

/** Something of a section: « 3. La première phase », or of all of them, whose title is « Ensemble ». */
export interface OfSection<T> {
  readonly title: string;
  readonly value: T;
}

/** How many tests of each section are significant, as they are and adjusted within the section; then of all, which a report prints or not. */
export function familiesTable(
  sections: readonly OfSection<FamilyCounts>[],
  all: FamilyCounts,
  printed: boolean,
): TableModel {
  const whole = printed ? "tout le rapport" : "toute l’enquête";
  const row = (
    title: string,
    { tests, significant, holm, bh, by }: FamilyCounts,
    strong = false,
  ): PlainRow => ({
    significant: strong,
    cells: [
      title,
      number(tests, "integer"),
      number(significanceLevel * tests, "decimal1"),
      ...[significant, holm, bh, by].map((count) => number(count, "integer")),
    ],
  });
  const sum = (key: keyof FamilyCounts) => sections.reduce((total, { value }) => total + value[key], 0);
  const each = {
    tests: sum("tests"),
    significant: sum("significant"),
    holm: sum("holm"),
    bh: sum("bh"),
    by: sum("by"),
  };
  // What one section sums up to is that section.
  const isOne = sections.length === 1;
  return plainTable({
    caption: isOne ? "Tests significatifs" : `Tests significatifs, section par section et dans ${whole}`,
    heads: [
      "Section",
      "Tests",
      "Attendus par hasard",
      "Significatifs",
      "Holm",
      "Benjamini–Hochberg",
      "Benjamini–Yekutieli",
    ],
    rows: [
      ...sections.map(({ title, value }) => row(title, value)),
      ...(isOne
        ? []
        : [row("Somme des sections", each, true), row(`${capital(whole)}, une seule famille`, all, true)]),
    ],
    notes: [
      `Attendus par hasard${nb}: ${fr.percent(100 * significanceLevel, 0)} des tests, si aucune différence n’existait. Les corrections portent sur les tests de la section${isOne ? "" : `${thinSpace}; à la dernière ligne, sur tous à la fois`}.`,
    ],
  });
}

/** What the tests of each section could have found: the smallest effects, and how many tests see a small or a medium one. */
export function powerTable(sections: readonly OfSection<readonly CheckedTest[]>[]): TableModel {
  const detected = (tests: readonly CheckedTest[], size: "small" | "medium") =>
    tests.filter(({ detail, measure }) => detectableEffect(detail) <= effectThresholds[measure][size]).length;
  const row = ({ title, value: tests }: OfSection<readonly CheckedTest[]>, strong = false): PlainRow => {
    const found = tests.map(({ detail, measure }) => correlationOf(measure, detectableEffect(detail)));
    return {
      significant: strong,
      cells: [
        title,
        number(tests.length, "integer"),
        number(Math.min(...tests.map((test) => Math.min(...groupSizes(test)))), "integer"),
        number(Math.min(...found), "decimal2"),
        number(Math.max(...found), "decimal2"),
        number(detected(tests, "small"), "integer"),
        number(detected(tests, "medium"), "integer"),
      ],
    };
  };
  const all = { title: "Ensemble", value: sections.flatMap(({ value }) => value) };
  return plainTable({
    caption: `Ce que les croisements pouvaient trouver, avec une puissance de 80${nb}% au seuil de 5${nb}%`,
    levels: [
      [
        { head: "", columns: 3 },
        { head: "Plus petit effet décelable", columns: 2 },
        { head: "Tests qui décèlent un effet", columns: 2 },
      ],
    ],
    heads: [
      "Section",
      "Tests",
      "Plus petit groupe",
      "du plus puissant",
      "du moins puissant",
      "petit",
      "moyen",
    ],
    rows: [...sections.map((section) => row(section)), ...(sections.length === 1 ? [] : [row(all, true)])],
    notes: [
      `Effets sur l’échelle d’une corrélation${nb}: V de Cramér, ou η (racine de η²). Petit${nb}: V de ${fr.decimal(effectThresholds.V.small, 1)}, η² de ${fr.decimal(effectThresholds["eta²"].small)}${thinSpace}; moyen${nb}: V de ${fr.decimal(effectThresholds.V.medium, 1)}, η² de ${fr.decimal(effectThresholds["eta²"].medium)} (Cohen 1988).`,
    ],
  });
}
