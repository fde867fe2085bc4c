import { type Static, type TObject, type TProperties, Type } from "@sinclair/typebox";
import type { Place } from "../../base/DataError";
import type { Questionnaire } from "../../questionnaire/types";
import type { CleaningRows } from "./CleaningRows";

/** What every rule says of itself. */
export interface RuleBase {
  /** What cleaned cells name: « routage ». */
  readonly id: string;
  /** What it sets aside or cleans, in French: « Réponses hors du terrain ». */
  readonly label: string;
  /** Whether it is only counted, where false; it is applied where absent. */
  readonly apply?: boolean;
}

/** A rule of a kind, with what its schema says. */
export type RuleOf<K extends string, P extends TProperties> = RuleBase & {
  readonly kind: K;
} & Static<TObject<P>>;

/** A cell, by its row in the table and the name of its column. */
export interface CellPlace {
  readonly row: number;
  readonly column: string;
}

/** What a rule catches of some rows. */
export interface Caught {
  /** In rising order. */
  readonly rows: readonly number[];
  /** The cells that it takes out, of a rule that leaves the rows where they are. */
  readonly cells?: readonly CellPlace[];
  /** The number below which it catches, of a rule that computes one. */
  readonly threshold?: number;
}

/** What a rule refers to that there is not; `problem` and `expected` are in French. */
export interface RuleFault {
  readonly path: readonly (string | number)[];
  readonly place: Pick<Place, "value">;
  readonly problem: string;
  readonly expected: string;
}

/** A kind of rule: what is written of it in `cleaning.json`, and what it catches. */
export interface RuleKind<R extends RuleBase, K extends string = string> {
  readonly kind: K;
  /** JSON Schema, by name, of what such a rule has besides what all have. */
  readonly properties: TProperties;
  /** The columns of the file, other than answers, that such a rule reads. */
  readonly columns: (rule: R, questionnaire: Questionnaire) => readonly string[];
  /** What a schema cannot check; absent where there is nothing. */
  readonly fault?: (rule: R, questionnaire: Questionnaire) => RuleFault | undefined;
  /** Whether such a rule takes cells out, and leaves the rows where they are. */
  readonly cleans: (rule: R) => boolean;
  /** @param among the rows that it looks at, in rising order */
  readonly caught: (rule: R, rows: CleaningRows, among: readonly number[]) => Caught;
}

/** A kind of rule; its rules have the type of its schema. */
export function ruleKind<K extends string, P extends TProperties>(
  own: { readonly kind: K; readonly properties: P } & Partial<
    Pick<RuleKind<RuleOf<K, P>>, "columns" | "cleans">
  > &
    Pick<RuleKind<RuleOf<K, P>>, "fault" | "caught">,
): RuleKind<RuleOf<K, P>, K> {
  return { columns: () => [], cleans: () => false, ...own };
}

/** The rows that pass a test, as a rule catches them. */
export function rowsWhere(among: readonly number[], test: (row: number) => boolean): Caught {
  return { rows: among.filter(test) };
}

/** The name of a column of the file. */
export const columnName = () =>
  Type.String({ minLength: 1, description: "le nom d’une colonne du fichier, « submitdate »" });

/** Names or texts, one at least. */
export const texts = () => Type.Array(Type.String({ minLength: 1 }), { minItems: 1, uniqueItems: true });
