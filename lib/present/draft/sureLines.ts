import type { Guess } from "../../draft/Guess";
import { kinds } from "../../questionnaire/kinds";
import { fr, noBreakSpace as nb } from "../french";
import { reasonWords } from "../reasonWords";
import { quoted } from "../sentences";
import { withoutScaleKinds } from "./guessLines";
import { guessParts, guessSentence } from "./guessSentence";
import { guessSubject, type Wordings } from "./guessSubject";
import { orderText } from "./orderText";

/**
 * What is sure, a French line a question, to be read beside the questionnaire: « 1.3 « Votre âge » · choix unique
 * (5 réponses), modalités dans l’ordre de leurs nombres, « NSP » : ne sait pas ». What the questionnaire shows is not said
 * again.
 */
export function sureLines(guesses: readonly Guess[], wordings?: Wordings): readonly string[] {
  const lines = new Map<string, string[]>();
  const choices = new Map(
    guesses.flatMap((guess) =>
      guess.about === "choices" ? [[guess.question, guess.what.choices.length]] : [],
    ),
  );
  for (const guess of withoutScaleKinds(guesses)) {
    const subject = guess.about === "routing" ? guessSentence(guess) : guessSubject(guess, wordings);
    const facts = lines.get(subject) ?? [];
    if (guess.about !== "routing") facts.push(short(guess, choices.get(guess.question)));
    lines.set(subject, facts);
  }
  return [...lines].map(([subject, facts]) =>
    facts.length === 0 ? subject : `${subject} · ${[...new Set(facts)].join(", ")}`,
  );
}

/** @param choices how many choices of its question are told beside it; undefined where none are */
function short(guess: Guess, choices: number | undefined): string {
  const { what, why } = guessParts(guess);
  switch (guess.about) {
    case "kind": {
      const label = kinds[guess.what.kind].label;
      const { reason } = guess;
      if (reason.kind === "fewValues") return `${label} (${fr.count(choices ?? reason.values, "réponse")})`;
      if (reason.kind === "severalInACell")
        return `${label} (${fr.count(reason.items, "réponse")} par ${quoted(reason.separator)})`;
      return ["decimals", "wholeNumbers", "dates", "constant", "empty"].includes(reason.kind)
        ? `${label} (${why})`
        : label;
    }
    case "choices":
      // Those that the file declares are in its order.
      return guess.reason.kind === "file" && guess.what.counts === undefined
        ? `modalités ${why}`
        : `modalités ${why}${nb}: ${orderText(guess)}`;
    case "scale":
      return `${what} (${why})`;
    case "items":
      return fr.count(guess.what.items, "item");
    case "missing":
      return `${quoted(guess.what.code)}${nb}: ${reasonWords(guess.what.reason)}`;
    case "access":
      return `${what} (${why})`;
    default:
      return what;
  }
}
