import { type Static, Type } from "@sinclair/typebox";

const closed = { additionalProperties: false };
const text = () => Type.String({ minLength: 1 });
const questionId = () => Type.String({ pattern: "^[0-9]+\\.[0-9]+$", description: "section.rang, « 2.8 »" });
/** In a condition, or of a hidden question, which has a number of its own. */
const anyQuestionId = () =>
  Type.String({
    pattern: "^[0-9]+(\\.[0-9]+)?$",
    description: "section.rang, « 2.8 », ou le numéro d’une question cachée",
  });
const day = () =>
  Type.String({
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    description: "année-mois-jour, « 2023-10-23 »",
  });
const labels = () => Type.Readonly(Type.Array(text(), { minItems: 1, uniqueItems: true }));

const condition = Type.Recursive(
  (self) =>
    Type.Union([
      Type.Object({ question: anyQuestionId(), is: labels() }, closed),
      Type.Object({ question: anyQuestionId(), item: Type.Optional(text()), above: Type.Number() }, closed),
      Type.Object({ and: Type.Array(self, { minItems: 2 }) }, closed),
      Type.Object({ or: Type.Array(self, { minItems: 2 }) }, closed),
    ]),
  { $id: "condition" },
);

const common = {
  id: questionId(),
  label: text(),
  note: Type.Optional(text()),
  access: Type.Optional(
    Type.Object(
      {
        condition,
        printed: Type.Optional(text()),
        scope: Type.Optional(Type.Union([Type.Literal("section"), Type.Literal("block")])),
        deduced: Type.Optional(text()),
        exceptions: Type.Optional(Type.Integer({ minimum: 1 })),
      },
      { ...closed, description: "Qui voit la question ; absent : tout le monde" },
    ),
  ),
  crossings: Type.Array(text(), { uniqueItems: true }),
};

const choiceKind = () => Type.Union([Type.Literal("single"), Type.Literal("department")]);

const question = Type.Union([
  Type.Object({ ...common, kind: choiceKind(), choices: labels() }, closed),
  Type.Object({ ...common, kind: Type.Literal("multiple"), choices: labels() }, closed),
  Type.Object({ ...common, kind: Type.Literal("grid"), items: labels(), choices: labels() }, closed),
  Type.Object({ ...common, kind: Type.Literal("scale"), items: Type.Optional(labels()) }, closed),
  Type.Object(
    {
      ...common,
      kind: Type.Literal("number"),
      range: Type.Object({ min: Type.Integer(), max: Type.Optional(Type.Integer()) }, closed),
    },
    closed,
  ),
]);

/** JSON Schema (2020-12) of `data/questionnaire.json`; `npm run generate` writes it beside the data. */
export const questionnaireSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    title: text(),
    fieldwork: Type.Object({ from: day(), to: day() }, closed),
    connections: Type.Integer({ minimum: 0 }),
    usable: Type.Integer({ minimum: 0 }),
    crossings: Type.Array(Type.Object({ id: text(), question: questionId(), label: text() }, closed)),
    sections: Type.Array(Type.Object({ number: Type.Integer({ minimum: 1 }), title: text() }, closed)),
    questions: Type.Array(question, { minItems: 1 }),
    hidden: Type.Optional(
      Type.Array(
        Type.Object({ ...common, id: anyQuestionId(), kind: choiceKind(), choices: labels() }, closed),
        { description: "Questions posées que le rapport n’imprime pas" },
      ),
    ),
  },
  { ...closed, title: "Questionnaire de l’enquête" },
);

/** The type that the schema describes; a test holds it equal to `Questionnaire`. */
export type QuestionnaireData = Static<typeof questionnaireSchema>;
