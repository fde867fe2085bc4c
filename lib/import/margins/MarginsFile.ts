import { type Static, Type } from "@sinclair/typebox";
import { DataError } from "../../base/DataError";
import { lineOfPath } from "../../base/jsonPlace";
import { parseJsonAs } from "../../base/parseJsonAs";

const closed = { additionalProperties: false };
const text = (description: string) => Type.String({ minLength: 1, pattern: "\\S", description });
const known = () => Type.Number({ minimum: 0 });

/** JSON Schema (2020-12) of `data/margins.json`. */
export const marginsSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    column: Type.Optional(text("la colonne où vont les poids calés ; « poids_cale » sans elle")),
    base: Type.Optional(text("la colonne des poids de départ ; 1 chacun sans elle")),
    method: Type.Optional(
      Type.Union([Type.Literal("linear"), Type.Literal("raking"), Type.Literal("logit")], {
        description: "« raking » sans elle ; « logit » demande des bornes",
      }),
    ),
    bounds: Type.Optional(
      Type.Tuple([Type.Number({ minimum: 0 }), Type.Number({ minimum: 0 })], {
        description: "avec « logit », entre quoi un poids peut être multiplié, [0.5, 2]",
      }),
    ),
    unit: Type.Optional(
      Type.Union([Type.Literal("share"), Type.Literal("percent"), Type.Literal("count")], {
        description: "ce que sont les nombres de « margins » : des parts, sans elle",
      }),
    ),
    population: Type.Optional(
      Type.Number({ exclusiveMinimum: 0, description: "la taille de la population, avec des parts" }),
    ),
    missing: Type.Optional(
      Type.Union([Type.Literal("refuse"), Type.Literal("apart")], {
        description: "qui n’a pas de réponse à une marge : une faute, sans elle, ou une catégorie à part",
      }),
    ),
    margins: Type.Record(
      Type.String(),
      Type.Record(Type.String(), Type.Union([known(), Type.Record(Type.String(), known())])),
      {
        minProperties: 1,
        description:
          'ce que l’on sait, par question et par réponse, { "2.8": { "Oui": 0.4, "Non": 0.6 } } ; de deux questions, « 2.3 × 2.8 »',
      },
    ),
    means: Type.Optional(
      Type.Record(Type.String(), Type.Number(), { description: "la moyenne d’une échelle ou d’un nombre" }),
    ),
  },
  { ...closed, title: "Marges connues de la population" },
);

/** What `data/margins.json` says of a population, where it is silent filled in. */
export interface MarginsFile
  extends Omit<Static<typeof marginsSchema>, "$schema" | "column" | "method" | "unit" | "missing"> {
  /** The column that the weights are written to. */
  readonly column: string;
  readonly method: "linear" | "raking" | "logit";
  /** What the numbers of `margins` are. */
  readonly unit: "share" | "percent" | "count";
  /** Of who has no answer to the question of a margin: a fault, or a category apart, which keeps its share. */
  readonly missing: "refuse" | "apart";
  /** Its name, and the line on which the value at a path stands: for messages. */
  readonly file: string;
  readonly lineOf: (path: readonly string[]) => number;
}

/** The column of weights where none is named. */
export const calibratedColumn = "poids_cale";

/**
 * The margins in a JSON text. Questions and answers are not looked up: `surveyMargins` does.
 *
 * @param file name for the messages
 * @throws DataError with the line where the text is not JSON, does not follow the schema, or says what goes against
 * another part of it
 */
export function parseMargins(json: string, file: string): MarginsFile {
  const { $schema: _, ...data } = parseJsonAs(marginsSchema, json, file) as Static<typeof marginsSchema>;
  const margins: MarginsFile = {
    ...{ column: calibratedColumn, method: "raking", unit: "share", missing: "refuse" },
    ...data,
    ...{ file, lineOf: (path: readonly string[]) => lineOfPath(json, [...path]) },
  };
  const { method, bounds, unit, population, column, base } = margins;
  const fault = (element: string, problem: string, expected: string) =>
    new DataError({ file, line: margins.lineOf([element]), element }, problem, expected);
  if (method === "logit" && bounds === undefined)
    throw fault("method", "la méthode « logit » demande des bornes", '"bounds": [0.5, 2]');
  if (bounds !== undefined && method !== "logit")
    throw fault("bounds", `la méthode « ${method} » n’a pas de bornes`, 'la méthode "logit"');
  if (bounds !== undefined && !(bounds[0] < 1 && bounds[1] > 1))
    throw fault("bounds", "ces bornes n’entourent pas 1", "un nombre sous 1, puis un au-dessus");
  if (unit === "count" && population !== undefined)
    throw fault("population", "des effectifs disent déjà la population", "« population » avec des parts");
  if (base === column)
    throw fault("column", "cette colonne est celle des poids de départ", "une autre colonne");
  return margins;
}
