import { beforeEach, describe, expect, test } from "vitest";
import { rowsOf } from "../../lib/present/document/TableModel";
import { partsOf } from "../../lib/words/parts/partsOf";
import { asStudy, conumWords, conum as survey } from "../support/conum";
import { useShown } from "../support/shown";
import { wholeSurvey, withoutQuestions } from "../support/wholeSurvey";

const shown = useShown();

const { cautions, contents, show, use } = conumWords();

beforeEach(() => use(survey));

describe("cautions", () => {
  test("speaks of the questions of its section alone", () => {
    show(cautions(12));
    expect(shown()).toHaveLength(1);
    expect(shown()[0]).toContain("- Tests répétés. Sur 24 tests");
    expect(shown()[0]).toMatch(
      /Moins de 30 réponses dans un groupe : 12\.2 \(26 dans le plus petit groupe\)/,
    );
    expect(shown()[0]).toContain("les effectifs des groupes de 12.7 : ils sont supposés");
    expect(shown()[0]).not.toMatch(/ 1[13]\.\d/);
  });

  test("says nothing of a reconstruction of answers that were given", () => {
    use(asStudy(wholeSurvey(300)));
    show(cautions(3));
    expect(shown()[0]).not.toMatch(/reconstruction|supposés/);
  });

  test("refuses a section that these answers lack", () => {
    use(asStudy(withoutQuestions(survey, ({ id }) => !id.startsWith("2."))));
    expect(() => cautions(3)).toThrow("Les réponses lues n’ont pas de question de la section 3.");
    expect(shown()).toEqual([]);
  });
});

describe("contents", () => {
  test("links each section to its notebook, with its counts, and ends with those of all", () => {
    show(contents());
    const [table, figure] = shown();
    expect(table).toMatch(/^2\. Qui êtes-vous \? +11 /m);
    expect(table).toMatch(/^Ensemble +122 .* 5 829 +58$/m);
    const [part] = partsOf(contents());
    const links = part?.kind === "table" ? rowsOf(part.table).map(({ link }) => link) : [];
    expect(links[0]).toBe("02-qui-etes-vous.ipynb");
    expect(links.filter((link) => link === undefined)).toHaveLength(1);
    expect(figure).toMatch(/^Nombres imprimés par le rapport, section par section\n/);
  });
});
