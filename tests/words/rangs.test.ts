import { afterAll, describe, expect, test } from "vitest";
import { UserError } from "../../lib/base/UserError";
import { readSurvey } from "../../lib/study/readSurvey";
import { rankChanges } from "../../lib/tables/VariedTest";
import { useSurvey } from "../../lib/words/current";
import { filter } from "../../lib/words/explore";
import { rangs, stabilite } from "../../lib/words/rangs";
import { robustesse } from "../../lib/words/robustness";
import { variedReport } from "../../lib/words/variedReport";
import { plain, shown } from "../support/shown";
import { wholeSurvey } from "../support/wholeSurvey";

const survey = readSurvey();

afterAll(() => useSurvey(survey));

describe("of reconstructed answers", () => {
  test("rangs lists as many tests as stabilite counts, on the reconstruction of the notebook and others", () => {
    useSurvey(survey);
    rangs({ draws: 1 });
    const { reconstructions, tests, ranks } = stabilite(1);
    expect([reconstructions, tests]).toEqual(["2", "411"]);
    const [always, sometimes, never] = [ranks.always, ranks.sometimes, ranks.never].map(Number.parseFloat);
    expect(always! + sometimes! + never!).toBe(411);
    expect(shown()[0]).toContain(`sur une au moins des 2 reconstructions (${always! + sometimes!})`);
    expect(shown()[0]!.match(/ 2 sur 2$/gm)).toHaveLength(always!);
    const first = (variedReport(1) as Exclude<ReturnType<typeof variedReport>, string>).filter(
      (own) => rankChanges(own)[0],
    );
    expect(plain(robustesse().changedRanks)).toBe(`${first.length} (supposé)`);
    expect(ranks.range).toMatch(new RegExp(`^de ${first.length} à \\d+$`));
  });

  test("they are drawn once, for so many draws and the same answers", () => {
    useSurvey(survey);
    const once = variedReport(1);
    expect(variedReport(1)).toBe(once);
    expect(variedReport(2)).not.toBe(once);
    useSurvey(survey);
    expect(variedReport(1)).not.toBe(once);
  });

  test("those of a scenario have the same, which depend on the printed numbers alone", () => {
    useSurvey(survey);
    const own = stabilite(1);
    useSurvey({ ...survey, provenance: { kind: "scenario", scenario: { within: 0.5, between: 0.2 } } });
    expect(stabilite(1)).toEqual(own);
  });

  test("those of a part of the respondents have none, and it is said why", () => {
    useSurvey(filter(survey, "2.8", "Oui"));
    rangs();
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toMatch(
      /^Répondants retenus : 2\.8 : « Oui »\. Le rapport n’imprime rien d’une partie /,
    );
    expect(stabilite().ranks.always).toBe("—");
  });
});

test("of answers that were given, there is nothing to vary, and it is said in a sentence", () => {
  useSurvey(wholeSurvey(60));
  rangs();
  expect(shown()).toHaveLength(1);
  expect(shown()[0]).toMatch(/^Ces réponses ne sont pas reconstruites : [^.]+\.$/);
  expect(stabilite().ranks).toEqual({ always: "—", sometimes: "—", never: "—", range: "—" });
});

test("a number of reconstructions that is none is refused", () => {
  useSurvey(survey);
  for (const wrong of [0, -1, 1.5, Number.NaN]) {
    expect(() => rangs({ draws: wrong })).toThrow(/^Le nombre de reconstructions à tirer est un entier/);
    expect(() => stabilite(wrong)).toThrow(UserError);
    expect(() => rangs({ least: wrong })).toThrow(/^Le plus petit nombre de reconstructions /);
  }
});
