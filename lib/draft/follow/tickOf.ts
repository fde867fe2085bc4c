/** Of several ticks, one that either is: ticked, else left unticked, else what says why there is no answer. */
export function tickOf(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0]!;
  return ["1", "0"].find((tick) => texts.includes(tick)) ?? texts[0]!;
}
