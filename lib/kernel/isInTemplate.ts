import { typescript as ts } from "./tslab";

/** The compiler's number for a text between backquotes that has no end. */
const unterminated = 1160;

/** Whether a source ends within a text between backquotes. */
export function isInTemplate(source: string): boolean {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest) as {
    readonly parseDiagnostics?: readonly { readonly code: number }[];
  };
  return file.parseDiagnostics?.some(({ code }) => code === unterminated) ?? false;
}
