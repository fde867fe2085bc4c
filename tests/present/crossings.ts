import type {
  ChoiceQuestion,
  GridQuestion,
  MultipleQuestion,
  NumberQuestion,
  ScaleQuestion,
} from "../../lib/questionnaire/types";
import { chiSquareTest } from "../../lib/stats/counts/chiSquareTest";
import { describe } from "../../lib/stats/means/describe";
import { oneWayAnova } from "../../lib/stats/means/oneWayAnova";
import { countOf } from "../../lib/tables/countOf";
import type {
  CountRow,
  CrossedCounts,
  CrossedGrid,
  CrossedMeans,
  CrossedMultiple,
  Histogram,
  Source,
} from "../../lib/tables/Table";

/** Labels as long as those of the questionnaire. */
export const longLabels = [
  "Le matériel informatique, les locaux et la connexion mis à disposition des conseillers numériques",
  "Le temps dédié",
  "L’accompagnement par la tutrice ou le tuteur au sein de la structure d’accueil",
  "La formation initiale & continue",
  "Des effectifs < 5",
  "Le réseau des Conum",
  "La rémunération",
  "Les échanges avec les partenaires du territoire (communes, CCAS, France Services...)",
  "L’autonomie",
  "La reconnaissance du métier et de ses compétences par l’ensemble des agents de la collectivité",
] as const;

export const longTitle =
  "Dans quelle mesure êtes-vous satisfait des éléments suivants depuis le début du dispositif, en tant que structure employeuse de conseillers numériques ?";

const groupLabels = [
  "Publique",
  "Privée",
  "Association",
  "Collectivité territoriale",
  "Établissement public",
  "Autre",
];

const source: Source = { provenance: { kind: "reconstructed" as const }, printed: true };

export function choiceQuestion(id: string, label: string, choices: readonly string[]): ChoiceQuestion {
  return { id, label, kind: "single", choices, crossings: [] };
}

/** As if the study showed its questions so. */
const declared = { id: "structure", question: "2.3", label: "type de structure" } as const;

/** A crossing of counts, shape [rows][groups]. */
export function countsCrossing(
  observed: readonly (readonly number[])[],
  rows: readonly string[] = longLabels,
  label = "Pour quelles raisons ?",
): CrossedCounts {
  const by = choiceQuestion("2.3", "Vous êtes une structure", groupLabels.slice(0, observed[0]!.length));
  const question = choiceQuestion("9.2", label, rows.slice(0, observed.length));
  const sizes = groupSums(observed);
  return {
    kind: "crossedCounts",
    question,
    ...{ by, declared },
    n: sum(sizes),
    missing: [],
    groups: by.choices.map((group, g) => ({ label: group, n: sizes[g]! })),
    rows: countRows(question.choices, observed, sizes),
    test: chiSquareTest(observed),
    source,
  };
}

/** A crossing of a multiple choice: how many of each group gave each answer, shape [rows][groups]. */
export function multipleCrossing(
  observed: readonly (readonly number[])[],
  sizes: readonly number[],
  rows: readonly string[] = longLabels,
): CrossedMultiple {
  const by = choiceQuestion("2.3", "Vous êtes une structure", groupLabels.slice(0, sizes.length));
  const choices = rows.slice(0, observed.length);
  const label = "Vous ne renouvelez pas en raison";
  const question: MultipleQuestion = { id: "12.2", label, kind: "multiple", choices, crossings: [] };
  return {
    kind: "crossedMultiple",
    question,
    ...{ by, declared },
    n: sum(sizes),
    missing: [],
    groups: by.choices.map((group, g) => ({ label: group, n: sizes[g]! })),
    rows: countRows(choices, observed, sizes).map((row, i) => ({
      ...row,
      test: chiSquareTest([observed[i]!, observed[i]!.map((count, g) => sizes[g]! - count)]),
    })),
    source,
  };
}

/** A crossing of a grid: counts, shape [items][answers][groups]. */
export function gridCrossing(
  observed: readonly (readonly (readonly number[])[])[],
  items: readonly string[] = longLabels,
): CrossedGrid {
  const sizes = groupSums(observed[0]!);
  const by = choiceQuestion("2.3", "Vous êtes une structure", groupLabels.slice(0, sizes.length));
  const choices = ["Oui", "Non", "Je ne sais pas", "Sans objet"].slice(0, observed[0]!.length);
  const question: GridQuestion = {
    id: "6.4",
    label: "Votre/vos Conum ont-ils suivi",
    kind: "grid",
    items: items.slice(0, observed.length),
    choices,
    crossings: [],
  };
  return {
    kind: "crossedGrid",
    choices,
    question,
    ...{ by, declared },
    n: sum(sizes),
    missing: [],
    groups: by.choices.map((group, g) => ({ label: group, n: sizes[g]! })),
    rows: question.items.map((item, i) => ({
      label: item,
      answers: countRows(choices, observed[i]!, sizes),
      test: chiSquareTest(observed[i]!),
    })),
    source,
  };
}

function countRows(
  labels: readonly string[],
  observed: readonly (readonly number[])[],
  sizes: readonly number[],
): readonly CountRow[] {
  return labels.map((label, i) => ({
    label,
    cells: observed[i]!.map((count, g) => countOf(count, sizes[g]!)),
    total: countOf(sum(observed[i]!), sum(sizes)),
  }));
}

function groupSums(observed: readonly (readonly number[])[]): readonly number[] {
  return observed[0]!.map((_, g) => sum(observed.map((row) => row[g]!)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A crossing of means: values, shape [rows][groups][respondents]; one row without label when there is one. */
export function meansCrossing(
  values: readonly (readonly (readonly number[])[])[],
  kind: "scale" | "number" = "scale",
  label = longTitle,
): CrossedMeans {
  const by = choiceQuestion("2.3", "Vous êtes une structure", groupLabels.slice(0, values[0]!.length));
  const single = values.length === 1;
  const items = longLabels.slice(0, values.length);
  const question: ScaleQuestion | NumberQuestion =
    kind === "number"
      ? { id: "2.7", label, kind, range: { min: 0 }, crossings: [] }
      : { id: "5.3", label, kind, scale: { min: 1, max: 10 }, ...(single ? {} : { items }), crossings: [] };
  return {
    kind: "crossedMeans",
    question,
    ...{ by, declared },
    n: values[0]!.flat().length,
    missing: [],
    groups: by.choices.map((group, g) => ({ label: group, n: values[0]![g]!.length })),
    rows: values.map((groups, i) => ({
      label: single ? "" : items[i]!,
      cells: groups.map(describe),
      total: describe(groups.flat()),
      test: oneWayAnova(groups),
      scores: histogramOf(groups),
    })),
    source,
  };
}

function histogramOf(groups: readonly (readonly number[])[]): Histogram {
  const values = [...new Set(groups.flat())].sort((a, b) => a - b);
  return {
    values,
    counts: values.map((value) => groups.map((group) => group.filter((own) => own === value).length)),
  };
}

/** Counts that look like a survey's, always the same: shape [rows][groups]. */
export function someCounts(rows: number, groups: number): readonly (readonly number[])[] {
  return times(rows, (i) => times(groups, (g) => (i === 0 ? 90 : 0) + ((17 * i + 29 * g + 7 * i * g) % 41)));
}

/** Scores from 1 to 10, always the same: shape [rows][groups][20 and more]. */
export function someScores(rows: number, groups: number): readonly (readonly (readonly number[])[])[] {
  return times(rows, (i) =>
    times(groups, (g) => times(20 + 15 * g, (r) => 1 + ((3 * r + 5 * i + 2 * g + ((r * r) % 7)) % 10))),
  );
}

function times<T>(length: number, make: (i: number) => T): T[] {
  return Array.from({ length }, (_, i) => make(i));
}
