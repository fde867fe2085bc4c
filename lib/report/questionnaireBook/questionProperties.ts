import type { KindName, Question } from "../../questionnaire/kinds";
import { kinds } from "../../questionnaire/kinds";
import type { QuestionBase } from "../../questionnaire/QuestionBase";
import type { ColumnOf } from "./bookSheets";

type OwnOf<Q> = Q extends Question ? Exclude<keyof Q, keyof QuestionBase | "kind"> : never;
/** What the questions of one kind or another have of their own. */
export type PropertyName = OwnOf<Question>;

/** Where the workbook holds a property of a question. */
export type Holding =
  /** A row of « Réponses » for each text. */
  | { readonly as: "rows"; readonly nature: "choices" | "items" }
  /** « min » and « max », with the words at them where it may have some. */
  | { readonly as: "ends"; readonly worded?: true }
  | { readonly as: "number"; readonly column: ColumnOf<"questions"> }
  /** Whole numbers in one cell. */
  | { readonly as: "numbers"; readonly column: ColumnOf<"questions"> };

/** Where each is; a property that a new kind brings is missing here until it is said. */
export const holdings: { readonly [P in PropertyName]: Holding } = {
  choices: { as: "rows", nature: "choices" },
  items: { as: "rows", nature: "items" },
  scale: { as: "ends", worded: true },
  range: { as: "ends" },
  decimals: { as: "number", column: "decimals" },
  ranks: { as: "number", column: "ranks" },
  reversed: { as: "numbers", column: "reversed" },
};

/** The properties of a kind of question, and where each is. */
export function propertiesOf(kind: KindName): readonly (readonly [PropertyName, Holding])[] {
  return Object.keys(kinds[kind].properties).map((name) => [
    name as PropertyName,
    holdings[name as PropertyName],
  ]);
}

/** The columns of « Questions » that a kind of question fills. */
export function columnsOf(kind: KindName): readonly ColumnOf<"questions">[] {
  return propertiesOf(kind).flatMap(([, holding]): readonly ColumnOf<"questions">[] =>
    holding.as === "rows"
      ? []
      : holding.as === "ends"
        ? ["min", "max", ...(holding.worded ? (["minLabel", "maxLabel"] as const) : [])]
        : [holding.column],
  );
}
