import type { Confidence, Guess, GuessFact } from "../../draft/Guess";
import { kinds } from "../../questionnaire/kinds";
import type { Condition } from "../../questionnaire/types";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { reasonWords } from "../reasonWords";
import { quoted } from "../sentences";
import { crossingNames } from "./crossingNames";
import { doublesText, remedyText, spellingText, whereText } from "./doubtfulText";
import { guessSubject, type Wordings } from "./guessSubject";
import { kindReason, number, plural, sharedKindReason } from "./kindReason";
import { orderText } from "./orderText";

const confidences: Readonly<Record<Confidence, string>> = {
  sure: "sûr",
  likely: "probable",
  doubtful: "douteux",
};

/**
 * A guess as a French line: « 1.3 « Votre avis » · note de 1 à 7 : les valeurs sont les entiers de 1 à 7 (probable) ». What is not
 * applied says so.
 */
export function guessSentence(guess: Guess, wordings?: Wordings): string {
  const subject = guessSubject(guess, wordings);
  if (saysItsState(guess)) return `${subject} · ${what(guess)}${nb}: ${why(guess)}`;
  return `${subject} · ${what(guess)}${nb}: ${why(guess)} (${guessState(guess)})`;
}

/** Whether what is said of a guess says whether it is applied. */
function saysItsState({ about, reason }: Guess): boolean {
  return about === "routing" || about === "double" || about === "spelling" || reason.kind === "stray";
}

/** A guess as its lines are made of it. */
export interface GuessParts {
  /** The question, or the columns of the file. */
  readonly subject: string;
  readonly what: string;
  readonly why: string;
  /** The reason without what it says of this one alone, and that: how often, how many. */
  readonly shared: string;
  readonly detail?: string;
}

/** The parts of the line of a guess, what is told of it alone apart where that is a count. */
export function guessParts(guess: Guess, wordings?: Wordings): GuessParts {
  const own = { subject: guessSubject(guess, wordings), what: what(guess), why: why(guess) };
  if (guess.about === "missing")
    return { ...own, shared: missingReason(guess), detail: `${fr.integer(guess.what.count)}${nb}fois` };
  if (guess.about === "items") return { ...own, shared: own.why, detail: String(guess.what.items) };
  if (guess.about === "section" && guess.reason.kind === "prefix")
    return {
      ...{ ...own, subject: quoted(guess.reason.prefix), shared: own.why },
      detail: String(guess.what.questions),
    };
  if (guess.about === "scale" && guess.reason.kind === "widened") {
    const { min, max } = guess.reason;
    return { ...own, shared: "des entiers", detail: `de ${number(min)} à ${number(max)}` };
  }
  const parts = guess.about === "kind" ? sharedKindReason(guess.reason) : undefined;
  return parts ? { ...own, ...parts } : { ...own, shared: own.why };
}

/** How sure a guess is, where it does not go without saying of those that are applied and likely. */
export function guessState({ confidence, applied }: Guess): string {
  return confidences[confidence] + (applied ? "" : ", non appliqué");
}

function what(fact: GuessFact): string {
  switch (fact.about) {
    case "id":
      return fact.reason.kind === "rank" ? "identifiant à faire" : "identifiant";
    case "weight":
      return "poids";
    case "fieldwork":
      return `terrain du ${fr.day(fact.what.from)} au ${fr.day(fact.what.to)}`;
    case "double":
      return doublesText(fact);
    case "spelling":
      return spellingText(fact);
    case "metadata":
      return "date de réponse, pas une question";
    case "label":
      return "libellé à écrire";
    case "kind":
      return kinds[fact.what.kind].label;
    case "choices":
      return `${plural(fact.what.choices.length, "modalité", "modalités")} ${orderText(fact)}`;
    case "scale":
      return `note de ${endText(fact.what.min, fact.what.minLabel)} à ${endText(fact.what.max, fact.what.maxLabel)}`;
    case "reversed": {
      const { items } = fact.what;
      const named = items.map(({ rank, label }) => `${rank} (${quoted(label)})`);
      return `${items.length > 1 ? "items" : "item"} à retourner${nb}: ${named.join(", ")}`;
    }
    case "items":
      return `${fr.count(fact.what.items, "item")} de ${quoted(fact.what.stem)}`;
    case "missing":
      if (fact.reason.kind === "stray")
        return `${quoted(fact.what.code)}${whereText(fact.what.count, fact.reason.line)} n’est pas un nombre`;
      return `${quoted(fact.what.code)} veut dire ${quoted(reasonWords(fact.what.reason))}`;
    case "crossing":
      return `croisement avec ${fact.what.noun}`;
    case "section":
      return `section ${fact.what.number}, ${quoted(fact.what.title)}`;
    case "routing":
      if (fact.what.clause === undefined) return "question laissée de côté";
      return `condition ${quoted(fact.what.clause)} ${fact.reason.kind === "kept" ? "reprise avec une différence" : "laissée de côté"}`;
    case "access":
      return `posée si ${conditionText(fact.what.condition)}`;
  }
}

function why(fact: GuessFact): string {
  switch (fact.about) {
    case "id":
      return {
        named: "son nom le dit et aucune valeur ne revient",
        firstDistinct: "première colonne, dont aucune valeur ne revient",
        rank: "aucune colonne ne nomme chaque répondant, leur rang le fait",
      }[fact.reason.kind];
    case "weight": {
      const mean = `moyenne ${fr.decimal(fact.what.mean)}`;
      if (fact.reason.kind === "fault") return `son nom le dit, ${mean}, mais ${weightFault(fact.reason)}`;
      return { asked: "demandé", named: `son nom le dit, ${mean}`, meanNearOne: mean }[fact.reason.kind];
    }
    case "fieldwork":
      return "la première et la dernière date que le fichier note";
    case "double":
    case "spelling":
      return remedyText(fact);
    case "metadata":
      return "son nom et ses valeurs le disent";
    case "label":
      return "le fichier n’en a que le numéro";
    case "kind":
      return kindReason(fact.reason);
    case "choices":
      return {
        vocabulary: "dans l’ordre de ce qu’elles disent",
        classes: "dans l’ordre de leurs nombres",
        codes: "dans l’ordre des codes",
        yesNo: "dans l’ordre d’usage",
        frequency: "de la plus à la moins fréquente",
        alphabet: "dans l’ordre alphabétique",
        file: "dans l’ordre du fichier, qui les déclare",
        added: "après les autres, le fichier ne l’avait pas encore",
      }[fact.reason.kind];
    case "scale": {
      const { kind, min, max } = fact.reason;
      const range = `entiers de ${number(min)} à ${number(max)}`;
      if (kind === "said" || kind === "saidUpper") {
        const ends =
          min === fact.what.min && max === fact.what.max
            ? ""
            : `${thinSpace}; les valeurs vont de ${number(min)} à ${number(max)}`;
        return `${kind === "said" ? "son libellé le dit" : `son libellé dit ${quoted(`sur ${fact.what.max}`)}`}${ends}`;
      }
      if (kind === "worded") return "des mots sont à ses deux bouts";
      return kind === "observed" ? `les valeurs sont les ${range}` : `les valeurs sont des ${range}`;
    }
    case "reversed":
      return `contre les autres, corrélation de ${fr.decimal(fact.reason.correlation)} avec leur somme${thinSpace}; colonne « items à retourner » du classeur`;
    case "items":
      return {
        told: "le fichier le dit",
        commonStem: "leurs noms commencent de même",
        numbered: "leurs noms se suivent",
        sameAnswers: "ils ont les mêmes réponses",
      }[fact.reason.kind];
    case "missing":
      if (fact.reason.kind === "stray") return missingReason(fact);
      return fact.reason.kind === "apart" || fact.reason.kind === "near"
        ? `donné ${fr.integer(fact.what.count)}${nb}fois, ${missingReason(fact)}`
        : `${missingReason(fact)}, ${fr.integer(fact.what.count)}${nb}fois`;
    case "crossing": {
      const share = `le plus petit groupe a ${fr.percent(100 * fact.reason.smallest)} des lignes`;
      const place = fact.reason.kind === "named" ? "dit qui répond" : "parmi les premières questions";
      return `${place}, ${fr.count(fact.what.groups, "groupe")}, ${share}${thinSpace}; ${crossingNames}`;
    }
    case "section": {
      const own = fr.count(fact.what.questions, "question");
      return fact.reason.kind === "single"
        ? `${own}, que rien ne sépare`
        : `${own} dont ${plural(fact.what.questions, "le nom commence", "les noms commencent")} par ${quoted(fact.reason.prefix)}`;
    }
    case "routing":
      return fact.reason.words;
    case "access": {
      const { kind, asked, unasked, against } = fact.reason;
      const [yes, no, others] = [asked, unasked, against].map((rows) => fr.integer(rows));
      return {
        words: `le fichier le dit, ${yes} lignes`,
        exact: `${yes} lignes remplies, les ${no} autres vides`,
        blanks: `${fr.integer(asked - against)} lignes remplies sur ${yes}, les ${no} autres vides`,
        near: `${yes} lignes où elle le serait, ${no} où non, dont ${others} ${against === 1 ? "dit" : "disent"} le contraire`,
      }[kind];
    }
  }
}

/** « 1 (« Pas du tout d’accord ») » */
function endText(score: number, label: string | undefined): string {
  return label === undefined ? number(score) : `${number(score)} (${quoted(label)})`;
}

/** Where a column of weights has none. */
function weightFault({
  value,
  line,
  rows,
  share,
}: {
  readonly value: string;
  readonly line: number;
  readonly rows: number;
  readonly share?: number;
}): string {
  if (share !== undefined)
    return `${quoted(value)} à la ligne ${line} fait à lui seul ${fr.percent(100 * share)} du total`;
  const what =
    value === ""
      ? `la case de la ligne ${line} est vide`
      : `${quoted(value)} à la ligne ${line} n’en est pas un`;
  return rows === 1 ? what : `${what} (${fr.integer(rows)} lignes sont dans ce cas)`;
}

function missingReason({ reason }: Extract<GuessFact, { about: "missing" }>): string {
  if (reason.kind === "stray")
    return `sans réponse en attendant${thinSpace}; corrigez-le dans le fichier, puis npx carnets update --answers FICHIER, ou laissez ainsi`;
  if (reason.kind === "declared") return "le fichier le déclare";
  if (reason.kind === "heading") return "l’intitulé le dit";
  if (reason.kind === "word") return "le mot le dit";
  if (reason.kind === "besideNumbers") return "un mot parmi des nombres";
  if (reason.kind === "elsewhere") return "d’autres colonnes ont ce code";
  const where = reason.kind === "apart" ? "à l’écart des autres valeurs" : "près des autres valeurs";
  return `${where} (la plus proche est ${number(reason.nearest)})`;
}

function conditionText(condition: Condition): string {
  if ("ticked" in condition)
    return `${quoted(condition.ticked)} est parmi les réponses à ${condition.question}`;
  if ("not" in condition && "is" in condition.not)
    return `${condition.not.question} n’est pas ${condition.not.is.map(quoted).join(" ni ")}`;
  if ("is" in condition) return `${condition.question} est ${condition.is.map(quoted).join(" ou ")}`;
  return "sa condition est remplie";
}
