import type { Value } from "../../present/document/Cell";
import type { TableModel } from "../../present/document/TableModel";
import type { SheetBlock, SheetSource } from "./sheetSource";

/** A question of the index with its tables, or a table by itself. */
export interface IndexEntry {
  /** « 2. Qui êtes-vous ? » */
  readonly sheetTitle: string;
  /** « 2.8 », « 2.8 × 3.1 »; empty for a table that is of no question. */
  readonly question: string;
  readonly label: string;
  /** What its tables are: « tri à plat, 2 croisements ». */
  readonly tables: string;
  /** How many answered; absent for a table that is of no question. */
  readonly n?: number;
  /** The smallest p of each crossing of the study, by id. */
  readonly crossings: ReadonlyMap<string, Value>;
  /** That of a crossing of one's own. */
  readonly otherP?: Value;
  readonly block: SheetBlock;
}

/** What the index tells of a notebook: its questions, each with the tables that the study has of it, then each table of one's own. */
export function indexEntries({ title, blocks }: SheetSource): readonly IndexEntry[] {
  const entries: IndexEntry[] = [];
  let open: { readonly place: number; readonly question: string; readonly flat: boolean } | undefined;
  for (const block of blocks) {
    if (block.kind === "heading") {
      open = { place: entries.length, question: block.question, flat: false };
      const { question, label, n } = block;
      entries.push({ sheetTitle: title, question, label, tables: "", n, crossings: new Map(), block });
    } else if (block.kind === "table") {
      const { subject } = block.table;
      const entry = open && entries[open.place];
      const crossing = subject?.by?.crossing;
      const isFlat = subject !== undefined && subject.by === undefined;
      const isOwn =
        crossing === undefined ? !isFlat || open?.flat === true : entry?.crossings.has(crossing) === true;
      if (open === undefined || entry === undefined || subject?.question !== open.question || isOwn) {
        entries.push(tableEntry(title, block.table, block));
        continue;
      }
      if (isFlat) open = { ...open, flat: true };
      const crossings =
        crossing === undefined
          ? entry.crossings
          : new Map([...entry.crossings, [crossing, subject.by!.smallestP]]);
      entries[open.place] = { ...entry, crossings, tables: kinds(open.flat, crossings.size) };
    }
  }
  return entries;
}

function tableEntry(sheetTitle: string, { caption, subject }: TableModel, block: SheetBlock): IndexEntry {
  const own = { sheetTitle, label: caption, crossings: new Map<string, Value>(), block };
  if (subject === undefined) return { ...own, question: "", tables: "tableau" };
  const { question, by, n } = subject;
  if (by === undefined) return { ...own, question, tables: kinds(true, 0), n };
  return {
    ...own,
    question: `${question} × ${by.question}`,
    tables: kinds(false, 1),
    n,
    otherP: by.smallestP,
  };
}

function kinds(flat: boolean, crossings: number): string {
  const parts = [
    ...(flat ? ["tri à plat"] : []),
    ...(crossings === 0 ? [] : [crossings === 1 ? "1 croisement" : `${crossings} croisements`]),
  ];
  return parts.join(", ");
}
