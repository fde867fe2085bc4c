/** A word of an expression. */
export type Token = {
  readonly from: number;
  readonly to: number;
} /** That of a call has the bracket that opens it. */ & (
  | { readonly kind: "text" | "name" | "call" | "operator"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
);

const patterns = {
  space: /\s+/y,
  text: /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/sy,
  // The names of the data base begin with a figure.
  name: /(\d+X\d+X\d+[\w#]*(?:\.[A-Za-z]\w*)*|[A-Za-z_]\w*(?:#\d)?(?:\.[A-Za-z_]\w*)*)(\s*\()?/y,
  number: /\d+(?:\.\d+)?|\.\d+/y,
  operator: /&&|\|\||==|!=|<=|>=|[<>!(),+\-*/%]/y,
} as const;

/** Operators that are written as words. */
const words: Readonly<Record<string, string>> = {
  ...{ and: "&&", or: "||", eq: "==", ne: "!=", lt: "<", le: "<=", gt: ">", ge: ">=" },
};

/** The words of an expression; undefined where a character begins none. */
export function tokensOf(expression: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let from = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(expression);
  };
  while (from < expression.length) {
    const space = match(patterns.space);
    if (space) {
      from += space[0].length;
      continue;
    }
    const token = nextToken(match, from);
    if (!token) return undefined;
    tokens.push(token);
    from = token.to;
  }
  return tokens;
}

function nextToken(match: (pattern: RegExp) => RegExpExecArray | null, from: number): Token | undefined {
  const text = match(patterns.text);
  if (text) {
    const own = (text[1] ?? text[2]!).replace(/\\(.)/gs, "$1");
    return { kind: "text", text: own, from, to: from + text[0].length };
  }
  const name = match(patterns.name);
  if (name) {
    const [whole, own, bracket] = name;
    const word = own!.toLowerCase();
    if (Object.hasOwn(words, word))
      return { kind: "operator", text: words[word]!, from, to: from + own!.length };
    return { kind: bracket === undefined ? "name" : "call", text: own!, from, to: from + whole.length };
  }
  const number = match(patterns.number);
  if (number) return { kind: "number", value: Number(number[0]), from, to: from + number[0].length };
  const operator = match(patterns.operator);
  return operator ? { kind: "operator", text: operator[0], from, to: from + operator[0].length } : undefined;
}
