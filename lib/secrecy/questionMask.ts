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
import { itemSystem } from "./itemSystem";
import type { QuestionMask } from "./maskTable";
import { protectCounts } from "./protectCounts";
import { protectMeans } from "./protectMeans";
import { provenVerdict } from "./provenVerdict";
import { isSmall, type Secrecy, type SecretSurvey } from "./Secrecy";

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
    const whole = survey.filter === undefined ? undefined : wholeOf(secrecy);
    const ofWhole = whole && {
      tables: questionTables(whole, id, own),
      mask: questionMask(whole, secrecy, id, own),
    };
    /** A part of the respondents shows nothing that the whole hides, nor what tells of the others. */
    const partOf = (
      item: ItemCounts,
      all: ItemCounts | undefined,
      mask: ItemMask | undefined,
    ): ItemCounts => {
      if (all === undefined || mask === undefined) return item;
      const parted = partedAnswers(item, all, secrecy);
      return {
        ...item,
        most: all.answers.map((n, a) => (mask.answers[a] ? undefined : n)),
        secretAnswers: mask.answers.map((isSecret, a) => isSecret || parted[a]!),
        crossings: item.crossings.map((crossing, c) => ({
          ...crossing,
          secretCells: crossing.cells.map((row, a) =>
            row.map(
              (n, g) =>
                // Of a group that is filtered out nothing is told.
                crossing.cells.some((own) => own[g]! > 0) &&
                (mask.crossings[c]!.cells[a]![g]! || isSmall(all.crossings[c]!.cells[a]![g]! - n, secrecy)),
            ),
          ),
        })),
      };
    };
    const bases = protectCounts(
      partOf(
        basesOf(tables, secretGroups),
        ofWhole && basesOf(ofWhole.tables, secretGroups),
        ofWhole?.mask.bases,
      ),
      secrecy,
    );
    const wholeItems = ofWhole && itemsOf(ofWhole.tables, secretGroups);
    const counts = itemsOf(tables, secretGroups).map((item, i) =>
      withVerdicts(partOf(item, wholeItems?.[i], ofWhole?.mask.counts[i]), survey, secrecy),
    );
    const means = tables.flat.kind === "flatMeans" ? scoresOf(survey, id, by, bases) : [];
    return { bases, counts, means: means.map((item) => protectMeans(item, secrecy)) };
  },
);

/**
 * The answers that are secret of a part of the respondents as of one group of two, itself and the others: both parts
 * hide the same, so that whoever sees one, the other and the whole can subtract nothing.
 */
function partedAnswers(item: ItemCounts, all: ItemCounts, secrecy: Secrecy): readonly boolean[] {
  const rest = all.answers.map((n, a) => n - item.answers[a]!);
  const isFirst = order(item.answers, rest) <= 0;
  const cells = item.answers.map((n, a) => (isFirst ? [n, rest[a]!] : [rest[a]!, n]));
  const { n, answers, impliedLast = false } = all;
  const [own] = protectCounts({ n, answers, impliedLast, crossings: [{ cells }] }, secrecy).crossings;
  const group = isFirst ? 0 : 1;
  return own!.cells.map((row) => row[group]! || own!.sizes[group]!);
}

/** The mask of an item, with the verdicts that may be told; none of weighted answers, nor of a part of them. */
function withVerdicts(item: ItemCounts, survey: Survey, secrecy: Secrecy): ItemMask {
  const mask = protectCounts(item, secrecy);
  if (survey.weights !== undefined || survey.filter !== undefined) return mask;
  const system = itemSystem(item);
  return {
    ...mask,
    crossings: mask.crossings.map((own, c) => {
      const significant = own.test ? provenVerdict(system, mask, c, secrecy.width) : undefined;
      return significant === undefined ? own : { ...own, significant };
    }),
  };
}

/** Negative where the first list is the smaller at the first place where two differ. */
function order(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((own, i) => own !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** The whole of which a filtered study is a part. */
const wholeOf = memo((secrecy: Secrecy): SecretSurvey => ({ ...secrecy.whole, secrecy }));

/** The answers to a question that are secret by themselves, as groups of others. */
function secretAnswers(survey: SecretSurvey, secrecy: Secrecy, id: string): readonly boolean[] {
  return flatMask(survey, secrecy, id).answers;
}

const flatMask = memo((survey: SecretSurvey, secrecy: Secrecy, id: string): ItemMask => {
  const [item] = itemsOf({ flat: flatTable(survey, id), crossings: [] }, []);
  return protectCounts({ ...item!, allowsUnanimous: survey.filter !== undefined }, secrecy);
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
