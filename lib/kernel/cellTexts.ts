import type { Node } from "typescript";
import { typescript as ts } from "./tslab";

/** A text between quotation marks in the source of a cell. */
export interface CellText {
  readonly value: string;
  /** Offsets of its quotation marks. */
  readonly start: number;
  readonly end: number;
  /** Whether it has a quotation mark at its end; what is half typed has none, and ends with its line. */
  readonly isClosed: boolean;
  /** Whether it stands between backquotes. */
  readonly isTemplate: boolean;
  /** The texts among the arguments before its own, in the call that it stands in. */
  readonly before: readonly string[];
  /** Whether its call has arguments after its own. */
  readonly isFollowed: boolean;
  /** The property that it is the value of: « structure », in { structure: "Privée" }. */
  readonly key?: string;
  /** Offset of the property, or of the text itself. */
  readonly from: number;
}

/** The texts of a cell, in the order of its source, those in the holes of a comment with them. */
export function cellTexts(source: string): readonly CellText[] {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true);
  const found: CellText[] = [];
  const visit = (node: Node) => {
    if (ts.isStringLiteralLike(node)) {
      const property = ts.isPropertyAssignment(node.parent) ? node.parent : undefined;
      const start = node.getStart(file);
      found.push({
        value: node.text,
        start,
        end: node.end,
        isClosed: node.end - start > 1 && source[node.end - 1] === source[start],
        isTemplate: source[start] === "`",
        from: property?.getStart(file) ?? start,
        ...(property && { key: property.name.getText(file) }),
        ...placeInCall(node),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function placeInCall(node: Node): Pick<CellText, "before" | "isFollowed"> {
  let argument = node;
  while (argument.parent && !ts.isCallExpression(argument.parent)) argument = argument.parent;
  const call = argument.parent;
  if (call === undefined || !ts.isCallExpression(call)) return { before: [], isFollowed: false };
  const rank = call.arguments.findIndex(({ pos }) => pos === argument.pos);
  const before = call.arguments
    .slice(0, Math.max(0, rank))
    .flatMap((own) => (ts.isStringLiteralLike(own) ? [own.text] : []));
  return { before, isFollowed: rank < call.arguments.length - 1 };
}
