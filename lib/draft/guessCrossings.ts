import { plainText } from "../base/plainText";
import type { OwnGuess } from "./Guess";
import type { QuestionDraft } from "./QuestionDraft";
import { namedAs } from "./texts/namedAs";
import { type NounPhrase, nounPhrase } from "./texts/nounPhrase";
import { saidCodes } from "./texts/saidCodes";
import { unnumbered } from "./texts/unnumbered";

/** A question among those that come first, a third of them, may be crossed with the others. */
const first = (questions: number) => Math.min(10, Math.max(5, Math.ceil(questions / 3)));
const most = 3;
const smallestShare = 0.05;
const fewestRows = 10;
const fewestAnswered = 0.8;

export interface CrossingDraft {
  readonly question: QuestionDraft;
  readonly id: string;
  /** For a French sentence, with its article. */
  readonly label: string;
  readonly article: "le" | "la" | "l’";
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
    const wording = unnumbered(saidCodes(question.label).rest);
    const found = nounOf(question, wording);
    // The name of a column may be a sentence, and its gender unknown.
    const noun = found ?? ({ text: `réponse à « ${wording} »`, article: "la" } as const);
    const id = freeId(found?.text ?? wording, ids);
    ids.add(id);
    const groups =
      question.sources.length === 1 && "choices" in question.body ? question.body.choices.length : 0;
    return {
      ...{ question, id, article: noun.article, label: noun.text },
      guess: {
        ...{
          about: "crossing",
          columns: question.columns.map(({ name }) => name),
          what: { noun: withArticle(noun), groups },
        },
        ...{
          reason: { kind: named ? "named" : "amongFirst", smallest },
          confidence: "likely",
          applied: true,
        },
      },
    };
  });
}

/** The noun that the wording says, or else the answers, or the name of the column. */
function nounOf(question: QuestionDraft, wording: string): NounPhrase | undefined {
  const asked = nounPhrase(wording);
  if (asked !== undefined && !asked.text.startsWith("fait d’")) return asked;
  if (isSex(question)) return sexNoun;
  const [column] = question.columns;
  return asked ?? nounPhrase(unnumbered(saidCodes(column!.name).rest).replaceAll("_", " "));
}

const sexNoun = { text: "sexe", article: "le" } as const;
const sexes = /^(?:un |une )?(?:femmes?|hommes?|filles?|garcons?|feminin|masculin|autre.*|non.?binaire)$/;

/** Whether the answers say it, where the wording does not: « Vous êtes… ». */
function isSex({ body }: QuestionDraft): boolean {
  if (body.kind !== "single") return false;
  const own = body.choices.map(plainText);
  return (
    own.every((choice) => sexes.test(choice)) &&
    own.filter((choice) => !/^autre|^non/.test(choice)).length === 2
  );
}

/** « la tranche d’âge », « l’âge » */
function withArticle({ text, article }: NounPhrase): string {
  return article === "l’" ? `${article}${text}` : `${article} ${text}`;
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

/** Words that say nothing of what a heading is about. */
const fillers = new Set(
  "a au aux avec avez ce ces comment combien d dans de depuis des du elle en est et etes etre il j je l la le les leur ne nous on ou par pas pour quel quelle quelles quels que qui sa se ses si sont sur un une vos votre vous".split(
    " ",
  ),
);
const mostIdWords = 4;

/** The first words of a label: of a longer one, those that say what it is about. */
function freeId(label: string, taken: ReadonlySet<string>): string {
  const words = plainText(label)
    .split(/[^a-z0-9-]+/)
    .flatMap((word) => (/-(?:vous|il|elle|on|nous|tu)$/.test(word) ? [] : word.split("-")))
    .filter((word) => word !== "");
  const isSentence = words.length > mostIdWords || label.includes("?");
  const telling = isSentence ? words.filter((word) => !fillers.has(word)) : words;
  const all =
    telling.length > 0
      ? telling
      : plainText(label)
          .split(/[^a-z0-9]+/)
          .filter((word) => word !== "");
  const id = all.slice(0, mostIdWords).join("-") || "croisement";
  let free = id;
  for (let i = 2; taken.has(free); i++) free = `${id}-${i}`;
  return free;
}
