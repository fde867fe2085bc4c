/** An option of a command, as its help tells it. */
export interface Option {
  readonly type: "boolean" | "string" | "integer";
  /** One French line. */
  readonly help: string;
  /** How the value is named in the help: « --seed N ». */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** Whether it may be given several times: its values are then a list. */
  readonly several?: boolean;
}

export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { readonly several: true }
  ? readonly string[]
  : O["type"] extends "boolean"
    ? boolean
    : O["type"] extends "integer"
      ? number
      : O extends { readonly choices: readonly (infer Choice)[] }
        ? Choice
        : string;

/** What options are given as; undefined where one is absent. */
export type Values<O extends Options> = {
  readonly [name in keyof O]?:
    | (string extends keyof O ? string | number | boolean | readonly string[] : ValueOf<O[name]>)
    | undefined;
};

/** What a command is called with. */
export interface Call<O extends Options = Options> {
  readonly options: Values<O>;
  /** The file that is named, where the command takes one; the first of several. */
  readonly file: string | undefined;
  /** All that are named, where it takes several. */
  readonly files: readonly string[];
  /** What is handed on as it is, where the command hands on. */
  readonly rest: readonly string[];
}

/** A subcommand: what it is for, its options, and what it does. */
export interface Command<O extends Options = Options> {
  /** French lines under the usage. */
  readonly description: string;
  readonly options: O;
  /** A file that it may be given, or several, as named in the help, and what it is. */
  readonly file?: { readonly value: string; readonly help: string; readonly several?: boolean };
  /** Whatever it does not know is handed on to another program: how the help names and explains that. */
  readonly rest?: { readonly value: string; readonly help: string };
  /** What exit code 1 says of this command, in French, where it says something. */
  readonly found?: string;
  /** Resolves with the exit code: 0 when all is well, 1 when something was found. */
  run(call: Call<O>): Promise<number> | number;
}

/** A command, its options typed by what it says of them. */
export function defineCommand<const O extends Options>(command: Command<O>): Command<O> {
  return command;
}

/** A command by the name that is typed, loaded when it is called. */
export interface Entry {
  readonly name: string;
  /** One French line for the list of commands. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** A program of several commands. */
export interface Program {
  /** As typed: « carnets ». */
  readonly name: string;
  /** One French line. */
  readonly summary: string;
  readonly commands: readonly Entry[];
}
