import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkJupyter } from "../support/jupyter";
import {
  type JupyterEnd,
  type JupyterExchange,
  type JupyterMessage,
  jupyterSession,
} from "../support/jupyterSession";

const root = join(__dirname, "..", "..");
const ask = (type: string, content: object = {}): JupyterMessage => ({ channel: "shell", type, content });
/** A cell as VS Code runs it, unless told otherwise. */
const run = (code: string, more: object = {}): JupyterMessage =>
  ask("execute_request", {
    code,
    silent: false,
    store_history: true,
    stop_on_error: false,
    allow_stdin: true,
    ...more,
  });
const wait = "await new Promise((resolve) => setTimeout(resolve, 60_000));";

/** What one kernel is asked, in this order; those of one list are sent one right after the other. */
const requests = {
  info: [ask("kernel_info_request")],
  comms: [ask("comm_info_request", { target_name: "jupyter.widget" })],
  history: [ask("history_request", { hist_access_type: "tail", n: 10, output: false, raw: true })],
  whole: [ask("is_complete_request", { code: 'show("2.8")' })],
  call: [ask("is_complete_request", { code: 'show("2.8",' })],
  template: [ask("is_complete_request", { code: "comment`Ainsi,\n\n" })],
  unknown: [
    { ...ask("comm_open", { comm_id: "a", target_name: "jupyter.widget", data: {} }), unanswered: true },
  ],
  first: [run('console.log("un");')],
  afterCell: [{ ...ask("debug_request", { type: "request", command: "debugInfo" }), unanswered: true }],
  silent: [run('console.log("rien"); const kept = 2;', { silent: true, store_history: false })],
  silentFault: [run('throw new RangeError("tu");', { silent: true, store_history: false })],
  uncounted: [run("console.log(kept);", { store_history: false })],
  second: [run('console.log("deux");')],
  going: [run('throw new RangeError("panne");'), run('console.log("après");')],
  stopping: [
    run('await new Promise((resolve) => setTimeout(resolve, 100)); throw new Error("panne");', {
      stop_on_error: true,
    }),
    run('console.log("jamais");', { stop_on_error: true }),
    run('console.log("jamais");', { stop_on_error: true }),
  ],
  atOnce: [run('console.log("de suite");')],
  updated: [
    run(
      'const { lastWriteDisplayData: write } = require("tslab/dist/jupyter");\n' +
        'for (const text of ["avant", "après"]) write({ data: { "text/plain": text }, metadata: {}, transient: { display_id: "d" } }, text === "après");',
    ),
  ],
  interrupted: [run(wait), { channel: "control", type: "interrupt_request", content: {}, after: 0.5 }],
  left: [run("void setInterval(() => {}, 1000);")],
} satisfies Record<string, readonly JupyterMessage[]>;

describe.skipIf(!checkJupyter)("what VS Code asks of the kernel by messages", () => {
  let given: Readonly<Record<keyof typeof requests, readonly JupyterExchange[]>>;
  let end: JupyterEnd;
  beforeAll(() => {
    const asked = Object.values(requests).map((messages) => ({ type: "messages" as const, messages }));
    const answers = jupyterSession(root, asked);
    given = Object.fromEntries(Object.keys(requests).map((name, i) => [name, answers[i]])) as typeof given;
    end = answers.at(-1) as JupyterEnd;
  });
  const reply = (name: keyof typeof requests) => given[name][0]!.reply;
  /** What was published for a message, but for busy and idle. */
  const published = (name: keyof typeof requests, i = 0) =>
    given[name][i]!.published.filter(({ type }) => type !== "status");

  test("has its answer: kernel_info, comm_info, history, each under its own name", () => {
    expect(reply("info")).toMatchObject({
      type: "kernel_info_reply",
      status: "ok",
      protocol_version: "5.3",
      language_info: { name: "typescript", file_extension: ".ts" },
    });
    expect(reply("comms")).toEqual({ type: "comm_info_reply", status: "ok", comms: {} });
    expect(reply("history")).toEqual({ type: "history_reply", status: "ok", history: [] });
  });

  test("is_complete: a call or a comment that is open goes on", () => {
    expect(reply("whole")).toMatchObject({ status: "complete" });
    expect(reply("call")).toMatchObject({ status: "incomplete" });
    expect(reply("template")).toMatchObject({ status: "incomplete" });
  });

  test("what it does not know is told by nothing in a cell", () => {
    expect(published("unknown")).toEqual([]);
    expect(published("afterCell")).toEqual([]);
  });

  test("execute: the cell and its rank, what it writes, and the reply with the same rank", () => {
    expect(published("first")).toEqual([
      { type: "execute_input", code: 'console.log("un");', execution_count: 1 },
      { type: "stream", name: "stdout", text: "un\n" },
    ]);
    expect(reply("first")).toEqual({
      type: "execute_reply",
      status: "ok",
      execution_count: 1,
      payload: [],
      user_expressions: {},
    });
  });

  test("a silent cell shows nothing and is not counted, though it is executed", () => {
    expect(published("silent")).toEqual([]);
    expect(published("silentFault")).toEqual([]);
    expect(reply("silentFault")).toMatchObject({ status: "error", ename: "RangeError" });
    expect(published("uncounted")).toMatchObject([
      { type: "execute_input", execution_count: 1 },
      { type: "stream", text: "2\n" },
    ]);
    expect(reply("second")).toMatchObject({ execution_count: 2 });
  });

  test("a cell that fails is told by `error`, as its reply does; without stop_on_error the next one runs", () => {
    const error = { ename: "RangeError", evalue: "panne" };
    expect(published("going")[1]).toMatchObject({ type: "error", ...error });
    expect(reply("going")).toMatchObject({ status: "error", execution_count: 3, ...error });
    expect(reply("going").traceback).toEqual(expect.arrayContaining([expect.stringMatching(/^\s+at /)]));
    expect(published("going", 1)[1]).toMatchObject({ type: "stream", text: "après\n" });
  });

  test("with stop_on_error those that wait are aborted, and one that is sent after the reply runs", () => {
    expect(given.stopping.map(({ reply: { status } }) => status)).toEqual(["error", "aborted", "aborted"]);
    expect(published("stopping", 1)).toEqual([]);
    expect(published("atOnce")[1]).toMatchObject({ type: "stream", text: "de suite\n" });
  });

  test("a display that is updated keeps its id", () => {
    expect(published("updated").slice(1)).toMatchObject([
      { type: "display_data", data: { "text/plain": "avant" }, transient: { display_id: "d" } },
      { type: "update_display_data", data: { "text/plain": "après" }, transient: { display_id: "d" } },
    ]);
  });

  test("interrupt by a message stops a cell that waits", () => {
    const [cell, request] = given.interrupted;
    expect(request!.reply).toEqual({ type: "interrupt_reply", status: "ok" });
    expect(cell!.reply).toMatchObject({ status: "error", evalue: "Cellule interrompue." });
  });

  test("shutdown is answered, and ends the kernel, whatever a cell has left to do", () => {
    expect(end.reply).toEqual({ status: "ok", restart: false });
    expect(end.endedAfter).toBeLessThan(1);
  });
});
