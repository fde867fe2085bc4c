import { DataError } from "../../base/DataError";
import { describedColumns, describedSets, type LinkedColumn } from "./describeColumns";
import type { LimeStructure } from "./LimeStructure";
import { columnsByName, type LimeColumn, limeColumns } from "./limeColumns";
import { isParticipantCode, metadataCode } from "./limeMetadata";
import type { LimeTable } from "./limeTable";
import { readLimeXml } from "./readLimeXml";
import { notShownText, rewritten, TextColumn } from "./TextColumn";
import { trimmedDecimal } from "./trimmedDecimal";

/** A questionnaire has no more columns. */
const mostColumns = 20_000;

/**
 * The responses of a .lsr file, by the codes of their questions where a structure tells them: a field that is null is
 * « {question_not_shown} » and its column says so; a blank one was shown and not answered. Columns that the structure
 * does not know keep their names of the data base.
 *
 * @param file name for the messages
 * @returns undefined where there is no response
 * @throws DataError for a file that is no XML of responses, or has too many columns
 */
export function readResponses(
  bytes: Uint8Array | Iterable<Uint8Array>,
  file: string,
  structure?: LimeStructure,
): LimeTable | undefined {
  const { columns, rows } = columnsOf(bytes, file);
  if (rows === 0) return undefined;
  const known: ReadonlyMap<string, LimeColumn> = structure
    ? columnsByName(limeColumns(structure))
    : new Map();
  const metadata: TextColumn[] = [];
  const answers: (readonly [TextColumn, LimeColumn | undefined])[] = [];
  for (const column of columns) {
    const lime = known.get(column.name);
    if (!lime && (metadataCode(column.name) !== undefined || isParticipantCode(column.name)))
      metadata.push(column);
    else answers.push([column, lime]);
  }
  const taken = new Set<string>();
  const linked = answers.map(([column, lime]): LinkedColumn => {
    // Two names of the data base that are those of one column: the first is it.
    const own = lime && !taken.has(lime.name) ? lime : undefined;
    if (own) taken.add(own.name);
    return [{ ...column.column(), ...(own && { name: own.name }) }, own];
  });
  const strangers = structure ? linked.filter(([, lime]) => lime === undefined).length : 0;
  const sets = describedSets(linked);
  return {
    table: {
      file,
      columns: structure ? describedColumns(linked, structure) : linked.map(([column]) => shown(column)),
      rows,
      ...(sets.length > 0 && { sets }),
      recognised: [
        "Réponses LimeSurvey (.lsr).",
        ...(strangers > 0 ? [`${strangers} colonnes ne sont d’aucune question du questionnaire.`] : []),
      ],
    },
    metadata: metadata.map((column) => blanked(column.column())),
  };
}

function shown(column: LinkedColumn[0]): LinkedColumn[0] {
  return column.values.includes(notShownText) ? { ...column, notShown: new Set([notShownText]) } : column;
}

/** What is noted of a response was never a question: what is null is blank. */
function blanked(column: LinkedColumn[0]): LinkedColumn[0] {
  return rewritten(column, (text) => (text === notShownText ? "" : text));
}

function columnsOf(bytes: Uint8Array | Iterable<Uint8Array>, file: string) {
  const byName = new Map<string, TextColumn>();
  let rows = 0;
  const columnOf = (name: string): TextColumn => {
    // A name that begins with a figure has an underscore before it, in XML.
    const own = name.replace(/^_(?=\d)/, "").replaceAll("#", "-");
    let column = byName.get(own);
    if (!column) {
      if (byName.size === mostColumns)
        throw new DataError({ file }, "le fichier a trop de colonnes", `au plus ${mostColumns} colonnes`);
      column = new TextColumn(own, rows);
      byName.set(own, column);
    }
    return column;
  };
  const { type } = readLimeXml(bytes, file, {
    field: (table, name) => {
      if (table === "responses") columnOf(name);
    },
    row: (table, row) => {
      if (table !== "responses") return;
      const filled = new Set<TextColumn>();
      for (const [name, text] of row) {
        const column = columnOf(name);
        if (filled.has(column)) continue;
        column.push(trimmedDecimal(text.trim()));
        filled.add(column);
      }
      for (const column of byName.values()) if (!filled.has(column)) column.push(notShownText);
      rows++;
    },
  });
  if (type !== "Responses")
    throw new DataError({ file, value: type }, "ce n’est pas un fichier de réponses", "un fichier .lsr");
  return { columns: [...byName.values()], rows };
}
