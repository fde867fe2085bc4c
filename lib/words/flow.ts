import { join, relative, sep } from "node:path";
import { isRebuilt } from "../answers/Provenance";
import { UserError } from "../base/UserError";
import type { CleaningFlow } from "../import/cleaning/CleaningFlow";
import { cleaningFileNames } from "../import/cleaning/cleaningFiles";
import { studyFiles } from "../study/studyFiles";
import type { Context } from "./Context";

/** How the answers of a study came out of those who opened its questionnaire. */
export interface Flow {
  readonly kind: "flow";
  readonly cleaning: CleaningFlow;
  /** The list of the rows set aside, a path from the notebooks; absent where it is not kept. */
  readonly aside?: string;
  /** How many respondents the file of answers has now; absent of a part of them. */
  readonly respondents?: number;
}

/** From the connections to the answers: `flow` of {@link StudyWords}. */
export function flow({ study }: Context): Flow {
  const { flow: own, folder, filter, ids } = study;
  if (own === undefined || isRebuilt(study)) {
    throw new UserError(
      `Ces réponses n’ont pas de flux : aucun fichier ${cleaningFileNames.flow} ne dit, à côté d’elles, ce que leur nettoyage a écarté.`,
    );
  }
  const aside = own.aside && relative(join(folder, studyFiles.notebooks), join(folder, own.aside));
  return {
    kind: "flow",
    cleaning: own.cleaning,
    ...(aside && { aside: aside.split(sep).join("/") }),
    ...(filter === undefined && { respondents: ids.length }),
  };
}
