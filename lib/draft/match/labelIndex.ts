import type { RawColumn } from "../../import/table/RawTable";
import { questionColumns } from "../../questionnaire/columns";
import type { Question } from "../../questionnaire/types";
import { nameSplits } from "../texts/nameSplits";
import { type TextKeys, trigrams } from "./textKeys";

/** How alike the wording of a column is to one of ours: 1 where it is the same. */
export interface Likeness {
  readonly score: number;
  readonly kind: "same" | "cut" | "near";
}

/** A column of ours, or all those of a question at once (« q12_2* »). */
export interface Target {
  readonly name: string;
  readonly question: Question;
  readonly item?: string;
  /** Whether one column of the file would hold the answers to all its items. */
  readonly whole?: boolean;
}

/** The columns of ours; those of a question to tick also all at once. */
export function targetsOf(questions: readonly Question[]): readonly Target[] {
  return questions.flatMap((question): readonly Target[] => {
    const own = questionColumns(question);
    const whole = question.kind === "multiple";
    return [...own, ...(whole ? [{ name: wholeName(question), question, whole }] : [])];
  });
}

export function wholeName({ id }: Question): string {
  return `q${id.replace(".", "_")}*`;
}

interface Wording {
  readonly key: string;
  readonly threes: ReadonlySet<string>;
  readonly targets: Map<number, number>;
}

/** A wording that is cut off has at least so many letters. */
const leastCut = 15;
const leastLike = 0.5;
/** The wording of an item alone, without that of its question, says less. */
const itemAlone = 0.85;

/** Finds the columns of ours whose wording is like that of a column of a file. */
export class LabelIndex {
  readonly #keys: TextKeys;
  readonly #wordings: Wording[] = [];
  readonly #byThree = new Map<string, number[]>();
  readonly #targets: readonly Target[];
  readonly #known = new Map<string, ReadonlyMap<number, Likeness>>();

  constructor(targets: readonly Target[], keys: TextKeys) {
    this.#keys = keys;
    this.#targets = targets;
    const places = new Map<string, number>();
    const add = (text: string, target: number, weight: number) => {
      const key = keys.loose(text);
      if (key === "") return;
      let place = places.get(key);
      if (place === undefined) {
        place = this.#wordings.length;
        places.set(key, place);
        const threes = trigrams(key);
        this.#wordings.push({ key, threes, targets: new Map() });
        for (const three of threes) {
          const own = this.#byThree.get(three);
          if (own) own.push(place);
          else this.#byThree.set(three, [place]);
        }
      }
      const { targets: own } = this.#wordings[place]!;
      own.set(target, Math.max(own.get(target) ?? 0, weight));
    };
    for (const [i, { question, item }] of targets.entries()) {
      if (item === undefined) add(question.label, i, 1);
      else {
        add(`${question.label} ${item}`, i, 1);
        add(item, i, itemAlone);
      }
    }
  }

  /** How alike each column of ours is, by its rank; those that are not alike are not there. */
  of(column: RawColumn): ReadonlyMap<number, Likeness> {
    const found = new Map<number, Likeness>();
    const take = (target: number, likeness: Likeness) => {
      if (likeness.score >= leastLike && likeness.score > (found.get(target)?.score ?? 0))
        found.set(target, likeness);
    };
    for (const text of wordingsOf(column)) for (const [target, own] of this.#like(text)) take(target, own);
    for (const [stem, rest] of partedWordings(column)) {
      const stems = this.#questions(stem);
      for (const [target, own] of this.#like(rest)) {
        const question = stems.get(this.#targets[target]!.question);
        if (question === undefined || this.#targets[target]!.item === undefined) continue;
        const item = Math.min(1, own.score / itemAlone);
        const kind =
          item === 1 && question.kind === "same" ? own.kind : question.kind === "cut" ? "cut" : "near";
        take(target, { score: 0.6 * item + 0.4 * question.score, kind });
      }
    }
    return found;
  }

  /** The questions whose wording a text is like. */
  #questions(stem: string): ReadonlyMap<Question, Likeness> {
    const found = new Map<Question, Likeness>();
    const key = this.#keys.loose(stem);
    const threes = trigrams(key);
    for (const question of new Set(this.#targets.map((target) => target.question))) {
      const own = likeness(key, threes, this.#keys.loose(question.label));
      if (own && own.score >= leastLike) found.set(question, own);
    }
    return found;
  }

  #like(text: string): ReadonlyMap<number, Likeness> {
    const known = this.#known.get(text);
    if (known) return known;
    const found = new Map<number, Likeness>();
    const key = this.#keys.loose(text);
    const threes = trigrams(key);
    const shares = new Map<number, number>();
    for (const three of threes)
      for (const place of this.#byThree.get(three) ?? []) shares.set(place, (shares.get(place) ?? 0) + 1);
    for (const [place, both] of shares) {
      const { key: own, threes: its, targets } = this.#wordings[place]!;
      const dice = (2 * both) / (threes.size + its.size);
      const isCut =
        key.length >= leastCut && (own.startsWith(key) || key.startsWith(own)) && own.length >= leastCut;
      const score = own === key ? 1 : isCut ? Math.max(0.93, dice) : dice;
      if (score < leastLike) continue;
      for (const [target, weight] of targets)
        if (score * weight > (found.get(target)?.score ?? 0))
          found.set(target, { score: score * weight, kind: own === key ? "same" : isCut ? "cut" : "near" });
    }
    this.#known.set(text, found);
    return found;
  }
}

function likeness(key: string, threes: ReadonlySet<string>, own: string): Likeness | undefined {
  if (key === own) return { score: 1, kind: "same" };
  if (key.length >= leastCut && own.startsWith(key)) return { score: 0.95, kind: "cut" };
  let both = 0;
  const its = trigrams(own);
  for (const three of threes) if (its.has(three)) both++;
  const score = (2 * both) / (threes.size + its.size);
  return score >= leastLike ? { score, kind: "near" } : undefined;
}

/** A code before a wording: « 2.1 », « q2_1 : », « G02Q01[SQ001]. ». */
const codeBefore =
  /^(?:(?:[A-Za-z]{1,3}\d[\w.]*|\d{1,3}[._]\d[\d._]*|[A-Za-z]\w*\[[^\]]*\])(?:\[[^\]]*\])?\s*[-–—:.)]*\s+)(?=\S)/u;

/** What a column may be worded as. */
function wordingsOf({ name, label }: RawColumn): readonly string[] {
  const texts = [label, name.length > 8 || /\s/.test(name) ? name : undefined];
  return [...new Set(texts.flatMap((text) => (text ? [text, text.replace(codeBefore, "")] : [])))];
}

/** The wording of a question and that of its item, where both are told. */
function partedWordings(column: RawColumn): readonly (readonly [stem: string, rest: string])[] {
  const { label, question } = column;
  const told = question?.label !== undefined && label !== undefined ? [[question.label, label] as const] : [];
  const splits = wordingsOf(column).flatMap((text) =>
    nameSplits(text)
      .filter(({ form, stem }) => (form === "bracket" || form === "phrase") && stem.length > 3)
      .map(({ stem, rest }) => [stem, rest] as const),
  );
  return [...told, ...splits];
}
