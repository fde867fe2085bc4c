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
import { defineCommand } from "./Command";
import { exitCode } from "./exitCodes";
import { printedStudy } from "./printedStudy";
import { studyFolder, studyOption } from "./studyFolder";

export const arithmetic = defineCommand({
  description:
    "Confronte chaque nombre imprimé à ses voisins : sommes, pourcentages, χ², F, p, verdicts, figures.",
  options: {
    accept: {
      type: "boolean",
      help: "enregistre les écarts dans data/published-mismatches.csv au lieu de comparer",
    },
    ...studyOption,
  },
  found: "les écarts ne sont pas ceux de data/published-mismatches.csv",
  run({ options: { accept, study: named } }) {
    const study = printedStudy(studyFolder(named));
    const checks = arithmeticChecks(study.questionnaire, study.publication);
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

    const file = join(study.folder, "data", "published-mismatches.csv");
    const shown = relative(process.cwd(), file);
    const text = mismatchesText(checks);
    if (accept) {
      writeFileAtomically(file, text);
      console.log(`Écarts enregistrés : ${shown}`);
      return exitCode.fine;
    }
    const same = existsSync(file) && decodeUtf8(readBytes(file), shown) === text;
    if (same) console.log(`Ce sont les écarts enregistrés dans ${shown}, relus dans le texte du rapport.`);
    else
      console.error(`✗ Ce ne sont pas les écarts enregistrés dans ${shown} : relisez-les dans le rapport.`);
    return same ? exitCode.fine : exitCode.found;
  },
});

function describe({ question, by, row, column, statistic, rule, printed, expected }: Check): string {
  const place = [question, by, row, column, statistic].filter((part) => part !== "").join(" · ");
  return `${place} (${kindNames[rule]}) : ${printed || "rien"} imprimé, ${expectedText(expected) || "rien"} attendu`;
}
