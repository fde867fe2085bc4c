import { plainText } from "../../base/plainText";

/** How often, from never to always; words of one line are as often. */
const frequencies: readonly RegExp[] = [
  /^(?:jamais|never|aucune fois)$/,
  /^(?:presque jamais|quasi(?:ment)? jamais|almost never|hardly ever|tres rarement|very rarely|exceptionnellement)$/,
  /^(?:moins souvent|plus rarement|less often)$/,
  /^(?:moins d'une fois (?:par|\/) ?an|less than once a year)$/,
  /^(?:rarement|rarely|seldom)$/,
  /^(?:une (?:seule )?fois(?: (?:par|\/) ?an)?|1 fois (?:par|\/) ?an|once(?: a year)?|annuellement|yearly)$/,
  /^(?:(?:plusieurs|quelques|deux|2) fois (?:par|\/) ?an|several times a year)$/,
  /^(?:moins d'une fois par mois|less than once a month|une fois par trimestre)$/,
  /^(?:une fois par mois|1 fois par mois|once a month|mensuellement|monthly|tous les mois|chaque mois)$/,
  /^(?:parfois|quelquefois|quelques fois|de temps en temps|occasionnellement|de temps a autre|sometimes|occasionally|occas)$/,
  /^(?:(?:plusieurs|quelques|deux|deux a trois|2 a 3) fois par mois|several times a month)$/,
  /^(?:moins d'une fois par semaine)$/,
  /^(?:une fois par semaine|1 fois par semaine|once a week|hebdomadairement|weekly|(?:toutes les|chaque) semaines?)$/,
  /^(?:assez souvent|regulierement|regularly|fairly often|regul)$/,
  /^(?:souvent|frequemment|often|frequently|frequent)$/,
  /^(?:(?:plusieurs|quelques|deux|deux a trois|2 a 3) fois par semaine|several times a week)$/,
  /^(?:tres souvent|tres frequemment|very often|la plupart du temps|most of the time|usually)$/,
  /^(?:tous les jours(?: ou presque)?|quotidiennement|chaque jour|every ?day|daily|une fois par jour)$/,
  /^(?:plusieurs fois par jour|several times a day)$/,
  /^(?:presque toujours|almost always|nearly always)$/,
  /^(?:toujours|systematiquement|tout le temps|always|all the time)$/,
];

/** The place of an answer among those that say how often; undefined where it says nothing of the kind. */
export function frequencyRank(text: string): number | undefined {
  const plain = plainText(text);
  const rank = frequencies.findIndex((pattern) => pattern.test(plain));
  return rank < 0 ? undefined : rank;
}
