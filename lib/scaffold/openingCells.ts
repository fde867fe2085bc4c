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

/** The name of the cell that holds the title of a section: « section-1 »; without one, that of the study. */
export function titleCellId(section: number | undefined): string {
  return section === undefined ? "sommaire" : `section-${section}`;
}

/**
 * The first cells of a notebook: its title, and the words of the study that its cells use. Where the answers are
 * weighted, the words speak of each answer counted once, and the text says so: their tables have no weighted form.
 */
export function openingCells(questionnaire: Questionnaire, opening: Opening): readonly Cell[] {
  const { name, weight } = questionnaire;
  const { key, title, intro, code = [] } = opening;
  const words = weight === undefined ? opening.words : [...opening.words, "study", "unweighted", "use"];
  const text = [
    `# ${escapeMarkdown(title)}`,
    ...(intro === undefined ? [] : [typeset(intro)]),
    ...(weight === undefined ? [] : [weightText(weight)]),
  ];
  const lines = [
    `import { ${[...new Set(words)].sort().join(", ")} } from ${JSON.stringify(name)};`,
    ...(weight === undefined ? [] : ["use(unweighted(study()));"]),
    ...code,
  ];
  return [textCell(key, text.join("\n\n")), codeCell(`${key}-mots`, lines.join("\n"))];
}

function weightText(weight: string): string {
  return typeset(
    `**Sans pondération.** Les réponses portent un poids (colonne ${escapeMarkdown(weight)}) ; les tableaux et les tests de ce carnet comptent chaque réponse une fois.`,
  );
}
