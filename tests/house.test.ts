import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** The rooms from the ground up: each may import those before it, and itself. */
const rooms = [
  "base",
  "exact",
  "stats",
  "questionnaire",
  "answers",
  "import",
  "draft",
  "cells",
  "tables",
  "secrecy",
  "published",
  "study",
  "present",
  "audit",
  "reconstruct",
  "words",
  "kernel",
  "report",
  "scaffold",
  "commands",
];
const lib = join(__dirname, "..", "lib");
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(lib, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const files = rooms.flatMap(filesIn);
const roomOf = (file: string) => file.split(/[\\/]/)[0]!;
const importsOf = (file: string) =>
  [...readFileSync(join(lib, file), "utf8").matchAll(/(?:from|import\(|require\()\s*"([^"]+)"/g)].map(
    ([, name]) => name!,
  );
/** The rooms that a file imports from. */
const roomsOf = (file: string) =>
  importsOf(file)
    .filter((name) => name.startsWith("."))
    .map((name) => roomOf(relative(lib, join(lib, dirname(file), name))));
/** The files of the house that a file loads when it runs: not those of which it has types alone. */
const loadedBy = (file: string) =>
  [
    ...readFileSync(join(lib, file), "utf8").matchAll(
      /^(?:import|export)\s+(?!type\s)[^;"]*?from\s+"(\.[^"]+)"/gm,
    ),
  ]
    .map(([, name]) => join(dirname(file), name!))
    .map((path) => (files.includes(`${path}.ts`) ? `${path}.ts` : join(path, "index.ts")));

describe("the house", () => {
  test("has the rooms that are listed, and no other", () => {
    const folders = readdirSync(lib, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const names = folders
      .map(({ name }) => name)
      .filter((name) => !["dist", "node_modules", "types"].includes(name));
    expect(names.sort()).toEqual([...rooms].sort());
  });

  test.each(files)("%s imports nothing from a room above its own", (file) => {
    const above = roomsOf(file).filter((other) => rooms.indexOf(other) > rooms.indexOf(roomOf(file)));
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
      /^(?:commands|report)[\\/]|^(?:base|import|study)[\\/](?:read\w*|openRegular|isThere|openStudy|findStudy|writeFileAtomically)\.ts$|^present[\\/]figures[\\/]plotlyScript\.ts$|^kernel[\\/](?:KernelPool|processGroup)\.ts$|^scaffold[\\/]writeStudyFolder\.ts$/;
    expect(touching.filter((file) => !allowed.test(file))).toEqual([]);
  });

  test("keeps exact and stats free of the survey, of French and of files", () => {
    const ground = files.filter((file) => /^(?:exact|stats)[\\/]/.test(file));
    const outside = ground.flatMap((file) =>
      roomsOf(file)
        .filter((room) => !["base", "exact", "stats"].includes(room))
        .map((room) => `${file}: ${room}`),
    );
    expect(outside).toEqual([]);
  });

  test("has no circle of files that load one another", () => {
    const loads = new Map(files.map((file) => [file, loadedBy(file)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      else if (!done.has(file)) {
        for (const other of loads.get(file) ?? []) visit(other, [...path, file]);
        done.add(file);
      }
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
    expect(loads.get(join("commands", "carnets.ts"))).toContain(join("commands", "registry.ts"));
  });

  test("keeps what it remembers in one place, and takes no stack overflow for an answer", () => {
    const holding = (what: RegExp) =>
      files.filter((file) => what.test(readFileSync(join(lib, file), "utf8")));
    expect(holding(/new WeakMap/)).toEqual([join("base", "memo.ts")]);
    expect(holding(/instanceof RangeError/)).toEqual([]);
  });

  test("has no file longer than 250 lines but those a tool wrote", () => {
    const long = files.filter((file) => readFileSync(join(lib, file), "utf8").split("\n").length > 251);
    expect(long).toEqual([join("present", "figures", "arialWidths.ts")]);
  });

  test("has no folder of more than 42 files", () => {
    const folders = new Map<string, number>();
    for (const file of files) folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1);
    expect([...folders].filter(([, count]) => count > 42)).toEqual([]);
  });
});
