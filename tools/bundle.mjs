/**
 * Joins the modules that notebooks and commands load at start, with the small ones they depend on, into
 * a few files: reading hundreds of files takes a kernel longer than running them. What `tsc` wrote
 * works as well; this only replaces some of it by the same code in one piece.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { rollup } from "rollup";
import declarations from "rollup-plugin-dts";
import ts from "typescript";
import { common } from "./bundling.mjs";

const lib = join(dirname(dirname(fileURLToPath(import.meta.url))), "lib");

// What loads a part of the program when it is needed.
const compiled = readdirSync(join(lib, "dist"), { recursive: true })
  .filter((name) => name.endsWith(".js"))
  .map((name) => join(lib, "dist", name));
await build({
  ...common,
  bundle: false,
  external: [],
  alias: {},
  entryPoints: compiled.filter((file) => /\bimport\(/.test(readFileSync(file, "utf8"))),
  outdir: join(lib, "dist"),
  outbase: join(lib, "dist"),
  allowOverwrite: true,
});

/** Drawing keeps its browser-like context from one notebook to the next: it stays a module of its own. */
const drawing = (depth) => ({
  name: "drawing",
  setup(bundler) {
    bundler.onResolve({ filter: /\/(?:staticSvg|plotlyScript)$/ }, ({ path, kind }) =>
      kind === "entry-point"
        ? undefined
        : { path: `${depth}/present/figures/${path.split("/").at(-1)}.js`, external: true },
    );
  },
});

/** What makes Word and Excel files is for `save` alone: joined, it would be read before the first cell of every notebook. */
const fileMakers = {
  name: "file makers",
  setup(bundler) {
    bundler.onResolve({ filter: /\/(?:word\/wordDocument|excel\/workbook)\.js$/ }, ({ path }) => ({
      path: `./report/${path.slice(2)}`,
      external: true,
    }));
  },
};

await build({
  ...common,
  entryPoints: [join(lib, "index.ts")],
  outfile: join(lib, "dist", "index.js"),
  plugins: [drawing("."), fileMakers],
});
for (const command of ["writeReport", "verifyNotebooks"]) {
  await build({
    ...common,
    entryPoints: [join(lib, "commands", `${command}.ts`)],
    outfile: join(lib, "dist", "commands", `${command}.js`),
    plugins: [drawing("..")],
  });
}
// Threads, each in one file: each core reads it anew.
for (const thread of ["commands/permutations/permutationWorker", "report/word/wordThread"]) {
  await build({
    ...common,
    entryPoints: [join(lib, `${thread}.ts`)],
    outfile: join(lib, "dist", `${thread}.js`),
    plugins: [drawing("../..")],
  });
}
await build({
  ...common,
  entryPoints: [join(lib, "present", "figures", "staticSvg.ts")],
  outfile: join(lib, "dist", "present", "figures", "staticSvg.js"),
  external: [...common.external, "./plotlyScript"],
});
// At each cell the type checker goes through the files it has read: 150 take longer than all else it does.
const index = join(lib, "dist", "index.d.ts");
const joined = await rollup({
  input: index,
  plugins: [declarations()],
  external: (id) => !isAbsolute(id) && !id.startsWith("."),
});
await joined.write({
  file: index,
  format: "es",
  // A cell declares what it names to those after it, which can name only what is exported.
  plugins: [
    { name: "all types", renderChunk: (code) => `${code}\nexport type { ${namesIn(code).join(", ")} };\n` },
  ],
});

/** The names of types that declarations have and do not export. */
function namesIn(code) {
  const { statements } = ts.createSourceFile("index.d.ts", code, ts.ScriptTarget.Latest);
  const exported = new Set(
    statements
      .filter(ts.isExportDeclaration)
      .flatMap(({ exportClause }) => exportClause.elements.map(({ name }) => name.text)),
  );
  return statements
    .filter(
      (own) => ts.isInterfaceDeclaration(own) || ts.isTypeAliasDeclaration(own) || ts.isClassDeclaration(own),
    )
    .map(({ name }) => name.text)
    .filter((name) => !exported.has(name));
}
