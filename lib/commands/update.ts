import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { decodeUtf8 } from "../base/decodeUtf8";
import { readBytes } from "../base/readBytes";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { formatNotebook } from "../kernel/ipynb";
import { quoted } from "../present/sentences";
import { addQuestions } from "../scaffold/addQuestions";
import { type FollowedNotebooks, followNotebooks } from "../scaffold/followNotebooks";
import { retitledReadme } from "../scaffold/readme";
import { withFlow } from "../scaffold/withFlow";
import { withTags } from "../scaffold/withTags";
import { readAnswersPath } from "../study/outputPaths";
import { readFlow } from "../study/readFlow";
import { readNotebookNames } from "../study/readNotebookNames";
import { studyFiles } from "../study/studyFiles";
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { addedFlowLine } from "./import/flowAdded";
import { readNotebooks } from "./notebookFolder";
import { type RenewedStudy, renewStudy } from "./renewStudy";
import { studyFolder, studyOption } from "./studyFolder";
import { tellOtherName } from "./tellOtherName";
import { tellUnanswered } from "./tellUnanswered";
import { writeGenerated } from "./writeGenerated";

export const update = defineCommand({
  description:
    "Met une étude à jour après une correction de son questionnaire : son schéma et ses types, et des cellules\npour les questions qu’aucun carnet ne montre. Les carnets suivent les titres, les numéros et les questions ôtées ;\nce que vous y avez écrit reste mot pour mot.\n\nAvec --answers, remplace aussi les réponses par celles d’un autre fichier de la même enquête : ce que le\nquestionnaire a de corrigé reste (libellés, ordre, modalités renommées, sections, questions ôtées, accès).\nUne colonne nouvelle est proposée dans data/suppositions.md. Une colonne perdue, ou une réponse que sa question\nn’a pas, est une erreur : rien n’est alors écrit.",
  options: {
    answers: {
      type: "string",
      value: "FICHIER",
      help: "les nouvelles réponses (CSV, Excel, OpenDocument, SPSS ou LimeSurvey), avec les colonnes du fichier dont l’étude a été faite",
    },
    sheet: {
      type: "string",
      value: "NOM",
      help: "avec --answers, la feuille, si plusieurs du classeur ont des données",
    },
    add: {
      type: "boolean",
      help: "avec --answers, ajoute ce qui est nouveau : les colonnes, en questions à la fin de leur section, et les réponses d’un choix, en modalités après les autres",
    },
    ...studyOption,
  },
  run({ options }) {
    const folder = studyFolder(options.study);
    const { survey, followed, files, lines } = renewStudy(folder, options.answers, options);
    const notebooks = join(folder, studyFiles.notebooks);
    const own = readNotebookNames(notebooks).length === 0 ? [] : readNotebooks(notebooks);
    const before = new Map(own.map(({ name, notebook }) => [`${name}.ipynb`, notebook]));
    const following = followNotebooks(survey.questionnaire, before, followed);
    const { added, notebooks: grown, unanswered } = addQuestions(survey, following.notebooks);
    const untagged = new Map([...following.notebooks, ...grown]);
    const made = withTags(untagged);
    const flow = readFlow(folder, readAnswersPath(folder)) && withFlow(survey.questionnaire, made);
    const changed = new Map(
      [...made, ...(flow === undefined ? [] : [flow])]
        .filter(([file, notebook]) => before.get(file) !== notebook)
        .map(([file, notebook]) => [join(notebooks, file), formatNotebook(notebook)]),
    );
    // A study may not have the name of an installed package: known before anything is written.
    writeGenerated(folder, { check: true, questionnaire: survey.questionnaire });
    const written = [...files, ...retitledFiles(folder, followed)].filter(
      ([path, content]) => !holds(path, content),
    );
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
    if (flow !== undefined) console.log(addedFlowLine(flow[0]));
    tellUnanswered(unanswered);
    tellOtherName(folder, survey.questionnaire.name, own);
    if (written.length === 0 && stale.length === 0 && changed.size === 0) console.log("Tout est à jour.");
    return exitCode.fine;
  },
});

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
