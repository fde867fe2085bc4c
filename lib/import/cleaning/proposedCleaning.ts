import { questionColumns } from "../../questionnaire/columns";
import { tabulation } from "../../questionnaire/tabulation";
import type { Questionnaire } from "../../questionnaire/types";
import type { RawColumn, RawTable } from "../table/RawTable";
import { type Cleaning, kindOfRule, type Rule } from "./Cleaning";
import { CleaningRows } from "./CleaningRows";
import { readMoment } from "./readMoment";

/** Answers alike on so many questions are hardly a matter of chance. */
const manyAnswers = 10;
/** Below a third of the median, few have read the questions: a usual rule of thumb, and no more. */
const fastFraction = 1 / 3;
/** Beyond this share of the rows, a rule that nobody wrote sets none aside. */
const manyRows = 0.1;
/** What a survey server writes where it was told to keep no dates. */
const noDate = /^1980-01-01/;
/** Columns in which people who try a survey write that they do. */
const named = ["token", "email", "firstname", "lastname", "usertoken"];
const trial = /^(?:tests?|essais?)\d*$/i;

/**
 * The rules that make sense for the columns that a file has beside its answers, for a person to correct. What is
 * certain is applied: the days that the questionnaire declares (unless a tenth of the rows is outside), one row an identifier, one an invitation, a date of
 * sending. What is doubtful is counted only (`apply` false): trials by their words, one address, answers alike, haste,
 * the last question, the routing.
 *
 * @param table in our layout, with the columns of the file beside the answers under their own names
 */
export function proposedCleaning(table: RawTable, questionnaire: Questionnaire): Cleaning {
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const filled = (name: string) => columns.get(name)?.values.some((text) => text.trim() !== "") ?? false;
  const dated = (name: string) => filled(name) && areDates(columns.get(name)!);
  const start = ["startdate", "datestamp", "submitdate"].find(dated);
  const sent = filled("submitdate");
  const onlySent = sent && !columns.get("submitdate")!.values.includes("");
  const ofAll = questionnaire.questions.filter(
    (question) => question.access === undefined && columns.has(questionColumns(question)[0]!.name),
  );
  const last = ofAll.at(-1);
  const trials = trialTexts(columns, questionnaire);
  const duration = durationOf(filled, dated);
  const routed = questionnaire.questions.some(({ access }) => access && access.deduced === undefined);
  const when = (condition: unknown, ...rules: readonly Rule[]) => (condition ? rules : []);
  return {
    rules: [
      ...(start && questionnaire.fieldwork
        ? [
            unlessMany(table, questionnaire, {
              ...{ id: "terrain", label: "Hors des dates de terrain", kind: "outsideDates", column: start },
            }),
          ]
        : []),
      ...when(trials.length > 0, {
        ...{ id: "essais", label: "Essais", kind: "tests", apply: false },
        where: [...trials],
      }),
      ...when(sent && !onlySent, {
        ...{ id: "non-envoyes", label: "Questionnaires non envoyés", kind: "blank" },
        columns: ["submitdate"],
      }),
      ...when(!sent && last, {
        ...{ id: "abandons", label: "Partis avant la dernière question", kind: "leftBefore", apply: false },
        question: last?.id ?? "",
      }),
      {
        ...{ id: "doublons", label: "Même identifiant qu’une autre réponse, plus complète ou plus ancienne" },
        ...{ kind: "duplicates", keep: "mostComplete" },
      },
      ...when(filled("token"), {
        ...{
          id: "doublons-invitation",
          label: "Même invitation qu’une autre réponse, plus complète ou plus ancienne",
        },
        ...{ kind: "duplicates", columns: ["token"], keep: "mostComplete" },
      }),
      ...when(filled("ipaddr"), {
        ...{
          id: "doublons-adresse",
          label: "Même adresse qu’une autre réponse, plus complète ou plus ancienne",
        },
        ...{ kind: "duplicates", columns: ["ipaddr"], keep: "mostComplete", apply: false },
      }),
      {
        ...{ id: "memes-reponses", label: "Mêmes réponses à tout qu’une ligne qui précède" },
        ...{
          kind: "sameAnswers",
          answered: Math.max(1, Math.min(manyAnswers, ofAll.length)),
          keep: "first",
          apply: false,
        },
      },
      ...when(duration, {
        ...{ id: "trop-rapides", label: "Moins du tiers de la durée médiane", kind: "tooFast", apply: false },
        ...{ duration: duration!, belowMedian: fastFraction },
      }),
      ...when(routed, {
        ...{ id: "routage", label: "Réponses que la condition d’accès de leur question écarte" },
        ...{ kind: "routing", act: "clean", apply: false },
      }),
    ],
  };
}

/** A rule that is only counted where it would set aside many: its days, and not the rows, are then likely to be wrong. */
function unlessMany(table: RawTable, questionnaire: Questionnaire, rule: Rule): Rule {
  const rows = new CleaningRows(table, questionnaire);
  const caught = kindOfRule(rule).caught(rule, rows, rows.all).rows.length;
  return caught > manyRows * table.rows ? { ...rule, apply: false } : rule;
}

/** The text of `data/cleaning.json`, with the schema that stands beside it. */
export function formatCleaning(cleaning: Cleaning): string {
  return `${JSON.stringify({ $schema: "./cleaning.schema.json", ...cleaning }, null, 2)}\n`;
}

/** Whether every text of a column is a date, or nothing, and one is a day of its own. */
function areDates({ values }: RawColumn): boolean {
  const texts = values.map((text) => text.trim()).filter((text) => text !== "");
  return texts.every((text) => readMoment(text) !== undefined) && !texts.every((text) => noDate.test(text));
}

/** The texts that say that a row is a trial, by column: names of invitations, and words of one's own. */
function trialTexts(columns: ReadonlyMap<string, RawColumn>, { questions }: Questionnaire) {
  const words = questions
    .filter((question) => tabulation(question).layout === "text")
    .flatMap(questionColumns)
    .map(({ name }) => name);
  return [...named, ...words].flatMap((column) => {
    const equals = columns.get(column)?.values.filter((text) => trial.test(text)) ?? [];
    return equals.length === 0 ? [] : [{ column, equals: [...equals] }];
  });
}

function durationOf(filled: (name: string) => boolean, dated: (name: string) => boolean) {
  if (filled("interviewtime")) return { column: "interviewtime" };
  const end = ["submitdate", "datestamp"].find((name) => name !== "startdate" && dated(name));
  return dated("startdate") && end !== undefined ? { from: "startdate", to: end } : undefined;
}
