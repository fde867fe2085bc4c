#!/usr/bin/env node
import { registry } from "./registry";
import { runProgram } from "./runProgram";

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
