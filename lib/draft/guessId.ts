import { plainText } from "../base/plainText";
import type { RawTable } from "../import/table/RawTable";
import type { ColumnProfile } from "./ColumnProfile";
import { checkNames } from "./checkNames";
import type { OwnGuess } from "./Guess";
import type { Mapping } from "./Mapping";
import { areNearlyDistinct } from "./reading/distinctRespondents";
import { isMoment } from "./texts/isMoment";
import { namedAs } from "./texts/namedAs";
import { wordsOf } from "./texts/wordsOf";

const words = new Set(
  "id ids identifiant identifier ident token jeton uuid guid caseid respid respondentid matricule".split(" "),
);
const names = new Set(
  "numero,num,no,n,n°,nº,code,key,cle,index,row,seq,case,obs,subject,sujet,dossier".split(","),
);
/** What is named by a number: « N° de questionnaire », « numéro du répondant ». */
const numbered =
  /^(?:numero|num|no|n°|nº)\.? (?:d[eu']? ?(?:la |l')?)?(?:questionnaire|repondante?|participante?|reponse|dossier|individu|enquetee?|personne|saisie|fiche)$/;
/** Rows that it takes for a first column of distinct values to be more than chance. */
const enoughRows = 10;

/**
 * The column that names each respondent: none blank, and either its name says so and nearly none is there twice, or
 * it comes first and none is; without one, respondents go by their rank.
 *
 * @throws DataError where the only column that is called an identifier has many twice
 */
export function guessId(
  table: RawTable,
  columns: readonly ColumnProfile[],
): {
  readonly id: Mapping["id"];
  readonly guess: OwnGuess;
} {
  const told = columns.find(({ name }) => name === table.id);
  const unique = columns.filter(({ values, rows }) => values.length === rows);
  const isCalledSo = (name: string) => wordsOf(name).some((word) => words.has(word));
  const whole = columns.filter(({ answered, rows }) => answered === rows);
  const called = (own: ColumnProfile) =>
    names.has(plainText(own.name)) || numbered.test(plainText(own.name)) || isCalledSo(own.name);
  const named =
    told ??
    unique.find(called) ??
    // The same line twice takes no name from those who answered.
    whole.find((own) => called(own) && areNearlyDistinct(own.values.length, own.rows) && mayName(own));
  const repeated = whole.find(({ name, values, rows }) => isCalledSo(name) && 2 * values.length > rows);
  if (!named && repeated) checkNames(table, repeated.column);
  const first = unique.find((column) => column === columns[0] && columns.length > 1 && mayName(column));
  const found = named ?? first;
  const kind = named ? "named" : first ? "firstDistinct" : "rank";
  const name = found === undefined ? "id" : columnName(found.name, "id");
  return {
    id: { name, ...(found && { column: found.name }) },
    guess: {
      ...{ about: "id", columns: found ? [found.name] : [], what: { name }, reason: { kind }, applied: true },
      confidence: named ? "sure" : "likely",
    },
  };
}

/** Whether the distinct values of a first column may be names: short, neither numbers with decimals nor dates. */
function mayName({ values, decimalOf, rows, name }: ColumnProfile): boolean {
  if (rows < enoughRows || namedAs.quantity(name)) return false;
  return values.every(
    (value) =>
      value.length <= 40 &&
      !/\s\S+\s/.test(value) &&
      !isMoment(value) &&
      (decimalOf.get(value)?.decimals ?? 0) === 0,
  );
}

/** A name that a column of ours may have: none of those of answers, nothing that a header would have to quote. */
export function columnName(name: string, otherwise: string): string {
  return /^q\d+(?:_\d+)+$/.test(name) || /[\r\n\t;",]/.test(name) ? otherwise : name;
}
