import type { QuestionnaireFile } from "./QuestionnaireFile";

/** A questionnaire whose questions follow one another in each section, and the numbers that changed. */
export interface Renumbered {
  readonly questionnaire: QuestionnaireFile;
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Closes the gaps in the numbers of the questions, section by section, in the order of these numbers: hidden ones count.
 * Crossings and conditions name them by their new numbers; what is written in words stays.
 */
export function renumbered(questionnaire: QuestionnaireFile): Renumbered {
  const ids = [...questionnaire.questions, ...(questionnaire.hidden ?? [])].map(({ id }) => id);
  const place = (id: string) => id.split(".").map(Number) as [number, number];
  const sorted = ids.toSorted((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
  const ranks = new Map<number, number>();
  const now = new Map(
    sorted.map((id) => {
      const [section] = place(id);
      const rank = (ranks.get(section) ?? 0) + 1;
      ranks.set(section, rank);
      return [id, `${section}.${rank}`] as const;
    }),
  );
  const moved = sorted.flatMap((from) => (now.get(from) === from ? [] : [{ from, to: now.get(from)! }]));
  if (moved.length === 0) return { questionnaire, moved };
  return { questionnaire: withNumbers(questionnaire, now), moved };
}

/** A questionnaire whose questions have other numbers, by those that they have: crossings and conditions follow. */
export function withNumbers(
  questionnaire: QuestionnaireFile,
  now: ReadonlyMap<string, string>,
): QuestionnaireFile {
  const named = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return key === "question" ? (now.get(value) ?? value) : value;
    if (Array.isArray(value)) return value.map((own) => named(own, ""));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, named(own, name)]));
  };
  const all = named(questionnaire, "") as QuestionnaireFile;
  const numbered = <Q extends { readonly id: string }>(questions: readonly Q[]) =>
    questions.map((question): Q => ({ ...question, id: now.get(question.id) ?? question.id }));
  return {
    ...all,
    questions: numbered(all.questions),
    ...(all.hidden && { hidden: numbered(all.hidden) }),
  };
}
