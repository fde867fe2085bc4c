import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { jStat } from "jstat";
import { describe, expect, test } from "vitest";
import { answeredQuestions } from "../../lib/answers/Survey";
import { isPrintedSo } from "../../lib/audit/isPrintedSo";
import { solutionValue } from "../../lib/base/Solution";
import { UserError } from "../../lib/base/UserError";
import { formatRespondents } from "../../lib/import/formatRespondents";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { compareAll, uncompared } from "../../lib/published/compare";
import { formatErrata } from "../../lib/published/errataFile";
import type { Publication } from "../../lib/published/Publication";
import { type Key, keyText, type Statistic } from "../../lib/published/PublishedNumber";
import { questionColumns } from "../../lib/questionnaire/columns";
import { rankCorrelations } from "../../lib/reconstruct/rankCorrelations";
import { reconstruct } from "../../lib/reconstruct/reconstruct";
import { reportErrata } from "../../lib/reconstruct/reportErrata";
import { crossTable } from "../../lib/tables/crossTable";
import { plainTest } from "../../lib/tables/unweighted";
import { answersIn } from "../support/columns";
import { readPublished, readQuestionnaire } from "../support/committed";
import { longTest, runs, sampled } from "../support/realChecks";
import { printed2, section2, without, withPrinted } from "../support/section2";
import { root as projectFolder } from "../support/smallSurvey";

const committed = (file: string) => readFileSync(join(projectFolder, "data", file), "utf8");

describe("the committed respondents", () => {
  const { survey, errata, left } = solutionValue(
    reconstruct(readQuestionnaire(), readPublished(), 2023, {
      leaveOut: true,
    }),
  );

  test("are those of the seed 2023, to the byte", () => {
    expect(formatRespondents(survey)).toBe(committed("respondents.csv"));
  });

  test("come with the committed errata, to the byte", () => {
    expect(formatErrata(errata)).toBe(committed("errata.csv"));
  });

  test("answer all the 122 questions", () => {
    expect(left).toEqual([]);
    expect(answeredQuestions(survey)).toHaveLength(122);
  });
});

describe("the reconstruction of the whole report", () => {
  const questionnaire = readQuestionnaire();
  const published = readPublished();
  const seeds = sampled(
    Array.from({ length: Math.max(4, runs(10)) }, (_, seed) => seed * 104_729 + 11),
    2,
  );

  test.each(
    seeds,
  )("gives back every printed number but the 58 errata, with valid answers (seed %i)", (seed) => {
    const { survey, errata, left } = solutionValue(
      reconstruct(questionnaire, published, seed, { leaveOut: true }),
    );
    expect(left).toEqual([]);
    // Read back from the file: it accepts only answers of the questionnaire, to questions that are asked.
    const bytes = new TextEncoder().encode(formatRespondents(survey));
    const read = parseRespondents(questionnaire, bytes, "essai.csv");
    expect(isDeepStrictEqual(read.columns, survey.columns)).toBe(true); // toEqual takes a second
    expect(new Set(read.ids).size).toBe(927);
    const compared = compareAll(read, published, errata);
    const counts = (status: string) => compared.filter((number) => number.status === status).length;
    expect([counts("identical"), counts("erratum"), counts("unexplained")]).toEqual([5829, 58, 0]);
    expect(uncompared(compared, published)).toEqual([]);
  });

  test("gives them back too in a scenario, and correlates what it names as it says", () => {
    const { survey, errata } = solutionValue(
      reconstruct(questionnaire, published, 7, {
        scenario: { within: 0.6, between: 0.3 },
      }),
    );
    const compared = compareAll(survey, published, errata);
    expect(compared.filter(({ status }) => status === "unexplained")).toEqual([]);
    const column = (name: string) => answersIn(survey, name) as number[];
    const scales = questionnaire.questions.filter(({ kind, access }) => kind === "scale" && !access);
    const names = scales.map((question) => questionColumns(question).map(({ name }) => name));
    const of = (pairs: readonly (readonly [string, string])[]) =>
      pairs.reduce((all, [a, b]) => all + jStat.spearmancoeff(column(a), column(b)), 0) / pairs.length;
    const within = names.flatMap((own) => own.slice(1).map((name) => [own[0]!, name] as const));
    const between = names.slice(1).map((own) => [names[0]![0]!, own[0]!] as const);
    // Spearman's is 6/π asin(r/2) for normal scores: 0.582 and 0.288; ties take a little away.
    expect(within.length).toBeGreaterThan(20);
    expect(between.length).toBeGreaterThan(5);
    expect(of(within)).toBeGreaterThan(0.52);
    expect(of(within)).toBeLessThan(0.6);
    expect(of(between)).toBeGreaterThan(0.22);
    expect(of(between)).toBeLessThan(0.33);
  });

  longTest("joins choices where a scenario says so, and leaves the scores as they were", () => {
    const of = (choices?: number) =>
      solutionValue(
        reconstruct(questionnaire, published, 7, {
          scenario: { within: 0.6, between: 0.3, ...(choices === undefined ? {} : { choices }) },
        }),
      );
    const [without, joined] = [of(), of(0.4)];
    const compared = compareAll(joined.survey, published, joined.errata);
    expect(compared.filter(({ status }) => status === "unexplained")).toEqual([]);
    expect(joined.survey.ids[0]).toBe("scenario-0.6-0.3-0.4-001");
    for (const name of ["q3_1_1", "q8_5_2", "q18_1_9"]) {
      expect(answersIn(joined.survey, name)).toEqual(answersIn(without.survey, name));
    }
    // Categories take away about a third of what lies under them.
    expect(rankCorrelations(joined.survey).choices.mean).toBeGreaterThan(0.2);
    expect(rankCorrelations(joined.survey).choices.mean).toBeLessThan(0.4);
    expect(Math.abs(rankCorrelations(without.survey).choices.mean)).toBeLessThan(0.02);
  });

  longTest("makes the same errata whatever the seed, each at a place where something is printed", () => {
    const [one, other] = [1, 2].map((seed) =>
      solutionValue(reconstruct(questionnaire, published, seed, { leaveOut: true })),
    );
    expect(one!.errata).toEqual(other!.errata);
    expect(new Set(one!.errata.map(keyText)).size).toBe(58);
    for (const erratum of one!.errata) expect(published.printed(erratum)).toBe(erratum.printed);
  });
});

describe("reconstruct", () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed * 7919 - 3);
  const made = seeds.map((seed) => solutionValue(reconstruct(section2, printed2, seed)));
  const texts = made.map(({ survey }) => formatRespondents(survey));

  test.each(
    seeds.map((seed, i) => [seed, i] as const),
  )("gives back every printed number but the errata (seed %i)", (_, i) => {
    const { survey, errata } = made[i]!;
    // Read back from the file, which accepts only answers to questions that are asked, and ids that are unique.
    const read = parseRespondents(section2, new TextEncoder().encode(texts[i]), "essai.csv");
    expect(read.columns).toEqual(survey.columns);
    expect(read.ids).toHaveLength(927);
    expect(new Set(read.ids).size).toBe(927);
    expect(read.provenance).toEqual({ kind: "reconstructed" });

    const compared = compareAll(read, printed2, errata);
    expect(compared.filter(({ status }) => status === "unexplained")).toEqual([]);
    expect(compared.filter(({ status }) => status === "erratum").map(keyText)).toEqual([
      "2.7|structure|||F",
      "2.9|structure|||chi2",
      "2.10|conum|||p",
    ]);
    expect(compared.filter(({ status }) => status === "identical").length).toBeGreaterThan(350);
    expect(uncompared(compared, printed2)).toEqual([]);
  });

  test("gives, where a printed number is a misprint, one that the audit expects", () => {
    for (const seed of [1, 2]) {
      const { survey, errata } = solutionValue(reconstruct(section2, printed2, seed));
      const wrong = compareAll(survey, printed2, errata).filter(({ status }) => status === "erratum");
      expect(wrong).toHaveLength(errata.length);
      for (const number of wrong) {
        const range = errata.find((erratum) => keyText(erratum) === keyText(number))!.expected.map(numeric);
        expect(numeric(number.formatted)).toBeGreaterThanOrEqual(range[0]!);
        expect(numeric(number.formatted)).toBeLessThanOrEqual(range.at(-1)!);
      }
    }
  });

  test("gives the same respondents for the same seed, and others for another", () => {
    expect(formatRespondents(solutionValue(reconstruct(section2, printed2, seeds[0]!)).survey)).toBe(
      texts[0],
    );
    expect(new Set(texts).size).toBe(seeds.length);
  });

  test("leaves the answers to a question where they were when another question goes", () => {
    const whole = solutionValue(reconstruct(section2, printed2, 5)).survey;
    const part = {
      ...section2,
      questions: section2.questions.filter(({ id }) => id !== "2.10" && id !== "2.2"),
    };
    const { survey } = solutionValue(
      reconstruct(
        part,
        without(printed2, ({ question }) => question === "2.10" || question === "2.2"),
        5,
      ),
    );
    for (const [name, answers] of survey.columns) expect(answers, name).toEqual(whole.columns.get(name));
  });

  test("adds no interaction between the crossings that the report does not print", () => {
    // Both crossings of 2.8 are fixed; within public structures the odds ratio is that within private ones.
    const { survey } = solutionValue(reconstruct(section2, printed2, 1));
    const column = (id: string) => answersIn(survey, id);
    const cell = (structure: string, conum: string, answer: string) =>
      survey.ids.filter(
        (_, row) =>
          column("q2_3")[row] === structure &&
          column("q2_6")[row] === conum &&
          column("q2_8")[row] === answer,
      ).length;
    const oddsRatio = (structure: string) =>
      (cell(structure, "Un Conum", "Oui") * cell(structure, "Plusieurs Conum", "Non")) /
      (cell(structure, "Un Conum", "Non") * cell(structure, "Plusieurs Conum", "Oui"));
    expect(Math.abs(Math.log(oddsRatio("Publique") / oddsRatio("Privée")))).toBeLessThan(0.05);
  });

  test("crosses at random what the report does not cross", () => {
    // 2.1 × 2.8 is not printed: over seeds, its chi2 is that of chance.
    const chi2 = made.map(({ survey }) => {
      const table = crossTable(survey, "2.8", "2.1");
      return table.kind === "crossedCounts" ? plainTest(table.test, "").statistic : Number.NaN;
    });
    const mean = chi2.reduce((sum, value) => sum + value, 0) / chi2.length;
    expect(mean).toBeGreaterThan(0.3);
    expect(mean).toBeLessThan(2.2);
  });

  test("says before each question which one it comes to", () => {
    const seen: string[] = [];
    solutionValue(reconstruct(section2, printed2, 1, { progress: ({ id }) => seen.push(id) }));
    expect(seen).toEqual(section2.questions.map(({ id }) => id));
  });
});

describe("reconstruct from numbers that contradict each other", () => {
  const at = (
    question: string,
    by: string,
    row: string,
    column: string,
    statistic: Statistic = "n",
  ): Key => ({
    question,
    by,
    row,
    column,
    statistic,
  });
  const message = (publication: Publication) => {
    const made = reconstruct(section2, publication, 1);
    return made.possible ? "" : made.reason;
  };
  const impossible = (question: string) =>
    `Question ${question} : les réponses ne peuvent pas être reconstruites. `;

  test("sets right a wrong count that the others determine, and gives back the rest", () => {
    const wrong = withPrinted(printed2, at("2.8", "structure", "Oui", "Publique"), "886");
    const { survey, errata } = solutionValue(reconstruct(section2, wrong, 1));
    expect(errata.map(keyText)).toContain("2.8|structure|Oui|Publique|n");
    const compared = compareAll(survey, wrong, errata);
    expect(compared.filter(({ status }) => status === "unexplained")).toEqual([]);
    const cell = compared.find((comparison) => keyText(comparison) === "2.8|structure|Oui|Publique|n");
    expect(cell).toMatchObject({ formatted: "286", printed: "886", status: "erratum" });
  });

  test("sets right two wrong counts of a question, and accuses nothing of the one that it opens", () => {
    const one = withPrinted(printed2, at("2.8", "structure", "Oui", "Publique"), "886");
    const both = withPrinted(one, at("2.8", "structure", "Non", "Privée"), "500");
    const known = solutionValue(reconstruct(section2, printed2, 1)).errata;
    const { errata } = solutionValue(reconstruct(section2, both, 1));
    const added = errata.filter((own) => !known.some((other) => keyText(other) === keyText(own)));
    expect(added.map((own) => [keyText(own), own.expected])).toEqual([
      ["2.8|structure|Oui|Publique|n", ["286"]],
      ["2.8|structure|Non|Privée|n", ["91"]],
    ]);
  });

  test("stops and names the question whose counts fit no integers in both crossings", () => {
    const cells = [
      ["Oui", "Publique"],
      ["Non", "Privée"],
      ["Oui", "Privée"],
    ] as const;
    const wrong = cells.reduce(
      (printed, [row, column], i) => withPrinted(printed, at("2.8", "structure", row, column), `${500 + i}`),
      printed2,
    );
    expect(message(wrong)).toBe(
      `${impossible("2.8")}Aucun entier ne respecte à la fois les deux croisements.`,
    );
  });

  test("names the other number that would do where nothing tells which of two counts is wrong", () => {
    const bare = without(
      printed2,
      ({ question, statistic }) => question === "2.1" && statistic === "percent",
    );
    const wrong = withPrinted(bare, at("2.1", "", "Oui", ""), "543");
    const own = solutionValue(reconstruct(section2, wrong, 1)).errata.filter(
      ({ question }) => question === "2.1",
    );
    expect(own).toMatchObject([{ row: "Oui", printed: "543", expected: ["542"], certainty: "probable" }]);
    expect(own[0]!.explanation).toBe(
      "Avec 542, les effectifs donnent tous les totaux. Ou bien : effectif Non (384).",
    );
  });

  test("stops and names both crossings when their own table does not add up", () => {
    const cell = at("2.3", "conum", "Publique", "Un Conum");
    expect(message(withPrinted(printed2, cell, "361"))).toBe(
      `${impossible("2.3 × 2.6")}Les effectifs font 928 réponses pour 927 répondants interrogés.`,
    );
  });

  test("supposes both crossings independent where their own table is not printed", () => {
    const lost = without(
      printed2,
      ({ question, by }) => (question === "2.3" || question === "2.6") && by !== "",
    );
    // 2.7 is of those whom one group of one crossing has in the other: it may tell that they are not.
    const { survey, errata } = solutionValue(reconstruct(section2, lost, 1, { leaveOut: true }));
    const both = crossTable(survey, "2.3", "2.6");
    expect(both.kind === "crossedCounts" && both.test.p).toBeGreaterThan(0.8);
    const others = compareAll(survey, lost, errata).filter(({ status }) => status === "unexplained");
    expect(others.filter(({ printed, value }) => !isPrintedSo(printed!, value))).toEqual([]);
  });

  test("reads the table of both crossings wherever it is printed", () => {
    const once = without(printed2, ({ question, by }) => question === "2.3" && by !== "");
    expect(message(once)).toBe("");
  });

  test("stops and names the question and the count that is not printed", () => {
    const lost = (key: Key) => without(printed2, (entry) => keyText(entry) === keyText(key));
    // The second group is what the first leaves of the flat table.
    expect(message(lost(at("2.10", "structure", "Non", "Privée")))).toBe("");
    expect(message(lost(at("2.10", "structure", "Oui", "Publique")))).toBe(
      `${impossible("2.10")}L’effectif « Oui × Publique » n’est pas imprimé.`,
    );
    expect(message(lost(at("2.4", "", "GIP", "")))).toBe(
      `${impossible("2.4")}L’effectif « GIP » n’est pas imprimé.`,
    );
  });

  test("stops and names the question whose means no integers give, even without its errata", () => {
    const F = withPrinted(printed2, at("2.7", "structure", "", "", "p"), ".904");
    expect(message(withPrinted(F, at("2.7", "", "", "", "mean"), "3,50"))).toMatch(/^Question 2\.7 : /);
  });

  test.each([
    ["a multiple choice", { kind: "multiple", choices: ["Un poste", "Un CDI"] } as const, "Un poste"],
    [
      "a grid",
      { kind: "grid", items: ["Une journée"], choices: ["Oui", "Non"] } as const,
      "Une journée × Oui",
    ],
  ])("stops and names the count of %s that is not printed", (_, kind, place) => {
    const question = { id: "2.12", label: "Pourquoi ?", crossings: [], ...kind };
    const more = { ...section2, questions: [...section2.questions, question] };
    expect(() => solutionValue(reconstruct(more, printed2, 1))).toThrow(
      new UserError(`${impossible("2.12")}L’effectif « ${place} » n’est pas imprimé.`),
    );
  });

  test("leaves out, when asked to, the questions that it cannot answer and those that they open", () => {
    const lost = without(
      printed2,
      (entry) => keyText(entry) === keyText(at("2.8", "structure", "Oui", "Publique")),
    );
    const { survey, left } = solutionValue(reconstruct(section2, lost, 1, { leaveOut: true }));
    expect(left.map(({ question }) => question)).toEqual(["2.8", "2.9"]);
    expect(left.map(({ reason }) => reason)).toEqual([
      `${impossible("2.8")}L’effectif « Oui × Publique » n’est pas imprimé.`,
      `${impossible("2.9")}Elle dépend de la question 2.8, qui est sans réponses.`,
    ]);
    expect(survey.columns.has("q2_8")).toBe(false);
    expect(survey.columns.has("q2_10")).toBe(true);
  });

  test("stops and names the question whose moments bound nothing", () => {
    const bare = without(
      printed2,
      ({ question, statistic }) => question === "2.7" && (statistic === "mean" || statistic === "F"),
    );
    expect(message(bare)).toBe(
      `${impossible("2.7")}Les nombres imprimés laissent trop de réponses possibles.`,
    );
  });

  test("leaves out a mean that contradicts the rest of its row, and gives back the rest", () => {
    const F = withPrinted(printed2, at("2.7", "structure", "", "", "F"), "8,250");
    const wrong = withPrinted(F, at("2.7", "structure", "", "Publique", "mean"), "3,97");
    const { survey, errata } = solutionValue(reconstruct(section2, wrong, 1));
    expect(errata.map(keyText)).toContain("2.7|structure||Publique|mean");
    const compared = compareAll(survey, wrong, errata);
    expect(compared.filter(({ status }) => status === "unexplained")).toEqual([]);
    expect(
      compared.find(
        ({ question, column, statistic }) =>
          question === "2.7" && column === "Publique" && statistic === "mean",
      ),
    ).toMatchObject({
      formatted: "3,57",
      printed: "3,97",
      status: "erratum",
    });
  });
});

function numeric(printed: string): number {
  return Number(printed.replace(",", "."));
}

test("a questionnaire that does not say how many respondents there are has those of the printed crossing", () => {
  const { usable: _, ...silent } = section2;
  const [own, told] = [silent, section2].map(
    (questionnaire) => solutionValue(reconstruct(questionnaire, printed2, 1)).survey,
  );
  expect(own!.ids).toEqual(told!.ids);
  expect(own!.ids).toHaveLength(927);
});

describe("a fault of the program inside a step of the reconstruction", () => {
  const overflow = (): string => `${overflow()}.`;

  test.each([
    true,
    false,
  ])("is thrown as it is, and never taken for « no solution » (leaveOut %j)", (leaveOut) => {
    const faulty: Publication = {
      ...printed2,
      printed: (key) => (key.question === "2.8" && key.by === "conum" ? overflow() : printed2.printed(key)),
    };
    expect(() => reconstruct(section2, faulty, 1, { leaveOut })).toThrow(/Maximum call stack/);
    expect(() => reportErrata(section2, faulty)).toThrow(/Maximum call stack/);
  });
});
