import { rowsOfColumn } from "../answers/AnswerColumn";
import type { Survey } from "../answers/Survey";
import { UserError } from "../base/UserError";
import { type Words, words } from "../words/words";

/** Whether a study can show something: the words that make it are not refused by its answers, and do not say no. */
export type Can = (make: (own: Words, study: ReturnType<Words["study"]>) => unknown) => boolean;

/** Why a study cannot show something, in French, as the words that make it refuse it; undefined where it can. */
export type Refusal = (
  make: (own: Words, study: ReturnType<Words["study"]>) => unknown,
) => string | undefined;

/** Of so many respondents what can be shown is tried; of more, it would take minutes. */
const mostTried = 2000;

/** What the answers of a survey, without their weights, can show; tried on respondents spread over the file. */
export function shownBy(survey: Survey): Can {
  const refused = refusedBy(survey);
  return (make) => {
    let saidNo = false;
    const refusal = refused((own, study) => {
      saidNo = make(own, study) === false;
    });
    return refusal === undefined && !saidNo;
  };
}

/** What the same answers refuse, and why. */
export function refusedBy({ weights: _, ...survey }: Survey): Refusal {
  const study = { ...thinned(survey), folder: "", errata: [] };
  const own = words(study);
  return (make) => {
    try {
      make(own, study);
      return undefined;
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
  };
}

function thinned(survey: Survey): Survey {
  const { ids, columns } = survey;
  if (ids.length <= mostTried) return survey;
  const rows = Array.from({ length: mostTried }, (_, i) => Math.floor((i * ids.length) / mostTried));
  return {
    ...survey,
    ids: rows.map((row) => ids[row]!),
    columns: new Map([...columns].map(([name, column]) => [name, rowsOfColumn(column, rows)])),
  };
}
