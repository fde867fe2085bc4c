import type { RawColumn } from "../../import/table/RawTable";
import type { ImportFault } from "./ImportFault";

/** The identifiers that are blank, or that several rows have. Those of several columns are told together elsewhere. */
export function nameFaults(columns: readonly RawColumn[]): readonly ImportFault[] {
  const [first, ...others] = columns;
  if (!first || others.length > 0) return [];
  const { name: column, values, codes } = first;
  const counts = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
  const expected = "un identifiant par répondant";
  return values.flatMap((text, i): readonly ImportFault[] => {
    if (text === "" && counts[i]! > 0)
      return [{ kind: "blankId", column, text, problem: "l’identifiant est vide", expected }];
    if (counts[i]! > 1)
      return [
        {
          kind: "repeatedId",
          column,
          text,
          problem: "cet identifiant est déjà à une ligne d’avant",
          expected,
        },
      ];
    return [];
  });
}
