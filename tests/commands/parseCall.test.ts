import { describe, expect, test } from "vitest";
import { type Command, defineCommand } from "../../lib/commands/Command";
import { parseCall } from "../../lib/commands/parseCall";

const command = defineCommand({
  description: "",
  options: {
    seed: { type: "integer", value: "N", help: "" },
    out: { type: "string", value: "FICHIER", help: "" },
    rounding: { type: "string", value: "MODE", choices: ["halfUp", "truncated"], help: "" },
    list: { type: "boolean", help: "" },
  },
  file: { value: "tableaux.csv", help: "" },
  run: () => 0,
});
const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const fault = (of: Command, ...args: string[]) => {
  try {
    return parseCall(of, args);
  } catch (error) {
    return `${(error as Error).name} ${spaced((error as Error).message)}`;
  }
};

describe("parseCall", () => {
  test("reads each kind of option, before the file and after it", () => {
    expect(parseCall(command, ["--seed", "7", "t.csv", "--list", "--out=x.csv"])).toEqual({
      options: { seed: 7, list: true, out: "x.csv" },
      file: "t.csv",
      files: ["t.csv"],
      rest: [],
    });
    expect(parseCall(command, [])).toEqual({ options: {}, file: undefined, files: [], rest: [] });
  });

  test("gathers an option that may be given several times", () => {
    const renaming = defineCommand({
      description: "",
      options: { rename: { type: "string", value: "ANCIEN=NOUVEAU", help: "", several: true } },
      run: () => 0,
    });
    expect(parseCall(renaming, ["--rename", "a=b", "--rename=c=d"])).toMatchObject({
      options: { rename: ["a=b", "c=d"] },
    });
  });

  test("takes what begins with a dash for a file after --, or for a value after =", () => {
    expect(parseCall(command, ["--out=-x.csv", "--", "--list"])).toEqual({
      options: { out: "-x.csv" },
      file: "--list",
      files: ["--list"],
      rest: [],
    });
  });

  test.each([["--help"], ["-h"]])("asks for help at %s, whatever else is there", (flag) => {
    expect(parseCall(command, ["t.csv", "--seed", "7", flag])).toBe("help");
  });

  test.each([
    [["--sead", "7"], "Option inconnue : --sead (la plus proche : --seed)."],
    [["--vite"], "Option inconnue : --vite."],
    [["--xyzzyxyzzy"], "Option inconnue : --xyzzyxyzzy."],
    [["-x"], "Option inconnue : -x."],
    [["--constructor"], "Option inconnue : --constructor."],
    [["--seed"], "L’option --seed attend une valeur : N."],
    [["--out", "--list"], "L’option --out attend une valeur : FICHIER."],
    [["--seed", "1.5"], "L’option --seed attend un nombre entier positif, et non « 1.5 »."],
    [["--seed=-1"], "L’option --seed attend un nombre entier positif, et non « -1 »."],
    [["--seed", "1000000000"], "L’option --seed attend un nombre entier positif, et non « 1000000000 »."],
    [["--rounding", "up"], "L’option --rounding attend halfUp, truncated, et non « up »."],
    [["--list=oui"], "L’option --list n’attend pas de valeur, et non « oui »."],
    [["a.csv", "b.csv"], "Un seul fichier est attendu, et non « a.csv », « b.csv »."],
  ])("says in French what is wrong with %j", (args, message) => {
    expect(fault(command, ...args)).toBe(`UserError ${message}`);
  });

  test("refuses a file where none is taken", () => {
    const { file: _, ...without } = command;
    expect(fault(without, "t.csv")).toBe("UserError Aucun fichier n’est attendu, et non « t.csv ».");
  });

  test("hands on as it is what a command that hands on does not know", () => {
    const { file: _, ...without } = command;
    const handing = { ...without, rest: { value: "options", help: "" } };
    const args = ["--port", "8899", "--out", "x", "-y", "z", "--seed=7", "--", "--list"];
    expect(parseCall(handing, args)).toEqual({
      options: { out: "x", seed: 7 },
      file: undefined,
      files: [],
      rest: ["--port", "8899", "-y", "z", "--", "--list"],
    });
    expect(parseCall(handing, ["--port", "8899", "--help"])).toBe("help");
  });
});
