import { DataError } from "../../base/DataError";

/** What is said of a workbook that asks for a password. */
export function protectedBook(file: string): DataError {
  return new DataError(
    { file },
    "le classeur est protégé par un mot de passe",
    "un classeur sans mot de passe",
  );
}
