import type { AnswerColumn } from "../../lib/answers/AnswerColumn";
import { encodeColumn } from "../../lib/answers/encodeColumn";
import type { Answer, Survey } from "../../lib/answers/Survey";
import { type Random, seededRandom } from "../../lib/base/random";
import { answerColumns } from "../../lib/questionnaire/columns";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { tabulation } from "../../lib/questionnaire/tabulation";
import type { Questionnaire } from "../../lib/questionnaire/types";

/** How a survey is made up. */
export interface MadeUp {
  readonly n: number;
  /** How many groups each crossing has. */
  readonly groups: readonly number[];
  /** The ends of its scales. */
  readonly scale: readonly [number, number];
  /** Whether some did not answer a question, and some did not say in which group of the last crossing they are. */
  readonly silent: { readonly question: boolean; readonly crossing: boolean };
  readonly seed: number;
  /** How many items its first question of scores has; two unless it says otherwise. */
  readonly items?: number;
}

/** The survey of this rank in a fixed list: 1 to 4 crossings of 2 to 6 groups, and 12 respondents or more a group of any one crossing. */
export function madeUp(rank: number): MadeUp {
  const random = seededRandom(rank, "made up");
  const groups = Array.from({ length: 1 + random.integer(4) }, () => 2 + random.integer(5));
  const least = Math.max(40, 12 * groups.reduce((all, own) => all + own, 0));
  const scales = [
    [1, 5],
    [1, 7],
    [0, 10],
    [1, 10],
    [-3, 3],
  ] as const;
  return {
    groups,
    n: least + random.integer(600),
    scale: scales[random.integer(scales.length)]!,
    silent: { question: rank % 3 === 1, crossing: rank % 5 === 2 },
    seed: rank,
  };
}

/** Answers of every kind of question that a report prints, that depend a little on the groups. */
export function madeUpSurvey({ n, groups, scale: [min, max], silent, seed, items = 2 }: MadeUp): Survey {
  const questionnaire = questionnaireOf(n, groups, [min, max], items);
  const random = seededRandom(seed, "answers");
  const memberships = groups.map((count) => Array.from({ length: n }, () => drawn(random, count, 0.6)));
  const columns = new Map<string, AnswerColumn>();
  answerColumns(questionnaire).forEach((column) => {
    const { question } = column;
    const crossing = questionnaire.crossings.findIndex((own) => own.question === question.id);
    const effect = groups.map(() => (random.integer(3) - 1) * 0.25);
    const lean = random.integer(100) / 100;
    const isSilent =
      (silent.question && question.id === "2.4") || (silent.crossing && crossing === groups.length - 1);
    const values = Array.from({ length: n }, (_, row): Answer => {
      if (isSilent && random.fraction() < 0.1) return null;
      const push = groups.reduce((all, _, own) => all + effect[own]! * memberships[own]![row]!, 0);
      const how = tabulation(question);
      if (crossing >= 0 && how.layout === "counts") return how.choices[memberships[crossing]![row]!]!;
      switch (how.layout) {
        case "counts":
        case "grid":
          return how.choices[drawn(random, how.choices.length, 0.5 + lean / 2 + push / 8)]!;
        case "ticks":
          return random.fraction() < 0.2 + lean / 2 + push / 10 ? 1 : 0;
        default: {
          const middle = min + (max - min) * (0.3 + lean / 3) + push;
          const noise = (random.fraction() + random.fraction() + random.fraction() - 1.5) * (max - min) * 0.6;
          return Math.max(min, Math.min(max, Math.round(middle + noise)));
        }
      }
    });
    columns.set(column.name, encodeColumn(column, values));
  });
  const ids = Array.from({ length: n }, (_, row) => `r${row}`);
  return { questionnaire, ids, columns, provenance: { kind: "given" } };
}

/** A rank below `count`, the first ones more often: each is chosen as often as the last times `share`. */
function drawn(random: Random, count: number, share: number): number {
  const weights = Array.from({ length: count }, (_, k) => Math.max(0.05, share) ** (k / 2));
  let left = random.fraction() * weights.reduce((all, own) => all + own, 0);
  for (const [k, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return k;
  }
  return count - 1;
}

function questionnaireOf(
  n: number,
  groups: readonly number[],
  [min, max]: readonly [number, number],
  items: number,
): Questionnaire {
  const names = groups.map((_, c) => `croisement ${c + 1}`);
  const asked = (rank: number, own: object) => ({
    id: `2.${rank}`,
    label: `Question ${rank}`,
    crossings: names,
    ...own,
  });
  return parseQuestionnaire(
    JSON.stringify({
      name: "essai",
      title: "Essai",
      respondent: { singular: "personne", plural: "personnes", gender: "feminine" },
      usable: n,
      crossings: names.map((id, c) => ({ id, question: `1.${c + 1}`, label: id })),
      sections: [
        { number: 1, title: "Groupes" },
        { number: 2, title: "Questions" },
      ],
      questions: [
        ...groups.map((count, c) => ({
          id: `1.${c + 1}`,
          label: names[c],
          kind: "single",
          choices: Array.from({ length: count }, (_, g) => `groupe ${c + 1}.${g + 1}`),
          crossings: [],
        })),
        asked(1, { kind: "single", choices: ["Oui", "Non", "Ne sait pas"] }),
        asked(2, {
          kind: "scale",
          scale: { min, max },
          items: Array.from({ length: items }, (_, i) => `Item ${i + 1}`),
        }),
        asked(3, { kind: "multiple", choices: ["A", "B"] }),
        asked(4, { kind: "scale", scale: { min, max } }),
        asked(5, { kind: "single", choices: ["Bleu", "Rouge"], crossings: names.slice(0, 1) }),
      ],
    }),
    "essai.json",
  );
}
