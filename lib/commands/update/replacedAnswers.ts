import { existsSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { answeredQuestions, type Survey } from "../../answers/Survey";
import { csvRecords } from "../../base/csvRecords";
import { DataError } from "../../base/DataError";
import { isThere } from "../../base/isThere";
import { isUserFault } from "../../base/isUserFault";
import { readBytes } from "../../base/readBytes";
import { readChunks } from "../../base/readChunks";
import { fr } from "../../present/french";
import { noticeLines } from "../../present/noticeLines";
import { respondentCount } from "../../present/respondentCount";
import { quoted } from "../../present/sentences";
import { questionColumns } from "../../questionnaire/columns";
import { tabulation } from "../../questionnaire/tabulation";
import type { Question } from "../../questionnaire/types";
import { openStudy } from "../../study/openStudy";
import { readAnswersPath, readOutputPaths } from "../../study/outputPaths";
import type { Study } from "../../study/Study";

/** Fewer respondents than this share of those before may be those of another file. */
const fewest = 0.5;

/** How new answers come in the place of those of a study. */
interface Replacing {
  /** All of them, in the layout of the study. */
  readonly bytes: Uint8Array;
  /** The columns of the identifier, where both have one. */
  readonly ids: readonly string[] | undefined;
  /** Whether those before are among them. */
  readonly append?: boolean | undefined;
}

/**
 * What new answers replace in a study: what there is to tell of them, a French line each, and the former ones to be
 * kept, where these are private and some are no longer there.
 */
export function replacedAnswers(
  folder: string,
  survey: Survey,
  { bytes, ids, append = false }: Replacing,
): { readonly lines: readonly string[]; readonly kept: ReadonlyMap<string, Uint8Array> } {
  const former = surveyBefore(folder);
  const path = readAnswersPath(folder);
  const rows = formerRows(path, bytes, ids);
  const before = former?.ids.length ?? rows?.all;
  const now = survey.ids.length;
  const were = before === undefined || before === now ? "" : ` (${fr.integer(before)} avant)`;
  const isLost = !append && rows !== undefined && rows.lost > 0 && readOutputPaths(folder).isPrivate;
  const beside = isLost ? freeName(path, today()) : undefined;
  const isFew = before !== undefined && now < fewest * before;
  return {
    lines: [
      ...noticeLines(survey),
      ...(former === undefined ? [] : ungivenLines(former, survey)),
      `Réponses : ${respondentCount(now, survey.questionnaire.respondent)}${were}.`,
      ...(isFew ? ["  ! C’est moins de la moitié de ceux d’avant."] : []),
      ...(beside === undefined
        ? []
        : [`Les réponses remplacées sont gardées dans ${relative(folder, beside)}.`]),
    ],
    kept: new Map(beside === undefined ? [] : [[beside, readBytes(path)]]),
  };
}

/** The day, as « 2026-11-30 ». */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** « respondents.2026-11-30.csv », with a number where there is one already. */
function freeName(path: string, day: string): string {
  const stem = join(dirname(path), basename(path).replace(/\.csv$/i, ""));
  for (let rank = 1; ; rank++) {
    const name = `${stem}.${day}${rank === 1 ? "" : `-${rank}`}.csv`;
    if (!existsSync(name)) return name;
  }
}

/**
 * How many rows the answers that are there have, and how many of them are not among new ones: by the identifier, or,
 * without one, by all that stands beside it. Undefined where there is no file of answers, or it cannot be read.
 */
function formerRows(
  path: string,
  bytes: Uint8Array,
  ids: readonly string[] | undefined,
): { readonly all: number; readonly lost: number } | undefined {
  if (!isThere(path)) return undefined;
  const keysOf = (chunks: Iterable<Uint8Array>, file: string) => {
    const [header, ...rows] = [...csvRecords(chunks, file)].map(({ fields }) => fields);
    const places = ids?.map((name) => header!.indexOf(name));
    return rows.map((fields) => (places?.map((at) => fields[at]) ?? fields.slice(1)).join("\u0000"));
  };
  try {
    const before = keysOf(readChunks(path), basename(path));
    const now = new Set(keysOf([bytes], basename(path)));
    return { all: before.length, lost: before.filter((key) => !now.has(key)).length };
  } catch (error) {
    // What is wrong in it is of no account: it is about to be replaced.
    if (error instanceof DataError) return undefined;
    throw error;
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
export function surveyBefore(folder: string): Study | undefined {
  if (!isThere(readAnswersPath(folder))) return undefined;
  try {
    return openStudy(folder);
  } catch (error) {
    // A questionnaire that was corrected has other answers, and what is wrong in them is about to be replaced.
    if (isUserFault(error)) return undefined;
    throw error;
  }
}
