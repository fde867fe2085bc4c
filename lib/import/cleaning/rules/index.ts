import { blank, leftBefore, missingKeys } from "./completeness";
import { duplicates, sameAnswers } from "./duplicates";
import { below, tooFast } from "./numbers";
import { outsideDates } from "./outsideDates";
import { impossible, routing } from "./routing";
import { tests } from "./tests";

/** Every kind of rule, by its name. Adding one is adding its file and its name here. */
export const ruleKinds = {
  outsideDates,
  tests,
  blank,
  below,
  leftBefore,
  missingKeys,
  duplicates,
  sameAnswers,
  tooFast,
  routing,
  impossible,
} as const;
