import type { Command, Program } from "./Command";
import { exitCode } from "./exitCodes";
import { allOptions } from "./parseCall";

/** The help of a program: what it is for, and a line a command. */
export function programHelp({ name, summary, commands }: Program): string {
  return [
    summary,
    "",
    `Usage : ${name} COMMANDE [options]`,
    "",
    ...aligned(commands.map((command) => [command.name, command.summary])),
    "",
    ...exitLines("quelque chose est trouvé : différences, contradictions, cellules en échec"),
    "",
    `« ${name} COMMANDE --help » explique une commande.`,
  ].join("\n");
}

/** The help of a command that is typed so: what it does, how it is called, its options and exit codes. */
export function commandHelp(typed: string, command: Command): string {
  const { description, file, rest, found } = command;
  return [
    description,
    "",
    usage(typed, command),
    "",
    ...aligned([
      ...(file === undefined ? [] : [[file.value, file.help] as const]),
      ...Object.entries(allOptions(command)).map(
        ([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ""}`, help] as const,
      ),
      ...(rest === undefined ? [] : [[rest.value, rest.help] as const]),
    ]),
    "",
    ...exitLines(found),
  ].join("\n");
}

/** « Usage : carnets audit [options] [tableaux.csv] ». */
export function usage(typed: string, { file, rest }: Command): string {
  const more = [file?.value, rest?.value].filter((value) => value !== undefined);
  return `Usage : ${[typed, "[options]", ...more.map((value) => `[${value}]`)].join(" ")}`;
}

function exitLines(found: string | undefined): readonly string[] {
  return [
    "Codes de sortie :",
    ...aligned([
      [String(exitCode.fine), "tout va bien"],
      ...(found === undefined ? [] : [[String(exitCode.found), found] as const]),
      [String(exitCode.wrongCall), "l’appel ou les données sont à corriger ; rien n’est écrit"],
      [String(exitCode.fault), "une faute du programme, avec sa trace"],
      [String(exitCode.interrupted), "interrompu (Ctrl-C)"],
    ]),
  ];
}

function aligned(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
