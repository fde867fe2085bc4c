import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../lib/base/parseCsv";
import { seededRandom } from "../../../lib/base/random";
import { isNumber, keyText } from "../../../lib/published/PublishedNumber";
import { account } from "../../../tools/transcribe/account";
import { drawSample, secondReading } from "../../../tools/transcribe/drawSample";
import { lossesText } from "../../../tools/transcribe/lossesText";
import { reportOddities } from "../../../tools/transcribe/oddities";
import { readReport } from "../../../tools/transcribe/readReport";
import { readPublished, readQuestionnaire } from "../../support/committed";
import { reportFile, reportText } from "../../support/report";
import { bytesOf, root } from "../../support/smallSurvey";

const questionnaire = readQuestionnaire();
const published = readPublished();
const committed = (...path: readonly string[]) => readFileSync(join(root, ...path), "utf8");

describe.skipIf(reportFile === undefined)("the text of the report, where CARNETS_REPORT names it", () => {
  const read = (text: string) => readReport(questionnaire, text, "rapport.txt", reportOddities);

  test("gives data/published.csv, entry by entry", () => {
    const entries = read(reportText()).entries.map(({ line: _, ...entry }) => entry);
    expect(entries).toEqual(published.entries);
  });

  test("has 319 tables of 1,232 rows: 120 flat, 117 by structure, 82 by number of Conum", () => {
    const { tables } = read(reportText());
    expect(tables.reduce((sum, { rows }) => sum + rows, 0)).toBe(1232);
    const by = (suffix: RegExp) => tables.filter(({ name }) => suffix.test(name)).length;
    expect([tables.length, by(/^[\d.]+$/), by(/ structure$/), by(/ conum$/)]).toEqual([319, 120, 117, 82]);
  });

  test("holds no number that is not accounted for", () => {
    const text = reportText();
    expect(account(read(text), text, "rapport.txt")).toEqual({
      donnée: 5887,
      titre: 22,
      libellé: 137,
      "en-tête de tableau": 97,
      "condition d’accès": 59,
      verdict: 0,
      "légende de figure": 4,
      "texte de figure": 23,
      "appel de note": 13,
      "note de bas de page": 16,
      page: 11,
      "code interne": 2,
    });
  });

  test("is not read the same without one of its digits, page numbers aside", () => {
    const text = reportText();
    const { from, spans, entries } = read(text);
    const pages = new Set(spans.filter(({ role }) => role === "page").map(({ line }) => line));
    const lines = text.split("\n");
    const digits = lines.flatMap((line, i) =>
      i < from || pages.has(i + 1) ? [] : [...line.matchAll(/\d/g)].map(({ index }) => [i, index] as const),
    );
    const random = seededRandom(1, "digits");
    const printed = entries.map(({ printed }) => printed).join("|");
    for (let k = 0; k < 40; k++) {
      const [i, index] = digits[random.integer(digits.length)]!;
      const cut = lines.with(i, `${lines[i]!.slice(0, index)}${lines[i]!.slice(index + 1)}`).join("\n");
      let after: string | undefined;
      try {
        after = read(cut)
          .entries.map(({ printed }) => printed)
          .join("|");
      } catch {
        after = undefined;
      }
      expect(after, `ligne ${i + 1} : ${lines[i]}`).not.toBe(printed);
    }
  });
});

describe("data/published-losses.md", () => {
  test("is what the declared losses say", () => {
    expect(committed("data", "published-losses.md")).toBe(lossesText(questionnaire, reportOddities));
  });

  test("names what is missing of the tables that the questionnaire foresees, and nothing else", () => {
    const missing = questionnaire.questions.flatMap((question) => {
      const tables = ["", ...question.crossings].map((by) => [by, published.table(question.id, by)] as const);
      return tables.flatMap(([by, entries]) => {
        const name = [question.id, by].join(" ").trim();
        if (entries.length === 0) return [name];
        if (question.kind !== "single") return [];
        const rows = new Set(entries.map(({ row }) => row));
        return question.choices.filter((choice) => !rows.has(choice)).map((choice) => `${name}: ${choice}`);
      });
    });
    expect(missing).toEqual([
      "4.9: A temps plein",
      "4.9: Inférieur à un mi-temps",
      "4.9: Non",
      "4.9 structure: A temps plein",
      "4.9 structure: A mi-temps",
      "8.11",
      "12.3 structure: Oui en partie",
      "12.3 structure: Non",
      "12.8",
    ]);
  });
});

describe("the second reading, made by eye without the script", () => {
  const bytes = bytesOf(committed("tests", "reference", "second-reading.csv"));
  const [, ...records] = parseCsv(bytes, "second-reading.csv");
  const sample = drawSample(published, secondReading.seed, secondReading.size);

  test("is of the sample that its seed draws: 640 printed numbers, of every kind", () => {
    expect(records.map(({ fields }) => fields.slice(0, 5).join("|"))).toEqual(sample.map(keyText));
    expect(new Set(sample).size).toBe(640);
    expect(sample.every(isNumber)).toBe(true);
    expect([...new Set(sample.map(({ statistic }) => statistic))].sort()).toEqual(
      ["n", "percent", "mean", "sd", "chi2", "ddl", "F", "p", "base"].sort(),
    );
  });

  test("agrees with data/published.csv on every number", () => {
    const differing = records.filter(({ fields }, i) => fields[5] !== sample[i]!.printed);
    expect(differing).toEqual([]);
  });
});
