import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { root } from "./pages";

/** What the sources say of a public word, or of what the engine exports. */
export interface DocumentedName {
  readonly name: string;
  /** What is typed: « crosstab(study, rows, columns) », a line an overload; nothing of what is no function. */
  readonly calls: readonly string[];
  /** Its declaration, as it is written. */
  readonly signature: string;
  /** Its doc comment, in English: what it does, then parameters, results and errors. */
  readonly comment: string;
  readonly notes: readonly { readonly tag: string; readonly text: string }[];
  readonly examples: readonly string[];
  /** What an object has, each with its comment. */
  readonly members: readonly { readonly call: string; readonly comment: string }[];
}

/** The interfaces that make `Words`, by their files. */
const wordFiles = [
  "words/StudyWords.ts",
  "words/MakingWords.ts",
  "words/sentences/SentenceWords.ts",
  "words/tests/TestWords.ts",
  "words/interactions/InteractionWords.ts",
  "words/components/ComponentWords.ts",
];

/** Every public word, as the interface that declares it documents it. */
export function readWords(): readonly DocumentedName[] {
  return wordFiles.flatMap((file) => {
    const source = sourceOf(join("lib", file));
    const name = /(\w+)\.ts$/.exec(file)![1];
    const declared = source.statements.find(
      (one): one is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(one) && one.name.text === name,
    );
    if (declared === undefined) throw new Error(`${file} declares no interface ${name}.`);
    const byName = new Map<string, ts.TypeElement[]>();
    for (const member of declared.members) {
      const own = member.name!.getText(source);
      byName.set(own, [...(byName.get(own) ?? []), member]);
    }
    return [...byName].map(([word, members]) => documented(word, members, source));
  });
}

/** What `lib/index.ts` exports: functions, values and types. */
export function readExports(): readonly DocumentedName[] {
  const index = sourceOf(join("lib", "index.ts"));
  return index.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement)) return [documented(statement.name!.text, [statement], index)];
    return exportedFrom(statement).map(({ name, path }) => declaredIn(join("lib", path), name));
  });
}

/** The names that a statement hands on from another file. */
function exportedFrom(statement: ts.Statement): readonly { readonly name: string; readonly path: string }[] {
  if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) return [];
  const path = (statement.moduleSpecifier as ts.StringLiteral).text;
  const { elements } = statement.exportClause as ts.NamedExports;
  return elements.map(({ name }) => ({ name: name.text, path }));
}

/** A name where it is declared: in this file, or in one that this hands it on from. */
function declaredIn(path: string, name: string): DocumentedName {
  const file = existsSync(join(root, `${path}.ts`)) ? `${path}.ts` : join(path, "index.ts");
  const source = sourceOf(file);
  const own = source.statements.find((one) => namesOf(one).includes(name));
  if (own !== undefined) return documented(name, [own], source);
  const from = source.statements.flatMap(exportedFrom).find((one) => one.name === name);
  if (from === undefined) throw new Error(`${path} declares no ${name}.`);
  return declaredIn(join(dirname(file), from.path), name);
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  return "name" in statement ? [(statement.name as ts.Identifier | undefined)?.text ?? ""] : [];
}

function sourceOf(file: string): ts.SourceFile {
  const path = join(root, file);
  return ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);
}

function documented(name: string, nodes: readonly ts.Node[], source: ts.SourceFile): DocumentedName {
  const docs = nodes.flatMap((node) => ts.getJSDocCommentsAndTags(node)).filter(ts.isJSDoc);
  const tags = docs.flatMap((doc) => [...(doc.tags ?? [])]);
  const notes = tags.filter((tag) => tag.tagName.text !== "example");
  return {
    name,
    calls: nodes.flatMap((node) => (isCallable(node) ? [callOf(name, node, source)] : [])),
    signature: nodes.map((node) => signatureOf(node, source)).join("\n\n"),
    comment: docs.map((doc) => textOf(doc.comment)).join("\n\n"),
    notes: notes.map((tag) => ({
      tag: tag.tagName.text,
      text: [...(ts.isJSDocParameterTag(tag) ? [tag.name.getText(source)] : []), textOf(tag.comment)].join(
        " ",
      ),
    })),
    examples: tags.filter((tag) => tag.tagName.text === "example").map(codeOf),
    members: nodes.flatMap((node) => membersOf(node, source)),
  };
}

type Callable = ts.MethodSignature | ts.FunctionDeclaration;

function isCallable(node: ts.Node): node is Callable {
  return ts.isMethodSignature(node) || ts.isFunctionDeclaration(node);
}

/** « filter(study, question, keep) »: an optional one is in brackets, three dots stand before any number of them. */
function callOf(name: string, node: Callable, source: ts.SourceFile): string {
  const given = node.parameters.map((own) => {
    const text = `${own.dotDotDotToken ? "…" : ""}${own.name.getText(source)}`;
    return own.questionToken || own.initializer ? `[${text}]` : text;
  });
  if (/^TemplateStringsArray$/.test(node.parameters[0]?.type?.getText(source) ?? "")) return `${name}\`…\``;
  return `${name}(${given.join(", ")})`;
}

/** A declaration without its comment and without its body. */
function signatureOf(node: ts.Node, source: ts.SourceFile): string {
  const end = ts.isFunctionDeclaration(node) && node.body ? node.body.getStart(source) : node.getEnd();
  const text = source.text.slice(node.getStart(source), end).trimEnd();
  const indent = " ".repeat(source.getLineAndCharacterOfPosition(node.getStart(source)).character);
  return text.replaceAll(`\n${indent}`, "\n").replace(/;$/, "");
}

/** What is in `const name = { … }`: its functions, each with its comment. */
function membersOf(node: ts.Node, source: ts.SourceFile): DocumentedName["members"] {
  if (!ts.isVariableStatement(node)) return [];
  let value = node.declarationList.declarations[0]!.initializer;
  while (value && ts.isAsExpression(value)) value = value.expression;
  if (!value || !ts.isObjectLiteralExpression(value)) return [];
  return value.properties.map((own) => {
    const given =
      ts.isPropertyAssignment(own) && ts.isArrowFunction(own.initializer) ? own.initializer : undefined;
    const names = given?.parameters.map(({ name, initializer }) =>
      initializer ? `[${name.getText(source)}]` : name.getText(source),
    );
    const docs = ts.getJSDocCommentsAndTags(own).filter(ts.isJSDoc);
    return {
      call: `${own.name!.getText(source)}(${(names ?? ["value"]).join(", ")})`,
      comment: docs.map((doc) => textOf(doc.comment)).join(" "),
    };
  });
}

/** An example, line by line as it is written. */
function codeOf({ comment }: ts.JSDocTag): string {
  return (ts.getTextOfJSDocComment(comment) ?? "").trim();
}

function textOf(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  return (ts.getTextOfJSDocComment(comment) ?? "")
    .replace(/\s*\n\s*/g, (gap) => (/\n\s*\n/.test(gap) ? "\n\n" : " "))
    .trim();
}
