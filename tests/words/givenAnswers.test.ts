import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { itemsOf } from "../../lib/questionnaire/itemsOf";
import type { Questionnaire } from "../../lib/questionnaire/types";
import { openStudy } from "../../lib/study/openStudy";
import type { Study } from "../../lib/study/Study";
import { words } from "../../lib/words/words";
import { givenStudyFolder } from "../support/givenStudy";
import { longTest, sampled } from "../support/realChecks";

/** What would speak of answers that were given as of print, or of what was rebuilt from it. */
const forbidden =
  /imprim|\b(?:au|du|le) rapport\b(?! de)|supposé|reconstr|exploration|scénario|errat|publi(?:cation|é)\b/iu;

/** The sentences of a text that do, without the words of the questionnaire itself. */
function speakingOfPrint(text: string, own: readonly string[]): readonly string[] {
  const bare = own.reduce((rest, words) => rest.replaceAll(words, "…"), text);
  return bare.split(/\n|(?<=\.) /).filter((sentence) => forbidden.test(sentence));
}

/** Every wording of a questionnaire, the longest first. */
function wordings({ questions }: Questionnaire): readonly string[] {
  const all = questions.flatMap((question) => [
    question.label,
    question.note ?? "",
    ...itemsOf(question),
    ...("choices" in question ? question.choices : []),
  ]);
  return [...new Set(all)].filter((text) => text !== "").toSorted((a, b) => b.length - a.length);
}

describe("given answers to a questionnaire whose report is printed", () => {
  let folder: string;
  let study: Study;
  beforeAll(() => {
    folder = givenStudyFolder();
    study = openStudy(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What is shown, as text and as what a notebook gets. */
  function shown(act: (own: ReturnType<typeof words>) => void): string {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    try {
      act(words(study));
      return log.mock.calls
        .map(([text]) => String(text))
        .join("\n")
        .replaceAll(/[\u00a0\u202f]/g, " ");
    } finally {
      log.mockRestore();
    }
  }

  const found = (text: string) =>
    speakingOfPrint(
      text,
      wordings(study.questionnaire).map((own) => own.replaceAll(/[\u00a0\u202f]/g, " ")),
    );

  test("are read as given, beside what is printed", () => {
    expect(study.provenance).toEqual({ kind: "given" });
    expect(study.publication).toBeDefined();
    // The law sees what it forbids.
    expect(speakingOfPrint("≠ 6 nombres sur 7 identiques au rapport.", [])).toHaveLength(1);
    expect(speakingOfPrint("L’intitulé le dit, et la base imprimée aussi.", [])).toHaveLength(1);
  });

  test("are spoken of without a word of print, whatever is asked of a question", () => {
    // One in three has every kind of question.
    const asked = study.questionnaire.questions.filter((_, i) => i % 3 === 0);
    for (const [i, { id, crossings }] of sampled(asked, 20).entries()) {
      const text = shown((own) => {
        own.show(id);
        own.show(own.flatTable(study, id));
        if (crossings.length > 0) {
          own.show(own.examine(id));
          own.show(own.multiplicity(id));
        }
        // Half of all the time that this takes.
        if (crossings.length > 1 && i % 2 === 0) own.show(own.interaction(id));
        if (crossings.length > 1) own.show(own.crosstab(study, id, "2.3"));
      });
      expect(text.length, id).toBeGreaterThan(100);
      expect(found(text), id).toEqual([]);
    }
  });

  longTest("are spoken of so by the words of sections and of the whole", () => {
    const text = shown((own) => {
      for (const { number } of study.questionnaire.sections) own.show(own.cautions(number));
      own.show(own.contents());
      own.show(own.missingAnswers());
      own.show(own.multiplicity());
      own.show(own.multiplicityBySection());
      own.show(own.robustness());
      own.show(own.rankStability());
      own.show(own.pca(study, "3.1"));
      own.show(own.scree(own.pca(study, "3.1")));
      own.show(own.mca(study, "2.3", "2.8"));
    });
    expect(text).toContain("Toute l’enquête");
    expect(found(text)).toEqual([]);
  });

  test("make no word refuse in terms of print", () => {
    const own = words(study);
    const alone = study.questionnaire.questions.find(({ crossings }) => crossings.length === 0)!;
    expect(() => own.examine(alone.id)).toThrow(/n’est croisée avec aucune autre/);
    expect(own.multiplicity().facts).toMatchObject({ printed: "—", printedSignificant: "—" });
    expect(own.interactionFacts("3.5")).toMatchObject({ bounds: "—", threshold: "—" });
  });
});
