import type { Cell } from "../kernel/ipynb";
import type { Questionnaire } from "../questionnaire/types";
import { escapeMarkdown } from "./escapeMarkdown";
import { codeCell, textCell } from "./notebookCells";
import { typeset } from "./typeset";

/** What a notebook begins with. */
export interface Opening {
  /** A name for its cells: « section-1 ». */
  readonly key: string;
  readonly title: string;
  /** French paragraphs under the title, in Markdown. */
  readonly intro?: string;
  /** The words of the study that its cells use. */
  readonly words: readonly string[];
  /** Lines of code after the words are there. */
  readonly code?: readonly string[];
}

/** The notebooks whose cells show what has no form for weighted answers: each then counts once, and the text says so. */
const countedOnce: ReadonlySet<string> = new Set(["garde", "acp", "exploration"]);

/** Whether each answer counts once in the notebook with cells of this name, weighted or not. */
export function countsOnce(key: string): boolean {
  return countedOnce.has(key);
}

/** The words that a notebook needs so that each answer counts once, and the line that makes it so. */
export const onceWords = ["study", "unweighted", "use"] as const;
export const onceLine = "use(unweighted(study()));";

/** The name of the cell that holds the title of a section: « section-1 »; without one, that of the study. */
export function titleCellId(section: number | undefined): string {
  return section === undefined ? "sommaire" : `section-${section}`;
}

/**
 * The first cells of a notebook: its title, and the words of the study that its cells use. Where the answers are
 * weighted, the text says what that changes.
 */
export function openingCells(questionnaire: Questionnaire, opening: Opening): readonly Cell[] {
  const { name, weight } = questionnaire;
  const { key, title, intro, code = [] } = opening;
  const once = weight !== undefined && countsOnce(key);
  const words = once ? [...opening.words, ...onceWords] : opening.words;
  const text = [
    `# ${escapeMarkdown(title)}`,
    ...(intro === undefined ? [] : [typeset(intro)]),
    ...(weight === undefined ? [] : [weightText(key, weight)]),
  ];
  const lines = [
    `import { ${[...new Set(words)].sort().join(", ")} } from ${JSON.stringify(name)};`,
    ...(once ? [onceLine] : []),
    ...code,
  ];
  return [textCell(key, text.join("\n\n")), codeCell(`${key}-mots`, lines.join("\n"))];
}

/** What the text of the notebook with cells of this name says of the column of weights. */
export function weightText(key: string, weight: string): string {
  const column = escapeMarkdown(weight);
  return typeset(
    countsOnce(key)
      ? `**Sans pondération.** Les réponses portent un poids (${column}) ; les tableaux et les tests qui suivent comptent chaque réponse une fois.`
      : `**Pondéré** (poids : ${column}) : les pourcentages, les moyennes et les tests tiennent compte des poids ; les effectifs sont ceux des répondants.`,
  );
}
