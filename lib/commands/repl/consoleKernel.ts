import type { CellCompletion } from "../../kernel/complete";
import { importedStudies } from "../../kernel/importedStudies";
import { notebookKernel } from "../../kernel/notebookKernel";
import { loadOnlyTypesOfNode, watchNoFile, watchNoFolder } from "../../kernel/quickStart";
import { tellUncaught } from "../../kernel/tellUncaught";
import { createConverter } from "../../kernel/tslab";
import { bundleText } from "./bundleText";

/** What a console says: what cells write, and how far a long one is. */
export interface ConsoleVoice {
  write(text: string): void;
  progress(text: string): void;
}

/** The kernel of a console: that of notebooks, with all the words of a study imported. */
export interface ConsoleKernel {
  /** Executes a cell. @returns whether it went well */
  run(source: string): Promise<boolean>;
  /** Whether a source ends where a cell may end. */
  isComplete(source: string): boolean;
  complete(source: string, position: number): CellCompletion;
  interrupt(): void;
  close(): void;
}

/**
 * Starts the kernel of a console in the current folder, which takes a second or two.
 *
 * @param module the words of the study: « conum »
 */
export async function consoleKernel(module: string, voice: ConsoleVoice): Promise<ConsoleKernel> {
  loadOnlyTypesOfNode();
  watchNoFolder();
  watchNoFile();
  const converter = createConverter({ isJS: false, isBrowser: false });
  const { executor, handler } = notebookKernel(converter, () => {
    throw new Error("Les cellules « browser » de tslab ne s’exécutent pas sans navigateur.");
  });
  tellUncaught();
  const show = Object.assign(
    ({ data }: { readonly data: Readonly<Record<string, unknown>> }) => {
      const text = bundleText(data);
      if (text !== "") voice.write(`${text}\n`);
    },
    { progress: (text: string) => voice.progress(text) },
  );
  const run = async (code: string) => {
    const reply = await handler.handleExecute(
      { code, stop_on_error: false },
      (_, text) => voice.write(text),
      show,
    );
    return reply.status === "ok";
  };

  const words = importedStudies(`from "${module}"`).flatMap((study) => study.words);
  await run(`import { ${words.filter((word) => word !== "default").join(", ")} } from "${module}";`);
  return {
    run,
    isComplete: (code) => handler.handleIsComplete({ code }).status === "complete",
    complete: (source, position) => executor.complete(source, position) as CellCompletion,
    interrupt: () => executor.interrupt(),
    close: () => executor.close(),
  };
}
