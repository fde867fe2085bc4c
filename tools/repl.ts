/** A TypeScript console with the library at hand, for a quick look without a notebook. */
import { join } from "node:path";
import { create, createRepl } from "ts-node";

const repl = createRepl();
const service = create({
  ...repl.evalAwarePartialHost,
  cwd: join(__dirname, ".."),
  compilerOptions: { noUnusedLocals: false },
});
repl.setService(service);
console.log(
  'Console TypeScript. Par exemple : show("2.8"), ou crosstab(study(), "2.8", "2.10"). Ctrl-D pour quitter.',
);
// The first line is evaluated before the console has set these up.
Object.assign(globalThis, { exports: {}, require });
repl.evalCode(
  'import { comment, count, crosstab, examine, facts, filter, flatTable, fr, frame, gap, leading, mean, percent, probability, saveFigure, sd, show, study, use } from "conum";\n',
);
repl.start();
