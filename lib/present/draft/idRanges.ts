import { noBreakSpace as nb } from "../french";

/** Of fewer ids in a row, each is told. */
const fewest = 3;

/**
 * Ids of questions as a French list, those that follow one another as a range: « 1.1 à 1.4, 1.6, 2.1 ». Texts that are no
 * ids are told as they are.
 */
export function idRanges(ids: readonly string[]): string {
  const runs: string[][] = [];
  for (const id of ids) {
    const last = runs.at(-1);
    if (last && follows(last.at(-1)!, id)) last.push(id);
    else runs.push([id]);
  }
  return runs
    .map((run) => (run.length < fewest ? run.join(", ") : `${run[0]}${nb}à${nb}${run.at(-1)}`))
    .join(", ");
}

function follows(one: string, next: string): boolean {
  const [a, b] = [one, next].map((id) => /^(\d+)\.(\d+)$/.exec(id));
  return !!a && !!b && a[1] === b[1] && Number(a[2]) + 1 === Number(b[2]);
}
