import { DataError } from "../../base/DataError";
import { choicesOf } from "../../questionnaire/choicesOf";
import { answerColumns, questionColumns } from "../../questionnaire/columns";
import { itemsOf } from "../../questionnaire/itemsOf";
import type { Question, Questionnaire } from "../../questionnaire/types";
import type { KnownQuestion, Mapping, NamedColumn, Source } from "../Mapping";
import { followChoices } from "./followChoices";
import { followItems } from "./followItems";
import { knownQuestion, knownTitles } from "./knownQuestion";
import { madeAgain } from "./madeAgain";
import { matchQuestions } from "./matchQuestions";
import { eitherSource, withLabel } from "./sourceNames";

/** A mapping that has followed the corrections of its questionnaire, and what they were. */
export interface Followed {
  readonly mapping: Mapping;
  /**
   * The name that each of our columns had, by its name now, several where answers to tick are one now; none of one that a
   * person has written.
   */
  readonly origins: ReadonlyMap<string, readonly string[]>;
  /** The questions that have another number. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** The titles that are other ones: that of a section, or, without one, of the study. */
  readonly retitled: readonly { readonly section?: number; readonly from: string; readonly to: string }[];
  /** The choices and items that have another label. */
  readonly renamed: readonly { readonly question: string; readonly from: string; readonly to: string }[];
  /** The choices and items of a question that is still there which it no longer has, under any label. */
  readonly lost: readonly { readonly question: string; readonly label: string }[];
  /** The questions that the report leaves out now. */
  readonly hidden: readonly KnownQuestion[];
  /** The questions that are no longer there. */
  readonly gone: readonly KnownQuestion[];
}

/**
 * A mapping as a corrected questionnaire needs it. Questions are found again by number and label, items and choices by
 * label or place; those that were taken out leave their sources among what is dropped. A question whose answers stood
 * together in cells may be another kind of question of their column, and the other way round.
 *
 * @param cellsOf the texts of a column of the file, where the file is there: what stands between answers is read of them
 * @throws DataError that says what to write where, when it cannot be told what a question, an item or a choice was
 */
export function followMapping(
  mapping: Mapping,
  questionnaire: Questionnaire,
  cellsOf: (column: string) => readonly string[] = () => [],
): Followed {
  const { questions, hidden = [] } = questionnaire;
  const all = [...questions, ...hidden];
  const matches = matchQuestions(mapping.questions, all);
  const known = new Set(mapping.questions.flatMap(columnNames));
  const columns = new Map<string, Source>();
  const origins = new Map<string, readonly string[]>();
  const renamed: { question: string; from: string; to: string }[] = [];
  const lost: { question: string; label: string }[] = [];
  const used = new Set<string>();
  for (const question of all) {
    const old = matches.get(question);
    const own = questionColumns(question);
    // A column that a person has written is none of those that were known.
    const written = own.filter(({ name }) => !known.has(name) && Object.hasOwn(mapping.columns, name));
    for (const { name } of written) {
      used.add(name);
      columns.set(name, mapping.columns[name]!);
    }
    if (old === undefined) continue;
    const noteLost = (became: ReadonlyMap<string, string> = new Map()) => {
      const has = new Set([...itemsOf(question), ...(choicesOf(question) ?? [])]);
      for (const label of [...(old.items ?? []), ...(old.choices ?? [])])
        if (!has.has(label) && !became.has(label)) lost.push({ question: question.id, label });
    };
    const before = columnNames(old).map((name) => mapping.columns[name]);
    const made = written.length > 0 ? undefined : madeAgain(question, old, before, cellsOf);
    if (made !== undefined) {
      for (const name of columnNames(old)) used.add(name);
      for (const [i, { name }] of own.entries()) columns.set(name, made[i]!);
      noteLost();
      continue;
    }
    const merged = new Map(
      (mapping.merged ?? [])
        .filter((one) => one.question === question.id)
        .map((one) => [one.from, one.to] as const),
    );
    const areTicks = choicesOf(question) === undefined;
    const items = followItems(question, old, areTicks ? merged : new Map());
    const former = columnNames(old);
    const from = own.map(({ item, name }) =>
      written.some((column) => column.name === name)
        ? [name]
        : (old.items ?? [""]).flatMap((label, i) => (items.get(label) === (item ?? "") ? former[i]! : [])),
    );
    const lacking = from.findIndex(
      (names) => names.length === 0 || !names.every((name) => Object.hasOwn(mapping.columns, name)),
    );
    if (lacking >= 0) throw lacksColumn(question, own[lacking]!);
    const sources = from.map((names) => eitherSource(names.map((name) => mapping.columns[name]!)));
    const choices = followChoices(question, old, sources, merged);
    const others = (source: Source) => [
      ...sources.filter((one) => one !== source),
      ...(mapping.dropped ?? []),
    ];
    for (const [i, { name, item }] of own.entries()) {
      const source = choices.sources[i]!;
      for (const one of from[i]!) used.add(one);
      const isRenamed = [...items].some(([label, to]) => label !== to && to === item);
      columns.set(name, isRenamed ? withLabel(source, item!, others(sources[i]!)) : source);
      if (from[i]!.every((one) => known.has(one))) origins.set(name, from[i]!);
    }
    for (const [label, to] of [...items, ...choices.renamed])
      if (label !== to) renamed.push({ question: question.id, from: label, to });
    noteLost(new Map([...items, ...choices.renamed]));
  }
  const unused = Object.entries(mapping.columns).filter(([name]) => !used.has(name));
  const dropped = [...(mapping.dropped ?? []), ...unused.map(([, source]) => source)];
  const still = new Set(matches.values());
  return {
    mapping: {
      ...namedColumns(mapping, questionnaire),
      columns: Object.fromEntries(columns),
      ...(mapping.spellings && { spellings: mapping.spellings }),
      questions: knownQuestions(questionnaire, columns),
      titles: knownTitles(questionnaire),
      ...(mapping.fieldwork && { fieldwork: mapping.fieldwork }),
      ...(dropped.length > 0 && { dropped }),
    },
    origins,
    moved: [...matches].flatMap(([{ id }, old]) => (id === old.id ? [] : [{ from: old.id, to: id }])),
    retitled: retitled(mapping, questionnaire),
    ...{ renamed, lost },
    hidden: hidden.flatMap((question) => {
      const old = matches.get(question);
      return old === undefined || old.hidden ? [] : [old];
    }),
    gone: mapping.questions.filter((old) => !still.has(old)),
  };
}

/** The questions of a questionnaire that some columns are of, as a mapping keeps them. */
export function knownQuestions(
  { questions, hidden = [] }: Questionnaire,
  columns: ReadonlyMap<string, Source>,
): readonly KnownQuestion[] {
  const isThere = (question: Question) => columns.has(questionColumns(question)[0]!.name);
  return [
    ...questions.filter(isThere).map(knownQuestion),
    ...hidden.filter(isThere).map((question) => ({ ...knownQuestion(question), hidden: true as const })),
  ];
}

function retitled({ titles }: Mapping, { title, sections }: Questionnaire): Followed["retitled"] {
  if (titles === undefined) return [];
  return [
    ...(titles.study === title ? [] : [{ from: titles.study, to: title }]),
    ...sections.flatMap(({ number, title: to }) => {
      const from = titles.sections[number];
      return from === undefined || from === to ? [] : [{ section: number, from, to }];
    }),
  ];
}

/** The names that the columns of a question had. */
function columnNames({ id, items }: KnownQuestion): readonly string[] {
  const name = `q${id.replace(".", "_")}`;
  return items?.map((_, i) => `${name}_${i + 1}`) ?? [name];
}

/**
 * The columns of the identifier, of the weights and of how respondents were drawn: where they are other ones now, those
 * of the file of that name.
 */
function namedColumns(
  mapping: Mapping,
  questionnaire: Questionnaire,
): Pick<Mapping, "id" | "weight" | "strata" | "units"> {
  const { id, weight } = mapping;
  const [name = "id", second] = [questionnaire.id ?? "id"].flat();
  if (second !== undefined)
    throw new DataError(
      { file: "questionnaire.json", element: "id", value: `${name}, ${second}` },
      "l’identifiant est fait de plusieurs colonnes",
      "une seule colonne du fichier",
    );
  const named = (asked: string | undefined, known: NamedColumn | undefined) =>
    asked === known?.name ? known : asked && { name: asked, column: asked };
  const weighting = named(questionnaire.weight, weight);
  // How they were drawn may be an answer, or who they are: that column is there already.
  const there = new Set([name, ...answerColumns(questionnaire).map((own) => own.name)]);
  const drawn = (part: "strata" | "units") => {
    const asked = questionnaire[part];
    const own = asked !== undefined && there.has(asked) ? undefined : named(asked, mapping[part]);
    return own && { [part]: own };
  };
  return {
    id: name === id.name ? id : name === "id" ? { name } : { name, column: name },
    ...(weighting && { weight: weighting }),
    ...drawn("strata"),
    ...drawn("units"),
  };
}

function lacksColumn(
  { id }: Question,
  { name, item }: { readonly name: string; readonly item?: string },
): DataError {
  return new DataError(
    {
      ...{ file: "questionnaire.json", element: `question ${id}` },
      ...(item !== undefined && { value: item }),
    },
    `aucune colonne du fichier ne répond à ${item === undefined ? "cette question" : "cet item"}`,
    `dans data/mapping.json, sous « columns », d’où vient « ${name} », comme "${name}": { "column": "…" }`,
  );
}
