import type { Figure } from "../present/figures/Figure";
import type { FrameLike } from "../present/tables/frameTable";
import { kinds } from "../questionnaire/kinds";
import type { Question } from "../questionnaire/types";
import type { Study } from "../study/Study";
import type { Table } from "../tables/Table";
import type { Noun } from "./parts/Noun";

/** What can be shown one by one. */
type One = Table | Noun | Figure | FrameLike | Study | Question;

/** Everything that is no id and can be shown: what a word returns, a question of a questionnaire, or a list of these. */
export type Showable = One | readonly One[];

/** The kinds of nouns: the compiler sees that none is forgotten. */
const nounKinds: Readonly<Record<Noun["kind"], true>> = {
  adequacy: true,
  adjustedEffects: true,
  categories: true,
  cautions: true,
  changedTests: true,
  components: true,
  contents: true,
  examination: true,
  findings: true,
  flow: true,
  help: true,
  interaction: true,
  loadings: true,
  missingAnswers: true,
  multiplicity: true,
  multiplicityBySection: true,
  openInteractions: true,
  power: true,
  questionList: true,
  rankStability: true,
  reliability: true,
  robustness: true,
  rotation: true,
  scree: true,
  supplementary: true,
  testEffects: true,
  textList: true,
};

/** Whether a value of a cell, whatever it is, can be shown. */
export function isShowable(value: unknown): value is Showable {
  if (Array.isArray(value))
    return value.length > 0 && value.every((one) => !Array.isArray(one) && isShowable(one));
  if (typeof value !== "object" || value === null) return false;
  return (
    isQuestion(value) ||
    isStudy(value) ||
    isFrame(value) ||
    isFigure(value) ||
    ("kind" in value && typeof value.kind === "string" && (value.kind in nounKinds || isTable(value as One)))
  );
}

/** Array.isArray tells no list that cannot be written to. */
export function isList(what: Showable): what is Extract<Showable, readonly unknown[]> {
  return Array.isArray(what);
}

export function isTable(what: One): what is Table {
  return "kind" in what && /^(?:flat|crossed)/.test(what.kind) && "question" in what;
}

/** Told by its id as well: some kinds of questions may be called as some nouns are. */
export function isQuestion(what: object): what is Question {
  return (
    "kind" in what && String(what.kind) in kinds && "id" in what && "crossings" in what && "label" in what
  );
}

export function isStudy(what: object): what is Study {
  return "questionnaire" in what && "ids" in what && "columns" in what && what.columns instanceof Map;
}

export function isFrame(what: object): what is FrameLike {
  return "columns" in what && Array.isArray(what.columns) && "values" in what && "index" in what;
}

function isFigure(what: object): what is Figure {
  return "data" in what && Array.isArray(what.data) && "layout" in what && "alt" in what;
}
