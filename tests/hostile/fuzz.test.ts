import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parseTables } from "../../lib/audit/strangers/parseTables";
import { parseCsv } from "../../lib/base/parseCsv";
import { type Random, seededRandom } from "../../lib/base/random";
import { importMappingText } from "../../lib/commands/import/mappingText";
import { parseMapping } from "../../lib/draft/follow/parseMapping";
import { parseImportMapping } from "../../lib/draft/match/parseImportMapping";
import { proposeMapping } from "../../lib/draft/match/proposeMapping";
import { parseCleaning } from "../../lib/import/cleaning/parseCleaning";
import { formatCleaning, proposedCleaning } from "../../lib/import/cleaning/proposedCleaning";
import { readLimeArchive } from "../../lib/import/limesurvey/readLimeArchive";
import { parseMargins } from "../../lib/import/margins/MarginsFile";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { readRaw } from "../../lib/import/table/readRaw";
import { parseNotebook } from "../../lib/kernel/ipynb";
import { parseErrata } from "../../lib/published/errataFile";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { questionnaireBook } from "../../lib/report/questionnaireBook/questionnaireBook";
import { readQuestionnaireBook } from "../../lib/report/questionnaireBook/readQuestionnaireBook";
import { excelBook, officeBook, sheetData } from "../support/handMadeBook";
import { smallAnswers, smallLime } from "../support/lime/smallLime";
import { lsaOf, lssOf } from "../support/lime/writeLime";
import { runs } from "../support/realChecks";
import { root } from "../support/smallSurvey";
import { expectSafe } from "./law";
import { mutatedJson, mutatedText } from "./mutate";

const lecture = (file: string) => readFileSync(join(root, "tests/fixtures/lecture", file), "utf8");
const questionnaireText = lecture("data/questionnaire.json");
const questionnaire = parseQuestionnaire(questionnaireText, "questionnaire.json");
const answers = lecture("data/respondents.csv").split("\n").slice(0, 12).join("\n");
const rows = answers.split("\n").map((line) => line.split(","));
const tables = [
  "question,croisement,ligne,colonne,statistique,imprimé",
  "Q,g,,A,effectif,20",
  "Q,g,,B,effectif,21",
  'Q,g,U,A,moyenne,"5,00"',
  'Q,g,U,A,écart type,"1,20"',
  'Q,g,U,B,moyenne,"6,10"',
  'Q,g,U,B,écart type,"1,31"',
  'Q,g,U,,F,"7,83"',
  "Q,g,U,,p,.008",
].join("\n");
const cell = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const officeRows = rows.map((own) => `<table:table-row>${own.map(cell).join("")}</table:table-row>`).join("");

const book = await questionnaireBook(JSON.parse(questionnaireText));

/** The XML of an archive changed, packed again: its bytes are then found by no checksum. */
const repacked =
  (archive: Uint8Array) =>
  (random: Random): Uint8Array => {
    const parts = unzipSync(archive);
    const names = Object.keys(parts);
    const name = names[random.integer(names.length)]!;
    parts[name] = strToU8(mutatedText(strFromU8(parts[name]!), random));
    return zipSync(parts, { level: 0 });
  };
const texts = (text: string) => (random: Random) => strToU8(mutatedText(text, random));
const json = (text: string) => (random: Random) =>
  random.integer(3) === 0 ? mutatedText(text, random) : mutatedJson(text, random);
const asText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

interface Fuzzed<T> {
  readonly name: string;
  readonly make: (random: Random) => T;
  readonly read: (made: T) => unknown;
  readonly runs?: number;
}
const fuzzed = <T>(name: string, make: Fuzzed<T>["make"], read: Fuzzed<T>["read"], most = 2000) =>
  ({ name, make, read, runs: most }) as Fuzzed<unknown>;

const readers: readonly Fuzzed<unknown>[] = [
  fuzzed("a table of answers, as text", texts(answers), (bytes) => readRaw(bytes, "f")),
  fuzzed("answers in our layout", texts(answers), (bytes) => parseRespondents(questionnaire, bytes, "f")),
  fuzzed("a workbook of Excel", repacked(excelBook({ F: sheetData(rows) })), (bytes) => readRaw(bytes, "f")),
  fuzzed(
    "an OpenDocument workbook",
    repacked(officeBook(`<table:table table:name="F">${officeRows}</table:table>`)),
    (bytes) => readRaw(bytes, "f"),
  ),
  fuzzed("a questionnaire's workbook", repacked(book), (bytes) => readQuestionnaireBook(bytes, "f"), 300),
  fuzzed("a structure of LimeSurvey", texts(lssOf(smallLime)), (bytes) => readLimeArchive(bytes, "f")),
  fuzzed("an archive of LimeSurvey", repacked(lsaOf(smallLime, smallAnswers)), (bytes) =>
    readLimeArchive(bytes, "f"),
  ),
  fuzzed("printed tables", texts(tables), (bytes) =>
    parseTables(parseCsv(bytes, "f", { anySeparator: true }), "f"),
  ),
  fuzzed(
    "errata",
    texts(readFileSync(join(root, "data/errata.csv"), "utf8").split("\n").slice(0, 12).join("\n")),
    (bytes) => parseErrata(bytes, "f"),
  ),
  fuzzed("a questionnaire", json(questionnaireText), (text) => parseQuestionnaire(text, "f")),
  fuzzed("a notebook", json(lecture("notebooks/02-avis.ipynb")), (text) => parseNotebook(text, "f")),
  fuzzed("a mapping", json(readFileSync(join(root, "examples/ecoles/data/mapping.json"), "utf8")), (text) =>
    parseMapping(text, "f"),
  ),
  fuzzed(
    "a mapping of imported answers",
    json(
      importMappingText(
        proposeMapping(readRaw(strToU8(answers), "f"), questionnaire).mapping,
        questionnaire,
        [],
      ),
    ),
    (text) => parseImportMapping(text, "f", questionnaire),
  ),
  fuzzed(
    "rules of cleaning",
    json(formatCleaning(proposedCleaning(readRaw(strToU8(answers), "f"), questionnaire))),
    (text) => parseCleaning(text, "f", questionnaire),
  ),
  fuzzed(
    "margins",
    json(
      '{ "margins": { "1.1": { "Sixième": 0.4, "Cinquième": 0.6 } }, "means": { "2.1": 3.2 }, "unit": "share" }',
    ),
    (text) => parseMargins(text, "f"),
  ),
];

describe("whatever is changed in a file, it is read, or refused in one French sentence", () => {
  test.each(readers)("of $name", async ({ name, make, read, runs: most }) => {
    const random = seededRandom(2026, name);
    const seen = { read: 0, refused: 0 };
    for (let run = 0; run < runs(most!); run++) seen[await outcome(() => make(random), read)]++;
    expect(seen.read).toBeGreaterThan(0);
    expect(seen.refused).toBeGreaterThan(0);
  });
});

async function outcome(make: () => unknown, read: (made: unknown) => unknown): Promise<"read" | "refused"> {
  const made = make();
  try {
    await read(made);
    return "read";
  } catch (error) {
    const { name, message } = error as Error;
    const what = typeof made === "string" ? made : asText(made as Uint8Array);
    if (!["DataError", "UserError"].includes(name))
      throw new Error(`${String(error)}\n${what.slice(0, 4000)}`, { cause: error });
    expectSafe(message);
    expect(message).toMatch(/Attendu : [^.]/);
    return "refused";
  }
}
