import { sectionQuestions } from "../../lib/answers/Survey";
import type { Output } from "../../lib/kernel/ipynb";
import type { Document } from "../../lib/present/document/Document";
import { documentOf } from "../../lib/present/document/Document";
import { questionDocument } from "../../lib/present/document/questionDocument";
import { bundles } from "../../lib/present/render/bundles";
import type { Chapter } from "../../lib/report/Chapter";
import type { Study } from "../../lib/study/Study";

/** A notebook that begins with a heading, then shows documents, as its file holds them. */
export function chapterOf(name: string, title: string, ...documents: readonly Document[]): Chapter {
  const outputs = documents
    .flatMap((document) => [...bundles(document)])
    .map(
      (data): Output => ({
        output_type: "display_data",
        metadata: {},
        data: JSON.parse(JSON.stringify(data)),
      }),
    );
  return {
    name,
    notebook: {
      cells: [
        { cell_type: "markdown", id: "t", metadata: {}, source: `# ${title}` },
        { cell_type: "code", id: "c", metadata: {}, source: "show();", execution_count: 1, outputs },
      ],
      metadata: {},
      nbformat: 4,
      nbformat_minor: 5,
    },
  };
}

/** A notebook for each section that has answers, which shows all its questions, their figures aside. */
export function sectionChapters(study: Study): readonly Chapter[] {
  return study.questionnaire.sections.flatMap(({ number, title }) => {
    const questions = sectionQuestions(study, number);
    if (questions.length === 0) return [];
    const documents = questions.map(({ id }) =>
      documentOf(...questionDocument(study, id).blocks.filter(({ kind }) => kind !== "figure")),
    );
    return [chapterOf(`${number}`.padStart(2, "0"), title, ...documents)];
  });
}
