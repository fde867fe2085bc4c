import { simpleConditions } from "../../../questionnaire/access";
import type { Condition } from "../../../questionnaire/types";
import { answeredAtom, comparedAtom, unansweredAtom } from "./atomCondition";
import type { Comparison, Expression } from "./Expression";
import { mergedScores } from "./mergedScores";
import type { Named, Resolve } from "./Named";
import { parseExpression } from "./parseExpression";

/** Conditions within one another that a person still follows. */
const deepest = 50;

/** A clause that a condition lacks, or has with a difference, and why (in French). */
export interface UnreadClause {
  readonly clause: string;
  readonly reason: string;
  readonly kept: boolean;
}

export interface ReadCondition {
  /** Absent where everybody meets it, as far as it is understood. */
  readonly condition?: Condition;
  readonly unread: readonly UnreadClause[];
}

/** A condition, or a truth that depends on nothing. */
type Bound = Condition | boolean;

/**
 * The condition that an expression of ExpressionScript is. A clause that is not understood is left out, and told: what
 * remains lets in everybody whom the expression lets in, and maybe more. So « A and ? » is « A », and « A or ? » nothing.
 */
export function conditionOf(text: string, resolve: Resolve): ReadCondition {
  const expression = parseExpression(text);
  if (!expression) return whole(text, "cette condition n’est pas comprise");
  if (expression.depth > deepest)
    return whole(text, `cette condition est imbriquée sur plus de ${deepest} niveaux`);
  const reader = new Reader(text, resolve);
  const bound = reader.bound(expression, true);
  if (bound === false) return whole(text, "la question n’est jamais montrée");
  const condition = bound === true ? undefined : bound;
  return { ...(condition && { condition }), unread: reader.unread };
}

function whole(text: string, reason: string): ReadCondition {
  return { unread: [{ clause: text, reason, kept: false }] };
}

class Reader {
  readonly #text: string;
  readonly #resolve: Resolve;
  /** The questions of scores that were named. */
  readonly #scales = new Set<string>();
  readonly unread: UnreadClause[] = [];

  constructor(text: string, resolve: Resolve) {
    this.#text = text;
    this.#resolve = resolve;
  }

  /** What all who meet an expression meet (`wide`), or what only they meet. */
  bound(expression: Expression, wide: boolean): Bound {
    switch (expression.kind) {
      case "not":
        return this.#denied(expression, wide);
      case "and":
        return joined(
          "and",
          expression.parts.map((part) => this.bound(part, wide)),
        );
      case "or":
        return this.#either(expression, wide);
      case "number":
        return expression.value !== 0;
      case "text":
        return expression.text !== "" && expression.text !== "0";
      case "compare":
        return this.#compared(expression, wide);
      case "call":
        return this.#called(expression, wide);
      case "name":
        return this.#atom(expression, wide, (named) => answeredAtom(named), expression.name);
      case "sum":
        return this.#unknown(expression, wide, "un calcul n’ouvre pas de question ici");
    }
  }

  #either(expression: Extract<Expression, { kind: "and" | "or" }>, wide: boolean): Bound {
    const before = this.unread.length;
    const bound = joined(
      "or",
      expression.parts.map((part) => this.bound(part, wide)),
    );
    if (wide && bound === true && this.unread.length > before)
      this.#tell(expression, "une partie de cette alternative n’est pas comprise : elle est laissée entière");
    if (typeof bound === "boolean" || !("or" in bound)) return bound;
    return joined(
      "or",
      mergedScores(bound.or, (question) => this.#scales.has(question)),
    );
  }

  #denied(expression: Extract<Expression, { kind: "not" }>, wide: boolean): Bound {
    const bound = this.bound(expression.part, !wide);
    if (typeof bound === "boolean") return !bound;
    if (wide && !("not" in bound)) this.#tellIfUnsure(expression, bound);
    return denied(bound);
  }

  #compared(expression: Extract<Expression, { kind: "compare" }>, wide: boolean): Bound {
    const { left, right, by } = expression;
    const [name, literal, own] = left.kind === "name" ? [left, right, by] : [right, left, turned[by]];
    const value =
      literal.kind === "text" ? literal.text : literal.kind === "number" ? String(literal.value) : undefined;
    if (name.kind !== "name" || value === undefined)
      return this.#unknown(expression, wide, "seule la comparaison d’une question à une valeur est comprise");
    return this.#atom(expression, wide, (named) => comparedAtom(named, own, value), name.name);
  }

  #called(expression: Extract<Expression, { kind: "call" }>, wide: boolean): Bound {
    const [given] = expression.given;
    if (
      expression.name.toLowerCase() !== "is_empty" ||
      expression.given.length !== 1 ||
      given!.kind !== "name"
    )
      return this.#unknown(expression, wide, `la fonction « ${expression.name} » n’est pas comprise`);
    const { name } = given as Extract<Expression, { kind: "name" }>;
    if (wide) return this.#atom(expression, wide, (named) => unansweredAtom(named), name);
    // Who answered is not among those who did not: this is certain.
    const bound = this.#atom(expression, wide, (named) => answeredAtom(named), name);
    return typeof bound === "boolean" ? bound : denied(bound);
  }

  #atom(
    expression: Expression,
    wide: boolean,
    make: (named: Named) => ReturnType<typeof answeredAtom>,
    name: string,
  ): Bound {
    const named = this.#resolve(name);
    if (typeof named === "string") return this.#unknown(expression, wide, named);
    if (named.question.kind === "scale") this.#scales.add(named.question.id);
    const atom = make(named);
    if ("reason" in atom) return this.#unknown(expression, wide, atom.reason);
    if (wide && "not" in atom) this.#tellIfUnsure(expression, atom, named);
    return atom;
  }

  #unknown(expression: Expression, wide: boolean, reason: string): Bound {
    this.#tell(expression, reason);
    return wide;
  }

  #tell({ from, to }: Expression, reason: string, kept = false): void {
    this.unread.push({ clause: this.#text.slice(from, to), reason, kept });
  }

  /** LimeSurvey takes no answer for another answer; here the contrary of an answer needs one. */
  #tellIfUnsure(expression: Expression, condition: Condition, known?: Named): void {
    const names = namesIn(expression).map((name) => this.#resolve(name));
    const all = known ? [known] : names.filter((named) => typeof named !== "string");
    const asked = new Set(simpleConditions(condition).map(({ question }) => question));
    if (all.every(({ sure, question }) => sure || !asked.has(question.id))) return;
    this.#tell(
      expression,
      "LimeSurvey la tient pour vraie aussi sans réponse, ce qui n’est pas le cas ici",
      true,
    );
  }
}

const turned: Readonly<Record<Comparison, Comparison>> = {
  ...{ "==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" },
};

/** The names that are compared in an expression; it is no deeper than conditions may be. */
function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "name":
      return [expression.name];
    case "not":
      return namesIn(expression.part);
    case "and":
    case "or":
      return expression.parts.flatMap(namesIn);
    case "compare":
      return [expression.left, expression.right].flatMap(namesIn);
    default:
      return [];
  }
}

function denied(condition: Condition): Condition {
  return "not" in condition ? condition.not : { not: condition };
}

/** Conditions that all, or of which one, are to be met: those that say nothing are left out. */
export function joined(join: "and" | "or", bounds: readonly Bound[]): Bound {
  const deciding = join === "or";
  if (bounds.includes(deciding)) return deciding;
  const conditions: Condition[] = [];
  const seen = new Set<string>();
  for (const bound of bounds) {
    if (typeof bound === "boolean") continue;
    const parts = join in bound ? (bound as Record<"and" | "or", readonly Condition[]>)[join] : [bound];
    for (const part of parts) {
      const merged = join === "or" ? mergedChoice(conditions, part) : false;
      const key = JSON.stringify(part);
      if (merged || seen.has(key)) continue;
      seen.add(key);
      conditions.push(part);
    }
  }
  if (conditions.length === 0) return !deciding;
  if (conditions.length === 1) return conditions[0]!;
  return join === "and" ? { and: conditions } : { or: conditions };
}

/** Adds the answers of a condition to those of another on the same question; false where there is none. */
function mergedChoice(conditions: Condition[], part: Condition): boolean {
  if (!("is" in part)) return false;
  const at = conditions.findIndex(
    (other) => "is" in other && other.question === part.question && other.item === part.item,
  );
  if (at < 0) return false;
  const other = conditions[at] as typeof part;
  conditions[at] = { ...other, is: [...new Set([...other.is, ...part.is])] };
  return true;
}
