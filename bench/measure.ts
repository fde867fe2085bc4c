import { spawnSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import type { Option } from "../lib/commands/Command";

/** The workspace. */
export const root = join(__dirname, "..");

/** The option of a bench that measures several rounds, each side in turn. */
export const roundsOption = {
  rounds: { type: "integer", value: "N", help: "mesures de chaque côté, tour à tour (5 par défaut)" },
} as const satisfies Readonly<Record<string, Option>>;

/** « Node v20.19.0, 2 cores, load 0.3 »: what the times were measured on. */
export function machine(): string {
  return `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}`;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

/** « median 7.6 (from 7.4 to 7.7) ». */
export function spread(values: readonly number[], decimals: number): string {
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map((value) =>
    value.toFixed(decimals),
  );
  return `median ${middle} (from ${least} to ${most})`;
}

export function timed<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const begun = performance.now();
  const result = work();
  return { result, seconds: (performance.now() - begun) / 1000 };
}

/**
 * What another program prints.
 * @throws Error with what it said, when it fails
 */
export function output(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${command} failed:\n${error?.message ?? stderr}`);
  return stdout;
}

/** The seconds that a script of R in this folder measures inside R, a line each. */
export function secondsInR(script: string, args: readonly string[]): readonly number[] {
  return output("Rscript", [join(__dirname, script), ...args])
    .trim()
    .split(/\s+/)
    .map(Number);
}
