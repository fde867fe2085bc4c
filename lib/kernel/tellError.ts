import { inspect } from "node:util";

/** By name: a bundled module has a class of its own. */
const theirs = ["DataError", "UserError"];

/**
 * What is told of an error: a mistake of who wrote the cell by its message alone, any other with its whole stack; that a
 * cell was interrupted in French.
 */
export function tellError(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  if (theirs.includes(error.name)) return error.message;
  const isInterrupted =
    (error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_INTERRUPTED" ||
    error.message === "Interrupted asynchronously";
  return isInterrupted ? "Cellule interrompue." : inspect(error);
}
