import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Survey } from "../../lib/answers/Survey";
import { formatNotebook, type Notebook } from "../../lib/kernel/ipynb";
import { addQuestions } from "../../lib/scaffold/addQuestions";
import { codeCell, notebookOf, textCell } from "../../lib/scaffold/notebookCells";
import { studyNotebooks } from "../../lib/scaffold/studyNotebooks";
import { openStudy } from "../../lib/study/openStudy";
import { root } from "../support/smallSurvey";

const survey: Survey = openStudy(join(root, "tests", "fixtures", "lecture"));
const whole = studyNotebooks(survey);
const ids = ({ cells }: Notebook) => cells.map(({ id }) => id);

/** The notebooks without the cells of some questions. */
function without(...questions: readonly string[]): ReadonlyMap<string, Notebook> {
  const gone = (id: string) => questions.some((own) => id.startsWith(`q-${own.replace(".", "-")}`));
  return new Map(
    [...whole].map(([file, own]) => [file, { ...own, cells: own.cells.filter(({ id }) => !gone(id)) }]),
  );
}

describe("addQuestions", () => {
  test("adds nothing to the notebooks of a new study", () => {
    const { added, notebooks, unanswered } = addQuestions(survey, whole);
    expect(added).toEqual([]);
    expect(notebooks.size).toBe(0);
    expect(unanswered).toEqual([]);
  });

  test.each([
    [["2.1"]],
    [["2.3"]],
    [["2.5"]],
    [["2.2", "2.3"]],
    [["2.1", "2.5"]],
  ])("puts %s back where the questionnaire has it", (questions) => {
    const { added, notebooks } = addQuestions(survey, without(...questions));
    expect(added.map(({ question }) => question.id)).toEqual(questions);
    const file = "02-vos-lectures.ipynb";
    expect(formatNotebook(notebooks.get(file)!)).toBe(formatNotebook(whole.get(file)!));
  });

  test("makes the notebook of a section that has none, with its cautions", () => {
    const before = new Map(
      [...whole]
        .filter(([file]) => file !== "03-vos-avis.ipynb")
        .map(([file, own]) => [
          file,
          { ...own, cells: own.cells.filter(({ id }) => !id.startsWith("garde-3")) },
        ]),
    );
    const { added, notebooks } = addQuestions(survey, before);
    expect(added.map(({ question }) => question.id)).toEqual(["3.1", "3.2", "3.3"]);
    for (const file of ["03-vos-avis.ipynb", "90-mises-en-garde.ipynb"])
      expect(notebooks.get(file), file).toEqual(whole.get(file));
  });

  test("finds the notebook that shows a question of the section, brings the words, and leaves the cells", () => {
    const own = notebookOf([
      textCell("a", "# À moi"),
      codeCell("b", 'import { show } from "lecture";'),
      codeCell("c", "show( '3.1' );"),
      textCell("d", "Du texte."),
      textCell("e", "## Fin"),
    ]);
    const { notebooks } = addQuestions(
      survey,
      new Map([...whole].filter(([file]) => !file.startsWith("03")).concat([["avis.ipynb", own]])),
    );
    const made = notebooks.get("avis.ipynb")!;
    expect(ids(made)).toEqual(["a", "q-3-2-mots", "b", "c", "d", "q-3-2", "q-3-3", "e"]);
    expect(made.cells[1]!.source).toBe('import { comment } from "lecture";');
    expect(made.cells.filter(({ id }) => id.length === 1)).toEqual(own.cells);
  });

  test("takes a question that is only named in a remark as shown", () => {
    const own = [...without("2.2")].map(([file, { cells, ...rest }]) => [
      file,
      file.startsWith("02")
        ? { ...rest, cells: [...cells, codeCell("x", '// show("2.2")')] }
        : { ...rest, cells },
    ]) as [string, Notebook][];
    expect(addQuestions(survey, new Map(own)).added).toEqual([]);
  });

  test("names a question that the answers do not have, and gives it no cell", () => {
    const columns = new Map([...survey.columns].filter(([name]) => name !== "q3_3"));
    const { added, unanswered } = addQuestions({ ...survey, columns }, without("3.3"));
    expect(added).toEqual([]);
    expect(unanswered.map(({ id }) => id)).toEqual(["3.3"]);
  });
});
