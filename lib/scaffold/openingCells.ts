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
  /** Whether what its cells show has no form for weighted answers: each then counts once, and the text says so. */
  readonly countsOnce?: boolean;
}

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
  const { key, title, intro, code = [], countsOnce = false } = opening;
  const once = weight !== undefined && countsOnce;
  const words = once ? [...opening.words, "study", "unweighted", "use"] : opening.words;
  const text = [
    `# ${escapeMarkdown(title)}`,
    ...(intro === undefined ? [] : [typeset(intro)]),
    ...(weight === undefined ? [] : [once ? onceText(weight) : weightText(weight)]),
  ];
  const lines = [
    `import { ${[...new Set(words)].sort().join(", ")} } from ${JSON.stringify(name)};`,
    ...(once ? ["use(unweighted(study()));"] : []),
    ...code,
  ];
  return [textCell(key, text.join("\n\n")), codeCell(`${key}-mots`, lines.join("\n"))];
}

function weightText(weight: string): string {
  return typeset(
    `**Pondéré** par la colonne ${escapeMarkdown(weight)} : les pourcentages, les moyennes et les tests tiennent compte des poids ; les effectifs sont ceux des répondants.`,
  );
}

function onceText(weight: string): string {
  return typeset(
    `**Sans pondération.** Les réponses portent un poids (colonne ${escapeMarkdown(weight)}) ; les tableaux et les tests de ce carnet comptent chaque réponse une fois.`,
  );
}
