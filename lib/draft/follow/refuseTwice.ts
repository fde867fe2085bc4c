import { UserError } from "../../base/UserError";

/** How many identifiers are told. */
const toldIds = 5;

/**
 * Refuses answers to be added of people who are there already.
 *
 * @param known identifiers of those who are there; `fresh`: of those to be added; `file`: name of their file
 * @throws UserError in French that names them
 */
export function refuseTwice(known: readonly string[], fresh: readonly string[], file: string): void {
  const there = new Set(known);
  const twice = [...new Set(fresh)].filter((id) => there.has(id));
  if (twice.length === 0) return;
  const told = `${twice.slice(0, toldIds).join(", ")}${twice.length > toldIds ? "…" : ""}`;
  const expected =
    "Attendu : un fichier des seules personnes nouvelles, ou, sans --append, un fichier de toutes les réponses, qui les remplace.";
  throw new UserError(
    twice.length === 1
      ? `--append : l’identifiant ${told} de ${file} est déjà parmi les réponses de l’étude. ${expected}`
      : `--append : ${twice.length} identifiants de ${file} sont déjà parmi les réponses de l’étude (${told}). ${expected}`,
  );
}
