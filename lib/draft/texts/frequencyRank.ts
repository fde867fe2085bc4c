import { plainText } from "../../base/plainText";

/** How often, in times a year; words of one line are as often. */
const frequencies: readonly (readonly [times: number, pattern: RegExp])[] = [
  [0, /^(?:jamais|never|aucune fois)$/],
  [
    0.1,
    /^(?:presque jamais|quasi(?:ment)? jamais|almost never|hardly ever|tres rarement|very rarely|exceptionnellement)$/,
  ],
  [0.2, /^(?:moins souvent|plus rarement|less often)$/],
  [0.5, /^(?:less than once a year)$/],
  [0.8, /^(?:rarement|rarely|seldom)$/],
  [1, /^(?:une seule fois|une fois|once(?: a year)?|annuellement|yearly)$/],
  [4, /^(?:several times a year)$/],
  [8, /^(?:less than once a month)$/],
  [12, /^(?:once a month|mensuellement|monthly)$/],
  [
    20,
    /^(?:parfois|quelquefois|quelques fois|de temps en temps|occasionnellement|de temps a autre|sometimes|occasionally|occas)$/,
  ],
  [36, /^(?:several times a month)$/],
  [52, /^(?:once a week|hebdomadairement|weekly)$/],
  [80, /^(?:assez souvent|regulierement|regularly|fairly often|regul)$/],
  [120, /^(?:souvent|frequemment|often|frequently|frequent)$/],
  [156, /^(?:several times a week)$/],
  [250, /^(?:tres souvent|tres frequemment|very often|la plupart du temps|most of the time|usually)$/],
  [330, /^(?:tous les jours ou presque|presque tous les jours)$/],
  [365, /^(?:quotidiennement|every ?day|daily)$/],
  [1095, /^(?:several times a day)$/],
  [4000, /^(?:presque toujours|almost always|nearly always)$/],
  [5000, /^(?:toujours|systematiquement|tout le temps|always|all the time)$/],
];

const numbers: Readonly<Record<string, number>> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, dix: 10, quinze: 15 },
  ...{ plusieurs: 3, quelques: 3, "une seule": 1, "une ou deux": 1.5 },
};
const number = String.raw`\d+|${Object.keys(numbers)
  .sort((a, b) => b.length - a.length)
  .join("|")}`;
const perYear: Readonly<Record<string, number>> = {
  ...{ jour: 365, semaine: 52, quinzaine: 26, mois: 12, trimestre: 4, semestre: 2, an: 1, annee: 1 },
};
const unit = "jour|semaine|quinzaine|mois|trimestre|semestre|annee|an";
const counted = new RegExp(
  `^(moins de |moins d'|plus de |plus d'|au moins |au plus |environ )?(${number})(?: ?(?:a|ou|-|–) ?(${number}))? ?fois ?(?:par|/|chaque|dans l[ea']) ?(?:le |la |l')?(${unit})s?(?: (ou plus|et plus|au moins|minimum|ou moins|au plus|maximum|au maximum))?$`,
);
const each = new RegExp(
  `^(presque )?(?:tou(?:s|tes) les|chaque) (?:(${number}) )?(${unit})s?(?: ou presque)?$`,
);

/** How often an answer says, in times a year or what goes for it; undefined where it says nothing of the kind. */
export function frequencyRank(text: string): number | undefined {
  const plain = plainText(text)
    .replace(/\s*[(:].*$/, "")
    .replace(/\.$/, "");
  const known = frequencies.find(([, pattern]) => pattern.test(plain));
  if (known) return known[0];
  const [, more, low, high, of, end] = counted.exec(plain) ?? [];
  if (low !== undefined) {
    const times = (numberOf(low) + numberOf(high ?? low)) / 2;
    return times * perYear[of!]! * shareOf(more?.trim()) * shareOf(end);
  }
  const [, nearly, step, every] = each.exec(plain) ?? [];
  if (every === undefined) return undefined;
  return (perYear[every]! / numberOf(step ?? "un")) * (nearly === undefined ? 1 : 0.9);
}

function numberOf(text: string): number {
  return numbers[text] ?? Number(text);
}

/** What « moins de », « ou plus » make of a number of times: less than it, or more. */
function shareOf(words: string | undefined): number {
  if (words === undefined || words === "environ") return 1;
  if (/^moins d/.test(words)) return 0.6;
  if (/^plus d/.test(words)) return 1.4;
  return /plus|moins|minimum/.test(words) && !/ou moins|au plus/.test(words) ? 1.2 : 0.9;
}
