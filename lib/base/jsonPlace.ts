import { findNodeAtLocation, type JSONPath, parseTree, visit } from "jsonc-parser";

/** The line of a character of a text, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/**
 * The line on which the value at a path begins in a JSON text; that of what should hold it where
 * there is none.
 *
 * @param json well formed
 * @param path property names and ranks from the root
 */
export function lineOfPath(json: string, path: JSONPath): number {
  const tree = parseTree(json)!;
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return lineAt(json, node.parent?.type === "property" ? node.parent.offset : node.offset);
  }
  return lineAt(json, tree.offset);
}

/**
 * The first name that an object of a JSON text has twice, and the line of the second.
 *
 * @param value what `JSON.parse` makes of the text: it keeps one of the two
 */
export function repeatedName(
  json: string,
  value: unknown,
): { readonly name: string; readonly line: number } | undefined {
  // Counting is ten times faster than looking, and nearly always enough.
  const names = json.match(/"(?:[^"\\]|\\.)*"(?:\s*:)?/g)?.filter((text) => text.endsWith(":")) ?? [];
  if (names.length === countNames(value)) return undefined;
  const objects: Set<string>[] = [];
  let repeated: { name: string; line: number } | undefined;
  visit(json, {
    onObjectBegin: () => {
      objects.push(new Set());
    },
    onObjectEnd: () => {
      objects.pop();
    },
    onObjectProperty: (name, _offset, _length, line) => {
      const names = objects.at(-1)!;
      if (names.has(name)) repeated ??= { name, line: line + 1 };
      names.add(name);
    },
  });
  return repeated;
}

function countNames(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const parts = Object.values(value).reduce((sum, part) => sum + countNames(part), 0);
  return Array.isArray(value) ? parts : parts + Object.keys(value).length;
}
