/** Prints the seconds of the whole reconstruction in a fresh process, for a first seed and for another. */
import { solutionValue } from "../lib/base/Solution";
import { reconstruct } from "../lib/reconstruct/reconstruct";
import { readPublished, readQuestionnaire } from "../tests/support/committed";
import { timed } from "./measure";

const [questionnaire, published] = [readQuestionnaire(), readPublished()];
const [first, another] = [1, 2].map(
  (seed) => timed(() => solutionValue(reconstruct(questionnaire, published, seed))).seconds,
);
console.log(JSON.stringify({ first, another }));
