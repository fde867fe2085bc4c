import type { RawTable } from "../../import/table/RawTable";
import type { Questionnaire } from "../../questionnaire/types";
import { type AnswerDomain, answerDomain } from "./answerDomain";
import { bestScheme } from "./bestScheme";
import { codeSchemes } from "./codeSchemes";
import { LabelIndex, type Likeness, type Target, targetsOf } from "./labelIndex";
import { type CountedColumn, countedColumn, readColumn } from "./readColumn";
import { readParts, readTicks, type TickTexts, tickTexts } from "./readTicks";
import { type TextKeys, textKeys } from "./textKeys";

/** What speaks for a column of the file being one of ours, and against it. */
export interface Evidence {
  /** The scheme of codes that says so, and whether that scheme holds for the whole file. */
  readonly code?: { readonly scheme: string; readonly strong: boolean };
  readonly label?: Likeness;
  /** The share of its cells that are answers of ours; undefined of a blank column. */
  readonly share: number | undefined;
  /** How rare such answers are among our questions, from 0 to 1, and how many distinct ones were found. */
  readonly rarity: number;
  readonly distinct: number;
}

/** Answers that are less rare than this tell nothing by themselves. */
const telling = 0.8;

/** A file beside a questionnaire. */
export interface Comparison {
  readonly table: RawTable;
  readonly questionnaire: Questionnaire;
  readonly keys: TextKeys;
  readonly columns: readonly CountedColumn[];
  readonly targets: readonly Target[];
  readonly labels: readonly ReadonlyMap<number, Likeness>[];
  readonly domainOf: (target: Target) => AnswerDomain;
  /** Of a column of the file and one of ours, by their ranks; undefined where nothing can be said for it. */
  readonly evidence: (column: number, target: number) => Evidence | undefined;
  /** The share of the cells of a column that are answers of ours, likeness included. */
  readonly likeShare: (column: number, target: number) => number | undefined;
  /** What a column says of ticks. */
  readonly tickTextsOf: (column: number) => TickTexts;
}

/**
 * Compares the columns of a file with those of a questionnaire.
 *
 * @param skipped the ranks of columns that are no answers: identifiers, weights, what a tool notes
 */
export function comparison(
  table: RawTable,
  questionnaire: Questionnaire,
  skipped: ReadonlySet<number>,
): Comparison {
  const keys = textKeys();
  const all = [...questionnaire.questions, ...(questionnaire.hidden ?? [])];
  const targets = targetsOf(all);
  const columns = table.columns.map(countedColumn);
  const index = new LabelIndex(targets, keys);
  const none: ReadonlyMap<number, Likeness> = new Map();
  const labels = table.columns.map((column, at) => (skipped.has(at) ? none : index.of(column)));
  const ticks: (TickTexts | undefined)[] = [];
  const tickTextsOf = (at: number) => {
    const found = ticks[at] ?? tickTexts(columns[at]!, questionnaire, keys);
    ticks[at] = found;
    return found;
  };
  const domains = new Map(all.map((question) => [question, answerDomain(question, questionnaire, keys)]));
  const domainOf = ({ question }: Target) => domains.get(question)!;
  const withKey = new Map<string, number>();
  for (const target of targets) {
    const key = keyOf(target);
    withKey.set(key, (withKey.get(key) ?? 0) + 1);
  }
  const rarities = targets.map((target) => rarityOf(withKey.get(keyOf(target))!));
  const answers = answersByKey(columns.length);
  const rankOf = new Map(targets.map(({ name }, i) => [name, i]));
  const schemes = codeSchemes(table.columns, questionnaire).map(({ name, columns: own }) => ({
    name,
    columns: new Map([...own].filter(([at, its]) => !skipped.has(at) && rankOf.has(its))),
  }));
  const best = bestScheme(schemes, (at, name) => {
    const { share } = answers(at, targets[rankOf.get(name)!]!);
    return share === undefined || share >= 0.5;
  });
  return {
    ...{ table, questionnaire, keys, columns, targets, labels, domainOf, tickTextsOf },
    likeShare(at, rank) {
      const target = targets[rank]!;
      if (target.question.kind === "multiple") return answers(at, target).share;
      return readColumn(columns[at]!, domainOf(target), true).share;
    },
    evidence(at, rank) {
      const target = targets[rank]!;
      const label = labels[at]!.get(rank);
      const isCode = best?.columns.get(at) === target.name;
      if (!isCode && !label && rarities[rank]! < telling) return undefined;
      const { share, distinct } = answers(at, target);
      return {
        ...(isCode && { code: { scheme: best.name, strong: best.strong } }),
        ...(label && { label }),
        ...{ share, distinct, rarity: rarities[rank]! },
      };
    },
  };

  /** What a column says to all questions of the same answers is read once. */
  function answersByKey(
    length: number,
  ): (at: number, target: Target) => Pick<Evidence, "share" | "distinct"> {
    const rankOfKey = new Map([...withKey.keys()].map((key, i) => [key, i]));
    const keyRank = new Map(targets.map((target) => [target, rankOfKey.get(keyOf(target))!]));
    const known: (Pick<Evidence, "share" | "distinct"> | undefined)[] = new Array(length * rankOfKey.size);
    return (at, target) => {
      const place = at * rankOfKey.size + keyRank.get(target)!;
      const found = known[place] ?? answersOf(at, target);
      known[place] = found;
      return found;
    };
  }

  function keyOf(target: Target): string {
    const { question, item, whole } = target;
    if (question.kind === "multiple") return whole ? target.name : `tick:${item}`;
    return domains.get(question)!.key;
  }

  function rarityOf(same: number): number {
    return targets.length < 2 ? 1 : 1 - Math.log(same) / Math.log(targets.length);
  }

  function answersOf(at: number, target: Target): Pick<Evidence, "share" | "distinct"> {
    const { question, item, whole } = target;
    const column = columns[at]!;
    if (question.kind !== "multiple") {
      const { share, distinct } = readColumn(column, domainOf(target), false);
      return { share: domainOf(target).layout === "text" ? undefined : share, distinct };
    }
    if (whole) {
      const parts = readParts(column, question.choices, keys);
      return { share: parts?.share ?? 0, distinct: parts?.distinct ?? 0 };
    }
    const { share, named } = readTicks(column, item!, tickTextsOf(at), keys);
    // Any column of « Oui » may be ticks: they tell nothing unless the answer itself stands there.
    return { share, distinct: named ? 3 : 1 };
  }
}
