import { plainText } from "../../base/plainText";
import { frequencyRank } from "./frequencyRank";

/** How much of something an answer says: « plutôt satisfait » is 2 of "satisfait". */
export interface Degree {
  readonly degree: number;
  /** What it is a degree of; "" where the words do not say. */
  readonly of: string;
  /** Of a yes or a no that goes on with something else than a degree: « Non, c’est bien ainsi ». */
  readonly plain?: true;
}

/** Words by how much they say, the more precise ones first. */
const adverbs: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:pas du tout|(?:absolument|vraiment|certainement|surement) pas|en aucun cas|(?:not at all|definitely not)|aucunement|nullement)\b/,
    -5,
  ],
  [/^(?:probablement pas|sans doute pas|probably not)\b/, -2.5],
  [/^(?:tres peu|very little|a tiny bit)\b/, -4],
  [/^(?:pas (?:tout a fait|entierement|completement|totalement)|not (?:quite|entirely|completely))\b/, -1.5],
  [/^(?:plutot pas|pas vraiment|pas tellement|pas tres|pas trop|not very|not really|rather not)\b/, -2],
  [/^(?:pas assez|peu|not much|little)\b/, -3],
  [/^(?:pas|not|non)\b/, -3.5],
  [/^(?:un peu|slightly|a little|legerement|a bit)\b/, -1],
  [
    /^(?:ni\b.*|neither\b.*|neutre|neutral|indifferent|moyennement|moderement|moderately|mitige|partage|moyen(?:ne)?s?$|medium|average)/,
    0,
  ],
  [/^(?:en partie|dans une certaine mesure|partly|to some extent)$/, 1.5],
  [/^(?:plutot|assez|somewhat|fairly|rather|quite|suffisamment|partiellement|mostly)\b/, 2],
  [
    /^(?:tout a fait|totalement|completement|entierement|parfaitement|pleinement|sans aucun doute|sans hesitation|strongly|completely|totally|absolument)\b/,
    5,
  ],
  [/^(?:extremement|enormement|extremely)\b/, 6],
  [
    /^(?:tres|beaucoup|vraiment|nettement|clairement|largement|certainement|surement|very|a lot|fort(?= )|bien(?= )|much|clearly|definitely|certainly)\b/,
    4,
  ],
  [/^(?:probablement|sans doute|sensiblement|probably)\b/, 2.5],
];

/** Words for the contrary of others. */
const contraries: readonly (readonly [RegExp, string])[] = [
  [/^(?:en )?desaccord$/, "accord"],
  [/^disagree$/, "agree"],
  [/^(?:insatisf|mecontent|dissatisf|unsatisf)\w*$/, "satisf"],
  [/^(?:mauvais|bad|poor|mediocre)\w*$/, "bon"],
  [/^(?:difficile|difficult|hard)s?$/, "facile"],
  [/^(?:faible|bas|basse|low)s?$/, "fort"],
  [/^negati\w+$/, "positi"],
  [/^inutiles?$/, "utile"],
  [/^unimportant$/, "important"],
  [/^unlikely$/, "likely"],
  [/^(?:defavorable|oppose)\w*$/, "favorable"],
];
const same: readonly (readonly [RegExp, string])[] = [
  [/^d'accord$/, "accord"],
  [/^satisf\w*$/, "satisf"],
  [/^(?:bon|bonne|good)s?$/, "bon"],
  [/^(?:facile|easy)s?$/, "facile"],
  [/^(?:fort|eleve|forte|elevee|high)s?$/, "fort"],
  [/^positi\w+$/, "positi"],
  [/^agree$/, "agree"],
  [/^utiles?$/, "utile"],
  [/^importante?s?$/, "important"],
  [/^likely$/, "likely"],
  [/^favorables?$/, "favorable"],
];

/** Words that say how much by themselves, of anything. */
const alone: readonly (readonly [RegExp, number])[] = [
  [/^(?:aucun|aucune|rien|none|nul|nulle)$/, -5],
  [/^(?:excellent)e?s?$/, 6],
];

/** What an answer says of agreement, satisfaction, intensity …; undefined where it says nothing of the kind. */
export function degreeOf(text: string): Degree | undefined {
  const plain = plainText(text)
    .replace(/\(e?s?\)|·e·?s?|\.e\.?s?\b/g, "")
    .replace(/[.!]+$/, "");
  const [, word, more] = yesNo.exec(plain) ?? [];
  if (more !== undefined) return yesNoDegree(word === "non" || word === "no", more);
  const own = alone.find(([pattern]) => pattern.test(plain));
  if (own) return { degree: own[1], of: "" };
  const adverb = adverbs.find(([pattern]) => pattern.test(plain));
  const rest = (adverb ? plain.replace(adverb[0], "") : plain)
    .trim()
    .replace(/^(?:d'|en |de |a )(?!accord)/, "");
  const degree = adverb?.[1] ?? 3;
  if (degree === 0 && adverb) return { degree, of: "" };
  if (rest === "") return { degree, of: "" };
  const contrary = contraries.find(([pattern]) => pattern.test(rest));
  if (contrary) return { degree: -degree, of: contrary[1] };
  const straight = same.find(([pattern]) => pattern.test(rest))?.[1];
  if (straight !== undefined) return { degree, of: straight };
  return adverb ? { degree, of: stemOf(rest) } : { degree, of: `=${stemOf(rest)}` };
}

/** « oui, un peu », « non : pas vraiment », « oui (souvent) » */
const yesNo = /^(oui|non|yes|no)(?: ?[,:;–—-] ?| ?\(| (?=[a-z]))(.+?)\)?$/;
/** Words that say more of a yes, or of a no. */
const further = /^(?:(?:encore |beaucoup )?(?:plus|moins)|davantage|more|less)$/;

/** How much a yes or a no says with what follows it: above 0 of a yes and below of a no, whatever the words. */
function yesNoDegree(isNo: boolean, more: string): Degree | undefined {
  const times = frequencyRank(more);
  // The more often, the more of a yes; the less often, the more of a no.
  if (times !== undefined) return { degree: (isNo ? -5 : 1) + Math.log10(1 + times), of: "" };
  const inner = further.test(more) ? 4 : ofNothing(degreeOf(more));
  if (inner !== undefined) return { degree: isNo ? -Math.abs(inner) : Math.abs(inner), of: "" };
  return { degree: isNo ? -3 : 3, of: isNo ? "=non" : "=oui", plain: true };
}

function ofNothing(degree: Degree | undefined): number | undefined {
  return degree?.of === "" ? degree.degree : undefined;
}

/** Without the marks of gender and number, nor what ends a phrase. */
function stemOf(word: string): string {
  return word.replace(/e?s?$/, "");
}
