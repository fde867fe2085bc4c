import { describe, expect, test } from "vitest";
import { UserError } from "../../lib/base/UserError";
import { rankChanges } from "../../lib/tables/VariedTest";
import { variedReport } from "../../lib/words/tests/variedReport";
import { asStudy, conumWords, conum as survey } from "../support/conum";
import { longTest } from "../support/realChecks";
import { plain, useShown } from "../support/shown";
import { wholeSurvey } from "../support/wholeSurvey";

const shown = useShown();

const { filter, rankStability, robustness, show, use } = conumWords();

describe("of reconstructed answers", () => {
  longTest("as many tests are shown as are counted, on the reconstruction of the notebook and others", () => {
    use(survey);
    show(rankStability({ draws: 1 }));
    const { reconstructions, tests, ranks } = rankStability({ draws: 1 }).facts;
    expect([reconstructions, tests]).toEqual(["2", "411"]);
    const [always, sometimes, never] = [ranks.always, ranks.sometimes, ranks.never].map(Number.parseFloat);
    expect(always! + sometimes! + never!).toBe(411);
    expect(shown()[0]).toContain(`sur une au moins des 2 reconstructions (${always! + sometimes!})`);
    expect(shown()[0]!.match(/ 2 sur 2$/gm)).toHaveLength(always!);
    const first = variedReport(survey, 1).filter((own) => rankChanges(own)[0]);
    expect(plain(robustness().facts.changedRanks)).toBe(`${first.length} (supposé)`);
    expect(ranks.range).toMatch(new RegExp(`^de ${first.length} à \\d+$`));
  });

  longTest("they are drawn once, for so many draws and the same answers", () => {
    const once = variedReport(survey, 1);
    expect(variedReport(survey, 1)).toBe(once);
    expect(variedReport(survey, 2)).not.toBe(once);
    expect(variedReport({ ...survey }, 1)).not.toBe(once);
  });

  longTest("those of a scenario have the same, which depend on the printed numbers alone", () => {
    use(survey);
    const own = rankStability({ draws: 1 }).facts;
    use({ ...survey, provenance: { kind: "scenario", scenario: { within: 0.5, between: 0.2 } } });
    expect(rankStability({ draws: 1 }).facts).toEqual(own);
  });

  test("those of a part of the respondents have none, and it is said why", () => {
    use(filter(survey, "2.8", "Oui"));
    show(rankStability());
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toMatch(
      /^Répondants retenus : 2\.8 : « Oui »\. Le rapport n’imprime rien d’une partie /,
    );
    expect(rankStability().facts.ranks.always).toBe("—");
  });
});

test("of answers that were given, there is nothing to vary, and it is said in a sentence", () => {
  use(asStudy(wholeSurvey(60)));
  show(rankStability());
  expect(shown()).toHaveLength(1);
  expect(shown()[0]).toMatch(/^Ces réponses ont été données : [^.]+\.$/);
  expect(rankStability().facts.ranks).toEqual({ always: "—", sometimes: "—", never: "—", range: "—" });
});

test("a number of reconstructions that is none is refused", () => {
  use(survey);
  for (const wrong of [0, -1, 1.5, Number.NaN]) {
    expect(() => rankStability({ draws: wrong })).toThrow(
      /^Le nombre de reconstructions à tirer est un entier/,
    );
    expect(() => rankStability({ draws: wrong })).toThrow(UserError);
    expect(() => rankStability({ least: wrong })).toThrow(/^Le plus petit nombre de reconstructions /);
  }
});
