/** A number as the data base holds it, with ten decimals: « 12.5000000000 » is 12.5, « .5000000000 » is 0.5. */
export function trimmedDecimal(text: string): string {
  const match = /^(-?)(\d*)\.(\d{10})$/.exec(text);
  if (!match) return text;
  const [, sign, whole, decimals] = match;
  const kept = decimals!.replace(/0+$/, "");
  return `${sign}${whole === "" ? "0" : whole}${kept === "" ? "" : `.${kept}`}`;
}
