import type { Figure } from "../../present/figures/Figure";
import type { GroupedTable } from "../../present/tables/groupedTable";
import type { MeasureTable } from "../../present/tables/measureTable";
import type { NumberTable } from "../../present/tables/NumberTable";

/** One output of what is shown: a table, a figure or a text. */
export type Part =
  | { readonly kind: "measures"; readonly table: MeasureTable }
  | { readonly kind: "numbers"; readonly table: NumberTable }
  | { readonly kind: "grouped"; readonly table: GroupedTable }
  | {
      readonly kind: "texts";
      readonly caption: string;
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "figure"; readonly figure: Figure }
  | {
      readonly kind: "markdown";
      readonly text: string;
      /** The same without marks, where they hinder. */
      readonly plain?: string;
    };
