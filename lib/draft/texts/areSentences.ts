import { plainText } from "../../base/plainText";

/** Fewer answers, or of fewer words on average, are a list whatever else they are. */
const fewestAnswers = 5;
const fewestWords = 3;
/** What the signs of a free text add up to; no one sign is enough. */
const enough = 4;

const asksForWords =
  /\b(?:remarques?|commentaires?|suggestions?|observations?|propositions?|precise[rz]|expliquez|decrivez|racontez|en quelques mots|autre chose|ajouter|ameliore[rz]?|que (?:pensez|proposez|suggerez)|comments?|feedback|please (?:specify|explain|describe)|in your own words)\b/;
const saysNothing =
  /^(?:ras|r\.a\.s|neant|(?:rien|nothing|pas grand[- ]chose)(?: .{1,25})|(?:pas de|aucune?) (?:remarque|commentaire|suggestion|observation|proposition)s?|(?:merci|thanks|thank you)\b.*|no comments?)[.! ]*$/;
const saysNone = /^(?:rien|aucune?|non|nothing|none|no)$/;

/**
 * Whether answers that come back are sentences that people wrote, and not the list of a choice: they are long and many,
 * their question asks for words or is often left blank, and they are written by many hands, with and without capitals
 * and full stops, or say that there is nothing to say.
 *
 * @param countOf how many gave each
 * @param asked the wording of the question, and the rows of the file
 */
export function areSentences(
  countOf: ReadonlyMap<string, number>,
  { wordings, rows }: { readonly wordings: readonly (string | undefined)[]; readonly rows: number },
): boolean {
  const answers = [...countOf.keys()];
  const words = answers.reduce((sum, answer) => sum + answer.split(/\s+/).length, 0) / answers.length;
  if (answers.length < fewestAnswers || words < fewestWords) return false;
  const given = [...countOf.values()].reduce((sum, count) => sum + count, 0);
  const punctuated = answers.filter((answer) => /[,;!?…]|\.$|\. /.test(answer)).length;
  const signs: readonly (readonly [isThere: boolean, weight: number])[] = [
    [wordings.some((wording) => asksForWords.test(plainText(wording ?? ""))), 2],
    [isUneven(answers, /^\p{Ll}/u, /^\p{Lu}/u) || isUneven(answers, fullStop, /[^.!?…]$/u), 2],
    [haveNothing(answers.map(plainText)), 2],
    [answers.length > 7, 1],
    [words >= 5, 1],
    [4 * punctuated >= answers.length, 1],
    [2 * answers.filter((answer) => fullStop.test(answer)).length >= answers.length, 1],
    [given < 5 * answers.length, 1],
    [3 * given <= 2 * rows, 1],
  ];
  return signs.reduce((sum, [isThere, weight]) => sum + (isThere ? weight : 0), 0) >= enough;
}

const fullStop = /(?<!\betc)[.!?…]$/u;

/** Whether some answers are written in one way and others in another, two at least of each. */
function isUneven(answers: readonly string[], one: RegExp, other: RegExp): boolean {
  const [ones, others] = [one, other].map((form) => answers.filter((answer) => form.test(answer)).length);
  const fewer = Math.min(ones!, others!);
  return fewer >= 2 && 8 * fewer >= answers.length;
}

/** Whether an answer says that it says nothing, in words that no list has, or two do. */
function haveNothing(plain: readonly string[]): boolean {
  return (
    plain.some((answer) => saysNothing.test(answer)) ||
    plain.filter((answer) => saysNone.test(answer)).length > 1
  );
}
