import type { Finding } from "../../published/Finding";
import { publicationWith } from "../../published/Publication";
import { isNumber, keyText, type PublishedNumber } from "../../published/PublishedNumber";
import { inequality, otherSide } from "../inequality";
import { itemSystem } from "../itemSystem";
import type { PrintedSystem } from "../PrintedSystem";
import { caughtDigits, otherDigits } from "../power";
import { areAllTried } from "../repairs";
import { isSize } from "./isSize";
import { itemPieces } from "./itemPieces";
import { meanReading } from "./itemReadings";
import { isContradictory, isPossibleItem, isRefuted } from "./itemTables";
import { shapeSystems, withoutOtherTests } from "./shapeSystems";
import type { TablePiece } from "./tablePieces";
import { untestedReason } from "./untestedReason";

/** A printed number that no finding is about, and the chance that a wrong last digit would have been caught. */
export interface SoundNumber {
  readonly place: PublishedNumber;
  readonly power: number;
}

/** A printed number that nothing could contradict, and why, in French. */
export interface UntestedNumber {
  readonly place: PublishedNumber;
  readonly reason: string;
}

/** What is said of the printed numbers that no finding is about. */
export interface NumberStatuses {
  readonly sound: readonly SoundNumber[];
  readonly untested: readonly UntestedNumber[];
}

const tooMuch = "non examiné, trop de possibilités";

/**
 * Each printed number of a piece, without those that are wrong: tested, with the chance that a wrong last digit
 * would have been caught by what else is printed; or not tested, where no digit of it would have been,
 * and why. Of a side (« < .001 ») the chance is 1 where the other side would have been caught.
 *
 * @param wrong the findings, whose numbers are neither
 * @param isCaught whether the tables of the question contradict themselves with another text in a place
 */
export function numberStatuses(
  piece: TablePiece,
  wrong: readonly Finding[],
  isCaught: (place: PublishedNumber, text: string) => boolean,
): NumberStatuses {
  const items = itemPieces(piece);
  const systems = new Map<string, PrintedSystem>();
  const possible = new Set<PrintedSystem>();
  for (const { system } of shapeSystems(piece)) {
    if (system.isPossible()) possible.add(system);
    for (const place of system.places) systems.set(keyText(place), system);
  }
  // Where what is left contradicts itself, no other number in it would be caught by that.
  const broken = new Set([...items.values()].filter(isContradictory));
  const sound: SoundNumber[] = [];
  const untested: UntestedNumber[] = [];
  for (const place of piece.publication.entries) {
    if (!isNumber(place)) continue;
    const own = items.get(place.row) ?? (items.size === 1 ? [...items.values()][0]! : undefined);
    const system = systems.get(keyText(place));
    if (own !== undefined && broken.has(own)) {
      untested.push({ place, reason: "les nombres autour de lui se contredisent entre eux" });
      continue;
    }
    if (system !== undefined && !areAllTried(system)) {
      untested.push({ place, reason: tooMuch });
      continue;
    }
    const caught = caughtTexts(place, own, system !== undefined && possible.has(system) ? system : undefined);
    if (caught.power > 0 || caught.isHeld) sound.push({ place, power: caught.power });
    else {
      const isTooMuch = system !== undefined && !system.isDecided();
      const reason = isTooMuch ? tooMuch : untestedReason(own ?? piece, place, wrong);
      untested.push({ place, reason });
    }
  }
  return { sound, untested };

  function caughtTexts(
    place: PublishedNumber,
    own: TablePiece | undefined,
    system: PrintedSystem | undefined,
  ): { readonly power: number; readonly isHeld: boolean } {
    const isWrong = (text: string) =>
      isSize(place) ? isCaught(place, text) : own !== undefined && isItemWrong(own, place, text);
    const side = inequality(place.printed);
    if (side !== undefined) {
      const isOther = isWrong(otherSide(side));
      return { power: isOther ? 1 : 0, isHeld: isOther };
    }
    const known = system === undefined || isSize(place) ? new Set<string>() : caughtDigits(system, place);
    // What the system has said of a digit needs no second search.
    const isOff = (text: string) =>
      system === undefined || isSize(place) ? isWrong(text) : isRefuted(changedPiece(own!, place, text));
    const count = otherDigits(place).filter((text) =>
      known.has(text) ? isUnread(own!, place, text) : isOff(text),
    ).length;
    return { power: count / 9, isHeld: count > 0 || isHeldCoarsely(place, isOff) };
  }

  /** Whether what no answers give is not what Welch's test, or one side, would. */
  function isUnread(own: TablePiece, place: PublishedNumber, text: string): boolean {
    if (own.shape.kind !== "means" || !hasTwoGroups(own)) return true;
    const publication = publicationWith(withoutOtherTests(own.publication), place, text);
    const [item] = own.shape.rows as readonly [string];
    const system = itemSystem(publication, own.shape, item)!;
    return meanReading({ ...own, publication }, { item, system }) === undefined;
  }

  function isItemWrong(own: TablePiece, place: PublishedNumber, text: string): boolean {
    const changed = changedPiece(own, place, text);
    // Numbers that stay as they are have been looked at already.
    return isRefuted(changed) || (ofAnswers(place) && !isPossibleItem(changed));
  }
}

function changedPiece(own: TablePiece, place: PublishedNumber, text: string): TablePiece {
  return { ...own, publication: publicationWith(own.publication, place, text) };
}

/** Whether most other digits would have been caught in one place at least, though not in the last. */
function isHeldCoarsely(place: PublishedNumber, isWrong: (text: string) => boolean): boolean {
  return [...place.printed.slice(0, -1)].some((digit, i) => {
    if (!/\d/.test(digit)) return false;
    const others = [..."0123456789"].filter((other) => other !== digit);
    const texts = others.map((other) => place.printed.slice(0, i) + other + place.printed.slice(i + 1));
    return texts.filter(isWrong).length >= 5;
  });
}

function ofAnswers({ statistic }: PublishedNumber): boolean {
  return ["n", "percent", "mean", "sd", "chi2", "F", "p"].includes(statistic);
}

function hasTwoGroups({ shape }: TablePiece): boolean {
  return shape.crossings.some(({ groups }) => groups.length === 2);
}

/** Whether pieces of a question contradict themselves. */
export function areContradictory(pieces: readonly TablePiece[]): boolean {
  return pieces.some((piece) => [...itemPieces(piece).values()].some(isContradictory));
}
