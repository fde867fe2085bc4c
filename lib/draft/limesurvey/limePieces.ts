import type { LimeQuestion, LimeSubquestion } from "../../import/limesurvey/LimeStructure";
import { type LimeColumn, rankCount, rankedAnswers } from "../../import/limesurvey/limeColumns";
import type { LimeLink, LimePiece } from "./LimeDraft";
import { answersOfLime, chosenBody, linkedAnswers, oneLine, otherName } from "./limeChoices";
import { numberBody, scoreEnds } from "./limeNumbers";
import { each, itemLabels, named, Parts, type PieceContext, scaleOf } from "./limeParts";

/** What a question of LimeSurvey becomes, or why it is left out. */
export type Pieces = { readonly pieces: readonly LimePiece[] } | { readonly reason: string };

/** Why types are left out whatever their question. */
const leftOut: Readonly<Record<string, string>> = {
  X: "c’est un texte affiché, pas une question",
  "*": "c’est une valeur calculée (équation), pas une question",
  "|": "c’est un envoi de fichiers",
};

/**
 * The questions that one of LimeSurvey becomes: itself, then the words of answers of one’s own and the comments; an
 * array of two scales is two, an array of numbers is one for each of its columns.
 *
 * @param columns those of the question
 */
export function limePieces(
  question: LimeQuestion,
  columns: readonly LimeColumn[],
  context: PieceContext,
): Pieces {
  if (Object.hasOwn(leftOut, question.type)) return { reason: leftOut[question.type]! };
  const maker = Object.hasOwn(makers, question.type) ? makers[question.type] : undefined;
  if (!maker) return { reason: `le type de question « ${question.type} » n’est pas connu` };
  const pieces = maker(new Parts(question, columns, context));
  return pieces.length === 0 ? { reason: "elle n’a ni réponse ni sous-question" } : { pieces };
}

type Maker = (parts: Parts) => readonly LimePiece[];

/** One answer among several. */
const list: Maker = (parts) => {
  const { question, language } = parts;
  const [column] = parts.of("answer");
  const chosen = chosenBody(answersOfLime(question, language));
  if (!chosen || !column) return [];
  const other = chosen.answers.find(({ code }) => code === "-oth-")?.ours;
  return [
    {
      ...parts.main,
      body: chosen.body,
      links: [{ column: column.name, answers: chosen.answers }],
      named: [{ column }],
    },
    ...parts.words(parts.of("other"), "autre", other),
    ...parts.words(parts.of("comment"), "commentaire"),
  ];
};

/** Answers to tick. */
const multiple: Maker = (parts) => {
  const { question, language } = parts;
  const own = parts.of("answer");
  const others = parts.of("other");
  const all = [...own, ...others];
  const choices = linkedAnswers(
    all.map(({ part, subquestion }) => ({
      code: subquestion?.code ?? "other",
      label: part === "other" ? otherName(question, language) : subquestion!.label,
    })),
  ).map(({ ours }) => ours);
  if (choices.length === 0) return [];
  const among = all.map(({ name }) => name);
  return [
    {
      ...parts.main,
      body: { kind: "multiple", choices },
      links: all.map(({ name, part }) => ({
        column: name,
        tick: part === "other" ? "filled" : "marked",
        among,
      })),
      named: all.map((column, i) => ({ column, item: choices[i]! })),
    },
    ...parts.words(others, "autre", others.length > 0 ? choices.at(-1) : undefined),
    ...parts.words(parts.of("comment"), "commentaire"),
  ];
};

/** One answer for each subquestion. */
const array: Maker = (parts) =>
  arrayOf(parts, parts.of("answer"), answersOfLime(parts.question, parts.language), "");

const dual: Maker = (parts) =>
  ([0, 1] as const).flatMap((scale) => {
    const header = parts.question.attributes[scale === 0 ? "dualscale_headerA" : "dualscale_headerB"];
    const columns = parts.columns.filter((column) => column.scale === scale);
    return arrayOf(
      ...([parts, columns, answersOfLime(parts.question, parts.language, scale)] as const),
      ` – ${header ? oneLine(header) : `échelle ${scale + 1}`}`,
    );
  });

function arrayOf(
  parts: Parts,
  columns: readonly LimeColumn[],
  answers: Parameters<typeof chosenBody>[0],
  suffix: string,
): readonly LimePiece[] {
  const items = itemLabels(columns.map(({ subquestion }) => subquestion!));
  const chosen = items.length === 0 ? undefined : chosenBody(answers, items);
  if (!chosen) return [];
  const links = columns.map(({ name }): LimeLink => ({ column: name, answers: chosen.answers }));
  return [named(parts, suffix, columns, items, { body: chosen.body, links })];
}

/** Scores between two ends, of the question or of each subquestion. */
const scores =
  (min: number, max: number): Maker =>
  (parts) =>
    scaleOf(parts, parts.of("answer"), { min, max }, "");

/** Numbers: scores where both ends are said, one question for each subquestion otherwise. */
const numbers: Maker = (parts) => {
  const columns = parts.of("answer");
  const ends = columns[0]?.subquestion ? scoreEnds(parts.question) : undefined;
  return ends
    ? scaleOf(parts, columns, ends, "")
    : each(parts, columns, (column) => numberBody(column, parts.context.table));
};

const words: Maker = (parts) => each(parts, parts.of("answer"), () => ({ kind: "open" }));

/** An array of numbers: what each of its columns asks of all its lines. */
const numberArray: Maker = (parts) => {
  const { attributes } = parts.question;
  const columnsOf = (own: LimeSubquestion) => parts.columns.filter(({ across }) => across === own);
  if (attributes.multiflexible_checkbox === "1")
    return parts.rows().flatMap((row) => {
      const columns = parts.columns.filter(({ subquestion }) => subquestion === row);
      const choices = itemLabels(columns.map(({ across }) => across!));
      const among = columns.map(({ name }) => name);
      if (choices.length === 0) return [];
      const links = columns.map(({ name }): LimeLink => ({ column: name, tick: "marked", among }));
      const suffix = ` – ${oneLine(row.label)}`;
      return [named(parts, suffix, columns, choices, { body: { kind: "multiple", choices }, links })];
    });
  const ends = scoreEnds(parts.question);
  if (!ends) return each(parts, parts.columns, (column) => numberBody(column, parts.context.table));
  return parts.rows(1).flatMap((own) => scaleOf(parts, columnsOf(own), ends, ` – ${oneLine(own.label)}`));
};

const ranking: Maker = (parts) => {
  const { question } = parts;
  const answers = linkedAnswers(rankedAnswers(question));
  const columns = parts.of("rank").map(({ name }) => name);
  const items = answers.map(({ ours }) => ours);
  if (items.length === 0) return [];
  const ranks = rankCount(question);
  return [
    {
      ...parts.main,
      body: { kind: "ranking", items, ...(ranks < items.length && { ranks }) },
      links: answers.map((ranked) => ({ columns, ranked })),
      named: [],
    },
  ];
};

const language: Maker = (parts) => {
  const [column] = parts.of("answer");
  if (!column) return [];
  const choices = parts.context.structure.languages;
  return [
    {
      ...parts.main,
      body: { kind: "single", choices },
      links: [{ column: column.name }],
      named: [{ column }],
    },
  ];
};

const makers: Readonly<Record<string, Maker>> = {
  ...{ L: list, "!": list, O: list, Y: list, G: list, I: language },
  ...{ M: multiple, P: multiple },
  ...{ F: array, H: array, C: array, E: array, "1": dual },
  ...{ A: scores(1, 5), B: scores(1, 10), "5": scores(1, 5) },
  ...{ N: numbers, K: numbers, ":": numberArray },
  ...{ S: words, T: words, U: words, Q: words, ";": words, D: words },
  R: ranking,
};
