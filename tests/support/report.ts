import { readFileSync } from "node:fs";

/**
 * The text of the report, which is not part of the project: CARNETS_REPORT names its file. The checks
 * that need it are skipped where it is not given.
 */
export const reportFile = process.env.CARNETS_REPORT || undefined;

export const reportText = (): string => readFileSync(reportFile!, "utf8");
