import type { RawTable } from "../../import/table/RawTable";
import { answerColumns, questionColumns } from "../../questionnaire/columns";
import type { Question, Questionnaire } from "../../questionnaire/types";
import { type Comparison, comparison } from "./evidence";
import {
  type Confidence,
  type HowRead,
  type ImportMapping,
  type ImportSource,
  lesser,
  type MappedColumn,
  type MatchReason,
  type Meaning,
} from "./ImportMapping";
import { otherColumns } from "./otherColumns";
import { type Pair, pairColumns } from "./pairColumns";
import { declaredReason, readColumn } from "./readColumn";
import { type ReadTicks, readParts, readTicks } from "./readTicks";

/** How sure each way of reading a text is. */
const trust: Readonly<Record<HowRead, Confidence>> = {
  ...{ exact: "sure", spelling: "sure", label: "sure", number: "sure", word: "sure", declared: "sure" },
  ...{ yesNo: "likely", likeness: "likely", letterCode: "likely", rank: "doubtful" },
};

/** What is proposed of a file, and the column of weights that the questionnaire does not declare. */
export interface Proposal {
  readonly mapping: ImportMapping;
  readonly undeclaredWeight: string | undefined;
}

/**
 * How the columns of a file become those of a questionnaire, each line with how far it can be trusted and why. A
 * question of which nothing is found is left out; an item that is alone in that is to be confirmed.
 */
export function proposeMapping(table: RawTable, questionnaire: Questionnaire): Proposal {
  const { id, weight, undeclaredWeight, skipped } = otherColumns(table, questionnaire);
  const compared = comparison(table, questionnaire, skipped);
  const found = new Map<string, MappedColumn>();
  const used = new Set<number>();
  const ticks: {
    readonly pair: Pair;
    readonly name: string;
    readonly question: Question;
    readonly read: ReadTicks;
  }[] = [];
  for (const pair of pairColumns(compared, skipped)) {
    const { name, question, item, whole } = compared.targets[pair.target]!;
    used.add(pair.column);
    if (whole) for (const [own, entry] of partSources(compared, pair, question)) found.set(own, entry);
    else if (question.kind === "multiple")
      ticks.push({
        pair,
        name,
        question,
        read: readTicks(
          compared.columns[pair.column]!,
          item!,
          compared.tickTextsOf(pair.column),
          compared.keys,
        ),
      });
    else found.set(name, valueSource(compared, pair));
  }
  for (const { pair, name, question, read } of ticks) {
    const siblings = ticks.filter((own) => own.question === question);
    found.set(
      name,
      tickSource(
        compared,
        pair,
        read,
        siblings.map((own) => own.read),
      ),
    );
  }
  const columns = answerColumns(questionnaire).flatMap(
    ({ name, question }): readonly (readonly [string, MappedColumn])[] => {
      const own = found.get(name);
      if (own) return [[name, own]];
      const isPartly = questionColumns(question).some((other) => found.has(other.name));
      return isPartly
        ? [[name, { column: null, confidence: "doubtful", reasons: [{ kind: "noColumn" }] }]]
        : [];
    },
  );
  const nameOf = (at: number | undefined) => (at === undefined ? undefined : table.columns[at]!.name);
  return {
    mapping: {
      id: { column: nameOf(id) ?? null },
      weight: weight === undefined ? null : { column: nameOf(weight)! },
      columns: Object.fromEntries(columns),
      others: table.columns.flatMap(({ name }, at) =>
        used.has(at) || at === id || at === weight ? [] : [name],
      ),
    },
    undeclaredWeight: nameOf(undeclaredWeight),
  };
}

function valueSource(compared: Comparison, { column, target, confidence, reasons }: Pair): MappedColumn {
  const own = compared.columns[column]!;
  const read = readColumn(own, compared.domainOf(compared.targets[target]!), true);
  const values = new Map<string, Meaning>();
  let weakest: { readonly confidence: Confidence; readonly reason: MatchReason } | undefined;
  for (const [text, { meaning, how }] of read.readings) {
    // What the file declares to be no answer, and the questionnaire counts as one, is said.
    const isItself = meaning === text && declaredReason(own.column, text) === undefined;
    if (!isItself && how !== "number") values.set(text, meaning);
    if (how === "number" && compared.domainOf(compared.targets[target]!).layout === "choices")
      values.set(text, meaning);
    if (weakest === undefined || lesser(weakest.confidence, trust[how]) !== weakest.confidence)
      weakest = {
        confidence: trust[how],
        reason: { kind: "readAs", how, text, value: typeof meaning === "string" ? meaning : meaning.missing },
      };
  }
  const isWeak = weakest !== undefined && weakest.confidence !== "sure";
  return {
    column: own.column.name,
    ...(values.size > 0 && { values: Object.fromEntries(values) }),
    confidence: lesser(confidence, weakest?.confidence ?? "sure"),
    reasons: isWeak ? [...reasons, weakest!.reason] : reasons,
  };
}

function tickSource(
  compared: Comparison,
  { column, confidence, reasons }: Pair,
  { ticked, unticked, missing, how }: ReadTicks,
  siblings: readonly ReadTicks[],
): MappedColumn {
  const { name } = compared.columns[column]!.column;
  const isTold = siblings.some((own) => own.unticked.length > 0);
  // A file that tells what was not shown leaves the rest blank where nothing was ticked.
  const tellsShown = compared.table.columns.some(({ notShown }) => notShown && notShown.size > 0);
  const blank = isTold ? "noAnswer" : tellsShown ? "unticked" : "byQuestion";
  const source: ImportSource = {
    ...{ column: name, ticked, unticked },
    ...(Object.keys(missing).length > 0 && { missing }),
    blank,
  };
  const text = ticked[0] ?? unticked[0] ?? "";
  const isRank = how === "rank";
  return {
    ...source,
    confidence: lesser(confidence, trust[how]),
    reasons: isRank ? [...reasons, { kind: "readAs", how, text, value: "coché" }] : reasons,
  };
}

function partSources(
  compared: Comparison,
  { column, confidence, reasons }: Pair,
  question: Question,
): readonly (readonly [name: string, entry: MappedColumn])[] {
  const own = compared.columns[column]!;
  const columns = questionColumns(question);
  const read = readParts(
    own,
    columns.map(({ item }) => item!),
    compared.keys,
  );
  return columns.map(({ name }, i) => [
    name,
    {
      ...{ column: own.column.name, separator: read?.separator ?? ";", parts: read?.parts[i] ?? [] },
      ...(read && Object.keys(read.missing).length > 0 && { missing: read.missing }),
      confidence,
      reasons,
    },
  ]);
}
