import { basename, relative, resolve } from "node:path";
import { answeredQuestions } from "../answers/Survey";
import { DataError } from "../base/DataError";
import { UserError } from "../base/UserError";
import { knownTitles } from "../draft/follow/knownQuestion";
import type { Mapping } from "../draft/Mapping";
import { parseRespondents } from "../import/parseRespondents";
import { parseNotebook } from "../kernel/ipynb";
import { fr } from "../present/french";
import { noticeLines } from "../present/noticeLines";
import { answerColumns } from "../questionnaire/columns";
import { parseQuestionnaire } from "../questionnaire/parseQuestionnaire";
import { moduleName } from "../questionnaire/schema";
import type { Questionnaire } from "../questionnaire/types";
import { questionnaireBook } from "../report/questionnaireBook/questionnaireBook";
import { commentStates } from "../scaffold/comments/commentStates";
import { type RespondentNames, respondentNames } from "../scaffold/respondentNames";
import { questionnaireText, studyFilesOf } from "../scaffold/studyFilesOf";
import { guessSummary, supposedFiles, warningLines } from "../scaffold/supposedFiles";
import { refuseFilledFolder, writeStudyFolder } from "../scaffold/writeStudyFolder";
import { studyFiles } from "../study/studyFiles";
import { defineCommand } from "./Command";
import { draftOf } from "./draftOf";
import { engineHere } from "./engineHere";
import { exitCode } from "./exitCodes";
import { nameTaken } from "./nameTaken";
import { tellUnanswered } from "./tellUnanswered";

export const newStudy = defineCommand({
  description:
    "Fait d’un fichier de réponses une étude entière : questionnaire proposé, carnets, types, rapport à lancer.\nRien n’est écrit hors du dossier nommé, ni dans celui-ci si quelque chose manque.",
  file: { value: "DOSSIER", help: "le dossier de l’étude : à créer, ou vide" },
  options: {
    answers: {
      type: "string",
      value: "FICHIER",
      help: "les réponses (CSV, Excel, OpenDocument, SPSS ou LimeSurvey, archive .lsa ou export)",
    },
    structure: {
      type: "string",
      value: "FICHIER",
      help: "la structure d’une enquête LimeSurvey (.lss) : le questionnaire en vient",
    },
    sheet: { type: "string", value: "NOM", help: "la feuille, si plusieurs du classeur ont des données" },
    questionnaire: {
      type: "string",
      value: "FICHIER",
      help: "le questionnaire (JSON) ; les réponses sont alors un CSV de colonnes q1_1, q1_2… Sans lui, il est proposé d’après les réponses",
    },
    name: { type: "string", value: "NOM", help: "le nom de l’étude, que ses carnets importent" },
    title: { type: "string", value: "TITRE", help: "le titre de l’étude, comme on le lira" },
    respondent: {
      type: "string",
      value: "NOMS",
      help: 'comment se nomme qui répond : habitant, si le pluriel est régulier ; sinon singulier, pluriel, m ou f, "chef de projet, chefs de projet, m"',
    },
    weight: { type: "string", value: "COLONNE", help: "la colonne des poids" },
  },
  async run({ file: folder, options }) {
    if (folder === undefined) throw new UserError("Nommez le dossier de l’étude : carnets new DOSSIER …");
    if (options.answers === undefined) throw new UserError("--answers FICHIER est requis.");
    refuseFilledFolder(resolve(folder));
    const engine = engineHere();
    const draft = draftOf(options.answers, options.questionnaire, options);
    const titled = withTitle(draft.questionnaire, options.title);
    const respondents = namesOf(options.respondent);
    const named = withName(
      { ...titled, ...(respondents && { respondent: respondents.respondent }) },
      options.name,
    );
    const taken = nameTaken(named.name, engine);
    if (taken !== undefined) {
      const expected = "un autre nom, en minuscules, chiffres et tirets (--name)";
      throw options.name === undefined
        ? new DataError(
            {
              file: basename(options.questionnaire ?? "questionnaire.json"),
              element: "name",
              value: named.name,
            },
            taken,
            expected,
          )
        : new UserError(`--name « ${named.name} » : ${taken}. Attendu : un autre nom.`);
    }
    const questionnaire = draft.supposed === undefined ? weighted(named, options.weight) : named;
    // As it will be read: what is written is then sure to be right.
    const written = parseQuestionnaire(questionnaireText(questionnaire), "questionnaire.json");
    const survey = parseRespondents(written, draft.answers, basename(options.answers));
    const place = resolve(folder);
    const files = studyFilesOf({ survey, answers: draft.answers }, engine.forStudy(place));
    writeStudyFolder(place, {
      files: {
        [studyFiles.workbook]: await questionnaireBook(
          JSON.parse(questionnaireText(written)),
          emptyComments(written, files),
        ),
        ...files,
        ...(draft.supposed === undefined
          ? {}
          : supposedFiles({
              ...entitled(draft.supposed, written),
              counted: { file: basename(options.answers), respondents: survey.ids.length },
            })),
      },
      links: engine.links,
    });
    for (const line of draft.recognised) console.log(line);
    if (respondents?.supposed !== undefined)
      console.log(
        `Qui répond, supposé : ${respondents.supposed}. Autrement : --respondent "élève, élèves, m", ou la feuille « Étude » du classeur.`,
      );
    for (const line of noticeLines(survey)) console.log(line);
    const asked = answeredQuestions(survey);
    const silent = written.questions.filter((question) => !asked.includes(question));
    tellUnanswered(silent);
    if (draft.supposed !== undefined) {
      for (const line of warningLines(draft.supposed.guesses)) console.log(line);
      console.log(guessSummary(draft.supposed.guesses, draft.supposed.from));
    }
    const shown = relative(process.cwd(), place) || ".";
    console.log(
      `Étude « ${written.name} » écrite dans ${shown} : ${fr.count(asked.length, "question")}, ${fr.count(survey.ids.length, "réponse")}.`,
    );
    console.log(
      [
        "Ensuite, dans ce dossier :",
        ...(process.platform === "win32" ? ["  npm install"] : []),
        ...(draft.supposed === undefined ? [] : [`  lisez ${studyFiles.guesses}, jusqu’à « Sûr »`]),
        `  corrigez ${studyFiles.workbook} dans un tableur, puis : npx carnets questionnaire --from ${studyFiles.workbook}`,
        "  npm start",
      ].join("\n"),
    );
    return exitCode.fine;
  },
});

/** The rows of comments of a study that has none yet. */
function emptyComments(questionnaire: Questionnaire, files: Readonly<Record<string, string | Uint8Array>>) {
  const notebooks = Object.entries(files).flatMap(([path, content]) =>
    path.endsWith(".ipynb")
      ? [[basename(path), parseNotebook(String(content), basename(path))] as const]
      : [],
  );
  return commentStates(questionnaire, new Map(notebooks), () => undefined);
}

/** The questionnaire under the name that is asked for. */
function withName(questionnaire: Questionnaire, name: string | undefined): Questionnaire {
  if (name === undefined) return questionnaire;
  if (new RegExp(moduleName.pattern).test(name)) return { ...questionnaire, name };
  throw new UserError(
    `--name « ${name} » : ce n’est pas un nom de module. Attendu : ${moduleName.description}.`,
  );
}

function withTitle(questionnaire: Questionnaire, title: string | undefined): Questionnaire {
  if (title === undefined) return questionnaire;
  if (title.trim() === "") throw new UserError("--title : ce titre est vide. Attendu : un titre.");
  return { ...questionnaire, title: title.trim() };
}

/** @throws UserError in French for a text that says no such names */
function namesOf(text: string | undefined): RespondentNames | undefined {
  const names = text === undefined ? undefined : respondentNames(text);
  if (text === undefined || names !== undefined) return names;
  throw new UserError(
    `--respondent « ${text} » : ce n’est pas un nom de répondants. Attendu : un mot au pluriel régulier, comme « habitant » ; ou le singulier, le pluriel et le genre (m ou f), comme « élève, élèves, m ».`,
  );
}

/** What was supposed, under the titles that were asked for. */
function entitled<T extends { readonly mapping: Mapping }>(supposed: T, questionnaire: Questionnaire) {
  return {
    ...supposed,
    questionnaire,
    mapping: { ...supposed.mapping, titles: knownTitles(questionnaire) },
  };
}

/** The questionnaire with the column of weights that is asked for. */
function weighted(questionnaire: Questionnaire, weight: string | undefined): Questionnaire {
  if (weight === undefined) return questionnaire;
  const refuse = (problem: string) =>
    new UserError(`--weight « ${weight} » : ${problem}. Attendu : la colonne qui porte les poids.`);
  if (weight.trim() === "") throw refuse("ce nom est vide");
  if ([questionnaire.id ?? "id"].flat().includes(weight)) throw refuse("cette colonne nomme les répondants");
  const column = answerColumns(questionnaire).find(({ name }) => name === weight);
  if (column) throw refuse(`cette colonne porte les réponses à la question ${column.question.id}`);
  return { ...questionnaire, weight };
}
