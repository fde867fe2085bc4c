import { existsSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { answeredQuestions, type Survey } from "../answers/Survey";
import { csvRecords } from "../base/csvRecords";
import { DataError } from "../base/DataError";
import { isThere } from "../base/isThere";
import { readBytes } from "../base/readBytes";
import { readChunks } from "../base/readChunks";
import { UserError } from "../base/UserError";
import { fr } from "../present/french";
import { noticeLines } from "../present/noticeLines";
import { respondentCount } from "../present/respondentCount";
import { quoted } from "../present/sentences";
import { questionColumns } from "../questionnaire/columns";
import { tabulation } from "../questionnaire/tabulation";
import type { Question } from "../questionnaire/types";
import { openStudy } from "../study/openStudy";
import { readAnswersPath, readOutputPaths } from "../study/outputPaths";

/** Fewer respondents than this share of those before may be those of another file. */
const fewest = 0.5;

/**
 * What new answers replace in a study: what there is to tell of them, a French line each, and the former ones to be
 * kept, where these are private and far fewer come in their place.
 */
export function replacedAnswers(
  folder: string,
  survey: Survey,
): { readonly lines: readonly string[]; readonly kept: ReadonlyMap<string, Uint8Array> } {
  const former = surveyBefore(folder);
  const before = former?.ids.length ?? respondentsBefore(folder);
  const now = survey.ids.length;
  const were = before === undefined || before === now ? "" : ` (${fr.integer(before)} avant)`;
  const path = readAnswersPath(folder);
  const isLoss = before !== undefined && now < fewest * before && readOutputPaths(folder).isPrivate;
  const beside = isLoss ? freeName(path) : undefined;
  return {
    lines: [
      ...noticeLines(survey),
      ...(former === undefined ? [] : ungivenLines(former, survey)),
      `Réponses : ${respondentCount(now, survey.questionnaire.respondent)}${were}.`,
      ...(beside === undefined
        ? []
        : [
            `  ! C’est moins de la moitié de ceux d’avant : les réponses remplacées sont gardées dans ${relative(folder, beside)}.`,
          ]),
    ],
    kept: new Map(beside === undefined ? [] : [[beside, readBytes(path)]]),
  };
}

/** « respondents.before.csv », with a number where there is one already. */
function freeName(path: string): string {
  const stem = join(dirname(path), basename(path).replace(/\.csv$/i, ""));
  for (let rank = 1; ; rank++) {
    const name = `${stem}.before${rank === 1 ? "" : `-${rank}`}.csv`;
    if (!existsSync(name)) return name;
  }
}

/** The answers of the questionnaire that somebody gave before, and nobody gives any more. */
function ungivenLines(before: Survey, survey: Survey): readonly string[] {
  return answeredQuestions(survey).flatMap((question) => {
    const now = givenOf(survey, question);
    const lost = [...givenOf(before, question)].filter((answer) => !now.has(answer));
    const done = lost.length > 1 ? "ne sont plus données" : "n’est plus donnée";
    return lost.length === 0
      ? []
      : [`  ! Question ${question.id} : ${lost.map(quoted).join(", ")} ${done} par personne.`];
  });
}

/** The answers of a question of choices that somebody gave. */
function givenOf(survey: Survey, question: Question): ReadonlySet<string> {
  const { layout } = tabulation(question);
  const isTicks = layout === "ticks";
  if (layout !== "counts" && layout !== "grid" && !isTicks) return new Set();
  return new Set(
    questionColumns(question).flatMap(({ name, item }) => {
      const column = survey.columns.get(name);
      if (column === undefined) return [];
      const used = new Set<number>(column.codes);
      const values = column.values.filter((_, code) => used.has(code));
      if (!isTicks) return values.map(String);
      return item !== undefined && values.includes(1) ? [item] : [];
    }),
  );
}

/** The answers as they are, under the questionnaire as it is; undefined where they are not of it. */
function surveyBefore(folder: string): Survey | undefined {
  if (!isThere(readAnswersPath(folder))) return undefined;
  try {
    return openStudy(folder);
  } catch (error) {
    // A questionnaire that was corrected has other answers, and what is wrong in them is about to be replaced.
    if (error instanceof DataError || error instanceof UserError) return undefined;
    throw error;
  }
}

/** How many respondents a file of answers has that is not of the questionnaire as it is; undefined where it is not there, or cannot be read. */
function respondentsBefore(folder: string): number | undefined {
  const path = readAnswersPath(folder);
  if (!isThere(path)) return undefined;
  try {
    const records = csvRecords(readChunks(path), basename(path));
    let count = -1;
    while (!records.next().done) count++;
    return count;
  } catch (error) {
    // What is wrong in it is of no account: it is about to be replaced.
    if (error instanceof DataError) return undefined;
    throw error;
  }
}
