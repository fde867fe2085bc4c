import { join, relative, resolve } from "node:path";
import { readableCsv } from "../../base/formatCsv";
import { UserError } from "../../base/UserError";
import { writeFileAtomically } from "../../base/writeFileAtomically";
import { fr } from "../../present/french";
import { publication as publicationOf } from "../../published/Publication";
import { crossingById } from "../../questionnaire/lookup";
import { refuseSecrecy } from "../../secrecy/shownTables";
import { openStudy } from "../../study/openStudy";
import { readOutputPaths } from "../../study/outputPaths";
import { besidePath } from "../besidePath";
import { defineCommand } from "../Command";
import { exitCode } from "../exitCodes";
import { showProgress } from "../progress";
import { studyFolder, studyOption } from "../studyFolder";
import { permutableTests } from "./permutableTests";
import { type PermutedTest, permutationsText } from "./permutationsText";
import { permuteAll } from "./permuteAll";

export const permutations = defineCommand({
  description:
    "Refait chaque test de l’étude en mélangeant qui est dans quel groupe, sur tous les cœurs.\nÉcrit exports/permutations.csv ou, de vos réponses, un fichier à côté du leur.",
  file: {
    value: "reponses.csv",
    help: "vos réponses à la place de celles de l’étude, au format de data/respondents.README.md",
  },
  options: {
    draws: { type: "integer", value: "N", help: "permutations de chaque test (10000 par défaut)" },
    seed: {
      type: "integer",
      value: "N",
      help: "graine du tirage (2023 par défaut) : même graine, mêmes octets",
    },
    workers: {
      type: "integer",
      value: "N",
      help: "fils en parallèle (un par cœur par défaut) ; le résultat n’en dépend pas",
    },
    ...studyOption,
  },
  async run({ options, file }) {
    const folder = studyFolder(options.study);
    const { draws = 10_000, seed = 2023 } = options;
    const workers = options.workers === undefined ? {} : { workers: options.workers };
    for (const [name, value] of Object.entries({ draws, ...workers })) {
      if (value === 0) throw new UserError(`L’option --${name} attend un nombre d’au moins 1.`);
    }
    const study = openStudy(folder, file === undefined ? undefined : resolve(file));
    refuseSecrecy(study, "la liste des tests");
    const { publication = publicationOf([]) } = study;
    const tests = permutableTests({ survey: study, publication });
    const stop = new AbortController();
    process.once("SIGINT", () => stop.abort());
    console.log(`${fr.count(tests.length, "test")}, ${fr.count(draws, "permutation")} chacun…`);
    const begun = performance.now();
    const onProgress = (done: number) => {
      const left = ((performance.now() - begun) / 1000 / done) * (tests.length - done);
      const percent = fr.percent((100 * done) / tests.length, 0);
      showProgress(`  ${done}/${tests.length} tests (${percent}), encore ${fr.integer(Math.ceil(left))} s`);
    };
    let permuted: readonly PermutedTest[];
    try {
      const p = await permuteAll(tests, { draws, seed, ...workers, onProgress, signal: stop.signal });
      permuted = tests.map((test, i) => ({ ...test, permutation: p[i]! }));
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      showProgress("");
      console.error("Interrompu : rien n’a été écrit.");
      return exitCode.interrupted;
    }
    showProgress("");
    const seconds = (performance.now() - begun) / 1000;
    console.log(permutationsText(permuted, draws, (by) => crossingById(study.questionnaire, by).label));
    const output =
      file === undefined
        ? join(readOutputPaths(folder).exports, "permutations.csv")
        : besidePath(resolve(file), "permutations.csv");
    writeFileAtomically(output, permutationsCsv(permuted, draws));
    console.log(`${relative(process.cwd(), output)} (graine ${seed}, ${fr.decimal(seconds, 1)} s)`);
    return exitCode.fine;
  },
});

/** `p` is that of the report's test, by the respondents; both are empty where it cannot be made. */
function permutationsCsv(tests: readonly PermutedTest[], draws: number): string {
  const number = (value: number) => (Number.isNaN(value) ? "" : String(value));
  return readableCsv([
    ["question", "by", "row", "p", "permutation", "draws", "supposed"],
    ...tests.map(({ question, by, row, p, permutation, supposed }) => [
      question,
      by,
      row,
      number(p),
      number(permutation),
      String(draws),
      supposed ? "oui" : "",
    ]),
  ]);
}
