/** A command of a terminal that does what somebody may look for among the words of a notebook. */
export interface CommandHelp {
  /** Of the program `carnets`: « permutations ». */
  readonly command: string;
  /** What it does, in French, after its name. */
  readonly does: string;
}

export const commandHelp: readonly CommandHelp[] = [
  {
    command: "permutations",
    does: "refait chaque test par permutations, en mélangeant qui est dans quel groupe.",
  },
  {
    command: "import",
    does: "importe de vraies réponses (CSV, Excel, SPSS, LimeSurvey) dans l’étude.",
  },
  { command: "calibrate", does: "cale les poids sur les marges connues d’une population (calage)." },
  { command: "secrecy", does: "cherche qui serait reconnu dans les tableaux (secret statistique)." },
  { command: "report", does: "exécute les carnets et écrit le rapport : page, Word, Excel, figures, PDF." },
];
