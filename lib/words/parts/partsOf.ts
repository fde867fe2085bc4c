import { meant } from "../../base/meant";
import { cautions } from "../../present/cautions";
import { flowFigure } from "../../present/figures/flowFigure";
import { noBreakSpace as nb } from "../../present/french";
import { findingTable } from "../../present/tables/findingTable";
import { flowTable } from "../../present/tables/flowTable";
import { questionTable } from "../../present/tables/questionTable";
import { textTable } from "../../present/tables/textTable";
import type { Findings } from "../findings";
import type { QuestionList } from "../questions";
import { componentParts } from "./componentParts";
import { contentsParts } from "./contentsParts";
import { helpParts } from "./helpParts";
import { interactionParts } from "./interactionParts";
import type { Noun } from "./Noun";
import type { Part } from "./Part";
import { testParts } from "./testParts";

/** What a word has returned, as it is shown: its outputs, in order. */
export function partsOf(noun: Noun): readonly Part[] {
  switch (noun.kind) {
    case "cautions": {
      return [{ kind: "markdown", markdown: cautions(noun.questions, noun.rebuilt) }];
    }
    case "contents":
      return contentsParts(noun);
    case "findings":
      return [findingsPart(noun)];
    case "flow":
      return [
        { kind: "figure", figure: flowFigure(noun.cleaning) },
        { kind: "table", table: flowTable(noun.cleaning, noun) },
      ];
    case "help":
      return helpParts(noun);
    case "questionList":
      return [questionsPart(noun)];
    case "textList":
      return [{ kind: "table", table: textTable(noun.question, noun.texts) }];
    case "interaction":
    case "openInteractions":
    case "adjustedEffects":
      return interactionParts(noun);
    case "components":
    case "categories":
    case "adequacy":
    case "scree":
    case "loadings":
    case "rotation":
    case "supplementary":
    case "reliability":
      return componentParts(noun);
    case "examination":
    case "missingAnswers":
    case "multiplicity":
    case "multiplicityBySection":
    case "rankStability":
    case "robustness":
    case "changedTests":
    case "testEffects":
    case "power":
      return testParts(noun);
  }
}

function questionsPart({ questions, sought, vocabulary }: QuestionList): Part {
  if (questions.length === 0 && sought !== undefined)
    return {
      kind: "markdown",
      markdown: `Aucune question ne dit « ${sought} »${meant(sought.toLowerCase(), vocabulary)}`,
    };
  return { kind: "table", table: questionTable(questions, sought) };
}

function findingsPart({ kinds, findings, questionnaire: { crossings } }: Findings): Part {
  const label = (by: string) => crossings.find(({ id }) => id === by)?.label ?? by;
  const caption = `Constats${kinds.length === 0 ? "" : `${nb}: ${kinds.join(", ")}`} (${findings.length})`;
  return { kind: "table", table: findingTable(caption, findings, label) };
}
