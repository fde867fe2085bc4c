import { isRebuilt } from "../answers/Provenance";
import type { Cell, Notebook } from "../kernel/ipynb";
import type { Run } from "../kernel/KernelPool";
import { rankInWhole } from "../kernel/LeftOut";
import { fr } from "../present/french";
import { flowTag, hasTag, unprotectedTag, workshopTag } from "../scaffold/tags";
import type { Study } from "../study/Study";
import type { NotebookFile } from "./notebookFolder";

/** The notebooks of a study that speak of its answers, and what there is to tell of the others. */
export interface OwnNotebooks {
  readonly files: readonly NotebookFile[];
  /** A French line for each reason to leave something out. */
  readonly leftOut: readonly string[];
  /** Whether some of it spoke of other answers, as what is left may do. */
  readonly isForOthers: boolean;
}

type Answers = Pick<Study, "provenance" | "secrecy" | "flow">;

interface Tag {
  readonly tag: string;
  readonly isOut: (answers: Answers) => boolean;
  /** French, after « Laissés de côté, ». */
  readonly why: string;
  readonly more?: string;
}

/** Speaks of rebuilt respondents or of what a report prints. */
const reconstructed: Tag = {
  tag: "reconstructed",
  isOut: (answers) => !isRebuilt(answers),
  why: "parce qu’ils parlent de répondants reconstruits ou de nombres imprimés",
  more: " Les autres commentaires ont pu être écrits pour d’autres réponses : relisez-les.",
};

const tags: readonly Tag[] = [
  reconstructed,
  {
    tag: unprotectedTag,
    isOut: ({ secrecy }) => secrecy !== undefined,
    why: "parce que rien ne prouve que ce qu’ils montrent garde le secret statistique",
  },
  {
    tag: flowTag,
    isOut: ({ flow }) => flow === undefined,
    why: "parce que ces réponses n’ont pas de flux",
  },
];

/**
 * The notebooks of a study without what its answers do not have or must not show: cells and notebooks that have one of
 * the tags above are left out (« tags » of the metadata, as Jupyter writes them).
 */
export function ownNotebooks(all: readonly NotebookFile[], answers: Answers): OwnNotebooks {
  const leftOut: string[] = [];
  let isForOthers = false;
  let files = all;
  for (const own of tags) {
    if (!own.isOut(answers)) continue;
    const whole = files.filter(({ notebook }) => !hasTag(notebook.metadata, own.tag));
    const kept = whole.map((file) => withoutTagged(file, own.tag));
    const what = [
      [files.length - whole.length, "carnet"] as const,
      [cellsOf(whole) - cellsOf(kept), "cellule"] as const,
    ].flatMap(([n, noun]) => (n > 0 ? [fr.count(n, noun)] : []));
    files = kept;
    if (what.length === 0) continue;
    isForOthers ||= own === reconstructed;
    leftOut.push(`  ! Laissés de côté, ${own.why} : ${what.join(" et ")}.${own.more ?? ""}`);
  }
  return { files, leftOut, isForOthers };
}

/** A notebook without the cells that have a tag, which it tells. */
function withoutTagged({ leftOut = [], ...file }: NotebookFile, tag: string): NotebookFile {
  const { cells } = file.notebook;
  const out = cells.flatMap((cell, i) =>
    hasTag(cell.metadata, tag) ? [{ rank: rankInWhole(i, leftOut), cell }] : [],
  );
  const all = [...leftOut, ...out].sort((a, b) => a.rank - b.rank);
  const kept = cells.filter(({ metadata }) => !hasTag(metadata, tag));
  return {
    ...{ ...file, notebook: { ...file.notebook, cells: kept } },
    ...(all.length > 0 && { leftOut: all }),
  };
}

/**
 * What a report that is handed on has of executed notebooks: none that are to work in, nor such cells of others; all
 * where there is nothing else.
 */
export function withoutWorkshop<T extends { readonly notebook: Notebook }>(all: readonly T[]): readonly T[] {
  const kept = all.filter(({ notebook }) => isHandedOn(notebook));
  if (kept.length === 0) return all;
  return kept.map((own) => {
    const cells = own.notebook.cells.filter(isHandedOn);
    return { ...own, notebook: { ...own.notebook, cells } };
  });
}

/** Whether a cell failed, or was not executed, that `withoutWorkshop` hands on. */
export function isReportFailed(runs: readonly Run[]): boolean {
  const kept = runs.filter(({ notebook }) => isHandedOn(notebook));
  if (kept.length === 0) return runs.some(({ failures }) => failures !== undefined);
  return kept.some(({ notebook, failures = [] }) =>
    failures.some(({ cell, unexecuted }) =>
      [cell, ...unexecuted].some((i) => isHandedOn(notebook.cells[i]!)),
    ),
  );
}

function isHandedOn({ metadata }: Cell | Notebook): boolean {
  return !hasTag(metadata, workshopTag);
}

function cellsOf(files: readonly NotebookFile[]): number {
  return files.reduce((sum, { notebook }) => sum + notebook.cells.length, 0);
}
