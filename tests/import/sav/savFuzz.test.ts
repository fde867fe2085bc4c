import { describe, expect, test } from "vitest";
import { DataError } from "../../../lib/base/DataError";
import { type Random, seededRandom } from "../../../lib/base/random";
import { readSav } from "../../../lib/import/sav/readSav";
import { runs } from "../../support/realChecks";
import { fixtureBytes, fixtures } from "./savFixtures";

/** Reads or throws a DataError in French; anything else is a fault. A file takes so long at most, in milliseconds. */
function tryReading(bytes: Uint8Array, what: string): "read" | "refused" {
  const start = performance.now();
  let outcome: "read" | "refused" = "read";
  try {
    const { columns, rows } = readSav(bytes, "r.sav");
    for (const { values, codes } of columns)
      if (codes.length !== rows || codes.some((code) => code >= values.length))
        throw new Error("codes without a value");
  } catch (error) {
    if (!(error instanceof DataError) || !/^r\.sav.* : .+ Attendu : .+\.$/.test(error.message))
      throw new Error(what, { cause: error });
    outcome = "refused";
  }
  const took = performance.now() - start;
  if (took > 2000) throw new Error(`${what}: ${took} ms`);
  return outcome;
}

describe("a file that is cut", () => {
  test.each(fixtures)("%s is refused wherever it is cut", (name) => {
    const bytes = fixtureBytes(name);
    for (let length = 0; length < bytes.length - 8; length += 100) {
      const outcome = tryReading(bytes.subarray(0, length), `${name} cut at ${length}`);
      // What follows the last case may go.
      if (length < 0.95 * bytes.length && !name.startsWith("no-case"))
        expect([length, outcome]).toEqual([length, "refused"]);
    }
  });
});

const extremes = [-1, 0, 1, 0x7fffffff, -0x80000000, 0x10000, 999];

/** One to four changes: a byte, a whole number, bytes taken out or put in. */
function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (let change = random.integer(4); change >= 0; change--) {
    const at = random.integer(result.length);
    const kind = random.integer(4);
    if (kind === 0) result[at] = random.integer(256);
    else if (kind === 1 && at + 4 <= result.length)
      new DataView(result.buffer).setInt32(
        at & ~3,
        extremes[random.integer(extremes.length)]!,
        random.integer(2) === 0,
      );
    else if (kind === 2)
      result = Uint8Array.from([...result.subarray(0, at), ...result.subarray(at + 1 + random.integer(40))]);
    else result = Uint8Array.from([...result.subarray(0, at), random.integer(256), ...result.subarray(at)]);
  }
  return result;
}

test("a file that is changed anywhere is read, or refused with a French message", {
  timeout: 120_000,
}, () => {
  const random = seededRandom(20231025, "sav");
  const sources = fixtures.map((name) => [name, fixtureBytes(name)] as const);
  const outcomes = { read: 0, refused: 0 };
  const count = runs(2000);
  for (let i = 0; i < count; i++) {
    const [name, bytes] = sources[i % sources.length]!;
    outcomes[tryReading(mutated(bytes, random), `${name}, mutation ${i}`)]++;
  }
  expect(outcomes.read).toBeGreaterThan(count / 20);
  expect(outcomes.refused).toBeGreaterThan(count / 20);
});
