import { basename, join, resolve } from "node:path";
import type { Survey } from "../answers/Survey";
import { decodeUtf8 } from "../base/decodeUtf8";
import { isThere } from "../base/isThere";
import { readBytes } from "../base/readBytes";
import { readChunks } from "../base/readChunks";
import { UserError } from "../base/UserError";
import type { Addition } from "../draft/follow/Addition";
import { type FollowedFieldwork, followFieldwork } from "../draft/follow/followFieldwork";
import { type Followed, knownQuestions } from "../draft/follow/followMapping";
import { type Renewal, renewAnswers } from "../draft/follow/renewAnswers";
import type { Guess } from "../draft/Guess";
import type { Mapping } from "../draft/Mapping";
import { mapAnswers } from "../draft/mapAnswers";
import { parseRespondents } from "../import/parseRespondents";
import { readRaw } from "../import/table/readRaw";
import { guessSentence } from "../present/draft/guessSentence";
import { fr } from "../present/french";
import { quoted } from "../present/sentences";
import { answerColumns } from "../questionnaire/columns";
import { kinds } from "../questionnaire/kinds";
import { parseQuestionnaire } from "../questionnaire/parseQuestionnaire";
import type { Corrections } from "../scaffold/followNotebooks";
import { mappingText, warningLines, withGuesses } from "../scaffold/supposedFiles";
import { withAdditions } from "../scaffold/withAdditions";
import { openStudy, questionnaireOf } from "../study/openStudy";
import { readAnswersPath } from "../study/outputPaths";
import { studyFiles } from "../study/studyFiles";
import { replacedAnswers } from "./replacedAnswers";
import { followedWithoutRereading, mappingOf } from "./unreadAnswers";
import { drawnFrom, recalibrated } from "./weights/recalibrated";

/** A study as it is to be. */
export interface RenewedStudy {
  readonly survey: Survey;
  /** How its questionnaire was corrected since its notebooks were made. */
  readonly followed: Corrections;
  /** What its files are to hold, by their path, in the order in which they are written. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** What there is to tell, a French line each. */
  readonly lines: readonly string[];
}

/** How new answers are taken. */
export interface RenewOptions {
  readonly add?: boolean | undefined;
  readonly sheet?: string | undefined;
}

/** Of a study whose questionnaire was not drafted, nobody knows what it was before. */
const unknown: Corrections = { moved: [], retitled: [], renamed: [], lost: [], hidden: [], gone: [] };

/**
 * What new answers make of a study, or its own under its questionnaire as it is now. Nothing is written.
 *
 * @param answers their file; those of the study where absent
 * @param options `add`: whether the questionnaire gets what is new in it; `sheet`: that of a workbook
 * @throws DataError or UserError in French when anything is wrong
 */
export function renewStudy(
  folder: string,
  answers: string | undefined,
  { add = false, sheet }: RenewOptions = {},
): RenewedStudy {
  const mapping = mappingOf(folder);
  if (answers === undefined) {
    if (add) throw new UserError("L’option --add va avec --answers FICHIER.");
    if (sheet !== undefined) throw new UserError("L’option --sheet va avec --answers FICHIER.");
    return ownAnswers(folder, mapping);
  }
  if (mapping !== undefined) return mappedAnswers(folder, answers, mapping, { add, sheet });
  if (add)
    throw new UserError(
      `L’option --add va avec un questionnaire proposé d’après les réponses : il n’y a pas de ${studyFiles.mapping}.`,
    );
  if (sheet !== undefined)
    throw new UserError(
      `L’option --sheet va avec un questionnaire proposé d’après les réponses : il n’y a pas de ${studyFiles.mapping}.`,
    );
  const questionnaire = questionnaireOf(folder);
  const weighed = recalibrated(folder, questionnaire, readBytes(resolve(answers)), basename(answers));
  const survey = parseRespondents(questionnaire, weighed.bytes, basename(answers));
  const { lines, kept } = replacedAnswers(folder, survey);
  const files = new Map([...kept, [readAnswersPath(folder), weighed.bytes] as const]);
  return { survey, followed: unknown, files, lines: [...lines, ...weighed.lines] };
}

/** The answers that are there, or what the corrections make of them. */
function ownAnswers(folder: string, mapping: Mapping | undefined): RenewedStudy {
  if (mapping === undefined)
    return { survey: openStudy(folder), followed: unknown, files: new Map(), lines: [] };
  const { followed, answers } = followedWithoutRereading(folder, mapping);
  const path = readAnswersPath(folder);
  const questionnaire = questionnaireOf(folder);
  const weighed = answers && recalibrated(folder, questionnaire, answers, basename(path));
  const survey =
    weighed === undefined
      ? openStudy(folder)
      : parseRespondents(questionnaire, weighed.bytes, basename(path));
  return {
    ...{ survey, followed },
    files: new Map<string, string | Uint8Array>([
      ...(weighed === undefined ? [] : [[path, weighed.bytes] as const]),
      [join(folder, studyFiles.mapping), mappingText(followed.mapping)],
    ]),
    lines: [...followedLines(followed), ...(weighed?.lines ?? [])],
  };
}

function mappedAnswers(
  folder: string,
  answers: string,
  mapping: Mapping,
  { add = false, sheet }: RenewOptions,
): RenewedStudy {
  const table = readRaw(readChunks(resolve(answers)), basename(answers), { sheet, codes: "limesurvey" });
  const place = join(folder, studyFiles.questionnaire);
  const name = basename(place);
  const before = decodeUtf8(readBytes(place), name);
  const drawn = drawnFrom(folder, parseQuestionnaire(before, name), mapping);
  const renewal = renewAnswers(table, drawn, mapping, { add });
  const fieldwork = followFieldwork(table, mapping, drawn);
  const text = withAdditions(before, [
    ...renewal.additions,
    ...(fieldwork?.replaces ? [{ kind: "fieldwork" as const, ...fieldwork.days }] : []),
  ]);
  const questionnaire = parseQuestionnaire(text, name);
  // In the order of the questionnaire, as a draft has them.
  const columns = Object.fromEntries(
    answerColumns(questionnaire).flatMap(({ name: own }) => {
      const source = renewal.columns[own];
      return source === undefined ? [] : [[own, source]];
    }),
  );
  const renewed: Mapping = {
    ...renewal.followed.mapping,
    columns,
    questions: knownQuestions(questionnaire, new Map(Object.entries(columns))),
    ...(fieldwork?.replaces && { fieldwork: fieldwork.days }),
  };
  const mapped = Buffer.from([...mapAnswers(table, questionnaire, renewed)].join(""));
  const { bytes, lines: weighed } = recalibrated(folder, questionnaire, mapped, basename(answers));
  const survey = parseRespondents(questionnaire, bytes, basename(answers));
  const replaced = replacedAnswers(folder, survey);
  const guesses = join(folder, studyFiles.guesses);
  const told = isThere(guesses) ? decodeUtf8(readBytes(guesses), basename(guesses)) : undefined;
  return {
    ...{ survey, followed: renewal.followed },
    files: new Map<string, string | Uint8Array>([
      ...replaced.kept,
      [readAnswersPath(folder), bytes],
      [place, text],
      [join(folder, studyFiles.mapping), mappingText(renewed)],
      ...(renewal.guesses.length > 0
        ? [[guesses, withGuesses(told, renewal.guesses, questionnaire)] as const]
        : []),
    ]),
    lines: [
      ...(table.recognised ?? []),
      ...warningLines(renewal.guesses),
      ...spellingLines(renewal.guesses),
      ...followedLines(renewal.followed),
      ...fieldworkLines(fieldwork),
      ...newLines(renewal, add),
      ...replaced.lines,
      ...weighed,
    ],
  };
}

function followedLines({ moved, retitled, renamed, hidden, gone }: Followed): readonly string[] {
  return [
    ...retitled.map(
      ({ section, from, to }) =>
        `Suivi : le titre ${section === undefined ? "de l’étude" : `de la section ${section}`}, ${quoted(from)}, est maintenant ${quoted(to)}.`,
    ),
    ...moved.map(({ from, to }) => `Suivie : la question ${from} est maintenant ${to}.`),
    ...renamed.map(
      ({ question, from, to }) =>
        `Suivi : ${quoted(from)} est maintenant ${quoted(to)} (question ${question}).`,
    ),
    ...hidden.map(
      ({ id, label }) =>
        `Cachée : la question ${id} (${quoted(label)}) ; ses réponses restent, le rapport ne la montre pas.`,
    ),
    ...gone.map(
      ({ id, label }) =>
        `Laissée de côté : l’ancienne question ${id} (${quoted(label)}), qui n’est plus dans le questionnaire.`,
    ),
  ];
}

/** The answers of a file that are known ones but for their typography. */
function spellingLines(guesses: readonly Guess[]): readonly string[] {
  return guesses.filter(({ about }) => about === "spelling").map((guess) => guessSentence(guess));
}

function fieldworkLines(fieldwork: FollowedFieldwork | undefined): readonly string[] {
  if (fieldwork === undefined) return [];
  const days = `du ${fr.day(fieldwork.days.from)} au ${fr.day(fieldwork.days.to)}`;
  return [
    fieldwork.replaces
      ? `Suivies : les dates de réponse, ${days}.`
      : `! Les réponses du fichier vont ${days}, hors des dates de l’étude : corrigez celles-ci (feuille « Étude » du classeur) si elles valent pour toutes.`,
  ];
}

function additionLines(addition: Addition): readonly string[] {
  switch (addition.kind) {
    case "question":
    case "fieldwork":
      return [];
    case "choice":
      return [`Ajoutée : la modalité ${quoted(addition.choice)}, à la question ${addition.question}.`];
    case "missing":
      return [
        `Ajouté : le code de réponse manquante ${quoted(addition.code)}, à la question ${addition.question}.`,
      ];
  }
}

function newLines({ additions, proposed }: Renewal, add: boolean): readonly string[] {
  const questions = proposed.map(({ draft, question }) => {
    const what = `la question ${question.id} (${kinds[question.kind].label})`;
    const columns = draft.columns.map(({ name }) => quoted(name));
    const from = columns.length === 1 ? columns[0] : `${columns[0]} à ${columns.at(-1)}`;
    return add
      ? `Nouvelle : ${what}, de ${from}.`
      : `Nouvelle dans le fichier : ${from}, qui peut être ${what} : voir ${studyFiles.guesses} ; --add l’ajoute.`;
  });
  return [...additions.flatMap(additionLines), ...questions];
}
