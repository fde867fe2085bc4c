import { parseArgs } from "node:util";
import { UserError } from "../base/UserError";

interface Option {
  readonly type: "string" | "boolean";
  /** One French line for `--help`. */
  readonly help: string;
  /** How the value is named in the help: « --seed N ». */
  readonly value?: string;
}

/** What a command is called with, option by option. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** A command of `npm run`: what it is for, its options, and what it does. */
export interface Command {
  /** As typed: « npm start ». */
  readonly name: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** A file that it may be given, as named in the help, and what it is. */
  readonly file?: { readonly value: string; readonly help: string };
  /** Resolves with the exit code. */
  readonly run: (options: Options, file?: string) => Promise<number> | number;
}

/**
 * Runs a command on the arguments of this process and sets its exit code: 0 when all is well,
 * 1 when the work failed, 2 when the arguments are wrong. A fault in the data, or a
 * mistake of who calls, is printed as its message alone; a fault of the program keeps its trace.
 */
export async function runCommand(command: Command): Promise<void> {
  const options = { ...command.options, help: { type: "boolean", help: "affiche cette aide" } } as const;
  let values: Options;
  let files: readonly string[];
  try {
    const types = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
    const parsed = parseArgs({ options: types, allowPositionals: command.file !== undefined });
    values = parsed.values as Options;
    files = parsed.positionals;
    if (files.length > 1) throw new Error(`un seul fichier est attendu, et non ${files.length}`);
  } catch (error) {
    console.error(
      `Option inconnue ou incomplète : ${(error as Error).message}\n\n${helpText(command, options)}`,
    );
    process.exitCode = 2;
    return;
  }
  if (values.help) {
    console.log(helpText(command, options));
    return;
  }
  try {
    process.exitCode = await command.run(values, files[0]);
  } catch (error) {
    // By name: a bundled module has a class of its own.
    const { name, message } = error as Error;
    console.error(["DataError", "UserError"].includes(name) ? `\n✗ ${message}` : error);
    process.exitCode = 1;
  }
}

function helpText(command: Command, options: Readonly<Record<string, Option>>): string {
  const separator = command.name.startsWith("npm") ? " --" : "";
  const { file } = command;
  const rows = [
    ...(file === undefined ? [] : [[file.value, file.help] as const]),
    ...Object.entries(options).map(
      ([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ""}`, help] as const,
    ),
  ];
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return [
    command.summary,
    "",
    `Usage : ${command.name}${separator} [options]${file === undefined ? "" : ` [${file.value}]`}`,
    "",
    ...rows.map(([flag, help]) => `  ${flag.padEnd(width)}  ${help}`),
  ].join("\n");
}

/**
 * A whole number given as an option.
 * @throws UserError in French when it is not one
 */
export function wholeNumber(options: Options, name: string, fallback: number): number {
  const text = options[name];
  if (text === undefined) return fallback;
  if (/^\d{1,9}$/.test(String(text))) return Number(text);
  throw new UserError(`L’option --${name} attend un nombre entier positif, et non « ${text} ».`);
}
