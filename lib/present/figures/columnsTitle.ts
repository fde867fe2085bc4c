import type { Crossing } from "../../tables/Table";

/**
 * The question in columns of a crossing of one's own, « 2.10 Combien… ? »; undefined of a crossing that the study
 * declares, whose groups say by themselves what they are.
 */
export function columnsTitle({ declared, by }: Crossing): string | undefined {
  return declared === undefined ? `${by.id} ${by.label}` : undefined;
}
