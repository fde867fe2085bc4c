import { compactCodes } from "../../answers/AnswerColumn";
import type { RawColumn, RawSet, RawTable } from "./RawTable";

/**
 * A table as people would have typed it: what a file says of its cells is in them. A code has its label where each code
 * of the column that occurs has one of its own; what says that a question was not shown still does.
 */
export function labelledTable(table: RawTable): RawTable {
  const columns = table.columns.map(withLabels);
  const { sets } = table;
  return { ...table, columns, ...(sets && { sets: sets.map((set) => labelledSet(set, table, columns)) }) };
}

/** Answers to tick whose tick is written by its label now, the same in all columns. */
function labelledSet(set: RawSet, { columns }: RawTable, labelled: readonly RawColumn[]): RawSet {
  if (set.ticked === undefined) return set;
  const labels = new Set(
    columns.flatMap((column, i) => {
      if (!set.columns.includes(column.name)) return [];
      const isCoded = labelled[i]!.labels !== column.labels;
      return [isCoded ? column.labels?.get(set.ticked!) : set.ticked];
    }),
  );
  const [ticked] = labels;
  return labels.size === 1 && ticked !== undefined ? { ...set, ticked } : set;
}

function withLabels(column: RawColumn): RawColumn {
  const { values, codes, labels, missing, notShown } = column;
  if (
    !isCoded(
      column,
      values.filter((text) => !notShown?.has(text)),
    )
  )
    return recoded(column, values, codes, missing);
  const shown = values.map((text) => labels!.get(text) ?? missing?.get(text) ?? text);
  return {
    ...recoded(
      column,
      shown.map((text, i) => (text === "" ? values[i]! : text)),
      codes,
      missing &&
        new Map([...missing].map(([text, label]) => [labels!.get(text) || label || text, label] as const)),
    ),
    // Those of the answers alone, in the order of the file: each stands for itself now.
    labels: new Map(
      [...labels!].filter(([text]) => !missing?.has(text)).map(([, label]) => [label, label] as const),
    ),
  };
}

/** Whether each text that occurs is the code of a label, and no two of one label. */
function isCoded({ labels, missing }: RawColumn, texts: readonly string[]): boolean {
  if (labels === undefined || labels.size === 0) return false;
  const own = [...labels.values()];
  if (new Set(own).size < own.length || own.includes("")) return false;
  const answers = texts.filter((text) => text !== "" && !missing?.has(text));
  return answers.length > 0 && answers.every((text) => labels.has(text));
}

/** A column with other texts in the place of its own: those that are the same now are one. */
function recoded(
  column: RawColumn,
  texts: readonly string[],
  codes: RawColumn["codes"],
  missing: RawColumn["missing"],
): RawColumn {
  const { missing: _, ...rest } = column;
  const values = [...new Set(texts)];
  const rank = new Map(values.map((text, i) => [text, i]));
  const codeOf = texts.map((text) => rank.get(text)!);
  return {
    ...rest,
    values,
    codes: compactCodes(
      codes.map((code) => codeOf[code]!),
      values.length - 1,
    ),
    ...(missing && { missing }),
  };
}
