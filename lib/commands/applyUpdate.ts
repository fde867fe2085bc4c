import { existsSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { decodeUtf8 } from "../base/decodeUtf8";
import { readBytes } from "../base/readBytes";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { cleaningFileNames } from "../import/cleaning/cleaningFiles";
import { formatNotebook } from "../kernel/ipynb";
import { quoted } from "../present/sentences";
import { addQuestions } from "../scaffold/addQuestions";
import { type FollowedNotebooks, followNotebooks } from "../scaffold/followNotebooks";
import { retitledReadme } from "../scaffold/readme";
import { withComponents } from "../scaffold/withComponents";
import { withFlow } from "../scaffold/withFlow";
import { withTags } from "../scaffold/withTags";
import { readAnswersPath } from "../study/outputPaths";
import { readFlow } from "../study/readFlow";
import { readNotebookNames } from "../study/readNotebookNames";
import { studyFiles } from "../study/studyFiles";
import { addedFlowLine } from "./import/flowAdded";
import { readNotebooks } from "./notebookFolder";
import { renewStudy } from "./renewStudy";
import { tellOtherName } from "./tellOtherName";
import { tellUnanswered } from "./tellUnanswered";
import { mappingOf } from "./unreadAnswers";
import { changedCommentLines } from "./update/changedCommentLines";
import { type CommentText, commentTexts } from "./update/commentTexts";
import type { RenewedStudy, RenewOptions } from "./update/RenewedStudy";
import { followWorkbook } from "./workbook/followWorkbook";
import { questionnaireFile } from "./workbook/questionnaireFile";
import { untakenOf } from "./workbook/untakenOf";
import { writeGenerated } from "./writeGenerated";

/**
 * Brings a study up to date with its questionnaire, and with new answers where there are some: its answers, its types,
 * its notebooks. What was done is printed.
 *
 * @param answers the file of new answers; those of the study where absent
 * @param shown what comments said before the questionnaire was changed, where that is known
 * @throws DataError or UserError in French when anything is wrong; nothing is written then
 */
export async function applyUpdate(
  folder: string,
  answers?: string,
  options: RenewOptions = {},
  shown: readonly CommentText[] = [],
): Promise<void> {
  const before = questionnaireFile(folder);
  const book = join(folder, studyFiles.workbook);
  const untaken = answers !== undefined && existsSync(book) ? await untakenOf(book, folder) : [];
  const { survey, followed, files, lines } = renewStudy(folder, answers, options);
  const notebooks = join(folder, studyFiles.notebooks);
  const own = readNotebookNames(notebooks).length === 0 ? [] : readNotebooks(notebooks);
  const notebooksBefore = new Map(own.map(({ name, notebook }) => [`${name}.ipynb`, notebook]));
  const following = followNotebooks(survey.questionnaire, notebooksBefore, followed);
  const { added, notebooks: grown, unanswered } = addQuestions(survey, following.notebooks);
  const questioned = new Map([...following.notebooks, ...grown]);
  const asked = mappingOf(folder)?.questions;
  const components =
    asked === undefined || own.length === 0 ? new Map() : withComponents(survey, questioned, asked);
  const untagged = new Map([...questioned, ...components]);
  const made = withTags(untagged);
  const hasFlow =
    [...files.keys()].some((path) => basename(path) === cleaningFileNames.flow) ||
    readFlow(folder, readAnswersPath(folder)) !== undefined;
  const flow = hasFlow ? withFlow(survey.questionnaire, made) : undefined;
  const changed = new Map(
    [...made, ...(flow === undefined ? [] : [flow])]
      .filter(([file, notebook]) => notebooksBefore.get(file) !== notebook)
      .map(([file, notebook]) => [join(notebooks, file), formatNotebook(notebook)]),
  );
  // A study may not have the name of an installed package: known before anything is written.
  writeGenerated(folder, { check: true, questionnaire: survey.questionnaire });
  const written = [...files, ...retitledFiles(folder, followed)].filter(
    ([path, content]) => !holds(path, content),
  );
  const isAnsweredAnew = written.some(([path]) => path === readAnswersPath(folder));
  const said =
    answers !== undefined && isAnsweredAnew ? await commentTexts(folder, { recorded: "first" }) : shown;
  for (const [path, content] of written) writeFileAtomically(path, content);
  const stale = writeGenerated(folder);
  for (const [path, text] of changed) writeFileAtomically(path, text);
  for (const line of [...lines, ...notebookLines(following)]) console.log(line);
  for (const path of [...written.map(([path]) => path), ...stale, ...changed.keys()])
    console.log(`Écrit : ${relative(process.cwd(), path)}`);
  for (const { question, file } of added)
    console.log(`Ajoutée : la question ${question.id} (« ${question.label} »), dans ${file}`);
  for (const [file, notebook] of made)
    if (notebook !== untagged.get(file))
      console.log(`Marqué : ce que le secret statistique laisserait de côté, dans ${file}`);
  for (const file of components.keys())
    if (!notebooksBefore.has(file)) console.log(`Ajouté : le carnet ${file}, que permettent les notes.`);
  if (flow !== undefined) console.log(addedFlowLine(flow[0]));
  if (answers !== undefined) await followWorkbook(folder, before, untaken);
  tellUnanswered(unanswered);
  tellOtherName(folder, survey.questionnaire.name, own);
  if (said.length > 0) {
    const now = await commentTexts(folder);
    for (const line of changedCommentLines(survey.questionnaire, said, now, followed.moved))
      console.log(line);
  }
  if (written.length === 0 && stale.length === 0 && changed.size === 0) console.log("Tout est à jour.");
}

function retitledFiles(
  folder: string,
  { retitled }: RenewedStudy["followed"],
): readonly (readonly [string, string])[] {
  const path = join(folder, "README.md");
  const own = retitled.find(({ section }) => section === undefined);
  if (own === undefined || !existsSync(path)) return [];
  return [[path, retitledReadme(decodeUtf8(readBytes(path), "README.md"), own.from, own.to)]];
}

function notebookLines({ silenced, unsure, weighted, stale }: FollowedNotebooks): readonly string[] {
  return [
    ...silenced.map(({ file, cell, question, kept }) =>
      kept
        ? `Mise en commentaire : la cellule ${cell} de ${file}, où vous avez écrit sur l’ancienne question ${question}.`
        : `Ôtée : la cellule de l’ancienne question ${question}, dans ${file}.`,
    ),
    ...unsure.map(
      ({ file, cell, question }) => `À relire : la cellule ${cell} de ${file} nomme l’ancienne ${question}.`,
    ),
    ...stale.map(
      ({ file, cell, answer }) =>
        `À corriger : la cellule ${cell} de ${file} cite ${quoted(answer)}, qui n’est plus dans le questionnaire.`,
    ),
    ...weighted.map(
      ({ file, cell }) =>
        `À relire : la cellule ${cell} de ${file} prend les réponses avec leur poids, sans forme pondérée peut-être ; unweighted(study()) compte chacune une fois.`,
    ),
  ];
}

function holds(path: string, content: string | Uint8Array): boolean {
  return existsSync(path) && Buffer.from(readBytes(path)).equals(Buffer.from(content as Uint8Array));
}
