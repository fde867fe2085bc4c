import { join, relative } from "node:path";
import { formatCsv } from "../base/formatCsv";
import { UserError } from "../base/UserError";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { fr } from "../present/french";
import { crossingById } from "../questionnaire/lookup";
import { projectRoot } from "../study/projectRoot";
import { runCommand, wholeNumber } from "./command";
import { current } from "./current";
import { besidePath, givenPath } from "./givenPath";
import { permutableTests } from "./permutableTests";
import { type PermutedTest, permutationsText } from "./permutationsText";
import { permuteAll } from "./permuteAll";
import { showProgress } from "./progress";

/** The exit code of a program that Ctrl-C stopped, as shells know it. */
const interrupted = 130;

runCommand({
  name: "npm run permutations",
  summary:
    "Refait chaque test du rapport en mélangeant qui est dans quel groupe, sur tous les cœurs.\nÉcrit exports/permutations.csv ou, de vos réponses, un fichier à côté du leur.",
  file: {
    value: "reponses.csv",
    help: "vos réponses à la place de celles du projet, au format de data/respondents.README.md",
  },
  options: {
    draws: { type: "string", value: "N", help: "permutations de chaque test (10000 par défaut)" },
    seed: {
      type: "string",
      value: "N",
      help: "graine du tirage (2023 par défaut) : même graine, mêmes octets",
    },
    workers: {
      type: "string",
      value: "N",
      help: "fils en parallèle (un par cœur par défaut) ; le résultat n’en dépend pas",
    },
  },
  async run(options, file) {
    const draws = wholeNumber(options, "draws", 10_000);
    const seed = wholeNumber(options, "seed", 2023);
    const workers = options.workers === undefined ? {} : { workers: wholeNumber(options, "workers", 1) };
    for (const [name, value] of Object.entries({ draws, ...workers })) {
      if (value === 0) throw new UserError(`L’option --${name} attend un nombre d’au moins 1.`);
    }
    const path = file && givenPath(file);
    const state = current(path);
    const tests = permutableTests(state);
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
      return interrupted;
    }
    showProgress("");
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      permutationsText(permuted, draws, (by) => crossingById(state.survey.questionnaire, by).label),
    );
    const output = path
      ? besidePath(path, "permutations.csv")
      : join(projectRoot(), "exports", "permutations.csv");
    writeFileAtomically(output, permutationsCsv(permuted, draws));
    console.log(`${relative(process.cwd(), output)} (graine ${seed}, ${fr.decimal(seconds, 1)} s)`);
    return 0;
  },
});

/** `p` is that of the report's test, by the respondents; both are empty where it cannot be made. */
function permutationsCsv(tests: readonly PermutedTest[], draws: number): string {
  const number = (value: number) => (Number.isNaN(value) ? "" : String(value));
  return formatCsv([
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
