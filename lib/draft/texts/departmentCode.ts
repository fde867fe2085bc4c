import { regionOf } from "../../questionnaire/regions";

/** The code of the French department that a text names: « 35 », « 35 - Ille-et-Vilaine », « Ain (01) », « 1 ». */
export function departmentCode(text: string): string | undefined {
  const match = /^(\d{1,3}|2[abAB])(?:$|\s*[-–:.]|\s+\p{L})|\((\d{2,3}|2[abAB])\)$/u.exec(text);
  const code = (match?.[1] ?? match?.[2])?.toUpperCase().padStart(2, "0");
  return code !== undefined && regionOf(code) !== undefined ? code : undefined;
}
