import { listedFaults } from "../../base/listedFaults";
import { UserError } from "../../base/UserError";
import { renameOption } from "./lostColumns";

/** How many faults are told in full. */
const toldFaults = 20;

/**
 * All faults of a file at once.
 *
 * @param rows how many of its rows have an unknown answer
 * @param names those that its lost columns probably have now
 * @param areNew whether all of its unknown answers can be added, and are no other name of one
 * @throws the fault where it is the only one; UserError that lists them
 */
export function refuseFaults(
  faults: readonly Error[],
  {
    answers,
    rows,
    names,
    areNew,
  }: {
    readonly answers: number;
    readonly rows: number;
    readonly names: ReadonlyMap<string, string>;
    readonly areNew: boolean;
  },
): void {
  const [first, ...others] = faults;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const unknown = `${answers} réponse${answers > 1 ? "s" : ""} inconnue${answers > 1 ? "s" : ""}, sur ${rows} ligne${rows > 1 ? "s" : ""}`;
  const options = [
    ...[...names].map(([column, now]) => renameOption(column, now)),
    ...(areNew ? ["--add"] : []),
  ];
  throw new UserError(
    [
      answers === faults.length
        ? `${unknown} :`
        : `${faults.length} fautes${answers === 0 ? "" : `, dont ${unknown}`} :`,
      ...listedFaults(faults, toldFaults),
      ...(options.length > 0 ? [`Si c’est bien cela, la même commande avec : ${options.join(" ")}`] : []),
    ].join("\n"),
  );
}
