import type { Section } from "../questionnaire/types";
import type { OwnGuess } from "./Guess";
import type { QuestionDraft } from "./QuestionDraft";

/** A section with the questions that it has, in their order. */
export interface SectionDraft extends Section {
  readonly questions: readonly QuestionDraft[];
  readonly guess: OwnGuess;
}

/** What a name may begin with that tells its section, the more telling first. */
const prefixes: readonly RegExp[] = [
  /^((?:section|partie|bloc|block|part|volet|module)\s*(?:\d+|[A-Z]))(?=\W|_|$)/iu,
  /^(S\d+)[_.Qq]/u,
  /^(G\d+)Q\d/u,
  /^[qQ]?(\d+)[_.]\d+/u,
  /^(\d+)[.)-]?\s*[a-z]\b/u,
  /^([A-Z]{1,3})_/u,
  /^([A-Z])\d+/u,
  /^(\p{Ll}{2,})_/u,
];

/**
 * The sections of a questionnaire: runs of questions whose names begin alike, where there are two or more with two
 * questions or more each on average; else one.
 */
export function guessSections(questions: readonly QuestionDraft[]): readonly SectionDraft[] {
  for (const prefix of prefixes) {
    const runs = runsOf(questions, prefix);
    if (runs) return runs.map(({ name, own }, i) => sectionOf(i + 1, titleOf(name), own, name));
  }
  return [sectionOf(1, "Les questions", questions)];
}

interface Run {
  /** What the names begin with; absent of those at the start that begin with nothing of the kind. */
  readonly name?: string;
  readonly own: QuestionDraft[];
  /** Those whose names begin so; the others only stand among them. */
  begun: number;
}

function runsOf(questions: readonly QuestionDraft[], prefix: RegExp): readonly Run[] | undefined {
  const runs: Run[] = [];
  for (const question of questions) {
    const name = prefix.exec(question.columns[0]!.name)?.[1];
    const last = runs.at(-1);
    if (!last || (name !== undefined && name !== last.name)) {
      runs.push({ ...(name !== undefined && { name }), own: [question], begun: 1 });
    } else {
      last.own.push(question);
      if (name !== undefined) last.begun++;
    }
  }
  const named = runs.filter(({ name }) => name !== undefined);
  const names = new Set(named.map(({ name }) => name));
  const inNamed = named.reduce((total, { begun }) => total + begun, 0);
  const isPlausible =
    named.length >= 2 &&
    // A prefix that comes back is that of something else.
    names.size === named.length &&
    inNamed >= 2 * named.length &&
    2 * inNamed >= questions.length &&
    named.filter(({ begun }) => begun >= 2).length >= named.length / 2;
  return isPlausible ? runs : undefined;
}

/** « A » and « 2 » make no title by themselves. */
function titleOf(prefix: string | undefined): string {
  if (prefix === undefined) return "Premières questions";
  return prefix.length <= 3 ? `Section ${prefix}` : prefix;
}

function sectionOf(
  number: number,
  title: string,
  questions: readonly QuestionDraft[],
  prefix?: string,
): SectionDraft {
  const columns = questions.flatMap((question) => question.columns.map(({ name }) => name));
  return {
    ...{ number, title, questions },
    guess: {
      ...{ about: "section", columns, what: { number, title, questions: questions.length } },
      reason: prefix === undefined ? { kind: "single" } : { kind: "prefix", prefix },
      confidence: prefix === undefined ? "sure" : "likely",
      applied: true,
    },
  };
}
