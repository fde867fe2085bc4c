import { boundWords } from "../base/boundWords";
import { crossingFigure } from "../present/figures/crossingFigure";
import { fr } from "../present/french";
import { shownFlat } from "../secrecy/shownTables";
import { findStudy } from "../study/findStudy";
import { openStudy, questionnaireOf } from "../study/openStudy";
import type { Study } from "../study/Study";
import { unweighted } from "../tables/unweighted";
import { type Context, createContext } from "./Context";
import { cautions } from "./cautions";
import { comment, keyPoints } from "./comment";
import { mca, pca, within } from "./components/analyses";
import type { ComponentWords } from "./components/ComponentWords";
import { componentFacts } from "./components/componentFacts";
import { biplot, categoryMap, correlationCircle, individuals } from "./components/componentFigures";
import {
  adequacy,
  loadings,
  reliability,
  rotation,
  scree,
  supplementary,
} from "./components/componentTables";
import { etaSquared } from "./components/etaSquared";
import { imposedCorrelation } from "./components/imposedCorrelation";
import { regionFacts } from "./components/regionFacts";
import { scenario } from "./components/scenario";
import { contents } from "./contents";
import { cut } from "./cut";
import type { DocumentFile } from "./DocumentFile";
import { examine } from "./examine";
import { crosstab, filter } from "./explore";
import type { ForKernel } from "./ForKernel";
import { facts } from "./facts";
import { findings } from "./findings";
import { flow } from "./flow";
import { frame } from "./frame";
import { fromFrame } from "./fromFrame";
import { help, helpByName, helpedWord } from "./help/help";
import { adjustedEffects } from "./interactions/adjustedEffects";
import type { InteractionWords } from "./interactions/InteractionWords";
import { interaction } from "./interactions/interaction";
import { interactionFacts } from "./interactions/interactionFacts";
import { openInteractions } from "./interactions/openInteractions";
import { withInteraction } from "./interactions/withInteraction";
import { readable, showLastValue } from "./lastValue";
import type { MakingWords } from "./MakingWords";
import { questions } from "./questions";
import { recode } from "./recode";
import type { StudyTypes } from "./StudyTypes";
import type { StudyWords } from "./StudyWords";
import { save } from "./save";
import { count } from "./sentences/count";
import { distinctAnswers } from "./sentences/distinctAnswers";
import { effectSize } from "./sentences/effectSize";
import { gap } from "./sentences/gap";
import { label } from "./sentences/label";
import { mean } from "./sentences/mean";
import { median } from "./sentences/median";
import { percent } from "./sentences/percent";
import { percentBetween } from "./sentences/percentBetween";
import { probability } from "./sentences/probability";
import { leading, trailing } from "./sentences/ranked";
import type { SentenceWords } from "./sentences/SentenceWords";
import { sd } from "./sentences/sd";
import { significant, significantCount } from "./sentences/significant";
import { show, shownText } from "./show";
import { study, use } from "./study";
import { studyNames } from "./studyNames";
import { missingAnswers } from "./tests/missingAnswers";
import { multiplicity } from "./tests/multiplicity";
import { multiplicityBySection } from "./tests/multiplicityBySection";
import { rankStability } from "./tests/rankStability";
import { robustness } from "./tests/robustness";
import type { TestWords } from "./tests/TestWords";
import { texts } from "./texts";

/**
 * What a cell says, bound to a study: what `import { show, percent } from "conum"` gives. Nouns return plain objects,
 * and `show` shows any of them; words for sentences return French texts. Adding one is adding its signature in
 * one of these interfaces, its file, and its line in `words`.
 */
export interface Words<S extends StudyTypes = StudyTypes>
  extends StudyWords<S>,
    MakingWords<S>,
    SentenceWords<S>,
    TestWords<S>,
    InteractionWords<S>,
    ComponentWords<S> {}

/** The words that speak of a study: each gets the context first. */
const spoken = {
  help,
  show,
  study,
  use,
  scenario,
  withInteraction,
  facts,
  flow,
  questions,
  texts,
  contents,
  findings,
  save,
  percent,
  count,
  mean,
  median,
  percentBetween,
  sd,
  gap,
  probability,
  effectSize,
  significant,
  significantCount,
  leading,
  trailing,
  label,
  examine,
  cautions,
  missingAnswers,
  multiplicity,
  multiplicityBySection,
  robustness,
  rankStability,
  interaction,
  interactionFacts,
  openInteractions,
  adjustedEffects,
} satisfies Partial<{ readonly [Name in keyof Words]: Spoken<Words[Name]> }>;

/** The words that are told what they speak of, and the numbers of French sentences. */
const told = {
  comment,
  keyPoints,
  filter,
  unweighted,
  crosstab,
  flatTable: shownFlat,
  crossingFigure,
  // The questions that these add are known to the compiler alone.
  recode: recode as Words["recode"],
  cut: cut as Words["cut"],
  fromFrame: fromFrame as Words["fromFrame"],
  frame,
  fr,
  distinctAnswers,
  pca,
  mca,
  within,
  adequacy,
  scree,
  loadings,
  rotation,
  supplementary,
  reliability,
  correlationCircle,
  biplot,
  individuals,
  categoryMap,
  componentFacts,
  regionFacts,
  etaSquared,
  imposedCorrelation,
} satisfies { readonly [Name in Exclude<keyof Words, keyof typeof spoken>]: Words[Name] };

// Every binding gives the same ones.
for (const word of Object.values(told)) Object.freeze(word);

type Spoken<Word> = Word extends (...given: infer Given extends readonly unknown[]) => infer Result
  ? (context: Context, ...given: Given) => Result
  : never;

/** A word that is bound: `help` finds it by its name. */
type Word = (...given: readonly never[]) => unknown;

/** The names of all words. */
export const wordNames: readonly string[] = [...Object.keys(spoken), ...Object.keys(told)];

/**
 * The words bound to a study. What `use` and the like change is of this binding alone.
 *
 * @param from the study, or a folder of it: the nearest study from it upward, opened when a word first needs it
 * @param documentFile what makes the files of `save`, which needs it
 */
export function words<S extends StudyTypes = StudyTypes>(
  from: Study | string,
  documentFile?: DocumentFile,
): Words<S> {
  const open = () => (typeof from === "string" ? openStudy(findStudy(from)) : from);
  const context = createContext(open, documentFile);
  const bind = (name: string, word: Word): Word => {
    const own: Word = (...given) => readable(context, word(...given));
    return Object.defineProperty(own, "name", { value: name });
  };
  const forKernel: ForKernel = {
    names: () => studyNames(typeof from === "string" ? questionnaireOf(findStudy(from)) : from.questionnaire),
    show: (value) => showLastValue(context, value),
    helped: (word) => helpedWord(context, word),
    help: (word) => (helpByName.has(word) ? shownText(context, help(context, word)) : undefined),
  };
  // The literal types of a study say no more than that its ids are texts: the functions are the same.
  const bound = [
    ...Object.entries(spoken).map(([name, word]) => {
      const own = word as (context: Context, ...given: readonly never[]) => unknown;
      return [name, bind(name, (...given) => own(context, ...given))];
    }),
    ...Object.entries(told).map(([name, word]) =>
      typeof word === "function" ? [name, bind(name, word as Word)] : [name, word],
    ),
  ];
  return { ...Object.fromEntries(bound), [boundWords]: forKernel } as Words<S>;
}
