import { noBreakSpace as nb } from "../present/french";
import type { Chapter } from "./Chapter";
import { type Piece, pieces } from "./pieces";

/** What a table or a figure is cited by: « Tableau 3.2 » is of chapter « 3 » and rank 2, « Figure 12 » of rank 12. */
export interface Citation {
  readonly word: "Tableau" | "Figure";
  readonly chapter?: string;
  readonly rank: number;
}

/** A part of the report, and what it is cited by. */
export type NumberedPiece = Piece & { readonly citation?: Citation };

/** A notebook with its parts, as every format shows them. */
export interface NumberedChapter {
  readonly name: string;
  readonly parts: readonly NumberedPiece[];
}

/**
 * The parts of notebooks, numbered: their titles after their files (« 03-publics » is 3; one without a number takes a
 * letter), tables within a number, figures from the first to the last, whose captions all differ. A table without a
 * caption has no number, and neither has what stands in one document alone.
 */
export function numbered(chapters: readonly Chapter[]): readonly NumberedChapter[] {
  const tables = new Map<string, number>();
  let letters = 0;
  let figures = 0;
  const titles = distinctTitles();
  return chapters.map(({ name, notebook, isAlone }) => {
    if (isAlone) return { name, parts: pieces(notebook) };
    const digits = /^\d+/.exec(name)?.[0];
    const number = digits === undefined ? letterOf(letters++) : String(Number(digits));
    let isTitled = false;
    const parts = pieces(notebook).map((piece): NumberedPiece => {
      switch (piece.kind) {
        case "table": {
          if (piece.table.caption === "") return piece;
          const rank = (tables.get(number) ?? 0) + 1;
          tables.set(number, rank);
          return { ...piece, citation: { word: "Tableau", chapter: number, rank } };
        }
        case "figure": {
          const title = titles(piece.figure.title);
          return {
            ...{ ...piece, figure: { ...piece.figure, title } },
            citation: { word: "Figure", rank: ++figures },
          };
        }
        case "markdown": {
          if (isTitled || number === "0") return piece;
          isTitled = true;
          return { ...piece, markdown: piece.markdown.replace(/^#\s+(?!\d)/, `# ${number}. `) };
        }
        default:
          return piece;
      }
    });
    return { name, parts };
  });
}

/** Gives a title as it is, and the next time « 1.4 Statut (2) ». */
function distinctTitles(): (title: string) => string {
  const times = new Map<string, number>();
  return (title) => {
    const time = (times.get(title) ?? 0) + 1;
    times.set(title, time);
    return time === 1 ? title : `${title} (${time})`;
  };
}

/** « A », « B » … « Z », « AA ». */
function letterOf(i: number): string {
  const last = String.fromCharCode(65 + (i % 26));
  return i < 26 ? last : `${letterOf(Math.floor(i / 26) - 1)}${last}`;
}

/** « Tableau 3.2 » */
export function citationText(citation: Citation): string {
  return `${citation.word}${nb}${citationNumber(citation)}`;
}

/** « 3.2 » */
export function citationNumber({ chapter, rank }: Citation): string {
  return `${chapter === undefined ? "" : `${chapter}.`}${rank}`;
}

/** « Tableau 3.2 – Tri à plat »; the text alone where there is no number. */
export function citedText(citation: Citation | undefined, text: string): string {
  return citation === undefined ? text : `${citationText(citation)} – ${text}`;
}
