export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** Where a part of an expression stands in its text. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** How deep conditions are within one another; 0 of one without any. */
  readonly depth: number;
}

/** An expression of ExpressionScript, as far as conditions go. */
export type Expression = Span &
  (
    | { readonly kind: "and" | "or"; readonly parts: readonly Expression[] }
    | { readonly kind: "not"; readonly part: Expression }
    | {
        readonly kind: "compare";
        readonly by: Comparison;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "call"; readonly name: string; readonly given: readonly Expression[] }
    /** Sums, products: what is no condition. */
    | { readonly kind: "sum" }
  );
