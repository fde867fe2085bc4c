/**
 * What classes of numbers are called: « 1 à 4 » of whole numbers, « ]1,5 ; 4] » of others, « 8 ou plus » where there is no
 * end. They are answers, which one types: their spaces are plain and their thousands stand together.
 *
 * @param breaks the ends, from the least
 * @param right whether a break is of the class below it; both ends of all are in
 * @param decimals that a number may have
 */
export function classNames(breaks: readonly number[], right: boolean, decimals: number): readonly string[] {
  const last = breaks.length - 2;
  return breaks.slice(1).map((to, i) => {
    const from = breaks[i]!;
    const hasFrom = !right || i === 0;
    const hasTo = right || i === last;
    return (
      (decimals === 0 ? wholeName(from, to, hasFrom, hasTo) : undefined) ??
      rangeName(from, to, hasFrom, hasTo)
    );
  });
}

/** Undefined of a class that no whole number is in. */
function wholeName(from: number, to: number, hasFrom: boolean, hasTo: boolean): string | undefined {
  const least = hasFrom ? Math.ceil(from) : Math.floor(from) + 1;
  const most = hasTo ? Math.floor(to) : Math.ceil(to) - 1;
  if (least > most || (from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY))
    return undefined;
  if (from === Number.NEGATIVE_INFINITY) return `${text(most)} ou moins`;
  if (to === Number.POSITIVE_INFINITY) return `${text(least)} ou plus`;
  return least === most ? text(least) : `${text(least)} à ${text(most)}`;
}

function rangeName(from: number, to: number, hasFrom: boolean, hasTo: boolean): string {
  if (from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY) return "tous les nombres";
  if (from === Number.NEGATIVE_INFINITY) return hasTo ? `${text(to)} ou moins` : `moins de ${text(to)}`;
  if (to === Number.POSITIVE_INFINITY) return hasFrom ? `${text(from)} ou plus` : `plus de ${text(from)}`;
  return `${hasFrom ? "[" : "]"}${text(from)} ; ${text(to)}${hasTo ? "]" : "["}`;
}

function text(value: number): string {
  return String(value).replace("-", "−").replace(".", ",");
}
