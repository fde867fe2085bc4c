import type { TSchema } from "@sinclair/typebox";
import { Value, type ValueError, ValueErrorType } from "@sinclair/typebox/value";
import { quotedList } from "./quotedList";

/** A value that does not follow its schema; `problem` and `expected` are in French. */
export interface SchemaFault {
  /** Property names and ranks from the root of the data down to the fault. */
  readonly path: readonly string[];
  /** What stands there, undefined when nothing does. */
  readonly value: unknown;
  readonly problem: string;
  readonly expected: string;
}

/**
 * The first fault of some data against a schema, or undefined when there is none. Where the
 * schema gives alternatives, the fault is told against the one that the data comes closest to.
 */
export function schemaFault(schema: TSchema, data: unknown): SchemaFault | undefined {
  const [first] = schemaFaults(schema, data);
  return first;
}

/** The faults of some data against a schema, in the order of the data: of alternatives, one. */
export function* schemaFaults(schema: TSchema, data: unknown): Generator<SchemaFault, void, void> {
  for (const error of Value.Errors(schema, data)) yield faultOf(error);
}

function faultOf(error: ValueError): SchemaFault {
  const { path, value, type, schema: part } = closestFault(error);
  return {
    path: path.split("/").slice(1),
    value,
    problem: problems.get(type) ?? "cette valeur ne convient pas",
    expected:
      type === ValueErrorType.ObjectAdditionalProperties
        ? quotedList(Object.keys(part.properties))
        : expectation(part, type),
  };
}

const problems: ReadonlyMap<ValueErrorType, string> = new Map([
  [ValueErrorType.ObjectRequiredProperty, "cet élément manque"],
  [ValueErrorType.ObjectAdditionalProperties, "cet élément n’est pas prévu"],
  [ValueErrorType.ArrayUniqueItems, "un élément figure deux fois"],
]);

type Fault = Pick<ValueError, "path" | "value" | "type" | "schema">;

function closestFault(error: ValueError): Fault {
  if (error.type !== ValueErrorType.Union || constants(error.schema)) return error;
  const alternatives = error.errors.map((errors) => [...errors]);
  const wrongConstants = alternatives.map((errors) => errors.filter(({ schema }) => constants(schema)));
  const paths = wrongConstants.flatMap((wrong) => [...new Set(wrong.map(({ path }) => path))]);
  // What tells alternatives apart is a constant that most of them have otherwise.
  const often = (path: string) => paths.filter((other) => other === path).length;
  const [telling] = [...new Set(paths)].sort((a, b) => often(b) - often(a));
  const told = wrongConstants.map((wrong) => wrong.find(({ path }) => path === telling));
  const [first] = told;
  if (first && told.every((wrong) => wrong)) {
    const { const: _, ...schema } = first.schema;
    return {
      ...first,
      schema: { ...schema, anyOf: told.flatMap((wrong) => wrong?.schema ?? []) } as TSchema,
    };
  }
  const possible = alternatives.filter((_, i) => !told[i]);
  return closestFault(possible.reduce((best, next) => (next.length < best.length ? next : best))[0]!);
}

/** The values that a schema allows when it is a constant, or alternatives that all are. */
function constants(schema: TSchema): readonly string[] | undefined {
  if (schema.const !== undefined) return [String(schema.const)];
  const alternatives: readonly TSchema[] = schema.anyOf ?? [];
  const values = alternatives.map(constants);
  return values.length === 0 || values.includes(undefined)
    ? undefined
    : values.flatMap((value) => value ?? []);
}

function expectation(schema: TSchema, type: ValueErrorType): string {
  const values = constants(schema);
  if (values) return quotedList(values);
  if (type === ValueErrorType.ArrayUniqueItems) return "une liste sans doublon";
  if (type === ValueErrorType.ArrayMinItems) {
    return `une liste d’au moins ${schema.minItems} élément${schema.minItems > 1 ? "s" : ""}`;
  }
  if (schema.pattern) return schema.description ?? `un texte de la forme ${schema.pattern}`;
  const name = typeNames.get(schema.type) ?? "une des formes permises";
  const { minimum, maximum } = schema;
  if (maximum !== undefined && minimum !== undefined) return `${name} de ${minimum} à ${maximum}`;
  return minimum === undefined ? name : `${name} au moins égal à ${minimum}`;
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ["string", "un texte non vide"],
  ["integer", "un nombre entier"],
  ["number", "un nombre"],
  ["array", "une liste"],
  ["object", "un objet"],
]);
