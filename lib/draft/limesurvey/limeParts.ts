import type { LimeQuestion, LimeStructure, LimeSubquestion } from "../../import/limesurvey/LimeStructure";
import type { LimeColumn } from "../../import/limesurvey/limeColumns";
import type { RawTable } from "../../import/table/RawTable";
import type { LimeLink, LimePiece } from "./LimeDraft";
import { linkedAnswers, oneLine } from "./limeChoices";

export interface PieceContext {
  readonly structure: LimeStructure;
  /** Answers to the survey, for what the structure does not say of numbers. */
  readonly table?: RawTable | undefined;
}

/** A question with what its pieces are made of. */
export class Parts {
  readonly question: LimeQuestion;
  readonly columns: readonly LimeColumn[];
  readonly context: PieceContext;
  readonly label: string;

  constructor(question: LimeQuestion, columns: readonly LimeColumn[], context: PieceContext) {
    this.question = question;
    this.columns = columns;
    this.context = context;
    this.label = oneLine(question.label) || question.code;
  }

  get language(): string {
    return this.context.structure.language;
  }

  rows(scale: 0 | 1 = 0): readonly LimeSubquestion[] {
    return this.question.subquestions.filter((own) => own.scale === scale);
  }

  of(part: LimeColumn["part"]): readonly LimeColumn[] {
    return this.columns.filter((column) => column.part === part);
  }

  /** Its wording, and what helps to answer it. */
  get main(): Pick<LimePiece, "label" | "note"> {
    const note = oneLine(this.question.help);
    return { label: this.label, ...(note !== "" && { note }) };
  }

  /** Words that go with the question: those of an answer of one’s own, comments. */
  words(columns: readonly LimeColumn[], suffix: string, openedBy?: string): readonly LimePiece[] {
    return columns.map((column) => ({
      label: `${this.label}${column.subquestion ? ` – ${oneLine(column.subquestion.label)}` : ""} (${suffix})`,
      body: { kind: "open" },
      links: [{ column: column.name }],
      named: [],
      ...(openedBy !== undefined && { openedBy }),
    }));
  }
}

/** A piece of several columns, each an item. */
export function named(
  parts: Parts,
  suffix: string,
  columns: readonly LimeColumn[],
  items: readonly string[],
  made: Pick<LimePiece, "body" | "links">,
): LimePiece {
  const { label, ...note } = parts.main;
  return {
    ...{ label: `${label}${suffix}`, ...note, ...made },
    named: columns.map((column, i) => ({ column, item: items[i]! })),
  };
}

/** Labels of their own for lines or columns. */
export function itemLabels(subquestions: readonly LimeSubquestion[]): readonly string[] {
  return linkedAnswers(subquestions).map(({ ours }) => ours);
}

/** Scores between two ends, of each subquestion or of the question. */
export function scaleOf(
  parts: Parts,
  columns: readonly LimeColumn[],
  scale: { readonly min: number; readonly max: number },
  suffix: string,
): readonly LimePiece[] {
  const links = columns.map(({ name }): LimeLink => ({ column: name }));
  const rows = columns.flatMap(({ subquestion }) => (subquestion ? [subquestion] : []));
  if (columns.length === 0) return [];
  if (rows.length === 0) {
    const [column] = columns;
    return [{ ...parts.main, body: { kind: "scale", scale }, links, named: [{ column: column! }] }];
  }
  const items = itemLabels(rows);
  return [named(parts, suffix, columns, items, { body: { kind: "scale", items, scale }, links })];
}

/** A question for each column. */
export function each(
  parts: Parts,
  columns: readonly LimeColumn[],
  body: (column: LimeColumn) => LimePiece["body"],
): readonly LimePiece[] {
  return columns.map((column) => {
    const items = [column.subquestion, column.across].flatMap((own) => (own ? [oneLine(own.label)] : []));
    const { label, ...note } = parts.main;
    return {
      ...{ label: [label, ...items].join(" – "), ...note, body: body(column) },
      ...{ links: [{ column: column.name }], named: [{ column }] },
    };
  });
}
