import { describe, expect, test } from "vitest";
import { nameCopies } from "../../lib/audit/nameCopies";
import type { Finding } from "../../lib/published/Finding";
import { publication } from "../../lib/published/Publication";
import type { Key } from "../../lib/published/PublishedNumber";
import { surveyOf } from "../support/syntheticReport";

// The grid 1.10 has the items « Une » and « Deux », and the answers « Oui », « Non », « Peut-être ».
const { questionnaire } = surveyOf([[0]]);

function at(row: string, column: string): Key {
  return { question: "1.10", by: "structure", row, column, statistic: "n" };
}

function wrong(column: string, printed: string): Finding {
  return {
    ...at("Une", column),
    printed,
    kind: "count",
    expected: ["9"],
    certainty: "probable",
    explanation: "Les autres tableaux donnent 9.",
  };
}

const columns = ["Oui / Publique", "Non / Publique", "Peut-être / Publique"];
const printed = publication([
  { ...at("Deux", columns[0]!), printed: "3" },
  { ...at("Deux", columns[1]!), printed: "5" },
  { ...at("Deux", columns[2]!), printed: "7" },
]);

describe("nameCopies", () => {
  test("says of three wrong numbers that are those of another row that they were copied", () => {
    const findings = [wrong(columns[0]!, "3"), wrong(columns[1]!, "5"), wrong(columns[2]!, "7")];
    const named = nameCopies(questionnaire, printed, findings);
    expect(named.map(({ kind }) => kind)).toEqual(["copied", "copied", "copied"]);
    expect(named[0]!.explanation).toBe(
      "Les autres tableaux donnent 9. 3 est le nombre de la ligne « Deux ».",
    );
    expect(named[0]).toMatchObject({ expected: ["9"], printed: "3" });
  });

  test("takes two for a coincidence", () => {
    const findings = [wrong(columns[0]!, "3"), wrong(columns[1]!, "5"), wrong(columns[2]!, "8")];
    expect(nameCopies(questionnaire, printed, findings)).toEqual(findings);
  });

  test("leaves the wrong numbers of the row that are not those of the other", () => {
    const other = wrong("Oui / Privée", "4");
    const findings = [wrong(columns[0]!, "3"), wrong(columns[1]!, "5"), wrong(columns[2]!, "7"), other];
    expect(nameCopies(questionnaire, printed, findings).at(-1)).toBe(other);
  });

  test("leaves what belongs to no row of items", () => {
    const base: Finding = { ...wrong("", "7"), question: "1.4", row: "", by: "", statistic: "base" };
    expect(nameCopies(questionnaire, printed, [base])).toEqual([base]);
  });
});
