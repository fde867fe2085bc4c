import { concludesOtherwise } from "../tables/concludesOtherwise";
import { type ExactCheck, exactChecks } from "../tables/exactChecks";
import type { Crossing } from "../tables/Table";
import { fewRespondents } from "./fewRespondents";
import { fr, noBreakSpace as nb, thinSpace } from "./french";
import { quoted } from "./sentences";

/**
 * What stands beside a warning on few answers: what the exact test concludes, or shuffles, or why they are not there. Undefined
 * where nothing is unsure.
 */
export function exactSentence(table: Crossing): string | undefined {
  const checks = exactChecks(table, fewRespondents);
  const made = checks.filter(({ exact }) => exact !== undefined);
  const said = [madeSentence(made), unmadeSentence(checks.filter(({ exact }) => exact === undefined))];
  const sentences = said.filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

/** What it is called, with its article. */
const names: Readonly<Record<ExactCheck["method"], string>> = {
  Fisher: "Le test exact de Fisher",
  permutations: "Le test par permutations, qui ne suppose rien de la taille des groupes,",
};

function madeSentence(made: readonly ExactCheck[]): string | undefined {
  const [first] = made;
  if (first === undefined) return undefined;
  const name = names[first.method];
  const changed = made.filter(({ p, exact }) => concludesOtherwise(exact!, p));
  if (made.length === 1)
    return `${name}${first.label === "" ? "" : " y"} donne ${fr.p(first.exact!)}${changed.length === 0 ? " et conclut de même" : `, et conclut autrement${nb}: c’est lui qui est à retenir`}.`;
  if (changed.length === 0) return `${name} y conclut de même.`;
  const rows = changed.map(({ label, p, exact }) => `${quoted(label)} (${fr.p(exact!)} et non ${fr.p(p)})`);
  return `${name} y conclut de même, sauf ici, où c’est lui qui est à retenir${nb}: ${rows.join(`${thinSpace}; `)}.`;
}

/** Why there is none. */
function unmadeSentence(unmade: readonly ExactCheck[]): string | undefined {
  const [first] = unmade;
  if (first === undefined) return undefined;
  if (first.method === "permutations")
    return "Le test par permutations n’est pas fait d’autant de répondants.";
  const where = first.label === "" ? "" : ` pour ${unmade.map(({ label }) => quoted(label)).join(", ")}`;
  return unmade.every(({ meetsRule }) => meetsRule)
    ? `Le test exact serait long à calculer${where}${thinSpace}; le χ² y reste valable (règle de Cochran${nb}: une case sur cinq au plus sous 5, aucune sous 1).`
    : `Le test exact serait long à calculer${where}${thinSpace}; examine en donne une estimation, par tirages.`;
}
