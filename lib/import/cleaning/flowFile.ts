import { Type } from "@sinclair/typebox";
import { DataError } from "../../base/DataError";
import { lineOfPath } from "../../base/jsonPlace";
import { parseJsonAs } from "../../base/parseJsonAs";
import type { Rule } from "./Cleaning";
import type { CleaningFlow } from "./CleaningFlow";
import { ruleKinds } from "./rules";

const closed = { additionalProperties: false };
const count = () => Type.Integer({ minimum: 0 });
const name = () => Type.String({ minLength: 1 });
const schema = Type.Object(
  {
    file: name(),
    answers: name(),
    connections: count(),
    rules: Type.Array(
      Type.Object(
        {
          id: name(),
          label: name(),
          kind: Type.Union((Object.keys(ruleKinds) as Rule["kind"][]).map((kind) => Type.Literal(kind))),
          act: Type.Union([Type.Literal("aside"), Type.Literal("clean")]),
          applied: Type.Boolean(),
          caught: count(),
          alone: count(),
          removed: count(),
          left: count(),
          cells: count(),
          threshold: Type.Optional(Type.Number()),
        },
        closed,
      ),
    ),
    usable: count(),
  },
  closed,
);

/** The text of `flow.json`. */
export function formatFlow(flow: CleaningFlow): string {
  return `${JSON.stringify(flow, null, 2)}\n`;
}

/**
 * The flow in such a text.
 *
 * @param file name for the messages
 * @throws DataError with the line when it is no flow, or its boxes do not add up
 */
export function parseFlow(text: string, file: string): CleaningFlow {
  const flow = parseJsonAs(schema, text, file) as CleaningFlow;
  let left = flow.connections;
  const expect = (value: number, expected: number, path: readonly (string | number)[], element: string) => {
    if (value === expected) return;
    throw new DataError(
      { file, line: lineOfPath(text, [...path]), element, value: String(value) },
      "le compte n’y est pas",
      String(expected),
    );
  };
  for (const [i, rule] of flow.rules.entries()) {
    const element = (field: string) => `règle ${rule.id} › ${field}`;
    const removes = rule.applied && rule.act === "aside";
    expect(rule.removed, removes ? rule.caught : 0, ["rules", i, "removed"], element("removed"));
    left -= rule.removed;
    expect(rule.left, left, ["rules", i, "left"], element("left"));
  }
  expect(flow.usable, left, ["usable"], "usable");
  return flow;
}
