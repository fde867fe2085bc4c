import { inspect } from "node:util";

/** What is told of an error. */
export interface CellFault {
  /** The class of the error; « Erreur » of a mistake of who wrote the cell, and of a cell that was interrupted. */
  readonly name: string;
  readonly message: string;
  /** All that is told: the message alone of a mistake, the whole stack of any other error. */
  readonly text: string;
}

/** By name: a bundled module has a class of its own. */
const theirs = ["DataError", "UserError"];

/**
 * What is told of an error: a mistake of who wrote the cell by its message alone, any other with its whole stack; that a
 * cell was interrupted in French.
 */
export function cellFault(error: unknown): CellFault {
  if (!(error instanceof Error)) return mistake(inspect(error));
  if (theirs.includes(error.name)) return mistake(error.message);
  const isInterrupted =
    (error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_INTERRUPTED" ||
    error.message === "Interrupted asynchronously";
  if (isInterrupted) return mistake("Cellule interrompue.");
  return { name: error.name, message: error.message, text: inspect(error) };
}

/** The fault that has no other text than its message. */
export function mistake(message: string): CellFault {
  return { name: "Erreur", message, text: message };
}

/** All that is told of an error. */
export function tellError(error: unknown): string {
  return cellFault(error).text;
}
