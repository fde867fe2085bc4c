import { DataError } from "../../base/DataError";
import { ticks } from "../../import/limesurvey/fixedAnswers";
import type { LimeStructure } from "../../import/limesurvey/LimeStructure";
import { columnsByName, limeColumns } from "../../import/limesurvey/limeColumns";
import { metadataCode } from "../../import/limesurvey/limeMetadata";
import type { LimeTable } from "../../import/limesurvey/limeTable";
import { rewritten } from "../../import/limesurvey/TextColumn";
import type { RawColumn, RawTable } from "../../import/table/RawTable";
import { questionColumns } from "../../questionnaire/columns";
import { knownQuestion, knownTitles } from "../follow/knownQuestion";
import type { Mapping, Source } from "../Mapping";
import type { LimeDraft, LimeLink, LinkedAnswer } from "./LimeDraft";
import { oneLine } from "./limeChoices";

/** A file of responses that can be written in the layout of a drafted questionnaire. */
export interface MappedLime {
  /** Its answers, with their identifier; a cell that was not shown is blank. */
  readonly table: RawTable;
  readonly mapping: Mapping;
  /** The columns of the file that are of no question of the questionnaire. */
  readonly strangers: readonly string[];
}

/**
 * How the responses of an export (CSV with codes or full texts, VV, .lsr) are written in the layout of the questionnaire
 * drafted from its structure. Answers may be codes or full texts. A question of which the file lacks a column has none.
 *
 * @throws DataError when the file has no column of the questionnaire
 */
export function mapLime(draft: LimeDraft, structure: LimeStructure, answers: LimeTable): MappedLime {
  const id = answers.metadata.find(({ name }) => metadataCode(name) === "id");
  const columns = answers.table.columns.map(blanked);
  const file = new FileColumns(structure, columns, Object.values(draft.links));
  const { questionnaire, links } = draft;
  const sources: [string, Source][] = [];
  const kept = questionnaire.questions.filter((question) => {
    const own = questionColumns(question).map(({ name }) => [name, file.sourceOf(links[name]!)] as const);
    if (own.some(([, source]) => source === undefined)) return false;
    sources.push(...(own as [string, Source][]));
    return true;
  });
  if (kept.length === 0)
    throw new DataError(
      { file: answers.table.file },
      "aucune colonne n’est d’une question du questionnaire",
      "les réponses à cette enquête",
    );
  const mapping: Mapping = {
    id: { name: "id", ...(id && { column: id.name }) },
    columns: Object.fromEntries(sources),
    questions: kept.map(knownQuestion),
    titles: knownTitles(questionnaire),
  };
  return {
    table: { ...answers.table, columns: [...(id ? [id] : []), ...columns] },
    mapping,
    strangers: file.strangers(),
  };
}

/** A column whose cells that were not shown are blank. */
function blanked(column: RawColumn): RawColumn {
  const { notShown, ...own } = column;
  return notShown ? rewritten(own, (text) => (notShown.has(text) ? "" : text)) : column;
}

/** The columns of a file by the codes of LimeSurvey, whatever its headings are. */
class FileColumns {
  readonly #byCode = new Map<string, RawColumn>();
  readonly #columns: readonly RawColumn[];
  /** Whether its answers are full texts, and not codes. */
  readonly #hasTexts: boolean;

  constructor(structure: LimeStructure, columns: readonly RawColumn[], links: readonly LimeLink[]) {
    this.#columns = columns;
    const known = limeColumns(structure);
    const byName = columnsByName(known);
    const byHeading = new Map(known.toReversed().map((column) => [squeezed(column.heading), column]));
    for (const column of columns) {
      const { name } = column;
      const [code] = /^[A-Za-z0-9]+(?:\[[^[\]]+\])*(?=\. ?|: ?| - )/.exec(name) ?? [];
      const lime = byName.get(name) ?? byHeading.get(squeezed(name)) ?? (code ? byName.get(code) : undefined);
      if (lime && !this.#byCode.has(lime.name)) this.#byCode.set(lime.name, column);
    }
    this.#hasTexts = links.some((link) => {
      if (!("answers" in link) || !link.answers) return false;
      const codes = new Set(link.answers.map(({ code }) => code));
      const texts = new Set(link.answers.map(({ texts: [text] }) => text));
      const values = this.#byCode.get(link.column)?.values ?? [];
      return values.some((text) => texts.has(text) && !codes.has(text));
    });
  }

  /** The columns that are of no question. */
  strangers(): readonly string[] {
    const known = new Set(this.#byCode.values());
    return this.#columns.filter((column) => !known.has(column)).map(({ name }) => name);
  }

  /** What a column of ours is made of; undefined where the file lacks a column. */
  sourceOf(link: LimeLink): Source | undefined {
    if ("columns" in link) return this.#ranked(link);
    const column = this.#byCode.get(link.column);
    if (!column) return undefined;
    if (!("tick" in link)) {
      const values = link.answers ? valuesOf(link.answers, this.#hasTexts) : {};
      return { column: column.name, ...(Object.keys(values).length > 0 && { values }) };
    }
    const among = link.among.flatMap((name) => this.#byCode.get(name) ?? []);
    const names = among.map(({ name }) => name);
    if (link.tick === "filled") return { column: column.name, filled: true, among: names };
    // Where exports say what is not ticked, a blank is no answer.
    const saysAll = among.some(({ values }) =>
      values.some((text) => (ticks.unticked as readonly string[]).includes(text)),
    );
    return {
      ...{ column: column.name, ticked: ticks.ticked, unticked: ticks.unticked },
      ...(!saysAll && { among: names }),
    };
  }

  #ranked({
    columns,
    ranked,
  }: Extract<LimeLink, { readonly columns: readonly string[] }>): Source | undefined {
    const own = columns.map((name) => this.#byCode.get(name));
    if (own.includes(undefined)) return undefined;
    const texts = new Set(own.flatMap((column) => column!.values));
    const text = [ranked.code, ...ranked.texts].find((known) => texts.has(known)) ?? ranked.code;
    return { columns: own.map((column) => column!.name), ranked: text };
  }
}

/** What is written for each text that is not the answer itself; a text may be the code of another answer. */
function valuesOf(answers: readonly LinkedAnswer[], textsFirst: boolean): Readonly<Record<string, string>> {
  const codes = answers.map(({ code, ours }) => [code, ours] as const);
  const texts = answers.flatMap(({ texts: own, ours }) => own.map((text) => [text, ours] as const));
  const values = new Map<string, string>();
  for (const [text, ours] of textsFirst ? [...texts, ...codes] : [...codes, ...texts])
    if (!values.has(text)) values.set(text, ours);
  return Object.fromEntries([...values].filter(([text, ours]) => text !== ours));
}

/** A heading as texts are compared: spaces of all kinds are alike. */
function squeezed(text: string): string {
  return oneLine(text).replace(/\s+/gu, " ");
}
