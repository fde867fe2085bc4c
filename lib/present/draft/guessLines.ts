import type { Guess } from "../../draft/Guess";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { codesLine, isFar } from "./codeLines";
import { crossingNames } from "./crossingNames";
import { guessParts, guessSentence, guessState } from "./guessSentence";
import { guessSubject, type Wordings } from "./guessSubject";
import { idRanges } from "./idRanges";
import { orderText } from "./orderText";

/**
 * Guesses of one state as French lines, those that share one guess in one line: « « NR » veut dire « sans réponse » : 1.1,
 * 1.5 (9 fois) ». The order is that of the first of each line; that they are likely, or sure, is for the heading to
 * say.
 */
export function guessLines(guesses: readonly Guess[], wordings?: Wordings): readonly string[] {
  return guessGroups(guesses).map((group) => groupLine(group, wordings));
}

/** Guesses that one line tells. */
export type GuessGroup = readonly [Guess, ...Guess[]];

/** Guesses of one state by the lines that tell them, in the order of their first. */
export function guessGroups(guesses: readonly Guess[]): readonly GuessGroup[] {
  const groups = new Map<string, [Guess, ...Guess[]]>();
  const far = new Set(
    guesses.flatMap((guess) => (guess.about === "missing" && isFar(guess) ? [guess.what.code] : [])),
  );
  for (const guess of withoutScaleKinds(guesses)) {
    const key = keyOf(guess, far);
    const group = groups.get(key);
    if (group) group.push(guess);
    else groups.set(key, [guess]);
  }
  return [...groups.values()];
}

/** The same of those that wait for a person: one by one, but for a code of several questions. */
export function openGroups(guesses: readonly Guess[]): readonly GuessGroup[] {
  const codes = new Map<string, [Guess, ...Guess[]]>();
  const groups: [Guess, ...Guess[]][] = [];
  for (const guess of guesses) {
    const isCode = guess.about === "missing" && !guess.applied;
    const key = isCode ? JSON.stringify([guess.what.code, guess.what.reason, guess.reason.kind]) : "";
    const known = isCode ? codes.get(key) : undefined;
    if (known) known.push(guess);
    else {
      const own: [Guess, ...Guess[]] = [guess];
      groups.push(own);
      if (isCode) codes.set(key, own);
    }
  }
  return groups;
}

/** What waits for a person, as a French line. */
export function openLine(group: GuessGroup, wordings?: Wordings): string {
  if (group.length === 1) return guessSentence(group[0], wordings);
  const codes = group.flatMap((guess) => (guess.about === "missing" ? [guess] : []));
  return `${codesLine(codes)} (${guessState(group[0])})`;
}

/**
 * What guesses of one line have in common.
 *
 * @param far the codes that are told by their distance from other values, each by itself
 */
function keyOf(guess: Guess, far: ReadonlySet<string>): string {
  switch (guess.about) {
    case "routing":
    case "double":
    case "spelling":
      return guessSentence(guess);
    case "missing": {
      const code = far.has(guess.what.code) ? JSON.stringify(guess.what.code) : guess.reason.kind;
      return `missing ${code} ${guess.what.reason}${doubtOf(guess)}`;
    }
    case "items":
      return `items ${guess.reason.kind}${doubtOf(guess)}`;
    case "section":
      return `section ${guess.reason.kind}${doubtOf(guess)}`;
    case "choices":
      return guess.reason.kind === "added" ? tailOf(guess) : `choices ${guess.reason.kind}${doubtOf(guess)}`;
    case "crossing":
      return `crossing${doubtOf(guess)}`;
    case "metadata":
    case "fieldwork":
      return `moments ${guess.columns.join()}`;
    default:
      return tailOf(guess);
  }
}

function tailOf(guess: Guess): string {
  const { what, shared } = guessParts(guess);
  return `${what}${nb}: ${shared}${doubtOf(guess)}`;
}

function doubtOf({ confidence, applied }: Guess): string {
  return confidence === "doubtful" && applied ? " (douteux)" : "";
}

/** What guesses of one line say, in French. */
export function groupLine(group: GuessGroup, wordings?: Wordings): string {
  const [first, ...others] = group;
  if (first.about === "routing" || first.about === "double" || first.about === "spelling")
    return guessSentence(first, wordings);
  const { subject, what, why } = guessParts(first, wordings);
  switch (first.about) {
    case "missing":
      return others.length === 0
        ? `${subject} · ${what}${nb}: ${why}${doubtOf(first)}`
        : codesLine(group.flatMap((guess) => (guess.about === "missing" ? [guess] : []))) + doubtOf(first);
    case "items":
      return others.length === 0
        ? `${subject} · ${fr.count(first.what.items, "item")}${nb}: ${why}${doubtOf(first)}`
        : `${detailed(group)} · items${nb}: ${why}${doubtOf(first)}`;
    case "section":
      if (others.length === 0 || first.reason.kind === "single") break;
      return `fichier · ${group.length} sections, et leurs questions, par ce qui commence les noms${nb}: ${detailed(group)}`;
    case "choices":
      if (first.reason.kind === "added") break;
      return `${others.length === 0 ? `${subject} (${orderText(first)})` : orderedSubjects(group)} · modalités ${why}${doubtOf(first)}`;
    case "crossing":
      return others.length === 0
        ? `${subject} · ${what}${nb}: ${why}${doubtOf(first)}`
        : `${crossedSubjects(group)} · croisements${nb}: ${crossingReasons(group)}${doubtOf(first)}`;
    case "metadata":
    case "fieldwork":
      return `${subject} · ${group.map((guess) => guessParts(guess).what).join(`${thinSpace}; `)}`;
  }
  if (others.length > 0) return `${detailed(group)} · ${tailOf(first)}`;
  return `${subject} · ${what}${nb}: ${why}${doubtOf(first)}`;
}

/** « 1.1 (« Jamais », « Parfois », « Souvent »), 1.2 (« Bien », « Mal ») » */
function orderedSubjects(group: readonly Guess[]): string {
  return group
    .map((guess) => `${guessSubject(guess)}${guess.about === "choices" ? ` (${orderText(guess)})` : ""}`)
    .join(", ");
}

/** « 1.1 (la tranche d’âge), 1.2 (le sexe) » */
function crossedSubjects(group: readonly Guess[]): string {
  return group
    .map((guess) => `${guessSubject(guess)}${guess.about === "crossing" ? ` (${guess.what.noun})` : ""}`)
    .join(", ");
}

function crossingReasons(group: readonly Guess[]): string {
  const kinds = new Set(group.map(({ reason }) => reason.kind));
  const why = [
    ...(kinds.has("named") ? ["disent qui répond"] : []),
    ...(kinds.has("amongFirst") ? ["viennent parmi les premières"] : []),
  ];
  return `elles ${why.join(" ou ")}${thinSpace}; ${crossingNames}`;
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
  double: ["suite de lignes de même identifiant", "suites de lignes de même identifiant"],
  spelling: ["réponse écrite de plusieurs façons", "réponses écrites de plusieurs façons"],
  fieldwork: ["période de terrain", "périodes de terrain"],
  metadata: ["date de réponse", "dates de réponse"],
  label: ["libellé à écrire", "libellés à écrire"],
  kind: ["type de question", "types de question"],
  choices: ["ordre de modalités", "ordres de modalités"],
  scale: ["échelle", "échelles"],
  reversed: ["question à items contraires", "questions à items contraires"],
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

/** The questions, or the sections, each with its count where there is one to tell. */
function detailed(group: readonly Guess[]): string {
  const parts = group.map((guess) => guessParts(guess));
  if (parts.every(({ detail }) => detail === undefined))
    return idRanges([...new Set(group.map((guess) => guessSubject(guess)))]);
  return parts
    .map(({ subject, detail }) => (detail === undefined ? subject : `${subject} (${detail})`))
    .join(", ");
}
