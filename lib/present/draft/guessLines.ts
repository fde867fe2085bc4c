import type { Guess } from "../../draft/Guess";
import { noBreakSpace as nb } from "../french";
import { type GuessParts, guessParts, guessSentence } from "./guessSentence";
import type { Wordings } from "./guessSubject";

/**
 * Guesses of one state as French lines, those with one reason in one line: « 1.1 (2 fois), 1.5 (7 fois) · « NR » veut
 * dire « sans réponse » : le mot le dit ». The order is that of the first of each line; that they are likely, or sure,
 * is for the heading to say.
 */
export function guessLines(guesses: readonly Guess[], wordings?: Wordings): readonly string[] {
  const groups = new Map<string, GuessParts[]>();
  for (const guess of withoutScaleKinds(guesses)) {
    if (guess.about === "routing") {
      groups.set(guessSentence(guess), []);
      continue;
    }
    const parts = guessParts(guess, wordings);
    const doubt = guess.confidence === "doubtful" && guess.applied ? " (douteux)" : "";
    const tail = `${parts.what}${nb}: ${parts.shared}${doubt}`;
    const group = groups.get(tail);
    if (group) group.push(parts);
    else groups.set(tail, [parts]);
  }
  return [...groups].map(([tail, group]) => {
    const [first, ...others] = group;
    if (first === undefined) return tail;
    if (others.length > 0) return `${subjects(group)} · ${tail}`;
    return `${first.subject} · ${tail.replace(`${nb}: ${first.shared}`, () => `${nb}: ${first.why}`)}`;
  });
}

/** How many suppositions there are of each sort, the most first: « 8 types de question, 5 codes sans réponse ». */
export function guessCounts(guesses: readonly Guess[]): string {
  const counts = new Map<Guess["about"], number>();
  for (const { about } of guesses) counts.set(about, (counts.get(about) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([about, count]) => `${count}${nb}${sorts[about][count < 2 ? 0 : 1]}`)
    .join(", ");
}

const sorts: Readonly<Record<Guess["about"], readonly [one: string, several: string]>> = {
  id: ["identifiant", "identifiants"],
  weight: ["poids", "poids"],
  fieldwork: ["dates de terrain", "dates de terrain"],
  metadata: ["date de réponse", "dates de réponse"],
  kind: ["type de question", "types de question"],
  choices: ["ordre de modalités", "ordres de modalités"],
  scale: ["échelle", "échelles"],
  items: ["suite d’items", "suites d’items"],
  missing: ["code sans réponse", "codes sans réponse"],
  crossing: ["croisement", "croisements"],
  section: ["section", "sections"],
  routing: ["condition de l’enquête", "conditions de l’enquête"],
  access: ["question filtrée", "questions filtrées"],
};

/** The ends of a scale tell that it is one: its kind has no line of its own, unless its wording says other ends. */
export function withoutScaleKinds(guesses: readonly Guess[]): readonly Guess[] {
  const scales = new Set(guesses.flatMap(({ about, question }) => (about === "scale" ? [question] : [])));
  return guesses.filter(
    (guess) =>
      !(
        guess.about === "kind" &&
        guess.what.kind === "scale" &&
        guess.reason.kind !== "beyondSaid" &&
        scales.has(guess.question)
      ),
  );
}

/** Each with its count, where there is one to tell. */
function subjects(group: readonly GuessParts[]): string {
  return group
    .map(({ subject, detail }) => (detail === undefined ? subject : `${subject} (${detail})`))
    .join(", ");
}
