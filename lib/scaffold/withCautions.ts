import type { Notebook } from "../kernel/ipynb";
import type { Section } from "../questionnaire/types";
import { cautionCellId, cautionCells } from "./cautionsNotebook";
import { endOf } from "./placeQuestion";

/** The notebooks of cautions with those of a section that is new, after those of the section before. */
export function withCautions(
  notebooks: ReadonlyMap<string, Notebook>,
  section: Section,
): readonly (readonly [string, Notebook])[] {
  return [...notebooks].flatMap(([file, notebook]) => {
    const { cells } = notebook;
    const own = /^garde-(\d+)$/;
    const last = cells.findLastIndex(({ id }) => own.test(id) && Number(own.exec(id)![1]) < section.number);
    const has = cells.some(({ id }) => id === cautionCellId(section.number));
    if (last === -1 || has) return [];
    const added = cells.toSpliced(endOf(cells, last), 0, ...cautionCells(section));
    return [[file, { ...notebook, cells: added }] as const];
  });
}
