import { nearestName } from "../base/nearestName";
import { UserError } from "../base/UserError";
import type { Command, Program } from "./Command";
import { exitCode } from "./exitCodes";
import { commandHelp, programHelp, usage } from "./helpText";
import { parseCall } from "./parseCall";

/**
 * Runs the command of a program that the first word names.
 * @returns the exit code; what a user must mend is printed as its French message alone
 */
export async function runProgram(program: Program, args: readonly string[]): Promise<number> {
  const [first, ...others] = args;
  if (first === undefined) {
    console.error(programHelp(program));
    return exitCode.wrongCall;
  }
  const asked = first === "help" ? (others[0] ?? "--help") : first;
  if (["--help", "-h"].includes(asked)) {
    console.log(programHelp(program));
    return exitCode.fine;
  }
  const entry = program.commands.find(({ name }) => name === asked);
  if (entry === undefined) {
    const near = nearestName(
      asked,
      program.commands.map(({ name }) => name),
    );
    const meant = near === undefined ? "" : `\nLa plus proche : ${program.name} ${near}`;
    console.error(
      `✗ Commande inconnue : ${asked}.${meant}\n« ${program.name} --help » donne la liste des commandes.`,
    );
    return exitCode.wrongCall;
  }
  return runCommand(`${program.name} ${asked}`, await entry.load(), first === "help" ? ["--help"] : others);
}

/**
 * Runs a command that is typed so on these arguments.
 * @returns the exit code; what a user must mend is printed as its French message alone
 */
export async function runCommand(typed: string, command: Command, args: readonly string[]): Promise<number> {
  try {
    const call = called(typed, command, args);
    if (call === undefined) return exitCode.wrongCall;
    if (call === "help") {
      console.log(commandHelp(typed, command));
      return exitCode.fine;
    }
    return await command.run(call);
  } catch (error) {
    // By name: a bundled module has a class of its own.
    const { name, message } = error as Error;
    const isTheirs = ["DataError", "UserError"].includes(name);
    console.error(isTheirs ? `\n✗ ${message}` : error);
    return isTheirs ? exitCode.wrongCall : exitCode.fault;
  }
}

function called(typed: string, command: Command, args: readonly string[]) {
  try {
    return parseCall(command, args);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(`✗ ${error.message}\n${usage(typed, command)}\n« ${typed} --help » explique les options.`);
    return undefined;
  }
}
