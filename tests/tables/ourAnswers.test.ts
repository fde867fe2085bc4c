import { describe, expect, test } from "vitest";
import { answerMatrix } from "../../lib/tables/answerMatrix";
import { categoryAnalysis } from "../../lib/tables/categoryAnalysis";
import { componentAnalysis } from "../../lib/tables/componentAnalysis";
import { interactionTable } from "../../lib/tables/interactionTable";
import { reliabilities } from "../../lib/tables/reliabilities";
import { scoreMatrix } from "../../lib/tables/scoreMatrix";
import { supplementaryVariables } from "../../lib/tables/supplementaryVariables";
import reference from "../reference/ourAnswers.json";
import { firstColumns, largestError } from "../stats/largestError";
import { relativeError } from "../support/closeTo";
import { readSurvey } from "../support/committed";

/** Everything here is R on data/respondents.csv: run tests/reference/ourAnswers.R again when it changes. */
const survey = readSurvey();
const idOf = (column: string) => column.slice(1).replaceAll("_", ".");
/** Nothing that is compared is drawn: a table or two of chance will do. */
const chance = { random: () => 0.5, draws: 1 };

describe("two-way analyses of variance of these answers", () => {
  test.each(reference.twoWay)("agree with car's of types II and III: $column", ({
    column,
    typeII,
    typeIII,
  }) => {
    const table = interactionTable(survey, idOf(column), "2.3", "2.6");
    if (table.kind !== "interactionOfMeans") throw new Error(column);
    const [row] = table.rows;
    for (const [ours, theirs] of [
      [row!.typeII, typeII],
      [row!.typeIII, typeIII],
    ] as const) {
      const effects = [ours.a, ours.b, ours.interaction];
      // An F of nothing is a difference of sums of squares of thousands: relative to 1.
      for (const [i, { F, p }] of effects.entries()) {
        expect(relativeError(1 + F, 1 + theirs.F[i]!)).toBeLessThan(1e-11);
        expect(relativeError(p, theirs.p[i]!)).toBeLessThan(1e-9);
      }
    }
  });

  test("are of every score that everybody was asked", () => {
    expect(reference.twoWay.map(({ column }) => idOf(column))).toEqual(
      scoreMatrix(survey).items.map(({ id }) => id),
    );
  });
});

describe("log-linear tests of these answers", () => {
  test.each(reference.logLinear)("agree with loglin: $column", ({ column, threeWay, first, second, cmh }) => {
    const table = interactionTable(survey, idOf(column), "2.3", "2.6");
    if (table.kind !== "interactionOfCounts") throw new Error(column);
    const [{ test: own, answers }] = table.rows as [(typeof table.rows)[number]];
    for (const [ours, [statistic, degreesOfFreedom]] of [
      [own.threeWay, threeWay],
      [own.partial.ab, first],
      [own.partial.ac, second],
    ] as const) {
      expect(relativeError(1 + ours.likelihoodRatio, 1 + statistic!)).toBeLessThan(1e-11);
      expect(ours.degreesOfFreedom).toBe(degreesOfFreedom);
    }
    expect(cmh === null).toBe(answers.length > 2);
    if (cmh !== null) {
      expect(relativeError(answers[0]!.alone!.strata!.withA.uncorrected.statistic, cmh)).toBeLessThan(1e-12);
    }
  });
});

describe("the principal components of these answers", () => {
  const { components } = reference;
  const analysis = componentAnalysis(scoreMatrix(survey), chance);
  const { eigenvalues, loadings, individuals } = analysis.components;

  test("agree with FactoMineR's", () => {
    expect(largestError(eigenvalues, components.eigenvalues)).toBeLessThan(1e-12);
    expect(largestError(firstColumns(loadings, 3), components.loadings)).toBeLessThan(1e-11);
    const twenty = {
      coordinates: individuals.coordinates.slice(0, 20),
      contributions: individuals.contributions.slice(0, 20),
    };
    expect(largestError(firstColumns(twenty.coordinates, 3), components.coordinates)).toBeLessThan(1e-11);
    expect(largestError(firstColumns(twenty.contributions, 3), components.contributions)).toBeLessThan(1e-11);
  });

  test("have the crossings of the report where FactoMineR places them", () => {
    const variables = supplementaryVariables(analysis, ["2.3", "2.6"]).map((variable) => {
      if (variable.kind !== "categories") throw new Error(variable.id);
      return variable;
    });
    const categories = variables.flatMap((variable) => variable.categories);
    const own = (of: (category: (typeof categories)[number]) => readonly number[]) =>
      firstColumns(categories.map(of), 3);
    expect(
      largestError(
        own(({ coordinates }) => coordinates),
        components.categories,
      ),
    ).toBeLessThan(1e-10);
    expect(
      largestError(
        own(({ vTests }) => vTests),
        components.vTests,
      ),
    ).toBeLessThan(1e-10);
    expect(
      largestError(
        firstColumns(
          variables.map(({ etaSquared }) => etaSquared),
          3,
        ),
        components.etaSquared,
      ),
    ).toBeLessThan(1e-10);
  });

  test("lend themselves to the analysis as psych says", () => {
    const [statistic, degreesOfFreedom, p] = components.bartlett;
    expect(relativeError(analysis.adequacy.overall, components.kmo)).toBeLessThan(1e-11);
    expect(largestError(analysis.adequacy.items, components.kmoItems)).toBeLessThan(1e-11);
    expect(relativeError(analysis.sphericity.statistic, statistic!)).toBeLessThan(1e-11);
    expect(analysis.sphericity.degreesOfFreedom).toBe(degreesOfFreedom);
    expect(relativeError(analysis.sphericity.p, p!)).toBeLessThan(1e-8);
  });
});

test("the multiple correspondences of these answers agree with FactoMineR's", () => {
  const { correspondences } = reference;
  const analysis = categoryAnalysis(answerMatrix(survey), chance);
  const { questions } = analysis.matrix;
  expect(questions.map(({ id }) => id)).toEqual(correspondences.columns.map(idOf));
  expect(largestError(analysis.components.eigenvalues, correspondences.eigenvalues)).toBeLessThan(1e-12);
  const rank = new Map(
    correspondences.labels
      .flatMap((labels, q) => labels.map((label) => `${q} ${label}`))
      .map((name, i) => [name, i]),
  );
  const categories = analysis.components.categories.toSorted((one, other) => place(one) - place(other));
  function place({ question, category }: { readonly question: number; readonly category: number }): number {
    return rank.get(`${question} ${questions[question]!.choices[category]!}`)!;
  }
  const own = (of: (category: (typeof categories)[number]) => readonly number[]) =>
    firstColumns(categories.map(of), 2);
  expect(
    largestError(
      own(({ coordinates }) => coordinates),
      correspondences.coordinates,
    ),
  ).toBeLessThan(1e-10);
  expect(
    largestError(
      own(({ contributions }) => contributions),
      correspondences.contributions,
    ),
  ).toBeLessThan(1e-10);
  expect(
    largestError(
      own(({ vTests }) => vTests),
      correspondences.vTests,
    ),
  ).toBeLessThan(1e-10);
  const variables = supplementaryVariables(analysis, ["2.3", "2.6"]);
  const etaSquared = variables.map((variable) => (variable.kind === "categories" ? variable.etaSquared : []));
  expect(largestError(firstColumns(etaSquared, 2), correspondences.etaSquared)).toBeLessThan(1e-10);
});

test("Cronbach's alpha of every question agrees with psych's", () => {
  const { rows } = reliabilities(survey);
  expect(rows.map(({ question, n, count }) => [question.id, n, count])).toEqual(
    reference.alphas.map(({ question, n, items }) => [idOf(question), n, items]),
  );
  for (const [i, { alpha, standardisedAlpha }] of rows.entries()) {
    const theirs = reference.alphas[i]!;
    // Near 0, alpha is 1 less a quotient near 1.
    expect(Math.abs(alpha - theirs.alpha)).toBeLessThan(1e-12);
    expect(Math.abs(standardisedAlpha - theirs.standardisedAlpha)).toBeLessThan(1e-12);
  }
});
