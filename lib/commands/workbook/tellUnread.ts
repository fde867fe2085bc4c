import { fr } from "../../present/french";
import { studyFiles } from "../../study/studyFiles";

/**
 * Tells what of a workbook is not read: each line once, and how many were told before and stand there still.
 *
 * @param lines French sentences
 * @param before those that were told when it was last taken
 */
export function tellUnread(lines: readonly string[], before: readonly string[] = []): void {
  const known = new Set(before.map(withoutRows));
  const fresh = lines.filter((line) => !known.has(withoutRows(line)));
  for (const line of fresh) console.error(`! ${line}`);
  const old = lines.length - fresh.length;
  if (old === 0) return;
  const [what, has] =
    old === 1 ? ["une remarque déjà faite", "vaut"] : [`${fr.integer(old)} remarques déjà faites`, "valent"];
  console.error(
    `! Sur ce classeur, ${what} ${has} toujours (« npx carnets questionnaire --to ${studyFiles.workbook} » le remet au propre).`,
  );
}

/** A row that was put in above moves those below. */
function withoutRows(line: string): string {
  return line.replaceAll(/lignes? \d+(?: à \d+)?/g, "ligne");
}
