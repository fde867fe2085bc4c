import { decoded } from "../answers/AnswerColumn";
import { answerColumn, columnNamed, type Survey } from "../answers/Survey";
import { memo } from "../base/memo";
import { questionColumns } from "../questionnaire/columns";
import { questionById } from "../questionnaire/lookup";
import { tabulation } from "../questionnaire/tabulation";
import { crossTable } from "../tables/crossTable";
import { flatTable } from "../tables/flatTable";
import type { Count, CountRow, Crossing, FlatTable } from "../tables/Table";
import type { ItemCounts, ItemMask } from "./ItemCounts";
import type { ItemScores } from "./ItemScores";
import type { QuestionMask } from "./maskTable";
import { protectCounts } from "./protectCounts";
import { protectMeans } from "./protectMeans";
import type { Secrecy, SecretSurvey } from "./Secrecy";

/** All the tables of a question that are published together. */
export interface QuestionTables {
  readonly flat: FlatTable;
  /** Those of the study, in their order, then one of one's own. */
  readonly crossings: readonly Crossing[];
}

/** The tables of a question as they are counted, before anything is kept secret. */
export function questionTables(survey: Survey, id: string, own?: string): QuestionTables {
  return {
    flat: flatTable(survey, id),
    crossings: crossedWith(survey, id, own).map((by) => crossTable(survey, id, by)),
  };
}

/** The questions that a question is crossed with in the study, then one of one's own that is none of them. */
export function crossedWith({ questionnaire }: Survey, id: string, own?: string): readonly string[] {
  const known = questionById(questionnaire, id).crossings.map(
    (crossing) => questionnaire.crossings.find((other) => other.id === crossing)!.question,
  );
  return own === undefined || known.includes(own) ? known : [...known, own];
}

/** What is kept secret of all the tables of a question of a study that has rules for it. */
export const questionMask = memo(
  (survey: SecretSurvey, secrecy: Secrecy, id: string, own?: string): QuestionMask => {
    const tables = questionTables(survey, id, own);
    const by = crossedWith(survey, id, own);
    const secretGroups = by.map((other) => secretAnswers(survey, secrecy, other));
    // A part of the respondents shows nothing that the whole hides, nor what leaves too few of it.
    const whole =
      survey.filter === undefined
        ? undefined
        : {
            tables: questionTables(secrecy.whole, id),
            mask: questionMask(wholeOf(secrecy), secrecy, id),
          };
    const bases = protectCounts(
      {
        ...basesOf(tables, secretGroups),
        ...(whole && { most: [whole.mask.bases.n ? undefined : whole.tables.flat.n] }),
      },
      secrecy,
    );
    const wholeItems = whole && itemsOf(whole.tables, secretGroups);
    const counts = itemsOf(tables, secretGroups).map((item, i) =>
      protectCounts(
        {
          ...item,
          ...(whole && {
            most: wholeItems![i]!.answers.map((n, a) => (whole.mask.counts[i]!.answers[a] ? undefined : n)),
            secretAnswers: whole.mask.counts[i]!.answers,
          }),
        },
        secrecy,
      ),
    );
    const means = tables.flat.kind === "flatMeans" ? scoresOf(survey, id, by, bases) : [];
    return { bases, counts, means: means.map((item) => protectMeans(item, secrecy)) };
  },
);

/** The whole of which a filtered study is a part. */
const wholeOf = memo((secrecy: Secrecy): SecretSurvey => ({ ...secrecy.whole, secrecy }));

/** The answers to a question that are secret by themselves, as groups of others. */
function secretAnswers(survey: SecretSurvey, secrecy: Secrecy, id: string): readonly boolean[] {
  return flatMask(survey, secrecy, id).answers;
}

const flatMask = memo((survey: SecretSurvey, secrecy: Secrecy, id: string): ItemMask => {
  const [item] = itemsOf({ flat: flatTable(survey, id), crossings: [] }, []);
  return protectCounts(item!, secrecy);
});

/** How many answered any item, in all and by group. */
function basesOf(
  { flat, crossings }: QuestionTables,
  secretGroups: readonly (readonly boolean[])[],
): ItemCounts {
  return {
    n: flat.n,
    answers: [flat.n],
    crossings: crossings.map(({ groups }, c) => ({
      cells: [groups.map(({ n }) => n)],
      secretSizes: secretGroups[c]!,
    })),
  };
}

/** The counts of each item of a question: of a single choice one item; of an answer to tick, given or not. */
function itemsOf(
  { flat, crossings }: QuestionTables,
  secretGroups: readonly (readonly boolean[])[],
): readonly ItemCounts[] {
  const item = (
    all: readonly Count[],
    n: number,
    rows: (crossing: Crossing) => readonly CountRow[],
    isTicked = false,
  ): ItemCounts => ({
    n,
    answers: isTicked ? [all[0]!.n, n - all[0]!.n] : all.map((own) => own.n),
    impliedLast: isTicked,
    crossings: crossings.map((crossing, c) => {
      const cells = rows(crossing).map((row) => row.cells.map((cell) => cell.n));
      const rest = rows(crossing)[0]?.cells.map((cell) => cell.base - cell.n) ?? [];
      return { cells: isTicked ? [cells[0]!, rest] : cells, secretSizes: secretGroups[c]! };
    }),
  });
  switch (flat.kind) {
    case "flatCounts":
      if (tabulation(flat.question).layout === "counts")
        return [
          item(flat.rows, flat.n, (crossing) => (crossing.kind === "crossedCounts" ? crossing.rows : [])),
        ];
      return flat.rows.map((row, i) =>
        item(
          [row],
          row.base,
          (crossing) => (crossing.kind === "crossedMultiple" ? [crossing.rows[i]!] : []),
          true,
        ),
      );
    case "flatGrid":
      return flat.rows.map((row, i) =>
        item(row.cells, row.n, (crossing) =>
          crossing.kind === "crossedGrid" ? crossing.rows[i]!.answers : [],
        ),
      );
    case "flatMeans":
    case "flatText":
      return [];
  }
}

/** The numbers behind each row of means. */
function scoresOf(
  survey: Survey,
  id: string,
  by: readonly string[],
  { crossings }: ItemMask,
): readonly ItemScores[] {
  const question = questionById(survey.questionnaire, id);
  const how = tabulation(question);
  if (how.layout !== "means") return [];
  const grouping = by.map((other) => columnNamed(survey, other));
  return questionColumns(question).map((column) => {
    const numbers = decoded(answerColumn(survey, column));
    const rows = numbers.flatMap((own, row) => (own === null ? [] : [row]));
    return {
      scores: rows.map((row) => Number(numbers[row])),
      ...(survey.weights && { weights: rows.map((row) => survey.weights!.weights[row]!) }),
      range: how.range,
      canDominate: question.kind === "number",
      crossings: grouping.map(({ values, codes }, c) => ({
        groups: rows.map((row) => (codes[row]! < values.length ? codes[row]! : -1)),
        secretSizes: crossings[c]!.sizes,
      })),
    };
  });
}
