import { type TProperties, Type } from "@sinclair/typebox";
import { doublesKept } from "./doublesKept";
import { kinds } from "./kinds";
import { labels, text } from "./kinds/kindOf";

const closed = { additionalProperties: false };
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

const item = { question: anyQuestionId(), item: Type.Optional(text()) };
/** JSON Schema of a condition. */
export const condition = Type.Recursive(
  (self) =>
    Type.Union([
      Type.Object({ ...item, is: labels() }, closed),
      Type.Object({ ...item, above: Type.Number() }, closed),
      Type.Object({ ...item, below: Type.Number() }, closed),
      Type.Object({ question: anyQuestionId(), ticked: text() }, closed),
      Type.Object({ and: Type.Array(self, { minItems: 2 }) }, closed),
      Type.Object({ or: Type.Array(self, { minItems: 2 }) }, closed),
      Type.Object({ not: self }, closed),
    ]),
  { $id: "condition" },
);

const reason = Type.Union([
  Type.Literal("noAnswer"),
  Type.Literal("refused"),
  Type.Literal("doesNotKnow"),
  Type.Literal("notAsked"),
]);
const missingCodes = () =>
  Type.Record(Type.String(), reason, {
    description: 'ce que veut dire chaque code de réponse manquante, { "99": "doesNotKnow" }',
  });

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
  missing: Type.Optional(missingCodes()),
};

const questionOf = (
  { name, properties }: { readonly name: string; readonly properties: object },
  id = common.id,
) => Type.Object({ ...common, id, kind: Type.Literal(name), ...(properties as TProperties) }, closed);
const question = Type.Union(Object.values(kinds).map((kind) => questionOf(kind)));

/** What a questionnaire is taken to say where it is silent. */
export const unsaid = {
  name: "etude",
  respondent: { singular: "répondant", plural: "répondants", gender: "masculine" },
} as const;

/** What the name of a study may be: its words are a module of that name. */
export const moduleName = {
  pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
  description: "un nom de module : des minuscules, des chiffres et des tirets, « lecture-2024 »",
} as const;

/** JSON Schema (2020-12) of `data/questionnaire.json`; `npm run generate` writes it beside the data. */
export const questionnaireSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    name: Type.Optional(
      Type.String({
        pattern: moduleName.pattern,
        default: unsaid.name,
        description: moduleName.description,
      }),
    ),
    title: text(),
    respondent: Type.Optional(
      Type.Object(
        {
          singular: text(),
          plural: text(),
          gender: Type.Union([Type.Literal("feminine"), Type.Literal("masculine")]),
        },
        {
          ...closed,
          default: unsaid.respondent,
          description: 'comment se nomme un répondant, { "singular": "élève", … }',
        },
      ),
    ),
    fieldwork: Type.Optional(Type.Object({ from: day(), to: day() }, closed)),
    connections: Type.Optional(Type.Integer({ minimum: 0 })),
    usable: Type.Optional(Type.Integer({ minimum: 0 })),
    id: Type.Optional(Type.Union([text(), labels()])),
    doubles: Type.Optional(
      Type.Union(
        doublesKept.map((kept) => Type.Literal(kept)),
        { description: "ce qui reste d’une personne qui est plusieurs fois dans les réponses" },
      ),
    ),
    weight: Type.Optional(text()),
    strata: Type.Optional(
      Type.String({ minLength: 1, description: "la colonne des strates du tirage ; demande « weight »" }),
    ),
    units: Type.Optional(
      Type.String({
        minLength: 1,
        description: "la colonne des unités tirées (une école, une commune) ; demande « weight »",
      }),
    ),
    missing: Type.Optional(missingCodes()),
    crossings: Type.Array(
      Type.Object(
        {
          id: text(),
          question: questionId(),
          label: text(),
          article: Type.Optional(
            Type.Union([Type.Literal("le"), Type.Literal("la"), Type.Literal("l’"), Type.Literal("les")]),
          ),
        },
        closed,
      ),
    ),
    sections: Type.Array(Type.Object({ number: Type.Integer({ minimum: 1 }), title: text() }, closed)),
    questions: Type.Array(question, { minItems: 1 }),
    hidden: Type.Optional(
      Type.Array(
        Type.Union([
          questionOf(kinds.single, anyQuestionId()),
          questionOf(kinds.department, anyQuestionId()),
        ]),
        {
          description: "Questions posées que le rapport n’imprime pas",
        },
      ),
    ),
  },
  { ...closed, title: "Questionnaire de l’enquête" },
);
