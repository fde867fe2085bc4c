import type { RawSet } from "../table/RawTable";
import type { SavRecords } from "./readSavRecords";
import type { SavCursor } from "./SavCursor";
import { latin1, type SavText } from "./SavText";
import { type SavVariable, variablesByName } from "./SavVariable";
import { savNumberText } from "./savNumber";

const newline = 0x0a;
const space = 0x20;

/**
 * The questions of several answers that the file declares; sets none of whose variables is in the file are left out.
 *
 * @throws DataError for a set that is cut or not of the format
 */
export function readSavSets(
  { extensions }: SavRecords,
  variables: readonly SavVariable[],
  text: SavText,
): readonly RawSet[] {
  const find = variablesByName(variables);
  const sets: RawSet[] = [];
  for (const subtype of [7, 19])
    for (const { data } of extensions.get(subtype) ?? [])
      while (data.left > 0) {
        if (data.bytes[data.at] === newline || data.bytes[data.at] === 0) data.skip(1);
        else sets.push(readSet(data, find, text));
      }
  return sets.filter(({ columns }) => columns.length > 0);
}

/** « $b=D2 55 0  g e f d », « $a=C 10 my mcgroup a b c », « $d=E 1 2 34 13 third mdgroup k l m ». */
function readSet(data: SavCursor, find: (name: string) => SavVariable | undefined, text: SavText): RawSet {
  const name = text.decode(upTo(data, 0x3d));
  const type = String.fromCharCode(data.byte());
  if (type !== "C" && type !== "D" && type !== "E")
    throw data.fault(`une question à plusieurs réponses est de type « ${type} »`, "C, D ou E");
  if (type !== "D") data.skip(1);
  const source = type === "E" ? latin1(upTo(data, space)) : "";
  const counted = type === "C" ? undefined : text.decode(countedText(data));
  if (counted !== undefined) data.skip(1);
  const ownLabel = text.decode(countedText(data));
  const columns = text
    .decode(upTo(data, newline))
    .split(" ")
    .flatMap((called) => find(called) ?? []);
  // With « LABELSOURCE=VARLABEL », the set has the label of its first variable that has one.
  const label = source === "11" ? columns.find((variable) => variable.label)?.label : ownLabel;
  return {
    name,
    ...(label && { label }),
    columns: columns.map((variable) => variable.name),
    ...(counted !== undefined && { ticked: cellOf(counted, columns[0]) }),
    ...(type === "E" && { answersFrom: "labels" }),
  };
}

function cellOf(counted: string, variable: SavVariable | undefined): string {
  const isNumber = variable?.width === 0 && counted.trim() !== "" && Number.isFinite(Number(counted));
  return isNumber ? savNumberText(Number(counted), variable.kind) : counted;
}

/** The bytes up to one, which is passed over; to the end where there is none. */
function upTo(data: SavCursor, byte: number): Uint8Array {
  const found = data.bytes.subarray(data.at, data.end).indexOf(byte);
  const bytes = data.slice(found < 0 ? data.left : found);
  if (found >= 0) data.skip(1);
  return bytes;
}

/** « 10 my mcgroup »: so many bytes. */
function countedText(data: SavCursor): Uint8Array {
  const digits = latin1(upTo(data, space));
  if (!/^\d{1,9}$/.test(digits))
    throw data.fault(
      "une question à plusieurs réponses n’est pas lisible",
      "une longueur avant chaque texte",
    );
  return data.slice(Number(digits));
}
