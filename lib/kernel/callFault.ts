import { shortened } from "../base/shortened";
import { kinds } from "../questionnaire/kinds";
import { signature } from "../words/help/signature";
import type { NamedPlace } from "../words/studyNames";
import { type RepairedCall, repairedCall } from "./repairedCall";
import type { Converter, Diagnostic } from "./tslab";
import type { WordArgument, WordCall } from "./wordCalls";

/** The cell of a fault, as far as its calls are told. */
export interface CalledCell {
  readonly converter: Converter;
  readonly previous: string;
  readonly source: string;
  readonly calls: readonly WordCall[];
}

/** The compiler's numbers for arguments that are too few or too many. */
const miscounted = [2554, 2555, 2575];

/** The innermost call of a word that a fault is in or is of, and the argument that it is in. */
export interface CallPlace {
  readonly call: WordCall;
  /** Undefined of the call itself. */
  readonly at: number | undefined;
  readonly isMiscounted: boolean;
}

/** Where a fault is; undefined outside of the calls of words. */
export function callPlace(
  calls: readonly WordCall[],
  { start, end, code }: Diagnostic,
): CallPlace | undefined {
  const isMiscounted = miscounted.includes(code);
  // A call that is refused whole stands where another cannot use what it gives.
  const isWhole = (own: WordCall) => own.start === start.offset && own.end === end.offset;
  const call = calls.findLast(
    (own) => own.start <= start.offset && end.offset <= own.end && (isMiscounted || !isWhole(own)),
  );
  if (call === undefined) return undefined;
  const at = call.args.findIndex((own) => own.start <= start.offset && end.offset <= own.end);
  // What is wrong with the name of a word is none of its arguments.
  if (at < 0 && !isMiscounted) return undefined;
  return { call, at: at < 0 ? undefined : at, isMiscounted };
}

/**
 * What a word expects and was not given, as the compiler refuses its call: « crosstab attend (étude, question en lignes,
 * question en colonnes) ; vous avez mis le texte « 2.11 » à la place de l’étude. Écrivez : crosstab(survey, "2.11",
 * "2.10") ». What it should be is what the compiler accepts, or the example of the word.
 *
 * @param isRepaired whether it is told only where it can be said what was meant
 */
export function callFault(
  { converter, previous, source }: CalledCell,
  { call, at, isMiscounted }: CallPlace,
  isRepaired: boolean,
): string | undefined {
  const helped = call.study.helped(call.word);
  if (helped?.takes === undefined) return undefined;
  const { takes, example } = helped;
  const repaired = repairedCall(converter, previous, source, call, isMiscounted ? undefined : at);
  if (repaired === undefined && isRepaired) return undefined;
  // An item is named in the fullest call alone.
  const meant = call.args.length < takes.length ? takes.filter((own) => !own.startsWith("[l’item")) : takes;
  const refused = at === undefined ? undefined : call.args[at];
  const fault = isMiscounted
    ? countFault(call, meant, refused, repaired)
    : givenFault(call, meant[Math.min(at!, meant.length - 1)], refused!, repaired);
  const should = repaired ? `Écrivez : ${repaired.text}` : example && `Par exemple : ${example}`;
  const written =
    takes.length === 0 ? "n’attend rien entre ses parenthèses" : `attend ${signature("", takes)}`;
  const cut =
    hasNumbers(call, refused) && repaired?.how === "order" ? ", ou faites-en des classes par cut" : "";
  return `${call.word} ${written} ; ${fault}${should === undefined ? "" : ` ${should}${cut}`}`;
}

/** Whether a question of numbers stands at a place. */
function hasNumbers(call: WordCall, argument: WordArgument | undefined): boolean {
  const kind = placeOf(call, argument)?.kind;
  return kind === "scale" || kind === "number";
}

/** The question or the item that an argument names. */
export function placeOf({ study }: WordCall, argument: WordArgument | undefined): NamedPlace | undefined {
  return argument && study.names().places.find(({ id }) => id === textOf(argument));
}

function countFault(
  call: WordCall,
  takes: readonly string[],
  surplus: WordArgument | undefined,
  repaired: RepairedCall | undefined,
): string {
  const { args } = call;
  if (repaired?.how === "added") return "il manque l’étude.";
  if (args.length === 0) return "vous n’avez rien mis entre les parenthèses.";
  if (surplus) return `${given(surplus)} est de trop.`;
  const missing = takes[args.length];
  const place = placeOf(call, args.at(-1));
  const answers =
    missing?.includes("réponse") && place?.answers.length
      ? ` (réponses à ${place.id} : ${place.answers.join(", ")})`
      : "";
  return missing === undefined ? "il manque quelque chose." : `il manque ${bare(missing)}${answers}.`;
}

function givenFault(
  call: WordCall,
  expected: string | undefined,
  refused: WordArgument,
  repaired: RepairedCall | undefined,
): string {
  const place = expected === undefined ? "de cela" : ofPlace(expected);
  const instead = `vous avez mis ${given(refused)} à la place ${place}`;
  switch (repaired?.how) {
    case "quoted":
      return `${instead}, or ${/question|item/.test(expected ?? "") ? "un identifiant" : "un texte"} s’écrit entre guillemets.`;
    case "called":
      return `${instead}, or un mot s’appelle avec ses parenthèses.`;
    case "compared":
      return `${instead}, or une condition sur un nombre s’écrit comme une fonction.`;
    case "added":
      return "il manque l’étude.";
    case "taken away":
      return "l’étude n’y va pas, le mot parle de celle de use(…).";
    default: {
      const known = placeOf(call, refused);
      return known && expected?.includes("question") ? refusedPlace(known, expected) : `${instead}.`;
    }
  }
}

/** Why a question or an item cannot stand where it does: « la question 3.1 (…) est une note, et il faut une liste de réponses… ». */
function refusedPlace({ id, label, isItem, kind, answers }: NamedPlace, expected: string): string {
  const wording = shortened(label, 60);
  if (isItem) {
    const whole = id.split(".").slice(0, 2).join(".");
    return `${id} (${wording}) est un item de ${whole}, et il faut une question entière à la place ${ofPlace(expected)}.`;
  }
  if (answers.length > 0) return `la question ${id} (${wording}) ne va pas à la place ${ofPlace(expected)}.`;
  const article = kind === "scale" || kind === "grid" ? "une" : "un";
  return `la question ${id} (${wording}) est ${article} ${kinds[kind].label}, et il faut une liste de réponses à la place ${ofPlace(expected)}.`;
}

/** « le texte « 2.11 » », « le nombre 2.11 », « « survey » ». */
function given(argument: WordArgument): string {
  const { kind, text } = argument;
  const short = shortened(text, 40);
  switch (kind) {
    case "text":
      return `le texte « ${shortened(textOf(argument) ?? text, 40)} »`;
    case "number":
      return `le nombre ${short}`;
    case "list":
      return `la liste ${short}`;
    case "function":
      return "une fonction";
    default:
      return `« ${short} »`;
  }
}

function textOf({ kind, text }: WordArgument): string | undefined {
  return kind === "text" ? text.slice(1, -1) : undefined;
}

function bare(taken: string): string {
  return taken.replace(/[[\]…]/g, "");
}

/** « de l’étude », « du croisement », « des bornes ». */
function ofPlace(taken: string): string {
  const name = bare(taken);
  if (name.startsWith("{")) return "des options";
  return `de ${name}`
    .replace(/ ou (?=\p{L})/u, " ou de ")
    .replaceAll("de le ", "du ")
    .replaceAll("de les ", "des ")
    .replaceAll("de un", "d’un");
}
