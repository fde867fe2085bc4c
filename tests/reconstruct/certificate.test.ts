import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Survey } from "../../lib/answers/Survey";
import { solutionValue } from "../../lib/base/Solution";
import { type Column, questionColumns } from "../../lib/questionnaire/columns";
import { crossingById, questionById } from "../../lib/questionnaire/lookup";
import type { CertifiedQuantity } from "../../lib/reconstruct/CertifiedQuantity";
import { certificate, formatCertificate } from "../../lib/reconstruct/certificate";
import { reconstruct } from "../../lib/reconstruct/reconstruct";
import { answersIn } from "../support/columns";
import { readPublished, readQuestionnaire } from "../support/committed";
import { runs, sampled } from "../support/realChecks";
import { root as projectFolder } from "../support/smallSurvey";
import { drawn, reportOf, surveyOf } from "../support/syntheticReport";

/** A certified quantity, counted in answers, independently of how it was certified. */
function valueIn({ questionnaire, columns }: Survey, quantity: CertifiedQuantity): number {
  const groupOf = (crossing: string) => {
    const { question } = crossingById(questionnaire, crossing);
    const [column] = questionColumns(questionById(questionnaire, question)) as [Column];
    return answersIn({ columns }, column.name);
  };
  const groups = quantity.by === "" ? [] : quantity.by.split(" × ").map(groupOf);
  // Groups may hold « × » themselves: they are compared joined.
  const own = answersIn({ columns }, quantity.variable)
    .filter((_, i) => groups.map((own) => own[i]).join(" × ") === quantity.group)
    .filter((answer) => answer !== null);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  if (quantity.quantity === "n") return own.length;
  if (quantity.quantity === "count") {
    return own.filter((answer) => String(answer) === quantity.answer).length;
  }
  const power = quantity.quantity === "sum" ? 1 : 2;
  return sum(own.map((answer) => Number(answer) ** power));
}

function outside(survey: Survey, quantities: readonly CertifiedQuantity[]) {
  return quantities.filter((quantity) => {
    const { bounds, status } = quantity;
    if (bounds === undefined || status === "supposé") return false;
    const value = valueIn(survey, quantity);
    return value < bounds[0] || value > bounds[1];
  });
}

describe("the certificate", () => {
  test("holds the answers that a report is made of, whatever they are", () => {
    const row = fc.array(fc.nat({ max: 1000 }), { minLength: drawn, maxLength: drawn });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (draws) => {
        const original = surveyOf(draws);
        const quantities = certificate(original.questionnaire, reportOf(original), original);
        expect(outside(original, quantities)).toEqual([]);
        expect(quantities.some(({ status }) => status === "déterminé")).toBe(true);
      }),
      { numRuns: runs(60) },
    );
  });

  test("calls determined what has one value, bounded what has several", () => {
    const survey = surveyOf(
      Array.from({ length: 40 }, (_, row) => Array.from({ length: drawn }, (_, c) => (row * (c + 3)) % 17)),
    );
    const quantities = certificate(survey.questionnaire, reportOf(survey), survey);
    for (const { bounds, status } of quantities) {
      if (status === "déterminé") expect(bounds![0]).toBe(bounds![1]);
      if (status === "borné") expect(bounds![1]).toBeGreaterThan(bounds![0]);
      if (status === "libre") expect(bounds).toBeUndefined();
    }
    expect(new Set(quantities.map(({ status }) => status))).toEqual(
      new Set(["déterminé", "borné", "supposé", "libre"]),
    );
  });

  describe("of the report", () => {
    const questionnaire = readQuestionnaire();
    const published = readPublished();
    const { survey } = solutionValue(reconstruct(questionnaire, published, 2023));
    const quantities = certificate(questionnaire, published, survey);

    test("is the committed one", () => {
      const file = join(projectFolder, "data", "respondents.certificate.csv");
      expect(formatCertificate(quantities)).toBe(readFileSync(file, "utf8"));
    });

    test.each(
      sampled([1, 2, 3], 1),
    )("holds every reconstruction that draws what is left open (seed %i)", (seed) => {
      const drawnSurvey = solutionValue(
        reconstruct(questionnaire, published, seed, { explore: true }),
      ).survey;
      expect(outside(drawnSurvey, quantities)).toEqual([]);
    });

    test("bounds the counts of the cells of both crossings as closely as reconstructions reach", () => {
      const cells = quantities.filter(({ by, status }) => by.includes(" × ") && status === "borné");
      expect(cells.length).toBeGreaterThan(100);
      for (const { bounds } of cells) expect(bounds![0]).toBeGreaterThanOrEqual(0);
    });

    test("says that group sizes which the report does not print are supposed", () => {
      const supposed = quantities.filter(({ quantity, status }) => quantity === "n" && status === "supposé");
      const questions = new Set(supposed.map(({ variable }) => variable.split("_").slice(0, 2).join("_")));
      for (const id of ["q3_6", "q4_6", "q12_7", "q16_12", "q17_2"]) expect(questions).toContain(id);
      expect(questions).not.toContain("q3_1");
    });

    test("tells at least the sums of every item whose groups are printed", () => {
      const columns = questionnaire.questions
        .filter(({ kind, access }) => kind === "scale" && access === undefined)
        .flatMap(questionColumns);
      for (const { name } of columns) {
        const total = quantities.find(
          (own) => own.variable === name && own.quantity === "sum" && own.by === "",
        );
        expect(total?.bounds).toBeDefined();
      }
    });
  });
});
