import type { Comparison, Expression } from "./Expression";
import { type Token, tokensOf } from "./tokensOf";

/** Characters that an expression may have. */
const longest = 20_000;

/** How tightly operators bind. */
const strength: Readonly<Record<string, number>> = {
  ...{ "||": 1, "&&": 2, "==": 3, "!=": 3, "<": 4, "<=": 4, ">": 4, ">=": 4 },
  ...{ "+": 5, "-": 5, "*": 6, "/": 6, "%": 6 },
};
const prefixStrength = 7;

/** What waits for what stands at its right. */
type Waiting = { readonly from: number } & (
  | { readonly kind: "infix" | "prefix"; readonly text: string }
  | { readonly kind: "bracket" }
  /** With how many operands there were before what it is given. */
  | { readonly kind: "call"; readonly name: string; readonly before: number }
);

/**
 * The expression that a text of ExpressionScript is; undefined where it is none that is known here, or is longer than
 * any condition. Operators wait on a stack of their own: no depth of brackets exhausts that of the program.
 */
export function parseExpression(text: string): Expression | undefined {
  const tokens = text.length > longest ? undefined : tokensOf(text);
  return tokens ? new Parser().parse(tokens) : undefined;
}

class Parser {
  readonly #found: Expression[] = [];
  readonly #waiting: Waiting[] = [];

  parse(tokens: readonly Token[]): Expression | undefined {
    let needsOperand = true;
    for (const token of tokens) {
      const next: "operand" | "operator" | undefined = needsOperand
        ? this.#operand(token)
        : this.#operator(token);
      if (next === undefined) return undefined;
      needsOperand = next === "operand";
    }
    if (needsOperand) return undefined;
    if (!this.#applyDownTo(0)) return undefined;
    return this.#waiting.length === 0 && this.#found.length === 1 ? this.#found[0] : undefined;
  }

  /** Takes a word where an operand begins; what is needed after it, undefined at a fault. */
  #operand(token: Token): "operand" | "operator" | undefined {
    const { from, to } = token;
    const span = { from, to, depth: 0 };
    if (token.kind === "number") this.#found.push({ kind: "number", value: token.value, ...span });
    else if (token.kind === "text") this.#found.push({ kind: "text", text: token.text, ...span });
    else if (token.kind === "name") this.#found.push({ kind: "name", name: token.text, ...span });
    else if (token.kind === "call") {
      this.#waiting.push({ kind: "call", name: token.text, before: this.#found.length, from });
      return "operand";
    } else if (token.text === "(") {
      this.#waiting.push({ kind: "bracket", from });
      return "operand";
    } else if (token.text === "!" || token.text === "-" || token.text === "+") {
      this.#waiting.push({ kind: "prefix", text: token.text, from });
      return "operand";
    } else {
      const last = this.#waiting.at(-1);
      if (token.text !== ")" || last?.kind !== "call" || last.before !== this.#found.length) return undefined;
      this.#close(to);
    }
    return "operator";
  }

  /** Takes a word where an operand has ended. */
  #operator(token: Token): "operand" | "operator" | undefined {
    if (token.kind !== "operator") return undefined;
    if (token.text === ")") {
      if (!this.#applyDownTo(0)) return undefined;
      return this.#close(token.to) ? "operator" : undefined;
    }
    if (token.text === ",") {
      if (!this.#applyDownTo(0)) return undefined;
      return this.#waiting.at(-1)?.kind === "call" ? "operand" : undefined;
    }
    const own = strength[token.text];
    if (own === undefined || !this.#applyDownTo(own)) return undefined;
    this.#waiting.push({ kind: "infix", text: token.text, from: token.from });
    return "operand";
  }

  /** Applies the operators that bind at least so tightly, up to what opened. */
  #applyDownTo(least: number): boolean {
    for (;;) {
      const last = this.#waiting.at(-1);
      if (last === undefined || last.kind === "bracket" || last.kind === "call") return true;
      if ((last.kind === "prefix" ? prefixStrength : strength[last.text]!) < least) return true;
      this.#waiting.pop();
      const right = this.#found.pop();
      if (right === undefined) return false;
      if (last.kind === "prefix") this.#found.push(prefixed(last.text, right, last.from));
      else {
        const left = this.#found.pop();
        if (left === undefined) return false;
        this.#found.push(joined(last.text, left, right));
      }
    }
  }

  /** Closes the bracket or the call that opened last; false where none did. */
  #close(to: number): boolean {
    const opened = this.#waiting.pop();
    if (opened?.kind === "call") {
      const given = this.#found.splice(opened.before);
      const depth = 1 + deepestOf(given);
      this.#found.push({ kind: "call", name: opened.name, given, from: opened.from, to, depth });
      return true;
    }
    const inner = this.#found.pop();
    if (opened?.kind !== "bracket" || inner === undefined) return false;
    this.#found.push({ ...inner, from: opened.from, to });
    return true;
  }
}

function deepestOf(parts: readonly Expression[]): number {
  return parts.reduce((most, { depth }) => Math.max(most, depth), 0);
}

function prefixed(text: string, part: Expression, from: number): Expression {
  const { to, depth } = part;
  if (text !== "!") {
    return part.kind === "number"
      ? { ...part, value: text === "-" ? -part.value : part.value, from }
      : { kind: "sum", from, to, depth: depth + 1 };
  }
  // What is denied twice is said.
  if (part.kind === "not") return { ...part.part, from, to };
  return { kind: "not", part, from, to, depth: depth + 1 };
}

function joined(text: string, left: Expression, right: Expression): Expression {
  const span = { from: left.from, to: right.to, depth: 1 + deepestOf([left, right]) };
  if (text === "&&" || text === "||") {
    const kind = text === "&&" ? "and" : "or";
    const parts = [left, right].flatMap((part) => (part.kind === kind ? part.parts : [part]));
    return { kind, parts, ...span, depth: 1 + deepestOf(parts) };
  }
  if (/^[=!<>]/.test(text)) return { kind: "compare", by: text as Comparison, left, right, ...span };
  return { kind: "sum", ...span };
}
