import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Notebook } from "../../lib/kernel/ipynb";
import type { Question, Questionnaire } from "../../lib/questionnaire/types";
import { followNotebooks } from "../../lib/scaffold/followNotebooks";
import { codeCell, notebookOf, textCell } from "../../lib/scaffold/notebookCells";
import { studyNotebooks } from "../../lib/scaffold/studyNotebooks";
import { openStudy } from "../../lib/study/openStudy";
import { root } from "../support/smallSurvey";

const survey = openStudy(join(root, "tests", "fixtures", "lecture"));
const { questionnaire } = survey;
const whole = studyNotebooks(survey);
const nothing = { moved: [], retitled: [], renamed: [], lost: [], hidden: [], gone: [] };
const second = "02-vos-lectures.ipynb";
const third = "03-vos-avis.ipynb";

/** The questionnaire with other numbers for its questions, in the order of these numbers. */
function numbered(numbers: Readonly<Record<string, string>>): Questionnaire {
  const questions = questionnaire.questions.map(
    (question): Question => ({ ...question, id: numbers[question.id] ?? question.id }),
  );
  const rank = ({ id }: Question) => Number(id.split(".")[0]) * 100 + Number(id.split(".")[1]);
  return { ...questionnaire, questions: questions.toSorted((a, b) => rank(a) - rank(b)) };
}
const movedBy = (numbers: Readonly<Record<string, string>>) =>
  Object.entries(numbers).map(([from, to]) => ({ from, to }));
const withCell = (file: string, id: string, source: string) =>
  new Map([...whole].map(([name, own]) => [name, name === file ? edited(own, id, source) : own]));
const edited = (own: Notebook, id: string, source: string): Notebook => ({
  ...own,
  cells: own.cells.map((cell) => (cell.id === id ? { ...cell, source } : cell)),
});
const sources = (own: Notebook | undefined) => own!.cells.map(({ source }) => source);
const questionIds = (own: Notebook | undefined) =>
  own!.cells.map(({ id }) => id).filter((id) => /^q-\d+-\d+$/.test(id));

describe("notebooks whose questionnaire was corrected", () => {
  test("are the very same where nothing changed", () => {
    const { notebooks, silenced, unsure } = followNotebooks(questionnaire, whole, nothing);
    for (const [file, own] of whole) expect(notebooks.get(file)).toBe(own);
    expect([silenced, unsure]).toEqual([[], []]);
  });

  test("name renumbered questions by their new numbers, items too, all at once, and stand in the new order", () => {
    const numbers = { "2.1": "2.4", "2.2": "2.1", "2.3": "2.2", "2.4": "2.3" };
    const before = withCell(
      second,
      "q-2-1",
      `show("2.1");\ncomment\`Un mot : \${percent("2.4.2", "Oui", "2.10")}, \${count('2.2.1')}.\`;`,
    );
    const { notebooks, unsure } = followNotebooks(numbered(numbers), before, {
      ...nothing,
      moved: movedBy(numbers),
    });
    const own = notebooks.get(second);
    expect(questionIds(own).slice(0, 4)).toEqual(["q-2-1", "q-2-2", "q-2-3", "q-2-4"]);
    expect(sources(own)).toContain(
      `show("2.4");\ncomment\`Un mot : \${percent("2.3.2", "Oui", "2.10")}, \${count('2.1.1')}.\`;`,
    );
    expect(sources(own)).toContain('show("2.1");\ncomment``;');
    expect(unsure).toEqual([]);
  });

  test("keep a cell that is moved under the heading of nobody else, and every other cell where it is", () => {
    const lines = ["## Avant", "## Après"];
    const before = new Map(whole);
    const own = whole.get(second)!;
    const at = own.cells.findIndex(({ id }) => id === "q-2-2");
    before.set(second, {
      ...own,
      cells: own.cells
        .toSpliced(at, 0, textCell("titre", lines[0]!))
        .toSpliced(at + 2, 0, textCell("fin", lines[1]!)),
    });
    const numbers = { "2.5": "2.1", "2.1": "2.2", "2.2": "2.3", "2.3": "2.4", "2.4": "2.5" };
    const { notebooks } = followNotebooks(numbered(numbers), before, { ...nothing, moved: movedBy(numbers) });
    const order = notebooks
      .get(second)!
      .cells.map(({ id }) => id)
      .filter((id) => /^q-|titre|fin/.test(id));
    expect(order.slice(0, 7)).toEqual(["q-2-1", "q-2-2", "titre", "q-2-3", "fin", "q-2-4", "q-2-5"]);
  });

  test("have the cell of a question, comment and all, in the notebook of its new section", () => {
    const numbers = { "2.5": "3.4" };
    const before = withCell(second, "q-2-5", 'show("2.5");\ncomment`À garder.`;');
    const { notebooks } = followNotebooks(numbered(numbers), before, { ...nothing, moved: movedBy(numbers) });
    expect(questionIds(notebooks.get(second))).not.toContain("q-2-5");
    expect(questionIds(notebooks.get(third))).toEqual(["q-3-1", "q-3-2", "q-3-3", "q-3-4"]);
    expect(sources(notebooks.get(third)).at(-1)).toBe('show("3.4");\ncomment`À garder.`;');
  });

  test("lose the cell of a question that was taken out, unless somebody wrote in it: then it is a comment", () => {
    const gone = questionnaire.questions.filter(({ id }) => id === "2.1" || id === "2.2");
    const before = withCell(second, "q-2-2", 'show("2.2");\n\ncomment`À garder.`;');
    const { notebooks, silenced } = followNotebooks(questionnaire, before, { ...nothing, gone });
    const own = notebooks.get(second)!;
    expect(questionIds(own)).toEqual(
      ["q-2-3", "q-2-4", "q-2-5", "q-2-6", "q-2-7"].filter((id) =>
        questionIds(whole.get(second)).includes(id),
      ),
    );
    expect(sources(own)).toContain('// show("2.2");\n//\n// comment`À garder.`;');
    expect(silenced.map(({ question, kept }) => [question, kept])).toEqual([
      ["2.1", false],
      ["2.2", true],
    ]);
  });

  test("have the new titles where they had the old ones, and keep those that somebody wrote", () => {
    const retitled = [
      { from: questionnaire.title, to: "Lire à l’école [2024]" },
      { section: 2, from: questionnaire.sections[1]!.title, to: "Ce que vous lisez" },
      { section: 3, from: "Un autre", to: "Jamais" },
    ];
    const { notebooks } = followNotebooks(questionnaire, whole, { ...nothing, retitled });
    expect(sources(notebooks.get("00-sommaire.ipynb"))[0]).toMatch(
      /^# Lire à l’école \\\[2024\\\]\n\nLes résultats/,
    );
    expect(sources(notebooks.get(second))[0]).toBe("# Ce que vous lisez");
    expect(sources(notebooks.get("90-mises-en-garde.ipynb"))).toContain("## 2. Ce que vous lisez");
    expect(notebooks.get(third)).toBe(whole.get(third));
  });

  test("have cautions for a section that is new", () => {
    const numbers = { "3.2": "4.1", "3.3": "4.2" };
    const made = numbered(numbers);
    const grown = { ...made, sections: [...made.sections, { number: 4, title: "Vos idées" }] };
    const { notebooks } = followNotebooks(grown, whole, { ...nothing, moved: movedBy(numbers) });
    expect(questionIds(notebooks.get("04-vos-idees.ipynb"))).toEqual(["q-4-1", "q-4-2"]);
    const cautions = sources(notebooks.get("90-mises-en-garde.ipynb"));
    expect(cautions.indexOf("show(cautions(4));")).toBeGreaterThan(cautions.indexOf("show(cautions(3));"));
    expect(cautions).toContain("## 4. Vos idées");
  });

  test("are to be read again where they name a question that was taken out, whatever has its number now", () => {
    const gone = questionnaire.questions.filter(({ id }) => id === "2.1");
    const other = notebookOf([codeCell("a", 'show(crosstab(study(), "2.1", "1.2"));')]);
    const before = new Map([...whole, ["x.ipynb", other]]);
    const { notebooks, unsure } = followNotebooks(questionnaire, before, { ...nothing, gone });
    expect(notebooks.get("x.ipynb")).toBe(other);
    expect(unsure).toContainEqual({ file: "x.ipynb", cell: 1, question: "2.1" });
  });

  test("are to be read again where a number stands in words, and where another study speaks", () => {
    const numbers = { "2.1": "2.5", "2.5": "2.1" };
    const moved = movedBy(numbers);
    const other = notebookOf([
      codeCell("a", 'import * as avant from "autre";\nimport { show } from "lecture";'),
      codeCell("b", 'avant.show("2.1");'),
      codeCell("c", 'show("2.11"); show("12.1"); fr.number(2.1);'),
      textCell("d", "La question 2.1 étonne ; 2,1 % et 12.1 non."),
    ]);
    const { notebooks, unsure } = followNotebooks(
      numbered(numbers),
      new Map([...whole, ["x.ipynb", other]]),
      {
        ...nothing,
        moved,
      },
    );
    expect(notebooks.get("x.ipynb")).toBe(other);
    expect(unsure).toEqual([
      { file: "x.ipynb", cell: 2, question: "2.1" },
      { file: "x.ipynb", cell: 3, question: "2.1" },
      { file: "x.ipynb", cell: 4, question: "2.1" },
    ]);
  });

  describe("cite an answer that has another label", () => {
    type Renaming = readonly [question: string, from: string, to: string];
    const labelled = (question: Question, renamed: readonly Renaming[]): Question => {
      if (!("choices" in question) || question.choices === undefined) return question;
      const now = (label: string) =>
        renamed.find(([id, from]) => id === question.id && from === label)?.[2] ?? label;
      return { ...question, choices: question.choices.map(now) } as Question;
    };
    const following = (source: string, renamed: readonly Renaming[]) => {
      const questions = questionnaire.questions.map((question) => labelled(question, renamed));
      const now = { ...questionnaire, questions };
      const before = new Map([...whole, ["x.ipynb", notebookOf([codeCell("a", source)])]]);
      const { notebooks, stale } = followNotebooks(now, before, {
        ...nothing,
        renamed: renamed.map(([question, from, to]) => ({ question, from, to })),
      });
      return { source: sources(notebooks.get("x.ipynb"))[0], stale };
    };

    test.each([
      ["by the number of its question", 'percent("2.4", "Autre")', 'percent("2.4", "Un \\"autre\\"")'],
      ["in quotes of another kind", "percent('2.4', 'Autre')", "percent('2.4', 'Un \"autre\"')"],
      [
        "among several",
        'filter(study(), "2.4", ["Pas envie", "Autre"])',
        'filter(study(), "2.4", ["Pas envie", "Un \\"autre\\""])',
      ],
    ])("%s, by the new one", (_, before, after) => {
      expect(following(before, [["2.4", "Autre", 'Un "autre"']])).toEqual({ source: after, stale: [] });
    });

    test("and the name of a group by the new one, but not the answer of another question that has that name", () => {
      const source = 'mean("2.1", "Ville"); percent("3.3", "Oui", "Ville"); percent("3.3", "Oui");';
      const renamed = [
        ["1.2", "Ville", "En ville"],
        ["1.3", "Oui", "Membre"],
      ] as const;
      expect(following(source, renamed)).toEqual({
        source: 'mean("2.1", "En ville"); percent("3.3", "Oui", "En ville"); percent("3.3", "Oui");',
        stale: [],
      });
    });

    test("are listed where they cite it otherwise, or one that is gone", () => {
      const source = 'const mot = "Autre";\npercent("2.4", mot);';
      const { stale, source: left } = following(source, [["2.4", "Autre", "Divers"]]);
      expect(left).toBe(source);
      expect(stale).toEqual([{ file: "x.ipynb", cell: 1, answer: "Autre" }]);
      const before = new Map([["x.ipynb", notebookOf([codeCell("a", 'percent("3.3", "Peut-être");')])]]);
      const fewer = {
        ...questionnaire,
        questions: questionnaire.questions.map((own) =>
          own.id === "3.3" ? ({ ...own, choices: ["Oui", "Non"] } as Question) : own,
        ),
      };
      const lost = [{ question: "3.3", label: "Peut-être" }];
      expect(followNotebooks(fewer, before, { ...nothing, lost }).stale).toEqual([
        { file: "x.ipynb", cell: 1, answer: "Peut-être" },
      ]);
    });

    test("are listed where a group that has another name may be the answer of the question", () => {
      const { stale } = following('percent("3.3", "Non", "Oui");', [["1.3", "Oui", "Membre"]]);
      expect(stale).toEqual([{ file: "x.ipynb", cell: 1, answer: "Oui" }]);
    });
  });
});
