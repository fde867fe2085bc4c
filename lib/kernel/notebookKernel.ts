import { complete } from "./complete";
import { explain } from "./explain";
import { importedStudies } from "./importedStudies";
import { inspect } from "./inspect";
import { jupyterHandler } from "./jupyterHandler";
import { type CellFault, cellFault, mistake } from "./tellError";
import { type Converter, createExecutor, type Diagnostic, type Executor, type Handler } from "./tslab";

/** The kernel of a notebook: what executes its cells, and what answers Jupyter. */
export interface NotebookKernel {
  readonly executor: Executor;
  readonly handler: Handler;
}

/**
 * tslab's executor and Jupyter handler over a converter of tslab, with what our notebooks have of their own around
 * them: errors in French, and the last value of a cell shown. Real Jupyter and the runner of notebooks both use this one.
 *
 * @param browser what makes the converter of cells for a browser, when one is met
 * @param tellFault what tells that a cell failed, and how; written to its error stream by default
 */
export function notebookKernel(
  converter: Converter,
  browser: () => Converter,
  tellFault: (fault: CellFault) => void = ({ text }) => console.error(text),
): NotebookKernel {
  // Of the cell that runs: what it and those before it import, and whether its last value could not be shown.
  let code: readonly string[] = [];
  let isUnshown = false;
  // Its last value, where that is still to come.
  let coming: Promise<unknown> | undefined;
  let stop: (reason: Error) => void = () => {};
  const node = withOurs(converter);
  const converters = {
    node: {
      ...node,
      convert(previous: string, source: string) {
        code = [previous, source];
        return node.convert(previous, source);
      },
    },
    get browser() {
      return browser();
    },
    close: () => converter.close(),
  };
  const tell = (value: unknown) => {
    try {
      const isObject = typeof value === "object" && value !== null;
      if (isObject && importedStudies(...code).some((study) => study.show(value))) return;
      console.log(value);
    } catch (error) {
      isUnshown = true;
      tellFault(cellFault(error));
    }
  };
  const own = createExecutor(process.cwd(), converters, {
    log(value) {
      if (value instanceof Promise) coming = value;
      else tell(value);
    },
    // tslab tells a fault of the cell with its place, which ours has in its text; or what was thrown.
    error: (...said) => tellFault(said.length === 1 ? cellFault(said[0]) : mistake(String(said.at(-1)))),
  });
  const executor = {
    ...own,
    interrupt() {
      own.interrupt();
      stop(new Error("Interrupted asynchronously"));
    },
    async execute(source: string) {
      isUnshown = false;
      coming = undefined;
      try {
        if (!(await own.execute(source))) return false;
        if (coming === undefined) return !isUnshown;
        const interrupted = new Promise((_, reject) => {
          stop = reject;
        });
        const value = await Promise.race([coming, interrupted]);
        if (value !== undefined) tell(value);
      } catch (error) {
        isUnshown = true;
        tellFault(cellFault(error));
      }
      return !isUnshown;
    },
  };
  return { executor, handler: jupyterHandler(executor) };
}

/** A converter that tells in one French text what is wrong in a cell, and completes its texts. */
function withOurs(converter: Converter): Converter {
  const explained = (previous: string, source: string, faults: readonly Diagnostic[]) => {
    const [first] = faults;
    return first ? [{ ...first, messageText: explain(converter, previous, source, faults) }] : [];
  };
  return {
    ...converter,
    convert(previous, source) {
      const converted = converter.convert(previous, source);
      return { ...converted, diagnostics: explained(previous, source, converted.diagnostics) };
    },
    complete: (previous, source, position) => complete(converter, previous, source, position),
    inspect: (previous, source, position) => inspect(converter, previous, source, position),
    addModule: (name, source, metadata) => explained("", source, converter.addModule(name, source, metadata)),
  };
}
