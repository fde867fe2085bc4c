import type { Survey } from "../answers/Survey";
import { noticeSentence } from "./noticeSentence";

/** How many questions whose answers go against the routing are told one by one. */
const mostRouted = 5;

/**
 * What was noticed of some answers, a French sentence each. Of many questions whose answers go against the routing,
 * those that most do are told, and how many others.
 */
export function noticeLines({ notices = [] }: Survey): readonly string[] {
  const routed = notices.flatMap((notice) => (notice.kind === "answeredUnasked" ? [notice] : []));
  const told = routed.toSorted((a, b) => b.count - a.count).slice(0, mostRouted);
  const others = routed.length - told.length;
  return [
    ...notices
      .filter((notice) => notice.kind !== "answeredUnasked" || told.includes(notice))
      .map((notice) => `  ! ${noticeSentence(notice)}`),
    ...(others > 0
      ? [`  ! Et de même à ${others} autre${others > 1 ? "s" : ""} question${others > 1 ? "s" : ""}.`]
      : []),
  ];
}
