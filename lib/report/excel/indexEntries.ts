import { numberOf, type Value } from "../../present/document/Cell";
import { rowsOf, type TableModel } from "../../present/document/TableModel";
import { citationText } from "../numbered";
import type { SheetBlock, SheetSource, SheetTable } from "./sheetSource";

/** The tests of a crossing: the smallest p, and every one that is shown. */
export interface CrossingTests {
  readonly smallestP: Value;
  readonly all: readonly number[];
}

/** A question of the index with its tables, or a table by itself. */
export interface IndexEntry {
  /** « 2. Qui êtes-vous ? » */
  readonly sheetTitle: string;
  /** « 2.8 », « 2.8 × 3.1 »; empty for a table that is of no question. */
  readonly question: string;
  readonly label: string;
  /** What its tables are cited by: « Tableau 2.4, Tableau 2.5 »; empty where they are not. */
  readonly cited: string;
  /** What its tables are: « tri à plat, 2 croisements ». */
  readonly tables: string;
  /** How many answered; absent for a table that is of no question. */
  readonly n?: number;
  /** The tests of each crossing of the study, by id. */
  readonly crossings: ReadonlyMap<string, CrossingTests>;
  /** Those of a crossing of one's own. */
  readonly other?: CrossingTests;
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
      entries.push({
        sheetTitle: title,
        question,
        label,
        cited: "",
        tables: "",
        n,
        crossings: new Map(),
        block,
      });
    } else if (block.kind === "table") {
      const { subject } = block.table;
      const entry = open && entries[open.place];
      const crossing = subject?.by?.crossing;
      const isFlat = subject !== undefined && subject.by === undefined;
      const isOwn =
        crossing === undefined ? !isFlat || open?.flat === true : entry?.crossings.has(crossing) === true;
      if (open === undefined || entry === undefined || subject?.question !== open.question || isOwn) {
        entries.push(tableEntry(title, block));
        continue;
      }
      if (isFlat) open = { ...open, flat: true };
      const crossings =
        crossing === undefined
          ? entry.crossings
          : new Map([...entry.crossings, [crossing, testsOf(block.table, subject.by!.smallestP)]]);
      const cited = [entry.cited, citedOf(block)].filter((text) => text !== "").join(", ");
      entries[open.place] = { ...entry, cited, crossings, tables: kinds(open.flat, crossings.size) };
    }
  }
  return entries;
}

function citedOf({ citation }: SheetTable): string {
  return citation === undefined ? "" : citationText(citation);
}

/** The p of its rows: no other column of a crossing holds one. */
function testsOf(table: TableModel, smallestP: Value): CrossingTests {
  const cells = rowsOf(table).flatMap(({ cells: own }) => own);
  const all = cells.flatMap((cell) =>
    typeof cell !== "string" && "value" in cell && cell.show === "p" ? [numberOf(cell.value)] : [],
  );
  return { smallestP, all: all.filter(Number.isFinite) };
}

function tableEntry(sheetTitle: string, block: SheetTable): IndexEntry {
  const { caption, subject } = block.table;
  const crossings = new Map<string, CrossingTests>();
  const own = { sheetTitle, cited: citedOf(block), label: caption, crossings, block };
  if (subject === undefined) return { ...own, question: "", tables: "tableau" };
  const { question, by, n } = subject;
  if (by === undefined) return { ...own, question, tables: kinds(true, 0), n };
  return {
    ...own,
    question: `${question} × ${by.question}`,
    tables: kinds(false, 1),
    n,
    other: testsOf(block.table, by.smallestP),
  };
}

function kinds(flat: boolean, crossings: number): string {
  const parts = [
    ...(flat ? ["tri à plat"] : []),
    ...(crossings === 0 ? [] : [crossings === 1 ? "1 croisement" : `${crossings} croisements`]),
  ];
  return parts.join(", ");
}
