import { describe, expect, test } from "vitest";
import { parseRespondents } from "../../lib/import/parseRespondents";
import type { Output } from "../../lib/kernel/ipynb";
import { documentOf } from "../../lib/present/document/Document";
import { bundles } from "../../lib/present/render/bundles";
import { frameTable } from "../../lib/present/tables/frameTable";
import { tableModel } from "../../lib/present/tables/tableModel";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { rowsShown } from "../../lib/report/rowsShown";
import { flatTable } from "../../lib/tables/flatTable";
import { bytesOf } from "../support/smallSurvey";

const questionnaire = parseQuestionnaire(
  JSON.stringify({
    name: "mots",
    title: "Mots",
    sections: [{ number: 1, title: "Avis" }],
    crossings: [],
    questions: [
      { id: "1.1", label: "Content ?", kind: "single", choices: ["Oui", "Non"], crossings: [] },
      { id: "1.2", label: "Pourquoi ?", kind: "open", crossings: [] },
    ],
  }),
  "mots.json",
);
const words = "Mon chef de service ne m’écoute pas";
const survey = parseRespondents(
  questionnaire,
  bytesOf(`id,q1_1,q1_2\nAX-4471,Oui,${words}\n12,Non,Oui\n2024001,Oui,\n`),
  "mots.csv",
);

const shownBy = (...outputs: readonly Output[]) =>
  rowsShown(
    [
      {
        name: "01-avis",
        notebook: {
          metadata: {},
          nbformat: 4,
          nbformat_minor: 5,
          cells: [
            { cell_type: "markdown", id: "a", metadata: {}, source: `AX-4471 : ${words}` },
            { cell_type: "code", id: "b", metadata: {}, source: "", execution_count: 1, outputs },
          ],
        },
      },
    ],
    survey,
  ).map(({ cell, what }) => [cell, what]);
const printed = (text: string): Output => ({ output_type: "stream", name: "stdout", text });
const displayed = (data: Readonly<Record<string, unknown>>): Output => ({
  ...{ output_type: "display_data", metadata: {} },
  data,
});

describe("what shows respondents one by one", () => {
  test("is not a table of counts", () => {
    const [bundle] = bundles(
      documentOf({ kind: "table", table: tableModel(flatTable(survey, "1.1"), "Content ?") }),
    );
    expect(shownBy(displayed({ ...bundle }))).toEqual([]);
  });

  test("is a data frame, whatever it was made of", () => {
    const table = frameTable({ columns: ["q1_1"], values: [["Oui"]], index: [0] });
    const [bundle] = bundles(documentOf({ kind: "table", table }));
    expect(shownBy(displayed({ ...bundle }))).toEqual([[2, "rows"]]);
  });

  test.each([
    ["printed", printed("[ 'AX-4471', 'Oui' ]")],
    ["as a page", displayed({ "text/html": "<td>AX-4471</td>" })],
    ["as JSON", displayed({ "application/json": { id: ["AX-4471"] } })],
    ["in an error", { output_type: "error", ename: "Error", evalue: "AX-4471 ?" } satisfies Output],
    ["of digits, as long as no count is", printed("2024001")],
  ])("is an identifier: %s", (_, output) => {
    expect(shownBy(output)).toEqual([[2, "id"]]);
  });

  test("is words of a respondent, however they are broken", () => {
    expect(shownBy(printed(`« ${words.replace("service ", "service\n   ")} »`))).toEqual([[2, "words"]]);
  });

  test("is neither a short number, nor a part of another word, nor a short answer", () => {
    expect(shownBy(printed("12 Non, AX-44712, BAX-4471 : Oui"))).toEqual([]);
  });
});
