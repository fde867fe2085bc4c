import { DataError } from "./DataError";
import { UserError } from "./UserError";

/** Whether what was thrown tells, in French, what whoever works with the program is to mend: no fault of the program. */
export function isUserFault(error: unknown): error is DataError | UserError {
  return error instanceof DataError || error instanceof UserError;
}
