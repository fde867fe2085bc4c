import type { Survey } from "../answers/Survey";
import type { Finding } from "../published/Finding";
import type { Publication } from "../published/Publication";

/** What the commands work on: the answers, what the report prints, and its misprints. */
export interface Current {
  readonly survey: Survey;
  readonly publication: Publication;
  readonly errata: readonly Finding[];
}
