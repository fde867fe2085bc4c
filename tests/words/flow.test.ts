import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { cleaningFiles } from "../../lib/import/cleaning/cleaningFiles";
import { openStudy } from "../../lib/study/openStudy";
import { words } from "../../lib/words/words";
import { answersText, blankRow, cleanRows, ruleOf } from "../support/metaTable";
import { plain, useShown } from "../support/shown";
import { faultOf, smallJson } from "../support/smallSurvey";

const folder = mkdtempSync(join(tmpdir(), "carnets-flow-"));
afterAll(() => rmSync(folder, { recursive: true }));
const shown = useShown();

/** A study whose answers were cleaned: two rows of five are set aside, and two answers taken out. */
function cleanedStudy(name: string, changes: (files: Record<string, string>) => void = () => {}): string {
  const outcome = cleanRows(
    [{}, { q1_6: "3" }, { token: "test" }, { ...blankRow }, { q1_6: "4" }],
    ruleOf({ kind: "tests", where: [{ column: "token", equals: ["test"] }] } as never, "essais"),
    ruleOf({ kind: "leftBefore", question: "1.7" } as never, "partis"),
    ruleOf({ kind: "routing", act: "clean" } as never, "routage"),
  );
  const files = {
    ...cleaningFiles(outcome),
    "private/respondents.csv": answersText(outcome),
    "data/questionnaire.json": smallJson,
    "data/study.json": '{"answers": "private/respondents.csv"}',
  };
  changes(files);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, dirname(path)), { recursive: true });
    writeFileSync(join(folder, name, path), text);
  }
  return join(folder, name);
}

describe("flow", () => {
  test("tells from the files of a cleaning what was set aside, and links to the list", () => {
    const say = words(openStudy(cleanedStudy("propre")));
    const own = say.flow();
    expect(own).toMatchObject({ kind: "flow", aside: "../private/aside.csv", respondents: 3 });
    expect(own.cleaning.rules.map(({ id, removed, cells }) => [id, removed, cells])).toEqual([
      ["essais", 1, 0],
      ["partis", 1, 0],
      ["routage", 0, 2],
    ]);
    say.show(own);
    expect(plain(shown().join("\n"))).toContain(
      "Des lignes du fichier aux réponses utilisables (« lime.csv »)",
    );
    expect(say.facts().respondents).toBe("3");
  });

  test("counts the connections of its file, whatever the questionnaire declares", () => {
    const declared = cleanedStudy("annonce", (files) => {
      files["data/questionnaire.json"] = JSON.stringify({ ...JSON.parse(smallJson), connections: 1686 });
    });
    const { connections, kept } = words(openStudy(declared)).facts();
    expect([connections, plain(kept)]).toEqual(["5", "60,0 %"]);
  });

  test("leaves the answers taken out to the base line of their table, by the name of the rule", () => {
    const say = words(openStudy(cleanedStudy("base")));
    say.show("1.6");
    expect(plain(shown().join("\n"))).toContain("2 nettoyées par la règle « routage »");
  });

  test("does not compare a part of the respondents with the whole flow", () => {
    const study = openStudy(cleanedStudy("partie"));
    const say = words(study);
    say.use(say.filter(study, "1.1", "Publique"));
    expect(say.flow().respondents).toBeUndefined();
  });

  test("is refused where the answers have none, or have that of other answers", () => {
    const none = cleanedStudy("sans", (files) => delete files["private/flow.json"]);
    const other = cleanedStudy("autre", (files) => {
      files["private/flow.json"] = files["private/flow.json"]!.replace("respondents.csv", "vague-1.csv");
    });
    for (const study of [none, other])
      expect(() => words(openStudy(study)).flow()).toThrow("Ces réponses n’ont pas de flux");
  });

  test("a flow that does not add up is a fault, with its line", () => {
    const wrong = cleanedStudy("faux", (files) => {
      files["private/flow.json"] = files["private/flow.json"]!.replace('"usable": 3', '"usable": 4');
    });
    const fault = faultOf(() => openStudy(wrong));
    expect(fault.place).toMatchObject({ file: "flow.json", element: "usable", value: "4" });
    expect(fault.message).toContain("Attendu : 3.");
  });
});
