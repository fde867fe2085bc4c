import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseNotebook } from "../../lib/kernel/ipynb";

const folder = join(__dirname, "..", "..", "notebooks");

/** The comment or the findings of a cell of a notebook, and the heading above it. */
export interface Comment {
  readonly file: string;
  readonly heading: string;
  readonly isFindings: boolean;
  /** As it is typed, with its holes: « ${percent("2.8", "Oui")} des structures ». */
  readonly template: string;
}

/** The comments of the notebooks of the sections of the report, whose holes call words with literals only. */
export const sectionComments: readonly Comment[] = readdirSync(folder)
  .filter((file) => /^(?:0[2-9]|1[0-8])-.*\.ipynb$/.test(file))
  .flatMap((file) => {
    let heading = "";
    return parseNotebook(readFileSync(join(folder, file), "utf8"), file).cells.flatMap((cell) => {
      if (cell.cell_type === "markdown") heading = /^#+ (.*)$/m.exec(cell.source)?.[1] ?? heading;
      const typed = [...cell.source.matchAll(/(comment|keyPoints)`((?:[^`\\]|\\.)*)`/g)];
      return typed.map(([, word, template]) => ({
        ...{ file, heading, isFindings: word === "keyPoints" },
        template: template!.replace(/[\u00a0\u202f]/g, " "),
      }));
    });
  });
