import { createRequire } from "node:module";
import { join } from "node:path";
import { questionnaireOf } from "../study/openStudy";
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { studyFolder, studyOption } from "./studyFolder";
import { writeMissing } from "./writeMissing";

export const repl = defineCommand({
  description:
    "Ouvre une console TypeScript où tous les mots des carnets sont là, pour un coup d’œil sans carnet.",
  options: studyOption,
  async run({ options }) {
    const folder = studyFolder(options.study);
    await writeMissing(folder);
    const wordsModule = questionnaireOf(folder).name;
    // The console finds its modules from the folder that is the current one when Node's own is loaded.
    process.chdir(folder);
    const { create, createRepl } = await import("ts-node");
    const require = createRequire(join(folder, "notebooks", "console.ts"));
    const terminal = createRepl();
    const service = create({
      ...terminal.evalAwarePartialHost,
      cwd: folder,
      skipProject: true,
      compilerOptions: {
        target: "es2022",
        lib: ["es2023"],
        module: "commonjs",
        moduleResolution: "node",
        esModuleInterop: true,
        strict: true,
        skipLibCheck: true,
        types: ["node"],
      },
    });
    terminal.setService(service);
    console.log(
      'Console TypeScript. Par exemple : show("2.8"), ou crosstab(study(), "2.8", "2.10"). Ctrl-D pour quitter.',
    );
    // The first line is evaluated before the console has set these up.
    Object.assign(globalThis, { exports: {}, require });
    const words = Object.keys(require(wordsModule) as object).filter((name) => name !== "default");
    terminal.evalCode(`import { ${words.join(", ")} } from "${wordsModule}";\n`);
    // It goes on until its input ends.
    terminal.start();
    return exitCode.fine;
  },
});
