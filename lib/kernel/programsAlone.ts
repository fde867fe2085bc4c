import type {
  CompilerHost,
  CompilerOptions,
  Diagnostic,
  Program,
  ProjectReference,
  SourceFile,
} from "typescript";

type Compiler = typeof import("typescript");
type Builder = import("typescript").EmitAndSemanticDiagnosticsBuilderProgram;
type CreateProgram = (
  names: readonly string[] | undefined,
  options: CompilerOptions | undefined,
  host?: CompilerHost,
  old?: Builder,
  faults?: readonly Diagnostic[],
  references?: readonly ProjectReference[],
) => Builder;

/** What the compiler has resolved in a file, which it does not declare. */
type Resolved = SourceFile & {
  readonly resolvedModules?: {
    forEach(
      use: (own: { readonly resolvedModule?: { readonly resolvedFileName: string } } | undefined) => void,
    ): void;
  };
};

const name = "@tslab/typescript-for-tslab";

/**
 * Has tslab compile each cell by a program alone. Its own keeps, beside the program, which of all files that were read
 * refers to which, to recheck what a change touches: for a cell, which nothing refers to, that is a third of the time.
 * To be called before tslab is loaded.
 */
export function makeProgramsAlone(): void {
  const ts = require(name) as Compiler;
  const createProgram: CreateProgram = (...given) => {
    const builder = ts.createAbstractBuilder(...given);
    // tslab reads what a cell declares, which the checker finds as it is made.
    builder.getProgram().getTypeChecker();
    const own: Partial<Builder> = {
      getAllDependencies: (file) => filesFrom(ts, builder.getProgram(), file),
    };
    return { ...builder, ...own } as Builder;
  };
  const createWatchCompilerHost = (...given: Parameters<Compiler["createWatchCompilerHost"]>) => ({
    ...ts.createWatchCompilerHost(...given),
    createProgram,
  });
  // What the compiler exports cannot be written over, and tslab copies it.
  require.cache[require.resolve(name)]!.exports = Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(ts),
      createWatchCompilerHost: { value: createWatchCompilerHost, enumerable: true },
    },
  );
}

/** The names of a file and of those that it leads to, by what they import or refer to. */
function filesFrom(ts: Compiler, program: Program, file: SourceFile): readonly string[] {
  const found = new Set<string>();
  const waiting: (SourceFile | undefined)[] = [file];
  while (waiting.length > 0) {
    const own: Resolved | undefined = waiting.pop();
    if (own === undefined || found.has(own.fileName)) continue;
    found.add(own.fileName);
    const follow = (path: string | undefined) => {
      if (path !== undefined) waiting.push(program.getSourceFile(path));
    };
    own.resolvedModules?.forEach((module) => {
      follow(module?.resolvedModule?.resolvedFileName);
    });
    for (const { fileName } of own.referencedFiles) {
      follow(ts.resolveTripleslashReference(fileName, own.fileName));
    }
  }
  return [...found];
}
