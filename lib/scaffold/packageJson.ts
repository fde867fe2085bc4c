import type { Questionnaire } from "../questionnaire/types";
import type { Engine } from "./Engine";

/**
 * The `package.json` of a study. npm takes away the module of the study's words, which no lockfile names: every script
 * that needs it writes it again first.
 */
export function packageJson({ name, title }: Questionnaire, engine: Engine): string {
  const { spec, node, overrides, allowScripts } = engine;
  const content = {
    // The study's own name is that of its module.
    name: `${name}-carnets`,
    version: "0.1.0",
    private: true,
    description: title,
    engines: { node },
    scripts: {
      ...(engineFolder(engine) === undefined ? {} : { preinstall: engineCheck }),
      postinstall: "carnets generate",
      prestart: "carnets generate",
      start: "carnets report",
      test: "carnets check",
      prelab: "carnets generate",
      lab: "carnets lab",
      prerepl: "carnets generate",
      repl: "carnets repl",
      generate: "carnets generate",
      update: "carnets update",
      preverify: "carnets generate",
      verify: "carnets verify",
    },
    dependencies: { carnets: spec },
    overrides,
    allowScripts,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Where the engine is, from the study, if npm takes it from there; undefined of one of a registry. */
export function engineFolder({ spec }: Pick<Engine, "spec">): string | undefined {
  return spec.startsWith("file:") ? spec.slice("file:".length) : undefined;
}

/** Says that the engine is not where the study has it, before npm links what is not there. */
const engineCheck = `node -e "${[
  "const s=require('./package.json').dependencies.carnets.replace(/^file:/,'')",
  "if(/[\\\\/]/.test(s)&&!require('fs').existsSync(s)){console.error('Carnets manque à cette place : '+s+'. Si l’étude ou Carnets a été déplacé, écrivez sa nouvelle place dans package.json (dependencies, carnets), puis npm install.')",
  "process.exit(1)}",
].join(";")}"`;
