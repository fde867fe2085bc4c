#!/usr/bin/env node
import { visible } from "../base/printable";
import { registry } from "./registry";
import { runProgram } from "./runProgram";

// Labels and answers are anybody's: none commands the terminal.
for (const stream of ["log", "error"] as const) {
  const say = console[stream];
  console[stream] = (...said: readonly unknown[]) =>
    say(...said.map((own) => (typeof own === "string" ? visible(own) : own)));
}

// Whoever read what is said has enough of it: « carnets check | head ».
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

void runProgram(
  {
    name: "carnets",
    summary: "Recalcule, vérifie et prolonge le rapport d’une enquête, dans des carnets TypeScript.",
    commands: registry,
  },
  process.argv.slice(2),
).then((code) => {
  process.exitCode = code;
});
