import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** The rooms from the ground up: each may import those before it, and itself. */
const rooms = [
  "exact",
  "stats",
  "questionnaire",
  "respondents",
  "tables",
  "published",
  "present",
  "audit",
  "reconstruct",
  "notebook",
  "export",
  "commands",
];
const lib = join(__dirname, "..", "lib");
const files = rooms.flatMap((room) => readdirSync(join(lib, room)).map((file) => join(room, file)));
const importsOf = (file: string) =>
  [...readFileSync(join(lib, file), "utf8").matchAll(/(?:from|import\(|require\()\s*"([^"]+)"/g)].map(
    ([, name]) => name!,
  );

describe("the house", () => {
  test("has the rooms that are listed, and no other", () => {
    const folders = readdirSync(lib, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = folders
      .map(({ name }) => name)
      .filter((name) => !["dist", "node_modules", "types"].includes(name));
    expect(names.sort()).toEqual([...rooms].sort());
  });

  test.each(files)("%s imports nothing from a room above its own", (file) => {
    const room = dirname(file);
    const above = importsOf(file)
      .filter((name) => name.startsWith("."))
      .map((name) => relative(lib, join(lib, room, name)).split("/")[0]!)
      .filter((other) => rooms.indexOf(other) > rooms.indexOf(room));
    expect(above).toEqual([]);
  });

  test("touches the disk only where it may", () => {
    const disk = new Set(["fs", "child_process", "os"]);
    const touching = files.filter((file) =>
      importsOf(file).some(
        (name) => builtinModules.includes(name.replace("node:", "")) && disk.has(name.replace("node:", "")),
      ),
    );
    const allowed =
      /^(?:commands|export)[\\/]|^respondents[\\/](?:read\w*|projectRoot|writeFileAtomically)\.ts$|^present[\\/]plotlyScript\.ts$|^notebook[\\/]KernelPool\.ts$/;
    expect(touching.filter((file) => !allowed.test(file))).toEqual([]);
  });

  test("keeps exact and stats free of the survey, of French and of files", () => {
    const ground = files.filter((file) => /^(?:exact|stats)[\\/]/.test(file));
    const outside = ground.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith("../"))
        .map((name) => `${file}: ${name}`),
    );
    expect(outside.filter((line) => !/\.\.\/(?:exact|stats)\//.test(line))).toEqual([]);
  });

  test("has no file longer than 250 lines but the one a tool wrote", () => {
    const long = files.filter((file) => readFileSync(join(lib, file), "utf8").split("\n").length > 251);
    expect(long).toEqual([join("present", "arialWidths.ts")]);
  });
});
