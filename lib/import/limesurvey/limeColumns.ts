import type { LimeAnswer, LimeQuestion, LimeStructure, LimeSubquestion } from "./LimeStructure";

/** What a column of answers holds. */
export type LimePart =
  /** The answer to a question, or to one of its subquestions. */
  | "answer"
  /** An answer of one’s own, in words. */
  | "other"
  | "comment"
  /** What is ranked at one place. */
  | "rank"
  /** How many files were sent. */
  | "count";

/** A column that answers fill, by all the names that exports give it. */
export interface LimeColumn {
  /** Its code in a CSV: « G03Q01[SQ001] ». */
  readonly name: string;
  /** Its names elsewhere: in ExpressionScript and VV files (« G03Q01_SQ001 »), in the data base (« 12X3X45SQ001 »). */
  readonly aliases: readonly string[];
  /** Its heading in a CSV of full texts: « Intitulé [item] ». */
  readonly heading: string;
  readonly question: LimeQuestion;
  readonly part: LimePart;
  readonly subquestion?: LimeSubquestion;
  /** The subquestion of the other scale, in an array of numbers or texts. */
  readonly across?: LimeSubquestion;
  /** Which of the two scales of a dual array. */
  readonly scale?: 0 | 1;
  /** From 1. */
  readonly rank?: number;
}

/** The letters of questions that have one column for each subquestion. */
const bySubquestion = "MPKQABCEFH";

/** The columns of all questions of a structure, in its order. */
export function limeColumns(structure: LimeStructure): readonly LimeColumn[] {
  return structure.groups.flatMap((group) =>
    group.questions.flatMap((question) => {
      const base = `${structure.id}X${group.id}X${question.id}`;
      return columnsOf(question).map((column) => named(column, base));
    }),
  );
}

/** What a ranking ranks. */
export function rankedAnswers({
  answers,
  subquestions,
}: LimeQuestion): readonly Pick<LimeAnswer, "code" | "label">[] {
  return answers.length > 0 ? answers : subquestions;
}

/** How many places a ranking has. */
export function rankCount(question: LimeQuestion): number {
  const all = rankedAnswers(question).length;
  const limits = [question.attributes.max_subquestions, question.attributes.max_answers].map(Number);
  return Math.min(all, ...limits.filter((limit) => Number.isInteger(limit) && limit > 0));
}

type Bare = Omit<LimeColumn, "name" | "aliases" | "heading"> & {
  /** The parts of its name after the code of the question, and what they are called. */
  readonly codes: readonly string[];
  readonly texts: readonly string[];
};

function columnsOf(question: LimeQuestion): readonly Bare[] {
  const { type, subquestions, other } = question;
  const rows = subquestions.filter(({ scale }) => scale === 0);
  const alone = { question, part: "answer", codes: [], texts: [] } as const;
  const extra = (part: "other" | "comment" | "count", code: string, text: string): Bare => ({
    ...{ question, part, codes: [code], texts: [text] },
  });
  const otherColumn = other ? [extra("other", "other", "Autre")] : [];
  if (type === "R")
    return Array.from({ length: rankCount(question) }, (_, i) => ({
      ...{ question, part: "rank", rank: i + 1 },
      ...{ codes: [String(i + 1)], texts: [`Rang ${i + 1}`] },
    }));
  if (type === "1")
    return rows.flatMap((subquestion) =>
      ([0, 1] as const).map(
        (scale): Bare => ({
          ...{ question, part: "answer", subquestion, scale, codes: [subquestion.code, String(scale + 1)] },
          texts: [
            subquestion.label,
            question.attributes[scale === 0 ? "dualscale_headerA" : "dualscale_headerB"] ??
              `Échelle ${scale + 1}`,
          ],
        }),
      ),
    );
  if (type === ":" || type === ";") {
    const across = subquestions.filter(({ scale }) => scale === 1);
    return rows.flatMap((subquestion) =>
      across.map(
        (own): Bare => ({
          ...{ question, part: "answer", subquestion, across: own },
          ...{ codes: [`${subquestion.code}_${own.code}`], texts: [subquestion.label, own.label] },
        }),
      ),
    );
  }
  if (type !== "" && bySubquestion.includes(type)) {
    const commented = type === "P";
    return [
      ...rows.flatMap((subquestion): Bare[] => {
        const { code, label } = subquestion;
        const comment = { ...extra("comment", `${code}comment`, `${label} : commentaire`), subquestion };
        return [
          { question, part: "answer", subquestion, codes: [code], texts: [label] },
          ...(commented ? [comment] : []),
        ];
      }),
      ...(type === "M" || commented ? otherColumn : []),
      ...(commented && other ? [extra("comment", "othercomment", "Autre : commentaire")] : []),
    ];
  }
  if (type === "O") return [alone, extra("comment", "comment", "Commentaire")];
  if (type === "|") return [alone, extra("count", "filecount", "Nombre de fichiers")];
  if (type === "X") return [];
  return [alone, ...(type === "L" || type === "!" ? otherColumn : [])];
}

function named({ codes, texts, ...column }: Bare, base: string): LimeColumn {
  const { question, part, subquestion, across, scale } = column;
  const brackets = codes.map((code) => `[${code}]`).join("");
  const dual = scale === undefined ? undefined : String(scale);
  const own = dual === undefined ? codes : [codes[0]!];
  const ids = [subquestion, across].flatMap((sub) => (sub ? [`_S${sub.id}`] : [])).join("");
  const tail = part === "answer" ? ids : part === "other" ? "_Cother" : undefined;
  return {
    ...column,
    name: `${question.code}${brackets}`,
    aliases: [
      [question.code, ...own, ...(dual === undefined ? [] : [dual])].join("_"),
      ...(across ? [`${question.code}[${subquestion!.code}][${across.code}]`] : []),
      `${base}${own.join("")}${dual === undefined ? "" : `#${dual}`}`,
      // From LimeSurvey 7 on, the data base names columns by identifiers alone.
      ...(tail === undefined ? [] : [`Q${question.id}${tail}${dual === undefined ? "" : `#${dual}`}`]),
    ],
    heading: [
      question.label.replaceAll("\n", " "),
      ...texts.map((text) => `[${text.replaceAll("\n", " ")}]`),
    ].join(" "),
  };
}

/**
 * Columns by all their names; a name that two have is that of the one whose own code it is, or of the first.
 * Signs of the data base that XML cannot have in a name are written as there.
 */
export function columnsByName(columns: readonly LimeColumn[]): ReadonlyMap<string, LimeColumn> {
  const byName = new Map<string, LimeColumn>();
  for (const column of columns) byName.set(column.name, column);
  const longest = Math.max(0, ...columns.map(({ aliases }) => aliases.length));
  for (let rank = 0; rank < longest; rank++) {
    for (const column of columns) {
      const alias = column.aliases[rank];
      if (alias === undefined) continue;
      for (const own of [alias, alias.replaceAll("#", "-")]) if (!byName.has(own)) byName.set(own, column);
    }
  }
  return byName;
}
