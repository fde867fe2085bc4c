import { DataError } from "../../base/DataError";
import type { RawColumn, RawTable } from "../table/RawTable";
import { otherCode, otherTexts } from "./fixedAnswers";
import { metadataCode } from "./limeMetadata";
import { type LimeTable, notShownTexts } from "./limeTable";
import { rewritten } from "./TextColumn";
import { trimmedDecimal } from "./trimmedDecimal";

/** How a cell that was not shown is written, whatever the export: as its CSV files write it. */
const [notShown] = notShownTexts;

/**
 * Responses of LimeSurvey as any file of answers: their identifier, then the answers. What says that a question was not
 * shown is « N/A » in all exports, « -oth- » is « Autre », and numbers have the decimals that count.
 *
 * @param tells whether its format always says what was not shown
 * @throws DataError where no response was submitted
 */
export function limeRaw(
  { table, metadata }: LimeTable,
  { tells }: { readonly tells: boolean } = { tells: false },
): RawTable {
  const named = (code: string) => metadata.find(({ name }) => metadataCode(name) === code);
  const id = named("id");
  const read = withOneMark(table.columns).map(readable);
  const hasMarks = read.some((column) => column.notShown !== undefined);
  // A column that has no mark was shown to everybody.
  const columns = hasMarks || tells ? read.map((own) => ({ notShown: new Set<string>(), ...own })) : read;
  return {
    ...table,
    columns: [...(id ? [id] : []), ...columns],
    ...(id && { id: id.name }),
    metadata: metadata.filter((column) => column !== id),
    recognised: [
      ...(table.recognised ?? []),
      ...submissionLines(table, named("submitdate")),
      ...(hasMarks
        ? ["Questions non posées : dites par le fichier (« N/A »), gardées à part des réponses vides."]
        : tells
          ? []
          : [
              "Le fichier ne dit pas quelles questions n’ont pas été posées (il n’a pas de « N/A ») : une case vide est « sans réponse », sauf là où une condition d’accès l’explique.",
            ]),
    ],
  };
}

/** How many responses were submitted, where the file tells. */
function submissionLines({ file, rows }: RawTable, submitted: RawColumn | undefined): readonly string[] {
  if (submitted === undefined) return [];
  const { name, values, codes } = submitted;
  const isBlank = values.map((text) => text === "" || (notShownTexts as readonly string[]).includes(text));
  const count = codes.filter((code) => isBlank[code]).length;
  if (count === rows)
    throw new DataError(
      { file, column: name },
      "aucune réponse n’est complète : la date de soumission est vide partout",
      "un export où des réponses sont complètes",
    );
  if (count === 0) return [];
  return [
    count === 1
      ? "Une réponse incomplète (sans date de soumission)."
      : `${count} réponses incomplètes (sans date de soumission).`,
  ];
}

/** One text for what was not shown, unless an answer is that text. */
function withOneMark(columns: readonly RawColumn[]): readonly RawColumn[] {
  const isAnswer = columns.some((own) => own.values.includes(notShown) && !own.notShown?.has(notShown));
  if (isAnswer) return columns;
  return columns.map((column) => {
    const marks = column.notShown;
    if (marks === undefined) return column;
    const own = rewritten(column, (text) => (marks.has(text) ? notShown : text));
    return { ...own, notShown: new Set([notShown]) };
  });
}

function readable(column: RawColumn): RawColumn {
  const [other] = otherTexts;
  const isNamed = column.labels !== undefined || column.values.includes(other);
  return rewritten(column, (text) => (text === otherCode && !isNamed ? other : trimmedDecimal(text)));
}
