import type { CleaningFlow, FlowRule } from "./CleaningFlow";

/**
 * The flow of answers some of which came after others: what each rule did to either, added up. A rule that has done
 * something else since stands twice, in the order of those before, then of those that came.
 *
 * @param before that of the answers that were there; without rules where nothing was set aside
 */
export function summedFlow(before: CleaningFlow, after: CleaningFlow): CleaningFlow {
  const keyOf = ({ id, act, applied }: FlowRule) => JSON.stringify([id, act, applied]);
  const later = new Map(after.rules.map((rule) => [keyOf(rule), rule]));
  const earlier = new Map(before.rules.map((rule) => [keyOf(rule), rule]));
  const connections = before.connections + after.connections;
  let left = connections;
  const rules = [...new Set([...earlier.keys(), ...later.keys()])].map((key): FlowRule => {
    const [was, is] = [earlier.get(key), later.get(key)];
    const { threshold: _, ...rule } = (is ?? was)!;
    const sum = (field: "caught" | "alone" | "removed" | "cells") => (was?.[field] ?? 0) + (is?.[field] ?? 0);
    left -= sum("removed");
    // A number below which rows were caught is that of one file.
    const threshold = was === undefined || is === undefined ? (is ?? was)?.threshold : undefined;
    return {
      ...rule,
      ...{ caught: sum("caught"), alone: sum("alone"), removed: sum("removed"), left, cells: sum("cells") },
      ...(threshold !== undefined && { threshold }),
    };
  });
  return { ...after, connections, rules, usable: left };
}
