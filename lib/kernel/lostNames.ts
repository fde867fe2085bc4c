import type { BindingName, Node, SourceFile, Statement } from "typescript";
import { typescript as ts } from "./tslab";

/** The names that a cell gives to the cells after it: what it imports and declares, outside of its functions. */
export function declaredNames(source: string): readonly string[] {
  return namesIn(parsed(source));
}

/** The names that a cell uses and does not declare itself. */
export function usedNames(source: string): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (node: Node) => {
    if (ts.isIdentifier(node) && !isKey(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  const file = parsed(source);
  visit(file);
  for (const own of namesIn(file)) used.delete(own);
  return used;
}

function namesIn({ statements }: SourceFile): readonly string[] {
  return statements.flatMap(namesOf);
}

function parsed(source: string): SourceFile {
  return ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true);
}

function namesOf(statement: Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  if (ts.isImportDeclaration(statement)) {
    const { name, namedBindings } = statement.importClause ?? {};
    const named =
      namedBindings === undefined
        ? []
        : ts.isNamespaceImport(namedBindings)
          ? [namedBindings.name]
          : namedBindings.elements.map((each) => each.name);
    return [...(name ? [name] : []), ...named].map(({ text }) => text);
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

/** The names of « a », « [a, b] », « { a, b: c } ». */
function boundNames(name: BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return [...name.elements].flatMap((each) => (ts.isOmittedExpression(each) ? [] : boundNames(each.name)));
}

/** Whether a name is that of a property: « b » in « a.b » and in « { b: a } ». */
function isKey(node: Node): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
}
