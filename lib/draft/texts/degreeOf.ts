import { plainText } from "../../base/plainText";

/** How much of something an answer says: « plutôt satisfait » is 2 of "satisfait". */
export interface Degree {
  readonly degree: number;
  /** What it is a degree of; "" where the words do not say. */
  readonly of: string;
}

/** Words by how much they say, the more precise ones first. */
const adverbs: readonly (readonly [RegExp, number])[] = [
  [/^(?:pas du tout|absolument pas|vraiment pas|not at all|aucunement|nullement)\b/, -5],
  [/^(?:tres peu|very little|a tiny bit)\b/, -4],
  [/^(?:plutot pas|pas vraiment|pas tellement|pas tres|pas trop|not very|not really|rather not)\b/, -2],
  [/^(?:pas assez|peu|not much|little)\b/, -3],
  [/^(?:pas|not|non)\b/, -3.5],
  [/^(?:un peu|slightly|a little|legerement|a bit)\b/, -1],
  [
    /^(?:ni\b.*|neither\b.*|neutre|neutral|indifferent|moyennement|moderement|moderately|mitige|partage|moyen(?:ne)?s?$|medium|average)/,
    0,
  ],
  [/^(?:plutot|assez|somewhat|fairly|rather|quite|suffisamment|partiellement|mostly)\b/, 2],
  [
    /^(?:tout a fait|totalement|completement|entierement|parfaitement|strongly|completely|totally|absolument)\b/,
    5,
  ],
  [/^(?:extremement|enormement|extremely)\b/, 6],
  [/^(?:tres|beaucoup|vraiment|very|a lot|fort(?= )|bien(?= )|much)\b/, 4],
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
  const yesNo = /^(oui|non|yes|no)[, ]+(?:- )?(.+)$/.exec(plain);
  if (yesNo) {
    const [, word, more] = yesNo;
    const inner = degreeOf(more!);
    if (inner?.of !== "") return undefined;
    const isNo = word === "non" || word === "no";
    return { degree: isNo ? -Math.abs(inner.degree) : Math.abs(inner.degree), of: "" };
  }
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

/** Without the marks of gender and number, nor what ends a phrase. */
function stemOf(word: string): string {
  return word.replace(/e?s?$/, "");
}
