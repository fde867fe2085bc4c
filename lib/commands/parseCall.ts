import { parseArgs } from "node:util";
import { nearestName } from "../base/nearestName";
import { UserError } from "../base/UserError";
import type { Call, Command, Option, Options } from "./Command";

const help: Option = { type: "boolean", help: "affiche cette aide" };

/** The options of a command, `--help` last. */
export function allOptions({ options }: Command): Options {
  return { ...options, help };
}

/**
 * What a command is called with, or « help » when that is all that is asked for.
 * @throws UserError in French for an option that there is not, or a value that it does not take
 */
export function parseCall(command: Command, args: readonly string[]): Call | "help" {
  const known = allOptions(command);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { type }]) => [
        name,
        { type: type === "boolean" ? type : "string", ...(name === "help" ? { short: "h" } : {}) },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | number | boolean | readonly string[]> = {};
  const lists = new Map<string, string[]>();
  const files: string[] = [];
  const taken = new Set<number>();
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name]! : undefined;
    if (option === undefined) {
      if (command.rest) continue;
      throw new UserError(`Option inconnue : ${token.rawName}${suggestion(token.name, known)}.`);
    }
    const given = typeof token.value === "string" ? token.value : undefined;
    // « --out --list » forgets the file.
    const value = token.inlineValue === true || !given?.startsWith("-") ? given : undefined;
    const read = readValue(token.rawName, option, value);
    if (option.several) {
      lists.set(token.name, [...(lists.get(token.name) ?? []), String(read)]);
      options[token.name] = lists.get(token.name)!;
    } else options[token.name] = read;
    taken.add(token.index);
    if (value !== undefined && token.inlineValue === false) taken.add(token.index + 1);
  }
  if (options.help === true) return "help";
  if (command.rest)
    return { options, file: undefined, files: [], rest: args.filter((_, i) => !taken.has(i)) };
  if (files.length > (command.file ? (command.file.several ? Number.POSITIVE_INFINITY : 1) : 0)) {
    const expected = command.file ? "Un seul fichier est attendu" : "Aucun fichier n’est attendu";
    throw new UserError(`${expected}, et non ${files.map((name) => `« ${name} »`).join(", ")}.`);
  }
  return { options, file: files[0], files, rest: [] };
}

function suggestion(name: string, known: Options): string {
  const near = nearestName(name, Object.keys(known));
  return near === undefined ? "" : ` (la plus proche : --${near})`;
}

/** @throws UserError in French when the option does not take the value */
function readValue(typed: string, option: Option, value: string | undefined): string | number | boolean {
  const { type, choices } = option;
  if (type === "boolean") {
    if (value === undefined) return true;
    throw new UserError(`L’option ${typed} n’attend pas de valeur, et non « ${value} ».`);
  }
  if (value === undefined) throw new UserError(`L’option ${typed} attend une valeur : ${option.value}.`);
  if (choices && !choices.includes(value)) {
    throw new UserError(`L’option ${typed} attend ${choices.join(", ")}, et non « ${value} ».`);
  }
  if (type === "string") return value;
  if (!/^\d{1,9}$/.test(value)) {
    throw new UserError(`L’option ${typed} attend un nombre entier positif, et non « ${value} ».`);
  }
  return Number(value);
}
