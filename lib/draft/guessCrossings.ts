import { plainText } from "../base/plainText";
import type { OwnGuess } from "./Guess";
import type { QuestionDraft } from "./QuestionDraft";
import { namedAs } from "./texts/namedAs";

/** A question among those that come first, a third of them, may be crossed with the others. */
const first = (questions: number) => Math.min(10, Math.max(5, Math.ceil(questions / 3)));
const most = 3;
const smallestShare = 0.05;
const fewestRows = 10;
const fewestAnswered = 0.8;

export interface CrossingDraft {
  readonly question: QuestionDraft;
  readonly id: string;
  readonly label: string;
  readonly guess: OwnGuess;
}

/**
 * What the study is crossed with: at most three questions of one choice, with 2 to 5 groups that each have one row
 * in twenty; those that say who the respondent is before those that come first.
 */
export function guessCrossings(questions: readonly QuestionDraft[]): readonly CrossingDraft[] {
  const fit = questions.flatMap((question, i) => {
    const smallest = smallestGroup(question);
    const named = namedAs.person(question.label);
    return smallest !== undefined && (named || i < first(questions.length))
      ? [{ question, smallest, named }]
      : [];
  });
  const chosen = [...fit.filter(({ named }) => named), ...fit.filter(({ named }) => !named)].slice(0, most);
  const ids = new Set<string>();
  return chosen.map(({ question, smallest, named }) => {
    const id = freeId(question.label, ids);
    ids.add(id);
    const groups =
      question.sources.length === 1 && "choices" in question.body ? question.body.choices.length : 0;
    return {
      ...{ question, id, label: question.label },
      guess: {
        ...{ about: "crossing", columns: question.columns.map(({ name }) => name), what: { id, groups } },
        ...{
          reason: { kind: named ? "named" : "amongFirst", smallest },
          confidence: "likely",
          applied: true,
        },
      },
    };
  });
}

/** The share of the smallest group, where a question may be crossed with; undefined elsewhere. */
function smallestGroup({ body, columns: [column] }: QuestionDraft): number | undefined {
  if (body.kind !== "single" || body.choices.length < 2 || body.choices.length > 5) return undefined;
  const { rows, countOf, answered } = column!;
  const smallest = Math.min(...body.choices.map((choice) => countOf.get(choice) ?? 0)) / rows;
  return rows >= fewestRows && answered >= fewestAnswered * rows && smallest >= smallestShare
    ? smallest
    : undefined;
}

function freeId(label: string, taken: ReadonlySet<string>): string {
  const plain = plainText(label)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const id = plain.split("-").slice(0, 4).join("-") || "croisement";
  let free = id;
  for (let i = 2; taken.has(free); i++) free = `${id}-${i}`;
  return free;
}
