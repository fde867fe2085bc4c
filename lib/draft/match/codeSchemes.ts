import type { RawColumn } from "../../import/table/RawTable";
import { questionColumns } from "../../questionnaire/columns";
import type { Question, Questionnaire } from "../../questionnaire/types";

/** A way of reading the names of columns as codes of the questionnaire. */
export interface CodeScheme {
  readonly name: string;
  /** The column of ours that each column of the file is, by its rank in the file. */
  readonly columns: ReadonlyMap<number, string>;
}

interface ParsedName {
  readonly at: number;
  readonly section: number | undefined;
  readonly rank: number;
  readonly item: number | undefined;
  /** The question, whatever its number. */
  readonly stem: string;
}

const itemPart = String.raw`(?:[\s._-]*[[(]\s*(?:SQ|R|L)?0*(\d{1,3})\s*[\])]|[._-](?:SQ|R|L)?0*(\d{1,3}))?`;
const ends = String.raw`(?![\d\p{L}_[])`;
const numbered = new RegExp(
  String.raw`^(?:q|qu|question|v|var|p)?[\s_.-]*(\d{1,3})[._-](\d{1,3})${itemPart}${ends}`,
  "iu",
);
const grouped = new RegExp(String.raw`^G0*(\d{1,3})Q0*(\d{1,3})${itemPart}${ends}`, "iu");
const ranked = new RegExp(String.raw`^(?:q|question|v|var|p)[\s_.-]*0*(\d{1,3})${itemPart}${ends}`, "iu");

/**
 * The ways of reading the names of a file, each whole: our own names; section and rank (« 2.1 », « Q2_1 »); groups and
 * questions by their numbers, or by their order (« G02Q01[SQ001] »); a rank among all questions (« Q14_2 »).
 */
export function codeSchemes(
  columns: readonly RawColumn[],
  { questions, hidden = [] }: Questionnaire,
): readonly CodeScheme[] {
  const all = [...questions, ...hidden];
  const byId = new Map(all.map((question) => [question.id, question]));
  const names = new Map(all.flatMap(questionColumns).map(({ name }) => [name.toLowerCase(), name] as const));
  const parsed = (pattern: RegExp, withSection: boolean) =>
    columns.flatMap(({ name }, at): readonly ParsedName[] => {
      const match = pattern.exec(name);
      if (!match) return [];
      const numbers = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
      const [section, rank, ...items] = withSection ? numbers : [undefined, ...numbers];
      const item = items.find((own) => own !== undefined);
      return [{ at, section, rank: rank!, item, stem: `${section ?? ""}.${rank}` }];
    });
  const byNumber = parsed(numbered, true);
  const byGroup = parsed(grouped, true);
  const byRank = parsed(ranked, false);
  const id = ({ section, rank }: ParsedName) => byId.get(`${section}.${rank}`);
  return [
    {
      name: "own",
      columns: new Map(
        columns.flatMap(({ name }, at) => {
          const own = names.get(/^[^\s.:]+/.exec(name)?.[0].toLowerCase() ?? "");
          return own === undefined ? [] : [[at, own] as const];
        }),
      ),
    },
    scheme("number", byNumber, id),
    scheme("group", byGroup, id),
    scheme("groupOrder", byGroup, ordered(byGroup, questions, true)),
    scheme("order", byGroup, ordered(byGroup, questions, false)),
    scheme("rank", byRank, ({ rank }) => questions[rank - 1]),
    scheme("order", byRank, ordered(byRank, questions, false)),
  ].filter(({ columns: own }) => own.size > 0);
}

/** The questions of a file by the order in which they come, in their group or in all. */
function ordered(
  names: readonly ParsedName[],
  questions: readonly Question[],
  inGroups: boolean,
): (name: ParsedName) => Question | undefined {
  const sectionOf = ({ id }: Question) => id.split(".")[0]!;
  const sections = [...new Set(questions.map(sectionOf))];
  const groups = [...new Set(names.map(({ section }) => section))];
  const found = new Map<string, Question | undefined>();
  for (const [i, group] of (inGroups ? groups : [undefined]).entries()) {
    const stems = new Set(
      names.filter(({ section }) => !inGroups || section === group).map(({ stem }) => stem),
    );
    const own = inGroups ? questions.filter((question) => sectionOf(question) === sections[i]) : questions;
    for (const [rank, stem] of [...stems].entries()) found.set(stem, own[rank]);
  }
  return ({ stem }) => found.get(stem);
}

/** Items by their numbers, or by their order where those are others. */
function scheme(
  name: string,
  names: readonly ParsedName[],
  questionOf: (name: ParsedName) => Question | undefined,
): CodeScheme {
  const byStem = new Map<string, ParsedName[]>();
  for (const own of names) {
    const before = byStem.get(own.stem);
    if (before) before.push(own);
    else byStem.set(own.stem, [own]);
  }
  const found = new Map<number, string>();
  for (const own of byStem.values()) {
    const question = questionOf(own[0]!);
    if (question === undefined) continue;
    const ours = questionColumns(question);
    const items = own.map(({ item }) => item);
    const isPlain = items.every((item) => item !== undefined && item >= 1 && item <= ours.length);
    for (const [rank, { at, item }] of own.entries()) {
      const place = item === undefined || ours[0]!.item === undefined ? undefined : isPlain ? item - 1 : rank;
      const column =
        ours[0]!.item === undefined
          ? item === undefined
            ? ours[0]
            : undefined
          : place === undefined
            ? undefined
            : ours[place];
      if (column) found.set(at, column.name);
      // A question of several columns in one: its cells have several answers.
      else if (item === undefined && own.length === 1)
        found.set(at, `${ours[0]!.name.replace(/_\d+$/, "")}*`);
    }
  }
  return { name, columns: found };
}
