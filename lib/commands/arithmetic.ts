import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { arithmeticChecks } from "../audit/arithmeticChecks";
import { type Check, rules } from "../audit/Check";
import { mismatchesText } from "../audit/mismatchesText";
import { decodeUtf8 } from "../base/decodeUtf8";
import { readBytes } from "../base/readBytes";
import { writeFileAtomically } from "../base/writeFileAtomically";
import { fr } from "../present/french";
import { expectedText } from "../published/Expected";
import { kindNames } from "../published/findingNames";
import { projectRoot } from "../study/projectRoot";
import { readPublished } from "../study/readPublished";
import { readQuestionnaire } from "../study/readSurvey";
import { runCommand } from "./command";

runCommand({
  name: "npm run arithmetic",
  summary:
    "Confronte chaque nombre imprimé à ses voisins : sommes, pourcentages, χ², F, p, verdicts, figures.",
  options: {
    accept: {
      type: "boolean",
      help: "enregistre les écarts dans data/published-mismatches.csv au lieu de comparer",
    },
  },
  run({ accept }) {
    const questionnaire = readQuestionnaire();
    const checks = arithmeticChecks(questionnaire, readPublished(undefined, questionnaire));
    const wrong = checks.filter(({ holds }) => !holds);
    for (const rule of rules) {
      const own = checks.filter((check) => check.rule === rule);
      const failed = own.filter(({ holds }) => !holds).length;
      console.log(
        `  ${kindNames[rule].padEnd(24)} ${fr.integer(own.length).padStart(6)}   ${failed === 0 ? "" : fr.count(failed, "écart")}`,
      );
    }
    for (const check of wrong) console.log(`  ≠ ${describe(check)}`);
    console.log(`${fr.count(checks.length, "vérification")}, ${fr.count(wrong.length, "écart")}.`);

    const file = join(projectRoot(), "data", "published-mismatches.csv");
    const shown = relative(process.cwd(), file);
    const text = mismatchesText(checks);
    if (accept) {
      writeFileAtomically(file, text);
      console.log(`Écarts enregistrés : ${shown}`);
      return 0;
    }
    const same = existsSync(file) && decodeUtf8(readBytes(file), shown) === text;
    if (same) console.log(`Ce sont les écarts enregistrés dans ${shown}, relus dans le texte du rapport.`);
    else
      console.error(`✗ Ce ne sont pas les écarts enregistrés dans ${shown} : relisez-les dans le rapport.`);
    return same ? 0 : 1;
  },
});

function describe({ question, by, row, column, statistic, rule, printed, expected }: Check): string {
  const place = [question, by, row, column, statistic].filter((part) => part !== "").join(" · ");
  return `${place} (${kindNames[rule]}) : ${printed || "rien"} imprimé, ${expectedText(expected) || "rien"} attendu`;
}
