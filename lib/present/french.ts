import { roundDecimal } from "../base/roundDecimal";
import { significanceLevel } from "../tables/Table";

/** Between a number and its sign, and before a colon: no line breaks there. */
export const noBreakSpace = "\u00a0";
/** Before ; ! ? and between thousands. */
export const thinSpace = "\u202f";

/**
 * Numbers as French readers expect them: decimal comma, thousands apart, a space before « % ».
 * Rounded half away from zero on the decimal value; never « -0 ». What could not be computed
 * is « — ».
 *
 * @example import { fr } from "carnets";
 * console.log(fr.integer(1686), fr.percent(59.81), fr.p(0.0004), fr.day("2023-10-23"));
 */
export const fr = {
  /** 1 686 */
  integer: (value: number) => grouped(value, 0),
  /** « 18 nombres », « 1 nombre »: French has no plural below two */
  count: (value: number, noun: string) =>
    `${grouped(value, 0)}${noBreakSpace}${noun}${Math.abs(value) < 2 ? "" : "s"}`,
  /** « 27 », « 1,7 », « 0,55 »: a number that « environ » may stand before, with the fewest decimals that keep it within 5 % */
  about: (value: number) => grouped(value, decimalsAbout(value)),
  /** 2,38 */
  decimal: (value: number, decimals = 2) => grouped(value, decimals),
  /** 59,8 %; takes a percent from 0 to 100 */
  percent: (value: number, decimals = 1) => {
    const text = grouped(value, decimals);
    return text === missing ? missing : `${text}${noBreakSpace}%`;
  },
  /** « p = 0,020 », « p < 0,001 »; « p = 0,0496 » beside the threshold */
  p: (value: number) => {
    const text = probability(value);
    return `p${noBreakSpace}${text.startsWith("<") ? "" : `=${noBreakSpace}`}${text}`;
  },
  /** « 0,020 », « < 0,001 »: the same under a heading that says p */
  probability,
  /** 23 octobre 2023, from an ISO 8601 day */
  day: (iso: string) => {
    const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
    return `${day === 1 ? "1er" : day}${noBreakSpace}${months[month - 1]}${noBreakSpace}${year}`;
  },
} as const;

/** The same text with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The fewest decimals, three at most, with which a number is within 5 % of itself. */
export function decimalsAbout(value: number): number {
  const near = (decimals: number) =>
    Math.abs(Number(roundDecimal(value, decimals)) - value) <= 0.05 * Math.abs(value);
  return [0, 1, 2].find(near) ?? 3;
}

const missing = "—";

const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

function probability(value: number): string {
  return value < 0.001 ? `<${noBreakSpace}0,001` : grouped(value, probabilityDecimals(value));
}

/**
 * The decimals of p: three, and as many more as show on which side of the threshold it is where three would show the
 * threshold itself. 0.0496 is « 0,0496 », which « 0,050 » would pass for not significant.
 */
export function probabilityDecimals(value: number): number {
  const isOnThreshold = (decimals: number) => Number(roundDecimal(value, decimals)) === significanceLevel;
  if (Number.isNaN(value) || Math.abs(value - significanceLevel) < 1e-9) return 3;
  let decimals = 3;
  while (isOnThreshold(decimals)) decimals++;
  return decimals;
}

function grouped(value: number, decimals: number): string {
  if (Number.isNaN(value)) return missing;
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const [whole, fraction] = roundDecimal(Math.abs(value), decimals).split(".");
  const negative = roundDecimal(value, decimals).startsWith("-");
  const thousands = whole!.replace(/\B(?=(\d{3})+$)/g, thinSpace);
  return `${negative ? "−" : ""}${thousands}${fraction === undefined ? "" : `,${fraction}`}`;
}
