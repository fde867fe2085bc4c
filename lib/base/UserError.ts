/**
 * A mistake of who calls: a name, an answer or an option that there is not. Its message is in French and
 * says what is possible; commands print it alone. A fault in a file is a `DataError`; a fault of the
 * program itself is neither, and keeps its trace.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}
