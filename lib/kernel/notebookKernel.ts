import { explain } from "./explain";
import { importedStudies } from "./importedStudies";
import { tellError } from "./tellError";
import {
  type Converter,
  createExecutor,
  type Diagnostic,
  type Executor,
  type Handler,
  JupyterHandlerImpl,
} from "./tslab";

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
 */
export function notebookKernel(converter: Converter, browser: () => Converter): NotebookKernel {
  // Of the cell that runs: what it and those before it import, and whether its last value could not be shown.
  let code: readonly string[] = [];
  let isUnshown = false;
  const node = withExplanations(converter);
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
  const own = createExecutor(process.cwd(), converters, {
    log(value) {
      try {
        const isObject = typeof value === "object" && value !== null;
        if (isObject && importedStudies(...code).some((study) => study.show(value))) return;
        console.log(value);
      } catch (error) {
        isUnshown = true;
        console.error(tellError(error));
      }
    },
    error: (...said) => console.error(saidOf(said)),
  });
  const executor = {
    ...own,
    async execute(source: string) {
      isUnshown = false;
      return (await own.execute(source)) && !isUnshown;
    },
  };
  return { executor, handler: new JupyterHandlerImpl(executor, false) };
}

/** A converter that tells in one French text what is wrong in a cell. */
function withExplanations(converter: Converter): Converter {
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
    addModule: (name, source, metadata) => explained("", source, converter.addModule(name, source, metadata)),
  };
}

/** What tslab says of an error: the fault of a cell with its place, which ours has in its text; or what was thrown. */
function saidOf(said: readonly unknown[]): string {
  return said.length === 1 ? tellError(said[0]) : String(said.at(-1));
}
