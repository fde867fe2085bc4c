/** An answer that LimeSurvey offers by itself, whatever the survey: its code, and what it is called. */
export interface FixedAnswer {
  readonly code: string;
  readonly label: string;
  /** How exports in other languages, or of another version, write it. */
  readonly others: readonly string[];
}

const fixed = (code: string, french: string, english: string, ...others: string[]) => ({
  ...{ code, french, english },
  others,
});

/** By the letter of a question. */
const answers = {
  Y: [fixed("Y", "Oui", "Yes", "1"), fixed("N", "Non", "No", "2")],
  G: [fixed("F", "Femme", "Female", "Féminin", "Femelle"), fixed("M", "Homme", "Male", "Masculin", "Mâle")],
  C: [
    fixed("Y", "Oui", "Yes"),
    fixed("U", "Incertain", "Uncertain", "Indécis", "Sans opinion"),
    fixed("N", "Non", "No"),
  ],
  E: [
    fixed("I", "Augmentation", "Increase", "Augmenter", "Augmente", "En augmentation"),
    fixed("S", "Sans changement", "Same", "Identique", "Pareil", "Constant"),
    fixed("D", "Diminution", "Decrease", "Diminuer", "Diminue", "En baisse"),
  ],
} as const;

/**
 * The answers that a type of question has by itself; undefined of a type whose answers are the survey’s own.
 *
 * @param language of the survey; what LimeSurvey calls them in French, or else in English
 */
export function fixedAnswers(type: string, language: string): readonly FixedAnswer[] | undefined {
  if (!Object.hasOwn(answers, type)) return undefined;
  const french = isFrench(language);
  return answers[type as keyof typeof answers].map(({ code, french: ours, english, others }) => ({
    code,
    label: french ? ours : english,
    others: [french ? english : ours, ...others],
  }));
}

/** What ticks an answer of a multiple choice, and what does not, as exports write it. */
export const ticks = {
  ticked: ["Y", "1", "Oui", "Yes"],
  unticked: ["N", "0", "2", "Non", "No"],
} as const;

/** The code of an answer of one’s own. */
export const otherCode = "-oth-";

/** What exports write instead of {@link otherCode}. */
export const otherTexts = ["Autre", "Other"] as const;

/** What an answer of one’s own is called where the survey does not say. */
export function otherLabel(language: string): string {
  return isFrench(language) ? "Autre" : "Other";
}

function isFrench(language: string): boolean {
  return language.startsWith("fr");
}
