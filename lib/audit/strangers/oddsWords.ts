import { fr } from "../../present/french";

/** « Cause la plus probable (86 %) », or « 86 % » alone; never all nor nothing of what is not sure. */
export function oddsWords(odds: number | undefined, head = "Cause la plus probable"): string {
  if (odds === undefined) return head;
  const percent = Math.round(100 * odds);
  const words =
    percent < 1
      ? `moins de ${fr.percent(1, 0)}`
      : percent > 99
        ? `plus de ${fr.percent(99, 0)}`
        : fr.percent(percent, 0);
  return head === "" ? words : `${head} (${words})`;
}
