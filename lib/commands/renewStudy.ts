import { basename, join, resolve } from "node:path";
import { isRebuilt } from "../answers/Provenance";
import { isThere } from "../base/isThere";
import { readBytes } from "../base/readBytes";
import { UserError } from "../base/UserError";
import type { Mapping } from "../draft/Mapping";
import { settlesDoubles } from "../import/cleaning/doublesRule";
import { parseRespondents } from "../import/parseRespondents";
import type { Corrections } from "../scaffold/followNotebooks";
import { mappingText } from "../scaffold/supposedFiles";
import { openStudy, questionnaireOf } from "../study/openStudy";
import { readAnswersPath } from "../study/outputPaths";
import { studyFiles } from "../study/studyFiles";
import { cleaningOf } from "./import/cleaningOf";
import { followedWithoutRereading, mappingOf } from "./unreadAnswers";
import { appendedHere } from "./update/appendedHere";
import { cleanedRows } from "./update/cleanedRows";
import { followedGuesses } from "./update/followedGuesses";
import { mappedAnswers } from "./update/mappedAnswers";
import type { RenewedStudy, RenewOptions } from "./update/RenewedStudy";
import { refuseStrangers } from "./update/refuseStrangers";
import { followedLines } from "./update/renewalLines";
import { replacedAnswers } from "./update/replacedAnswers";
import { settledAppended, twiceIn } from "./update/settledAppended";
import { settledDoubles } from "./update/settledDoubles";
import { recalibrated } from "./weights/recalibrated";

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
  options: RenewOptions = {},
): RenewedStudy {
  const mapping = mappingOf(folder);
  if (answers === undefined) {
    refuseOptions(options, ["add", "sheet", "rename", "append", "replace", "unidentified"], {
      why: "va avec --answers FICHIER",
    });
    return ownAnswers(folder, mapping);
  }
  const { append = false, replace = false, unidentified = false } = options;
  if (append && replace) throw new UserError("Dites soit --append, soit --replace.");
  if (unidentified && !append) throw new UserError("L’option --unidentified va avec --append.");
  if (mapping !== undefined) return mappedAnswers(folder, answers, mapping, options);
  refuseOptions(options, ["add", "sheet", "rename"], {
    why: `va avec un questionnaire proposé d’après les réponses : il n’y a pas de ${studyFiles.mapping}`,
  });
  return answersInLayout(folder, answers, options);
}

/** @throws UserError in French for the first option that is given, and why it may not be */
function refuseOptions(
  options: RenewOptions,
  names: readonly (keyof RenewOptions)[],
  { why }: { readonly why: string },
): void {
  const given = names.find((name) => options[name] !== undefined && options[name] !== false);
  if (given !== undefined) throw new UserError(`L’option --${given} ${why}.`);
}

/** New answers that are written in the layout of the study. */
function answersInLayout(folder: string, answers: string, options: RenewOptions): RenewedStudy {
  const file = basename(answers);
  const questionnaire = questionnaireOf(folder);
  const ids = [questionnaire.id ?? "id"].flat();
  const given = readBytes(resolve(answers));
  const { append = false } = options;
  if (append && isRebuiltHere(folder))
    throw new UserError(
      "--append : les réponses de l’étude sont reconstruites, de vraies réponses ne s’y ajoutent pas. Sans --append, elles les remplacent.",
    );
  const cleaned = cleanedRows(folder, given, questionnaire, { file, append });
  const repeats = settlesDoubles(cleaningOf(folder, questionnaire), questionnaire);
  const twice = twiceIn(questionnaire, repeats);
  const all = append
    ? appendedHere(folder, cleaned.bytes, { questionnaire, file, ids, isRanked: false, twice })
    : cleaned.bytes;
  const settled =
    append && repeats ? settledAppended(folder, questionnaire, cleaned, all) : { ...cleaned, bytes: all };
  const { bytes, lines: weighed } = recalibrated(folder, questionnaire, settled.bytes, file);
  const survey = parseRespondents(questionnaire, bytes, append ? basename(readAnswersPath(folder)) : file);
  refuseStrangers(folder, answers, { ...options, names: ids, ids: survey.ids });
  const { lines, kept } = replacedAnswers(folder, survey, { bytes, ids, append });
  const files = new Map<string, string | Uint8Array>([
    ...kept,
    [readAnswersPath(folder), bytes],
    ...settled.files,
  ]);
  return { survey, followed: unknown, files, lines: [...settled.lines, ...lines, ...weighed] };
}

function isRebuiltHere(folder: string): boolean {
  return isThere(readAnswersPath(folder)) && isRebuilt(openStudy(folder));
}

/** The answers that are there, or what the corrections make of them. */
function ownAnswers(folder: string, mapping: Mapping | undefined): RenewedStudy {
  if (mapping === undefined)
    return { survey: openStudy(folder), followed: unknown, files: new Map(), lines: [] };
  const { followed, answers } = followedWithoutRereading(folder, mapping);
  const path = readAnswersPath(folder);
  const questionnaire = questionnaireOf(folder);
  const settled = settledDoubles(folder, questionnaire, answers);
  const now = settled?.bytes ?? answers;
  const weighed = now && recalibrated(folder, questionnaire, now, basename(path));
  const survey =
    weighed === undefined
      ? openStudy(folder)
      : parseRespondents(questionnaire, weighed.bytes, basename(path));
  return {
    ...{ survey, followed },
    files: new Map<string, string | Uint8Array>([
      ...(weighed === undefined ? [] : [[path, weighed.bytes] as const]),
      ...(settled?.files ?? []),
      [join(folder, studyFiles.mapping), mappingText(followed.mapping)],
      ...followedGuesses(folder, survey.questionnaire, { fresh: [], moved: followed.moved }),
    ]),
    lines: [...followedLines(followed), ...(settled?.lines ?? []), ...(weighed?.lines ?? [])],
  };
}
