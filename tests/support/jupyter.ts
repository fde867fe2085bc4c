import { spawnSync } from "node:child_process";
import { realChecks } from "./realChecks";

/** Whether Jupyter's nbconvert is on this machine. */
export const hasNbconvert = spawnSync("jupyter", ["nbconvert", "--version"]).status === 0;

/**
 * Whether the checks with real Jupyter run. They are skipped where it is missing, except where
 * CARNETS_REAL_CHECKS asks for them: there they fail.
 */
export const checkJupyter = hasNbconvert || realChecks;
