import { type Solution, solved, unsolved } from "../../base/Solution";
import { sum } from "../../base/sum";
import type { Range } from "../../exact/range";
import { type Publication, publication } from "../../published/Publication";
import { type Key, keyText, type PublishedNumber } from "../../published/PublishedNumber";
import type { ChoiceQuestion, Question, Questionnaire } from "../../questionnaire/types";
import { jointCounts } from "./jointCounts";
import { modelled, orderedGroups, orderedRows } from "./modelled";
import { isPrintedInStudy, placeInStudy } from "./placeInStudy";
import type { SettledTables } from "./tableContradictions";
import { tableCounts } from "./tableCounts";
import { tableCrossings } from "./tableCrossings";
import type { TableQuestion } from "./tableQuestions";
import type { UnprintedSizes } from "./UnprintedSizes";
import { answeredByAll, withSizes } from "./withSizes";

/** Anybody's tables as a study: its questionnaire, and what is printed of it. */
export interface TablesStudy {
  readonly questionnaire: Questionnaire;
  /** What is printed, at the places of the study. */
  readonly printed: Publication;
  /** The same with the counts and the sizes that the printed numbers leave, the nearest to no link where they leave several. */
  readonly completed: Publication;
  /** What no table of a study shows (t, r, a side of p…), as the tables have it, and its place in the study. */
  readonly others: readonly { readonly entry: PublishedNumber; readonly place: Key }[];
  /** Where a number of the tables stands in the study; undefined where none of its questions is its own. */
  readonly placeOf: (entry: PublishedNumber) => Key | undefined;
  /** Between what the counts lie that the printed numbers leave, by place (`keyText`). */
  readonly bounds: ReadonlyMap<string, Range>;
  /** The crossings whose groups have sizes that are taken among several. */
  readonly assumed: ReadonlySet<string>;
}

/** The names of a study made of tables. */
export interface StudyNames {
  readonly name: string;
  readonly title: string;
  /** The questionnaire whose names the tables have. */
  readonly model?: Questionnaire | undefined;
}

/**
 * The study that anybody's tables make: section 1 has the questions that tables are crossed with, section 2 the others. Who
 * is in no group of a crossing, and who did not answer a question, is told by a hidden question.
 *
 * @param questions whose numbers do not contradict one another
 * @returns why not, naming the question, where too little is printed
 */
export function studyOfTables(
  given: readonly TableQuestion[],
  { name, title, model }: StudyNames,
  { sizes: unprinted, unsized: why }: Pick<SettledTables, "sizes" | "unsized">,
): Solution<TablesStudy> {
  const crossedBy = (by: string) => model?.crossings.find(({ id }) => id === by)?.question;
  const { crossings: unordered, unsized } = tableCrossings(given, (by) => crossedBy(by) ?? by);
  const crossings = model === undefined ? unordered : unordered.map((own) => orderedGroups(own, model));
  if (unsized.length > 0)
    return unsolved(
      "unmet",
      why.get(unsized[0]!) ??
        `Croisement « ${unsized[0]} » : rien ne dit combien de personnes sont dans chaque groupe. Une ligne « effectif » par groupe, sans ligne de tableau, le dirait.`,
    );
  const known = [...given.flatMap(({ asked }) => asked ?? []), ...crossings.map(({ sizes }) => sum(sizes))];
  if (known.length === 0)
    return unsolved("unmet", "Rien ne dit combien de personnes ont répondu. Une ligne « base » le dirait.");
  const n = Math.max(...known);
  const questions = given.map((question) => {
    const own = withSizes(question, crossings, n);
    return model === undefined ? own : orderedRows(own, model);
  });
  const ids = new Map<TableQuestion, string>();
  const crossed = crossings.map((crossing, c) => {
    const id = crossedBy(crossing.id) ?? `1.${c + 1}`;
    if (crossing.question) ids.set(questions[given.indexOf(crossing.question)]!, id);
    return { ...crossing, id, by: crossing.id };
  });
  let rank = 0;
  for (const question of questions)
    if (!ids.has(question)) ids.set(question, model === undefined ? `2.${++rank}` : question.id);
  const split = questions.find(
    (own) => questions.filter((other) => ids.get(other) === ids.get(own)).length > 1,
  );
  if (split !== undefined)
    return unsolved(
      "unmet",
      `Question ${split.id} : les lignes de ses tableaux ne sont pas des mêmes répondants, et n’en font pas une seule. Sans --questionnaire, chacune est une question.`,
    );
  const isCrossed = (id: string) => crossed.some((own) => own.id === id);
  const hidden: ChoiceQuestion[] = [];
  const opened = (id: string, label: string) => {
    const own = String(101 + hidden.length);
    hidden.push({
      id: own,
      label: `Réponse à « ${label} »`,
      kind: "single",
      choices: ["Oui"],
      crossings: [],
    });
    return {
      access: {
        condition: { question: own, is: ["Oui"] },
        deduced: `Déduit des effectifs imprimés : tous n’ont pas répondu à ${id}.`,
      },
    };
  };
  const asked = [
    ...crossed.map(({ id, by, groups, sizes, question }): Question => {
      const own = { id, label: question?.label ?? by, kind: "single" as const, choices: groups };
      const access = sum(sizes) < n ? opened(id, own.label) : {};
      return { ...own, crossings: question === undefined ? [] : crossingsOf(question), ...access };
    }),
    ...questions.flatMap((question): readonly Question[] => {
      const id = ids.get(question)!;
      if (isCrossed(id)) return [];
      return [
        {
          ...questionOf(question, id),
          ...(answeredByAll(question, crossings, n) ? {} : opened(id, question.label)),
        },
      ];
    }),
  ];
  const questionnaire: Questionnaire = {
    name,
    title,
    respondent: { singular: "répondant", plural: "répondants", gender: "masculine" },
    usable: n,
    crossings: crossed.map(
      ({ id, by }) => model?.crossings.find((own) => own.id === by) ?? { id: by, question: id, label: by },
    ),
    sections: [
      ...(crossed.length > 0 ? [{ number: 1, title: "Groupes" }] : []),
      ...(rank > 0 ? [{ number: 2, title: "Questions" }] : []),
    ],
    questions: asked,
    ...(model && modelled(model, asked)),
    ...(hidden.length > 0 && { hidden }),
  };
  const sought = new Set(unprinted.flatMap(({ places }) => places.map(keyText)));
  const completed = new Map<string, PublishedNumber>();
  const add = (entry: PublishedNumber) => completed.set(keyText(entry), entry);
  const printed: PublishedNumber[] = [];
  const others: { readonly entry: PublishedNumber; readonly place: Key }[] = [];
  const bounds = new Map<string, Range>();
  for (const question of questions) {
    const id = ids.get(question)!;
    const made = asked.find((own) => own.id === id)!;
    for (const entry of question.pieces.flatMap((piece) => piece.publication.entries)) {
      const place = placeInStudy({ ...entry, question: id }, question, made);
      const own: PublishedNumber = { ...place, printed: entry.printed };
      if (sought.has(keyText(entry))) {
        add(own);
        continue;
      }
      if (isPrintedInStudy(own, made)) printed.push(own);
      else others.push({ entry, place });
      add(own);
    }
    if (question.kind !== "means") {
      for (const [rank, piece] of question.pieces.entries()) {
        const counts = tableCounts(piece);
        if (!counts.possible)
          return { ...counts, reason: `Question « ${question.label} ». ${counts.reason}` };
        for (const { bounds: own, ...entry } of counts.value) {
          // The flat table is of the first piece; another is of a crossing that not everybody is in.
          if (rank > 0 && entry.by === "") continue;
          add({ ...entry, question: id });
          bounds.set(keyText({ ...entry, question: id }), own);
        }
      }
    }
    for (const { id: by, groups, sizes } of question.crossings)
      groups.forEach((column, g) => {
        const place: Key = { question: id, by, row: "", column, statistic: "n" };
        if (sizes !== undefined) add({ ...place, printed: String(sizes[g]) });
      });
    if (question.asked !== undefined)
      add({ question: id, by: "", row: "", column: "", statistic: "base", printed: String(question.asked) });
  }
  for (const { id, by, groups, sizes } of crossed) {
    const sought = unprinted.find((own) => own.by === by);
    groups.forEach((row, g) => {
      const place: Key = { question: id, by: "", row, column: "", statistic: "n" };
      add({ ...place, printed: String(sizes[g]) });
      const own = sought?.bounds[sought.groups.indexOf(row)];
      if (own !== undefined) bounds.set(keyText(place), own);
    });
  }
  for (const entry of jointCounts(questionnaire, crossings)) add(entry);
  const unique = new Map(printed.map((entry) => [keyText(entry), entry]));
  return solved({
    questionnaire,
    printed: publication([...unique.values()]),
    completed: publication([...completed.values()]),
    others,
    placeOf(entry) {
      const own = questions.find(
        ({ id, kind, rows }) =>
          id === entry.question && (kind === "single" || entry.row === "" || rows.includes(entry.row)),
      );
      if (own === undefined) return undefined;
      const id = ids.get(own)!;
      const made = asked.find((question) => question.id === id)!;
      return placeInStudy({ ...entry, question: id }, own, made);
    },
    bounds,
    assumed: new Set(unprinted.filter(isOpen).map(({ by }) => by)),
  });
}

/** Whether the printed numbers leave the sizes several values. */
function isOpen({ bounds }: UnprintedSizes): boolean {
  return bounds.some(([low, high]) => low < high);
}

function crossingsOf({ crossings }: TableQuestion): readonly string[] {
  return [...new Set(crossings.map(({ id }) => id))];
}

function questionOf(question: TableQuestion, id: string): Question {
  const { label, kind, rows, range } = question;
  const common = { id, label, crossings: crossingsOf(question) };
  if (kind === "single") return { ...common, kind, choices: rows };
  if (kind === "multiple") return { ...common, kind, choices: rows };
  const { min, max } = range;
  return min === undefined || max === undefined
    ? { ...common, kind: "number", range: { min: min ?? 0 } }
    : { ...common, kind: "scale", scale: { min, max }, ...(rows.length > 0 && { items: rows }) };
}
