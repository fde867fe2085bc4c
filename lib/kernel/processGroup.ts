import type { ChildProcess } from "node:child_process";

/**
 * Ends a process that leads a group, and all that it started and that stayed in it; on Windows, which has no groups, the
 * process alone.
 */
export function endGroup(pid: number, signal: NodeJS.Signals = "SIGKILL"): void {
  for (const target of process.platform === "win32" ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch {
      // It has ended, or leads no group.
    }
  }
}

/**
 * Follows the processes that this one starts, by whatever way of `node:child_process`.
 * @returns what ends those that still run
 */
export function trackChildren(): () => void {
  const { ChildProcess: Started } = require("node:child_process") as {
    ChildProcess: { readonly prototype: ChildProcess & { spawn(options: unknown): unknown } };
  };
  const running = new Set<ChildProcess>();
  const { spawn } = Started.prototype;
  Started.prototype.spawn = function (this: ChildProcess, options: unknown) {
    running.add(this);
    this.once("exit", () => running.delete(this));
    return spawn.call(this, options);
  };
  return () => {
    for (const child of running) child.kill("SIGKILL");
    running.clear();
  };
}
