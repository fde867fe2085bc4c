import { DataError } from "../../base/DataError";
import { quotedList } from "../../base/quotedList";
import {
  fieldOf,
  firstRows,
  inOrder,
  type LimeRows,
  type LimeTexts,
  type LimeWords,
  relevanceOf,
  rowsBy,
  textsBy,
} from "./LimeRows";
import type { LimeGroup, LimeStructure } from "./LimeStructure";
import { plainHtml } from "./plainHtml";
import { type LimeRow, readLimeXml } from "./readLimeXml";
import { questionsByGroup } from "./structureQuestions";

/** The tables that say what is asked. */
const tables = new Set(
  "surveys surveys_languagesettings groups group_l10ns questions subquestions question_l10ns question_attributes answers answer_l10ns".split(
    " ",
  ),
);
/** More rows of one table are no questionnaire. */
const mostRows = 200_000;

export interface LimeOptions {
  /** That of the texts; the base one of the survey where absent. */
  readonly language?: string;
}

/**
 * The structure of a survey in a .lss file: its groups in order, their questions in order, with all that says how
 * they are answered. A text that the language lacks is that of the base one; this is told. A code that two questions
 * have is told apart by a rank; this is told too.
 *
 * @param file name for the messages
 * @throws DataError for a file that is no structure, a language that the survey does not have, a group or a parent
 * question that is not there, or no question
 */
export function readStructure(
  bytes: Uint8Array | Iterable<Uint8Array>,
  file: string,
  { language: asked }: LimeOptions = {},
): LimeStructure {
  const { rows, languages: listed } = rowsOf(bytes, file);
  const survey = rows.get("surveys")?.[0];
  const settings = rowsBy(rows.get("surveys_languagesettings") ?? [], "surveyls_language");
  const base = fieldOf(survey, "language") || listed.at(-1) || [...settings.keys()][0] || "";
  const more = fieldOf(survey, "additional_languages").split(/\s+/);
  const languages = [...new Set([base, ...more, ...listed])].filter((own) => own !== "");
  const language = asked ?? base;
  if (!languages.includes(language))
    throw new DataError(
      { file, value: language },
      "l’enquête n’est pas dans cette langue",
      quotedList(languages),
    );

  const lacking: string[] = [];
  const words = (texts: LimeTexts | undefined, field: string, of?: string): string => {
    const own = plainHtml(fieldOf(texts?.get(language), field));
    if (own !== "" || texts === undefined) return own;
    const others = [texts.get(base), ...texts.values()].map((row) => plainHtml(fieldOf(row, field)));
    const other = others.find((text) => text !== "") ?? "";
    if (other !== "" && of !== undefined) lacking.push(of);
    return other;
  };
  const titles = new Map<string, LimeRow>([...settings].map(([own, [row]]) => [own, row!]));
  const notices: string[] = [];
  const groups = groupsOf(rows, file, words, notices);
  if (groups.every(({ questions }) => questions.length === 0))
    throw new DataError({ file }, "le questionnaire n’a pas de question", "au moins une question");
  const title = words(titles, "surveyls_title", "titre");
  return {
    ...{ id: fieldOf(survey, "sid"), title, language, languages, groups },
    titles: Object.fromEntries(
      [...titles].map(([own, row]) => [own, plainHtml(fieldOf(row, "surveyls_title"))]),
    ),
    notices: [
      ...notices,
      ...(lacking.length > 0
        ? [
            `Textes absents en « ${language} », pris dans une autre langue : ${quotedList([...new Set(lacking)])}.`,
          ]
        : []),
    ],
  };
}

function rowsOf(bytes: Uint8Array | Iterable<Uint8Array>, file: string) {
  const rows = new Map<string, LimeRow[]>();
  const { type, languages } = readLimeXml(bytes, file, {
    row: (table, row) => {
      if (!tables.has(table)) return;
      const own = rows.get(table);
      if (!own) rows.set(table, [row]);
      else if (own.push(row) > mostRows)
        throw new DataError({ file }, `la table « ${table} » a trop de lignes`, `au plus ${mostRows} lignes`);
    },
  });
  if (type !== "Survey")
    throw new DataError({ file, value: type }, "ce n’est pas la structure d’une enquête", "un fichier .lss");
  return { rows: rows as LimeRows, languages };
}

function groupsOf(rows: LimeRows, file: string, words: LimeWords, notices: string[]): readonly LimeGroup[] {
  const texts = textsBy(rows, "groups", "group_l10ns", "gid");
  const questions = questionsByGroup(rows, file, words, notices);
  const own = firstRows(rows.get("groups") ?? [], "gid");
  for (const [gid, [question]] of questions) {
    if (own.has(gid)) continue;
    const place = { file, element: `question ${question!.code}`, value: gid };
    throw new DataError(place, "cette question est d’un groupe qui n’existe pas", "un groupe du fichier");
  }
  return inOrder([...own.values()], "group_order").map((row): LimeGroup => {
    const id = fieldOf(row, "gid");
    return {
      id,
      title: words(texts.get(id), "group_name", `groupe ${id}`),
      description: words(texts.get(id), "description"),
      ...relevanceOf(fieldOf(row, "grelevance")),
      questions: questions.get(id) ?? [],
    };
  });
}
