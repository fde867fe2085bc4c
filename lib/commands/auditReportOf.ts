import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import { readBytes } from "../base/readBytes";
import { UserError } from "../base/UserError";
import { writeFileAtomically } from "../base/writeFileAtomically";
import type { Rounding } from "../exact/printedInterval";
import { type AuditedTables, auditReport } from "../report/auditReport/auditReport";
import { auditReportFile, reportEndings } from "../report/auditReport/auditReportFile";
import { engineHere } from "./engineHere";

/** A report of an audit that is asked for. */
export interface AskedReport {
  readonly path: string;
  readonly ending: (typeof reportEndings)[number];
}

/**
 * The file of a report, before anything is examined.
 * @throws UserError for another ending, or for a file that is there
 */
export function askedReport(name: string): AskedReport {
  const path = resolve(name);
  const own = extname(path).toLowerCase();
  const ending = reportEndings.find((known) => known === own);
  if (ending === undefined)
    throw new UserError(`--report ${name} : le rapport est un document .docx ou une page .html.`);
  if (existsSync(path)) throw new UserError(`${path} existe déjà : choisissez un autre nom.`);
  return { path, ending };
}

/** What a report is made of: what was found, of what file, and how its numbers were taken to be rounded. */
interface Examined extends Omit<AuditedTables, "source" | "whole" | "untested"> {
  readonly title: string;
  readonly untested?: AuditedTables["untested"];
  readonly output: string;
  readonly rounding: Rounding;
  /** The file of tables; the study's own report where there is none. */
  readonly file?: string;
}

/** Writes the report of an audit. */
export async function writeAuditReport(
  { path, ending }: AskedReport,
  { title, file, rounding, output, untested = [], ...examined }: Examined,
): Promise<void> {
  const command = [
    "npx carnets audit",
    ...(file === undefined ? [] : [quotedFor(file), `--rounding ${rounding}`]),
  ];
  const document = auditReport({
    ...examined,
    untested,
    whole: `${basename(output)}.html`,
    source: [
      ...(file === undefined
        ? []
        : ([
            ["Fichier", basename(file)],
            [
              "Empreinte SHA-256",
              createHash("sha256")
                .update(readBytes(resolve(file)))
                .digest("hex"),
            ],
          ] as const)),
      ["Commande", [...command, `--report ${quotedFor(basename(path))}`].join(" ")],
      ["Version de carnets", engineHere().version],
    ],
  });
  writeFileAtomically(path, await auditReportFile(document, title, ending));
}

/** A name as one types it. */
function quotedFor(name: string): string {
  return /[^\w./-]/.test(name) ? `"${name}"` : name;
}
