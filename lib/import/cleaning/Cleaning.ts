import { type TProperties, type TSchema, Type } from "@sinclair/typebox";
import { ruleId } from "../../questionnaire/cleanedText";
import type { RuleBase, RuleKind } from "./RuleKind";
import { ruleKinds } from "./rules";

type RuleOfKind<Kind> = Kind extends RuleKind<infer R, infer _> ? R : never;

/** A rule of any kind. */
export type Rule = RuleOfKind<(typeof ruleKinds)[keyof typeof ruleKinds]>;

/** The rules of a study, in the order in which they are applied: a row is set aside by the first that catches it. */
export interface Cleaning {
  readonly rules: readonly Rule[];
}

/** The kind that a rule is of. */
export function kindOfRule(rule: Rule): RuleKind<RuleBase> {
  return ruleKinds[rule.kind] as unknown as RuleKind<RuleBase>;
}

const closed = { additionalProperties: false };
const common = {
  id: Type.String({ pattern: ruleId.pattern, description: ruleId.description }),
  label: Type.String({ minLength: 1, pattern: "\\S", description: "ce que la règle écarte, en français" }),
  apply: Type.Optional(Type.Boolean({ description: "false : la règle est comptée sans être appliquée" })),
};
const ofKind = (kind: string, properties: TProperties): TSchema =>
  Type.Object({ ...common, kind: Type.Literal(kind), ...properties }, closed);

/** JSON Schema (2020-12) of `data/cleaning.json`. */
export const cleaningSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    rules: Type.Array(
      Type.Union(Object.values(ruleKinds).map(({ kind, properties }) => ofKind(kind, properties))),
    ),
  },
  { ...closed, title: "Règles de nettoyage des réponses" },
);
