/**
 * `npm run transcribe -- --report FILE`: reads the text of the report and writes what it prints as
 * data. The text is not part of the project; what this wrote of it is.
 */
import { readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { decodeUtf8 } from "../../lib/base/decodeUtf8";
import { formatCsv } from "../../lib/base/formatCsv";
import { readBytes } from "../../lib/base/readBytes";
import { UserError } from "../../lib/base/UserError";
import { writeFileAtomically } from "../../lib/base/writeFileAtomically";
import { defineCommand } from "../../lib/commands/Command";
import { exitCode } from "../../lib/commands/exitCodes";
import { runCommand } from "../../lib/commands/runProgram";
import { readQuestionnaire } from "../../tests/support/committed";
import { account } from "./account";
import { lossesText } from "./lossesText";
import { reportOddities } from "./oddities";
import { readReport } from "./readReport";

const root = join(__dirname, "..", "..");

const transcribe = defineCommand({
  description: "Lit le texte du rapport et en écrit les nombres imprimés dans data/published.csv.",
  options: {
    report: { type: "string", value: "FICHIER", help: "le texte du rapport (UTF-8)" },
    check: {
      type: "boolean",
      help: "n’écrit rien : dit si les fichiers de data/ sont ceux que la lecture donne",
    },
  },
  found: "avec --check, un fichier de data/ n’est pas ce que la lecture donne",
  run({ options: { report, check } }) {
    if (report === undefined) throw new UserError("Indiquez le texte du rapport : --report FICHIER.");
    const file = resolve(report);
    const text = decodeUtf8(readBytes(file), basename(file));
    const questionnaire = readQuestionnaire();
    const reading = readReport(questionnaire, text, basename(file), reportOddities);
    const numbers = account(reading, text, basename(file));
    const outputs = [
      [
        "published.csv",
        formatCsv([
          ["question", "by", "row", "column", "statistic", "printed"],
          ...reading.entries.map(({ question, by, row, column, statistic, printed }) => [
            question,
            by,
            row,
            column,
            statistic,
            printed,
          ]),
        ]),
      ],
      ["published-losses.md", lossesText(questionnaire, reportOddities)],
    ] as const;

    console.log(
      `${Object.values(numbers).reduce((sum, n) => sum + n, 0)} nombres dans le texte, lus comme :`,
    );
    for (const [role, n] of Object.entries(numbers)) console.log(`  ${String(n).padStart(5)}  ${role}`);
    console.log(`${reading.tables.length} tableaux.`);
    let stale = 0;
    for (const [name, content] of outputs) {
      const path = join(root, "data", name);
      const shown = relative(process.cwd(), path);
      if (!check) {
        writeFileAtomically(path, content);
        console.log(`Écrit : ${shown}`);
      } else if (readFileSync(path, "utf8") !== content) {
        stale++;
        console.error(`✗ ${shown} n’est pas ce que la lecture donne.`);
      }
    }
    if (check && stale === 0) console.log("Les fichiers de data/ sont ceux que la lecture donne.");
    return stale === 0 ? exitCode.fine : exitCode.found;
  },
});

void runCommand("npm run transcribe --", transcribe, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
