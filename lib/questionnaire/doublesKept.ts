/** What stays of somebody who is several times among the answers: all of them, or one. */
export const doublesKept = ["all", "first", "last", "mostComplete"] as const;
