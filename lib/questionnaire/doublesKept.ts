/** What stays of somebody who is several times among the answers: all of them, or one. */
export const doublesKept = ["all", "first", "last", "mostComplete"] as const;

/** What the one that stays is called, in French. */
export const keptAnswerLabels = {
  first: "la première",
  last: "la dernière",
  mostComplete: "la plus complète",
} as const;
