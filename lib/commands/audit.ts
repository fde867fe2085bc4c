import { join, relative } from "node:path";
import { formatErrata } from "../audit/errataFile";
import { publicationAudit } from "../audit/publicationAudit";
import { fr } from "../present/french";
import { readPublished } from "../published/readPublished";
import { reportErrata } from "../reconstruct/reportErrata";
import { projectRoot } from "../respondents/projectRoot";
import { readQuestionnaire } from "../respondents/readSurvey";
import { writeFileAtomically } from "../respondents/writeFileAtomically";
import { runCommand } from "./command";

runCommand({
  name: "npm run audit",
  summary:
    "Cherche où le rapport se contredit, d’après ses seuls nombres imprimés ; écrit exports/audit.csv.",
  options: { list: { type: "boolean", help: "affiche chaque constat" } },
  run({ list }) {
    const questionnaire = readQuestionnaire();
    const publication = readPublished(undefined, questionnaire);
    const findings = publicationAudit(questionnaire, publication, reportErrata(questionnaire, publication));
    const kinds = [...new Set(findings.map(({ finding }) => finding))]
      .map((kind) => ({ kind, count: findings.filter(({ finding }) => finding === kind).length }))
      .sort((a, b) => b.count - a.count);
    for (const { kind, count } of kinds) console.log(`  ${kind.padEnd(24)} ${String(count).padStart(4)}`);
    if (list) {
      for (const { question, by, row, column, statistic, printed, expected, explanation } of findings) {
        const place = [question, by, row, column, statistic].filter((part) => part !== "").join(" · ");
        console.log(
          `\n${place} : ${printed || "rien"} imprimé, ${expected || "?"} attendu\n  ${explanation}`,
        );
      }
    }
    const changed = findings.filter(({ explanation }) => explanation.includes("La conclusion change"));
    console.log(
      `${fr.count(findings.length, "constat")}, dont ${fr.count(changed.length, "test")} dont la conclusion change.`,
    );
    const file = join(projectRoot(), "exports", "audit.csv");
    writeFileAtomically(file, formatErrata(findings));
    console.log(relative(process.cwd(), file));
    return 0;
  },
});
