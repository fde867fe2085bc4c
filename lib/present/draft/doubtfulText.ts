import { shortened } from "../../base/shortened";
import type { GuessFact, Spelling } from "../../draft/Guess";
import { fr, noBreakSpace as nb, thinSpace } from "../french";
import { quoted } from "../sentences";

type Doubles = Extract<GuessFact, { about: "double" }>;
type Spellings = Extract<GuessFact, { about: "spelling" }>;

/** How many of them are told one by one. */
const mostTold = 10;

/** How many columns are all named, and how long a name may be. */
const mostNamed = 3;
const longestName = 60;

/** « 1211 est deux fois, lignes 212 et 213 du fichier, identiques »; of other rows, « …, qui ne diffèrent que par « Date » ». */
export function doublesText({ what: { doubles }, reason }: Doubles): string {
  const areSame = reason.kind === "sameRows";
  return listed(
    doubles.map(({ id, lines, differing }) => {
      const times = lines.length === 2 ? "deux" : fr.integer(lines.length);
      const told = `${id} est ${times} fois, lignes ${and(lines.map((line) => fr.integer(line)))} du fichier`;
      return areSame ? told : `${told}, ${differingText(differing)}`;
    }),
    areSame ? ", identiques" : "",
  );
}

/** « qui ne diffèrent que par « Date » », « qui diffèrent par « a », « b » et 3 autres colonnes »; without columns, those of older guesses. */
function differingText(columns: readonly string[] = []): string {
  const names = columns.map((name) => quoted(shortened(name.replaceAll(/\s+/g, " ").trim(), longestName)));
  if (names.length === 0) return "qui diffèrent";
  if (names.length <= mostNamed) return `qui ne diffèrent que par ${and(names)}`;
  const [first = "", second = "", ...others] = names;
  return `qui diffèrent par ${and([first, second, `${fr.integer(others.length)}${nb}autres colonnes`])}`;
}

/** « « non » (2 fois) compte comme « Non » »; of what may be misspelt, « « Pluriactf » (1 fois, ligne 16) est peut-être « Pluriactif » (75 fois) ». */
export function spellingText({ what: { answers }, reason }: Spellings): string {
  if (reason.kind === "letters") {
    const [{ from, count, line, to, times }] = answers as readonly [Spelling];
    return `${quoted(from)}${whereText(count, line)} est peut-être ${quoted(to)} (${fr.integer(times)}${nb}fois)`;
  }
  return listed(
    answers.map(({ from, count, to }) => `${quoted(from)}${whereText(count)} compte comme ${quoted(to)}`),
    "",
  );
}

/** What is done of them, or is to be done. */
export function remedyText(fact: Doubles | Spellings): string {
  if (fact.about === "spelling")
    return fact.reason.kind === "typography"
      ? "à la casse, aux accents ou aux espaces près"
      : "pour les réunir, donnez-lui ce libellé dans le classeur, feuille « Réponses »";
  if (fact.reason.kind === "sameRows") return "chacune compte une fois";
  const [{ id, names: [name = `${id} (2)`] = [] }] = fact.what.doubles as readonly [
    Doubles["what"]["doubles"][number],
  ];
  return `toutes gardées en attendant, la deuxième sous ${quoted(name)}${thinSpace}; pour n’en garder qu’une, et de même dans les fichiers suivants, choisissez laquelle dans le classeur, feuille « Étude », ligne « Doublons »`;
}

/** « (2 fois) », « (1 fois, ligne 16 du fichier) » */
export function whereText(count: number, line?: number): string {
  return ` (${fr.integer(count)}${nb}fois${line === undefined ? "" : `, ligne ${fr.integer(line)} du fichier`})`;
}

function listed(parts: readonly string[], state: string): string {
  const told = parts.slice(0, mostTold).join(`${thinSpace}; `);
  const others = parts.length - mostTold;
  return `${told}${others > 0 ? `${thinSpace}; et ${fr.count(others, "autre")}` : ""}${state}`;
}

function and(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`;
}
