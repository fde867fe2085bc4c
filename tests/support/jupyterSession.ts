import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a Jupyter client asks of a kernel. */
export type JupyterRequest =
  | {
      readonly type: "execute";
      readonly code: string;
      readonly interruptAfter?: number;
      readonly after?: number;
    }
  | { readonly type: "complete" | "inspect"; readonly code: string; readonly cursor?: number }
  | { readonly type: "messages"; readonly messages: readonly JupyterMessage[] };

/** A message of the protocol, sent so many seconds after the one before. */
export interface JupyterMessage {
  readonly channel: "shell" | "control";
  readonly type: string;
  readonly content: object;
  readonly after?: number;
  /** Whether no reply is waited for. */
  readonly unanswered?: true;
}

/** What came back for a message: its reply, and what was published for it. */
export interface JupyterExchange {
  readonly reply: Readonly<Record<string, unknown>>;
  readonly published: readonly Readonly<Record<string, unknown>>[];
}

/** How the kernel ended: its reply, and seconds from the request until its process was gone. */
export interface JupyterEnd {
  readonly reply: Readonly<Record<string, unknown>>;
  readonly endedAfter: number;
}

/** What the kernel answers: the fields of the reply that its request has. */
export interface JupyterAnswer {
  readonly status: string;
  readonly outputs: readonly JupyterOutput[];
  readonly seconds: number;
  readonly stoppedAfter: number;
  readonly matches: readonly string[];
  readonly cursor_start: number;
  readonly cursor_end: number;
  readonly found: boolean;
  readonly data: Readonly<Record<string, string>>;
  readonly metadata: { readonly _jupyter_types_experimental?: readonly Readonly<Record<string, unknown>>[] };
}

export interface JupyterOutput {
  readonly type: string;
  /** Seconds after the request. */
  readonly after: number;
  readonly name?: string;
  readonly text?: string;
  /** Of an error. */
  readonly ename?: string;
  readonly traceback?: readonly string[];
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * The answers of the real kernel, started by the real Jupyter in the notebooks' folder of a study, to some requests, in
 * their order; after them how it ended.
 */
export function jupyterSession(study: string, requests: readonly JupyterRequest[]): readonly unknown[] {
  const { stdout: jupyter } = spawnSync("which", ["jupyter"], { encoding: "utf8" });
  // The Python that has Jupyter's client is the one that its command runs in.
  const [, python] = /^#!\s*(\S+)/.exec(readFileSync(jupyter.trim(), "utf8"))!;
  const { stdout, stderr, status } = spawnSync(
    python!,
    [join(__dirname, "jupyterSession.py"), join(study, "notebooks")],
    {
      input: JSON.stringify(requests),
      env: { ...process.env, JUPYTER_PATH: join(study, ".jupyter") },
      encoding: "utf8",
      maxBuffer: 1e9,
    },
  );
  if (status !== 0) throw new Error(`The session failed:\n${stderr}`);
  return JSON.parse(stdout) as readonly unknown[];
}
