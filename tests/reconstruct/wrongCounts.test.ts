import { describe, expect, test } from "vitest";
import { countChecks } from "../../lib/audit/countChecks";
import { findErrata } from "../../lib/audit/findErrata";
import { questionShape } from "../../lib/audit/QuestionShape";
import { seededRandom, shuffled } from "../../lib/base/random";
import { expectedText } from "../../lib/published/Expected";
import type { Publication } from "../../lib/published/Publication";
import { type Key, keyText, type PublishedNumber } from "../../lib/published/PublishedNumber";
import { isSingleChoice } from "../../lib/questionnaire/itemsOf";
import { crossingGroups, questionById } from "../../lib/questionnaire/lookup";
import { readPublished, readQuestionnaire } from "../support/committed";
import { runs } from "../support/realChecks";
import { withPrinted } from "../support/section2";

/** Questions of counts alone: means say nothing of them, and take longer to audit. */
const whole = readQuestionnaire();
const questionnaire = {
  ...whole,
  questions: whole.questions.filter(({ kind }) => kind !== "scale" && kind !== "number"),
};
const published = readPublished();
const random = seededRandom(2023, "wrong counts");

const tried = runs(60);

/** The counts of the tables of single choices with both crossings that are printed whole: so many of them. */
const tables = shuffled(
  questionnaire.questions
    .filter(isSingleChoice)
    .filter(({ crossings }) => crossings.length === 2)
    .flatMap(({ id, choices }) =>
      ["", ...whole.crossings.map((crossing) => crossing.id)].map((by) =>
        choices.flatMap((row) =>
          (by === "" ? [""] : crossingGroups(questionnaire, by)).map((column): PublishedNumber => {
            const place: Key = { question: id, by, row, column, statistic: "n" };
            return { ...place, printed: published.printed(place) ?? "" };
          }),
        ),
      ),
    )
    .filter((counts) => counts.every(({ printed }) => /^\d+$/.test(printed))),
  random,
).slice(0, tried);

/** One count of each of these tables, and the same with one digit changed. */
const slips = tables.map((counts) => {
  const count = counts[random.integer(counts.length)]!;
  const place = random.integer(count.printed.length);
  const digit = (Number(count.printed[place]) + 1 + random.integer(9)) % 10;
  const changed = Number(count.printed.slice(0, place) + digit + count.printed.slice(place + 1));
  return { count, changed: String(changed), publication: withPrinted(published, count, String(changed)) };
});

const found = findErrata(questionnaire, published);
const known = new Set(found.map((finding) => JSON.stringify(finding)));

function failedChecks(publication: Publication, id: string) {
  const question = questionById(questionnaire, id);
  if (!isSingleChoice(question)) throw new Error(id);
  return countChecks(publication, questionShape(questionnaire, publication, question)).filter(
    ({ holds }) => !holds,
  );
}

/** Each slip with what it adds to the findings, and to the checks that do not hold, of its own table. */
const outcomes = slips.map(({ count, changed, publication }) => {
  const isOwn = ({ question, by }: Key) => question === count.question && by === count.by;
  const failedBefore = new Set(failedChecks(published, count.question).map((check) => JSON.stringify(check)));
  return {
    count,
    told: `${keyText(count)}: ${count.printed} -> ${changed}`,
    wrongBefore: found.some((finding) => isOwn(finding) && finding.statistic === "n"),
    errata: findErrata(questionnaire, publication)
      .filter(isOwn)
      .filter((finding) => !known.has(JSON.stringify(finding))),
    failed: failedChecks(publication, count.question)
      .filter(isOwn)
      .filter((check) => !failedBefore.has(JSON.stringify(check))),
  };
});

describe("one digit of a printed count changed", () => {
  test("is so in as many tables, flat and crossed with either question", () => {
    expect(new Set(slips.map(({ count }) => `${count.question}|${count.by}`)).size).toBe(tried);
    for (const by of ["", "structure", "conum"]) {
      expect(slips.filter(({ count }) => count.by === by).length).toBeGreaterThan(tried / 6);
    }
    for (const { count, changed } of slips) expect(changed).not.toBe(count.printed);
  });

  test("contradicts the rest of its table, of which the audit says so", () => {
    expect(outcomes.filter(({ errata }) => errata.length === 0).map(({ told }) => told)).toEqual([]);
  });

  test("fails a check of its table", () => {
    expect(outcomes.filter(({ failed }) => failed.length === 0).map(({ told }) => told)).toEqual([]);
  });

  test("is the very count that the audit points at, and it gives back the right one, where no other is wrong", () => {
    const missed = outcomes.filter(
      ({ count, errata }) =>
        !errata.some(
          (finding) =>
            keyText(finding) === keyText(count) && expectedText(finding.expected) === count.printed,
        ),
    );
    expect(missed.filter(({ wrongBefore }) => !wrongBefore).map(({ told }) => told)).toEqual([]);
    expect(outcomes.filter(({ wrongBefore }) => !wrongBefore).length).toBeGreaterThan(tried / 1.2);
  });
});
