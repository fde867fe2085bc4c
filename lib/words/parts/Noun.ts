import type { CategoryAnalysis } from "../../tables/categoryAnalysis";
import type { ComponentAnalysis } from "../../tables/componentAnalysis";
import type { MissingAnswers } from "../../tables/missingAnswers";
import type { Cautions } from "../cautions";
import type {
  Adequacy,
  Loadings,
  Reliability,
  Rotation,
  Scree,
  Supplementary,
} from "../components/componentTables";
import type { Contents } from "../contents";
import type { Examination } from "../examine";
import type { Findings } from "../findings";
import type { Flow } from "../flow";
import type { Help } from "../help/help";
import type { AdjustedEffects } from "../interactions/adjustedEffects";
import type { Interaction } from "../interactions/interaction";
import type { OpenInteractions } from "../interactions/openInteractions";
import type { QuestionList } from "../questions";
import type { Multiplicity } from "../tests/multiplicity";
import type { MultiplicityBySection } from "../tests/multiplicityBySection";
import type { RankStability } from "../tests/rankStability";
import type { Robustness } from "../tests/robustness";
import type { TextList } from "../texts";

/** What a word returns that is no table and no figure: a plain object, told by its `kind`. */
export type Noun =
  | ComponentNoun
  | InteractionNoun
  | TestNoun
  | Cautions
  | Contents
  | Findings
  | Flow
  | QuestionList
  | TextList
  | Help;

/** What an analysis of components is looked at by. */
export type ComponentNoun =
  | ComponentAnalysis
  | CategoryAnalysis
  | Adequacy
  | Loadings
  | Reliability
  | Rotation
  | Scree
  | Supplementary;

/** What is known of interactions. */
export type InteractionNoun = AdjustedEffects | Interaction | OpenInteractions;

/** What tests rest on, and what becomes of them. */
export type TestNoun =
  | Examination
  | MissingAnswers
  | Multiplicity
  | MultiplicityBySection
  | RankStability
  | Robustness
  | Robustness["changed"]
  | Robustness["negligible"]
  | Robustness["power"];
