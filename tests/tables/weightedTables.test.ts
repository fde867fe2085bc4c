import { describe, expect, test } from "vitest";
import { filterSurvey } from "../../lib/answers/filterSurvey";
import type { Survey } from "../../lib/answers/Survey";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { tableNotes } from "../../lib/present/tables/tableNotes";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import type { DesignTest } from "../../lib/stats/design/DesignTest";
import { crossingDetail } from "../../lib/tables/crossingDetail";
import { crossTable } from "../../lib/tables/crossTable";
import { flatTable } from "../../lib/tables/flatTable";
import type {
  CrossedCounts,
  CrossedMeans,
  CrossedMultiple,
  FlatCounts,
  FlatMeans,
} from "../../lib/tables/Table";
import { unweighted } from "../../lib/tables/unweighted";
import references from "../reference/design.json";
import { relativeError } from "../support/closeTo";
import { plain } from "../support/plain";
import { bytesOf } from "../support/smallSurvey";

const questionnaireOf = (design: object) =>
  parseQuestionnaire(
    JSON.stringify({
      ...{ name: "ecoles", title: "Écoles", weight: "poids", ...design },
      crossings: [{ id: "type", question: "1.2", label: "type" }],
      sections: [{ number: 1, title: "Une" }],
      questions: [
        {
          id: "1.1",
          label: "A",
          kind: "single",
          choices: ["a0", "a1", "a2", "a3", "a4", "a5"],
          crossings: ["type"],
        },
        { id: "1.2", label: "B", kind: "single", choices: ["b0", "b1", "b2", "b3"], crossings: [] },
        { id: "1.3", label: "Y", kind: "number", range: { min: 0, max: 1000 }, crossings: ["type"] },
        { id: "1.4", label: "Gardée", kind: "single", choices: ["oui", "non"], crossings: [] },
        { id: "1.5", label: "Plusieurs", kind: "multiple", choices: ["a0", "autre"], crossings: ["type"] },
      ],
    }),
    "questionnaire.json",
  );
interface Drawn {
  readonly strata?: readonly number[];
  readonly units?: readonly number[];
}
type Case = (typeof references)[number] & Drawn;
const cases = references as unknown as readonly Case[];

/** The units of a stratum go by their rank in it: those of two strata have the same names. */
function unitNames({ w, strata, units }: Case): readonly string[] {
  const ranks = new Map<number, Map<number, number>>();
  return w.map((_, i) => {
    const own = ranks.get(strata?.[i] ?? 0) ?? new Map<number, number>();
    ranks.set(strata?.[i] ?? 0, own);
    if (!own.has(units![i]!)) own.set(units![i]!, own.size);
    return `u${own.get(units![i]!)}`;
  });
}

function surveyOf(own: Case): Survey {
  const { w, a, b, y, kept, strata, units } = own;
  const unitOf = units && unitNames(own);
  const questionnaire = questionnaireOf({
    ...(strata && { strata: "strate" }),
    ...(units && { units: "unite" }),
  });
  const lines = w.map((weight, i) => {
    const [own, group] = [a[i], b[i]].map((code) => code ?? undefined);
    const ticks = own === undefined ? ["", ""] : [own === 0 ? 1 : 0, own === 0 ? 0 : 1];
    return [
      `r${i}`,
      ...[own === undefined ? "" : `a${own}`, group === undefined ? "" : `b${group}`, y[i] ?? ""],
      ...[kept[i] ? "oui" : "non", ...ticks, weight],
      ...[...(strata ? [`s${strata[i]}`] : []), ...(unitOf ? [unitOf[i]!] : [])],
    ].join(",");
  });
  const head = [
    ..."id,q1_1,q1_2,q1_3,q1_4,q1_5_1,q1_5_2,poids".split(","),
    ...[...(strata ? ["strate"] : []), ...(units ? ["unite"] : [])],
  ];
  const text = [head.join(","), ...lines].join("\n");
  const survey = parseRespondents(questionnaire, bytesOf(`${text}\n`), "ecoles.csv");
  return kept.every(Boolean) ? survey : filterSurvey(survey, "1.4", "oui");
}

describe.each(cases)("tables of weighted answers, $name, against R's survey", (own) => {
  const survey = surveyOf(own);
  const counts = crossTable(survey, "1.1", "1.2") as CrossedCounts;
  const means = crossTable(survey, "1.3", "1.2") as CrossedMeans;

  test("have weighted percents of groups, of respondents whose counts are not weighted", () => {
    const groups = Array.from({ length: own.columns }, (_, g) => g);
    const share = (row: number, g: number) => own.proportions[g * own.rows + row]!;
    for (const g of groups) {
      const whole = Array.from({ length: own.rows }, (_, row) => share(row, g)).reduce(
        (sum, p) => sum + p,
        0,
      );
      for (let row = 0; row < own.rows; row++) {
        const cell = counts.rows[row]!.cells[g]!;
        expect(Math.abs(cell.percent - (100 * share(row, g)) / whole)).toBeLessThan(1e-10);
        const inCell = own.w.filter((_, i) => own.kept[i] && own.a[i] === row && own.b[i] === g);
        expect(cell.n).toBe(inCell.length);
      }
    }
    expect(counts.n).toBe(counts.groups.reduce((sum, { n }) => sum + n, 0));
  });

  test("have the weighted means and standard deviations", () => {
    const present = [own.groups].flat();
    const { cells, total } = means.rows[0]!;
    for (const [rank, g] of present.entries()) {
      expect(relativeError(cells[g]!.mean, own.means[rank]!)).toBeLessThan(1e-12);
      const sd = own.sds[rank];
      if (sd != null) expect(relativeError(cells[g]!.sd, sd)).toBeLessThan(1e-12);
    }
    expect(relativeError(total.mean, own.total)).toBeLessThan(1e-12);
    expect(relativeError(total.sd, own.totalSd)).toBeLessThan(1e-12);
  });

  test("have the intervals of the groups", () => {
    for (let g = 0; g < own.columns; g++) {
      const [low, high] = counts.rows[0]!.cells[g]!.interval!;
      const theirs = own.shareIn.slice(2 * g, 2 * g + 2);
      if (theirs[0] == null) expect(low).toBeNaN();
      else {
        expect(relativeError(low / 100, theirs[0])).toBeLessThan(1e-7);
        expect(relativeError(high / 100, theirs[1]!)).toBeLessThan(1e-7);
      }
    }
  });

  test("have the F of Rao and Scott, and of Wald, with degrees of freedom of those who answered", () => {
    const { F, d1, d2 } = counts.test as DesignTest;
    expect(relativeError(F, own.chi.F)).toBeLessThan(1e-10);
    expect(relativeError(d1, own.chi.d1)).toBeLessThan(1e-10);
    const both = [...own.w.keys()].filter((i) => own.kept[i] && own.a[i] !== null && own.b[i] !== null);
    const strata = new Set(both.map((i) => own.strata?.[i] ?? 0)).size;
    expect(d2).toBeCloseTo(d1 * (new Set(both.map((i) => own.units?.[i] ?? i)).size - strata), 8);
    const wald = means.rows[0]!.test as DesignTest;
    if (means.groups.some((_, g) => means.rows[0]!.cells[g]!.n === 1)) expect(wald.p).toBeNaN();
    else {
      expect(relativeError(wald.F, own.wald.F)).toBeLessThan(1e-9);
      expect(wald.d2).toBe(own.wald.d2);
    }
  });

  test("test each answer to tick, given or not", () => {
    const { rows } = crossTable(survey, "1.5", "1.2") as CrossedMultiple;
    expect(rows).toHaveLength(2);
    // Either is the contrary of the other.
    expect(relativeError((rows[0]!.test as DesignTest).F, (rows[1]!.test as DesignTest).F)).toBeLessThan(
      1e-9,
    );
    expect(rows[0]!.cells[0]!.percent).toBeCloseTo(100 - rows[1]!.cells[0]!.percent, 9);
  });

  test("are flat with the same percents and moments, and say what they rest on", () => {
    const answered = own.w.filter((_, i) => own.kept[i] && own.a[i] !== null);
    const flat = flatTable(survey, "1.1") as FlatCounts;
    expect(relativeError(flat.rows[0]!.percent / 100, own.share)).toBeLessThan(1e-8);
    const total = answered.reduce((sum, weight) => sum + weight, 0);
    const squares = answered.reduce((sum, weight) => sum + weight ** 2, 0);
    expect(flat.weighting!.name).toBe("poids");
    expect(relativeError(flat.weighting!.effective, total ** 2 / squares)).toBeLessThan(1e-12);
    const moments = flatTable(survey, "1.3") as FlatMeans;
    expect(moments.rows[0]!.n).toBe(own.y.filter((value, i) => own.kept[i] && value !== null).length);
    const drawn = [
      ...(own.strata ? [` ; strates « strate » (${new Set(own.strata).size})`] : []),
      ...(own.units ? [` ; unités tirées « unite » (${new Set(own.units).size})`] : []),
    ].join("");
    expect(tableNotes(flat).map(plain).join(" ")).toContain(
      `Pondéré par « poids »${drawn} : pourcentages, moyennes, écarts-types et tests ; les effectifs sont ceux des répondants. Les ${answered.length} réponses informent autant que `,
    );
  });
});

describe("what weighted answers are told", () => {
  const survey = surveyOf(cases[0]!);

  test("under a crossing: the test, its degrees of freedom and its name", () => {
    const [counts, means] = ["1.1", "1.3"].map((id) =>
      tableNotes(crossTable(survey, id, "1.2"))
        .map(plain)
        .join(" "),
    );
    expect(counts).toContain(
      "F de Rao et Scott = 13,684 ; ddl = 1,89 et 376,71 ; p < 0,001. Différence significative.",
    );
    expect(counts).not.toContain("χ²");
    expect(means).toContain("F de Wald = 3,483 ; ddl = 2 et 197 ; p = 0,033. Différence significative.");
  });

  test("of strata that have one unit: how many, and what is made of them", () => {
    const notesOf = (name: string) =>
      tableNotes(flatTable(surveyOf(cases.find((own) => own.name === name)!), "1.1"))
        .map(plain)
        .join(" ");
    expect(notesOf("two strata of one respondent")).toContain(
      "2 strates n’ont qu’une unité : leur dispersion est prise autour de la moyenne de l’échantillon.",
    );
    expect(notesOf("a stratum of one unit, in a domain")).toContain(
      "Une strate n’a qu’une unité : sa dispersion",
    );
    expect(notesOf("strata")).not.toContain("qu’une unité");
  });

  test("where a test has no weighted form: that, and how to count each answer once", () => {
    for (const id of ["1.1", "1.3"]) {
      expect(() => crossingDetail(crossTable(survey, id, "1.2"), Math.random)).toThrow(
        /n’a pas de forme pondérée.*unweighted/,
      );
      expect(crossingDetail(crossTable(unweighted(survey), id, "1.2"), Math.random).length).toBeGreaterThan(
        0,
      );
    }
  });

  test("nothing of weights once each answer counts once", () => {
    const table = flatTable(unweighted(survey), "1.1");
    expect(table.weighting).toBeUndefined();
    expect(tableNotes(table).join(" ")).not.toContain("Pondéré");
  });
});
