import { describe, expect, test } from "vitest";
import { words } from "../../lib/words/words";
import { conumWords } from "../support/conum";
import { otherStudy } from "../support/otherStudy";
import { useShown } from "../support/shown";

const shown = useShown();
const say = conumWords();
const other = otherStudy(1);
const table = words(other).crosstab(other, "2.5", "1.1");
const said =
  /^Ce tableau est celui d’une autre étude : il porte sur 2\.5 « La question 2\.5 », et « conum » y demande autre chose \(« .* »\)\. Attendu : .* importé du module de l’autre étude\.$/;

describe("the table of another study", () => {
  test("is refused in one French sentence by what shows, examines or keeps it", async () => {
    expect(() => say.show(table)).toThrow(said);
    expect(() => say.show([table])).toThrow(said);
    expect(() => say.examine(table)).toThrow(said);
    await expect(
      words(say.study(), { reserved: [], make: async () => "", rows: async () => "" }).save(
        table,
        "essai.csv",
      ),
    ).rejects.toThrow(said);
    expect(shown()).toEqual([]);
  });

  test("is refused with all its answers by `use`, with the words that speak of them", () => {
    expect(() => say.use(other)).toThrow(
      /^Ces réponses sont celles de l’étude « autre », et ces mots ceux de « conum » : attendu ceux qu’on importe du module de « autre »/,
    );
    say.show("2.8");
    expect(shown()[0]).toContain("2.8");
  });

  test("is shown by the words of that study, and a question that was added by those of its own", () => {
    words(other).show(table);
    const survey = say.study();
    say.show(
      say.crosstab(say.recode(survey, "2.11", { A: ["Oui"] }, { label: "Autrement dit" }), "2.11-bis", "2.3"),
    );
    expect(shown().length).toBeGreaterThan(1);
  });
});
