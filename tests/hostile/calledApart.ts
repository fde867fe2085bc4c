import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../support/smallSurvey";

/** A call of `carnets`, typed in a folder. */
export interface Call {
  readonly name: string;
  readonly folder: string;
  readonly args: readonly string[];
}

/** What a call said, on both streams, and what it took; `status` is null where it was stopped at a bound. */
export interface Outcome {
  readonly name: string;
  readonly status: number | null;
  readonly said: string;
  readonly seconds: number;
  /** The peak of the process, these calls and those before. */
  readonly megabytes: number;
}

/** What the system lets a process of these calls have. */
export interface Bounds {
  /** Of its own data, as `ulimit -d` counts it. */
  readonly megabytes: number;
  /** Of processor for all calls, and of clock for each. */
  readonly seconds: number;
}

/**
 * Calls `carnets` in processes of their own, under bounds that the system keeps. The calls share a process until one is
 * stopped; the next has a new one.
 */
export async function calledApart(
  calls: readonly Call[],
  bounds: Bounds,
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  let left = calls;
  while (left.length > 0) {
    const said = await calledInOne(left, bounds);
    for (const outcome of said) outcomes.set(outcome.name, outcome);
    const stopped = left[said.length];
    if (stopped !== undefined)
      outcomes.set(stopped.name, { name: stopped.name, status: null, said: "", ...bounds });
    left = left.slice(said.length + 1);
  }
  return outcomes;
}

async function calledInOne(calls: readonly Call[], { megabytes, seconds }: Bounds): Promise<Outcome[]> {
  const own = mkdtempSync(join(tmpdir(), "carnets-hostile-calls-"));
  const [callsFile, results] = [join(own, "calls.json"), join(own, "results")];
  writeFileSync(callsFile, JSON.stringify(calls));
  const child = join(root, "tests", "hostile", "hostileChild.mjs");
  const line = `ulimit -d ${megabytes * 1000} && ulimit -t ${seconds * calls.length} && exec "$@"`;
  const program = [process.execPath, child, join(root, "lib", "dist"), callsFile, results];
  const running = spawn("/bin/sh", ["-c", line, "sh", ...program], { stdio: "ignore" });
  // A call that waits uses no processor.
  let known = 0;
  let since = Date.now();
  const watch = setInterval(() => {
    const now = linesOf(results).length;
    if (now > known) [known, since] = [now, Date.now()];
    else if (Date.now() - since > seconds * 1000) running.kill("SIGKILL");
  }, 250);
  await new Promise((ended) => running.once("close", ended));
  clearInterval(watch);
  const outcomes = linesOf(results).map((text) => JSON.parse(text) as Outcome);
  rmSync(own, { recursive: true });
  return outcomes;
}

function linesOf(file: string): string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8").split("\n").slice(0, -1);
}
