import type { Expression, Node, SourceFile } from "typescript";
import type { ImportedStudy } from "./importedStudies";
import { typescript as ts } from "./tslab";

/** A call of a word of a study in the source of a cell. */
export interface WordCall {
  readonly word: string;
  readonly study: ImportedStudy;
  /** Offsets of the call. */
  readonly start: number;
  readonly end: number;
  /** Offset after its opening parenthesis. */
  readonly open: number;
  readonly args: readonly WordArgument[];
}

/** What stands between the parentheses of a call, one by one. */
export interface WordArgument {
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly text: string;
  readonly kind: "text" | "number" | "name" | "list" | "object" | "function" | "other";
}

/**
 * The calls of words in a cell, each before those inside of it. A name that the cell declares itself is no word.
 *
 * @param previous the declarations of the cells before
 */
export function wordCalls(
  studies: readonly ImportedStudy[],
  previous: string,
  source: string,
): readonly WordCall[] {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true);
  const before = ts.createSourceFile("previous.ts", previous, ts.ScriptTarget.Latest, true);
  const words = new Map([before, file].flatMap((one) => importedWords(studies, one)));
  const own = declaredIn(file);
  const found: WordCall[] = [];
  const visit = (node: Node) => {
    if (ts.isCallExpression(node)) {
      const name = node.expression.getText(file);
      const known = own.has(name) ? undefined : words.get(name);
      if (known)
        found.push({
          ...known,
          start: node.getStart(file),
          end: node.end,
          open: node.arguments.pos,
          args: node.arguments.map((each) => argumentOf(each, file)),
        });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type NamedWord = readonly [written: string, word: Pick<WordCall, "word" | "study">];

/** The words as a source calls them: « crosstab », « croiser » of what is imported so, « vague1.crosstab ». */
function importedWords(studies: readonly ImportedStudy[], file: SourceFile): readonly NamedWord[] {
  return file.statements.flatMap((statement): readonly NamedWord[] => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    const module = statement.moduleSpecifier.text;
    const study = studies.find((one) => one.module === module);
    const names = statement.importClause?.namedBindings;
    if (study === undefined || names === undefined) return [];
    return ts.isNamespaceImport(names)
      ? study.words.map((word) => [`${names.name.text}.${word}`, { word, study }])
      : names.elements.map(({ name, propertyName = name }) => [
          name.text,
          { word: propertyName.text, study },
        ]);
  });
}

function declaredIn(file: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Node) => {
    const isOwn = ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node) || ts.isParameter(node);
    if (isOwn && node.name) names.add(node.name.getText(file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

function argumentOf(node: Expression, file: SourceFile): WordArgument {
  return { start: node.getStart(file), end: node.end, text: node.getText(file), kind: kindOf(node) };
}

function kindOf(node: Expression): WordArgument["kind"] {
  if (ts.isStringLiteralLike(node)) return "text";
  if (ts.isNumericLiteral(node)) return "number";
  if (ts.isIdentifier(node)) return "name";
  if (ts.isArrayLiteralExpression(node)) return "list";
  if (ts.isObjectLiteralExpression(node)) return "object";
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? "function" : "other";
}
