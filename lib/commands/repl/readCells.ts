import { once } from "node:events";
import { createInterface, type Interface } from "node:readline";
import { visible } from "../../base/printable";
import type { ConsoleKernel, ConsoleVoice } from "./consoleKernel";
import { type History, historySize } from "./history";
import { lineCompletion } from "./lineCompletion";

const first = "> ";
const further = "… ";

/**
 * Reads cells from the terminal, or from what is piped in, and executes them, until there are no more.
 *
 * @param start starts the kernel that says by a voice what cells write
 * @returns whether all cells went well
 */
export async function readCells(
  start: (voice: ConsoleVoice) => Promise<ConsoleKernel>,
  history: History,
): Promise<boolean> {
  const { stdin, stdout } = process;
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
  const print = stdout.write.bind(stdout);
  // What a cell writes goes elsewhere, and comes back through `voice`; what is typed is shown by the terminal itself.
  const screen: NodeJS.WritableStream = Object.create(stdout, { write: { value: print } });
  // A colour is a command to the terminal: what cells write is shown as it is, and has none.
  Object.assign(stdout, { getColorDepth: () => 1, hasColors: () => false });

  let isRunning = true;
  let isAtLineStart = true;
  let isProgressShown = false;
  let lines: Interface | undefined;
  const prompt = () => {
    if (!isAtLineStart) print("\n");
    isAtLineStart = true;
    lines!.setPrompt(source === "" ? first : further);
    lines!.prompt();
  };
  const clearProgress = () => {
    if (isProgressShown) print("\r\u001b[K");
    isProgressShown = false;
  };
  const kernel = await start({
    write(text) {
      clearProgress();
      // What comes after its cell stands above the line that is being typed.
      if (isTerminal && !isRunning) print("\r\u001b[J");
      print(visible(text));
      isAtLineStart = text.endsWith("\n");
      if (isTerminal && !isRunning) {
        if (!isAtLineStart) print("\n");
        isAtLineStart = true;
        lines?.prompt(true);
      }
    },
    progress(text) {
      if (!isTerminal) return;
      print(`\r\u001b[K${visible(text)}`);
      isProgressShown = true;
    },
  });

  let source = "";
  let isFine = true;
  const waiting: string[] = [];
  const reader = createInterface({
    input: stdin,
    output: isTerminal ? screen : undefined,
    terminal: isTerminal,
    prompt: first,
    history: isTerminal ? history.lines : [],
    historySize,
    removeHistoryDuplicates: true,
    completer: (line: string) => completed(line),
  });
  lines = reader;

  /** Tab: readline takes the first of the pair for the second, and lists nothing by itself. */
  function completed(line: string): [string[], string] {
    const cursor = reader.cursor;
    // Where nothing is typed so far Tab indents, as in code that is pasted.
    if (line.trim() === "") return [[`${line}  `], line];
    const found = lineCompletion((text, at) => kernel.complete(text, at), source, reader.line, cursor);
    if (found === undefined) return [[], line];
    for (let left = found.after; left > 0; left--) reader.write(null, { name: "delete" });
    const typed = reader.line.slice(cursor - found.before, cursor);
    if (found.text !== typed) return [[found.text], typed];
    if (found.choices.length === 0) return [[], line];
    print(`\r\n${visible(found.choices.join("\n"))}\n`);
    reader.prompt(true);
    return [[], line];
  }

  async function run(cell: string): Promise<void> {
    isRunning = true;
    // Ctrl-C is then a signal, which reaches a cell that computes without a pause.
    if (isTerminal) {
      reader.pause();
      stdin.setRawMode(false);
    }
    isFine = (await kernel.run(cell)) && isFine;
    clearProgress();
    if (isTerminal) stdin.setRawMode(true);
    isRunning = false;
  }

  let queue = Promise.resolve();
  reader.on("line", (line) => {
    waiting.push(line);
    queue = queue.then(async () => {
      source += `${waiting.shift()!}\n`;
      const cell = source;
      if (cell.trim() === "" || kernel.isComplete(cell)) {
        source = "";
        if (cell.trim() !== "") await run(cell);
      }
      if (isTerminal && waiting.length === 0) prompt();
    });
  });
  reader.on("SIGINT", () => {
    const isEmpty = source === "" && reader.line === "";
    source = "";
    print(isEmpty ? "\n(Ctrl-D pour quitter)\n" : "^C\n");
    reader.write(null, { ctrl: true, name: "e" });
    reader.write(null, { ctrl: true, name: "u" });
    prompt();
  });
  reader.on("history", (kept) => history.keep(kept));
  process.on("SIGINT", () => {
    if (isRunning) kernel.interrupt();
  });

  isRunning = false;
  if (isTerminal) prompt();
  await once(reader, "close");
  await queue;
  // Nothing more comes: what is left open is told as the cell that it is.
  if (source.trim() !== "" && !isTerminal) await run(source);
  kernel.close();
  if (isTerminal) print("\n");
  return isFine;
}
