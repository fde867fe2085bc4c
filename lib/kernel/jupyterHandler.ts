import { shortened } from "../base/shortened";
import { noBreakSpace } from "../present/french";
import type { CellCompletion } from "./complete";
import { isInTemplate } from "./isInTemplate";
import { type Executor, type Handler, JupyterHandlerImpl, type PlaceRequest } from "./tslab";

/** Characters that JupyterLab has room for beside a candidate. */
const widest = 34;
const noBreakHyphen = "\u2011";

/** Milliseconds after a failure in which the requests that were sent before it come in. */
const late = 50;

/**
 * tslab's handler of Jupyter's requests, which counts places in a cell as the protocol does, says what a candidate is,
 * executes cells one after the other as their requests ask, and knows that an open template goes on.
 */
export function jupyterHandler(executor: Executor): Handler {
  const handler = new JupyterHandlerImpl(executor, false);
  const own = JupyterHandlerImpl.prototype;
  let last: Promise<unknown> = Promise.resolve();
  // The requests are numbered as they come in; those up to `abandoned` are given up.
  let received = 0;
  let abandoned = 0;

  /** Whether a cell went well, and its rank. */
  async function execute(...[request, stream, display, begun]: Parameters<Handler["handleExecute"]>) {
    const isCounted = request.silent !== true && request.store_history !== false;
    const count = handler.execCount + (isCounted ? 1 : 0);
    begun?.(count);
    try {
      await own.handleExecuteImpl.call(handler, request, stream, display);
      return { status: "ok", execution_count: count };
    } catch (error) {
      // tslab throws the rank of a cell that failed.
      if (error instanceof Error) throw error;
      return { status: "error", execution_count: count };
    } finally {
      handler.execCount = count;
    }
  }

  return Object.assign(handler, {
    handleExecute(...given: Parameters<Handler["handleExecute"]>) {
      received++;
      const rank = received;
      const turn = last.then(async () => {
        if (rank <= abandoned) return { status: "aborted" };
        const reply = await execute(...given);
        if (reply.status === "error" && given[0].stop_on_error !== false) {
          await new Promise((resolve) => setTimeout(resolve, late));
          abandoned = received;
        }
        return reply;
      });
      last = turn;
      return turn;
    },
    handleInspect(request: PlaceRequest) {
      const cursor_pos = offsetOf(request.code, request.cursor_pos);
      return own.handleInspect.call(handler, { ...request, cursor_pos });
    },
    handleComplete({ code, cursor_pos }: PlaceRequest) {
      const { start, end, candidates, beside } = executor.complete(
        code,
        offsetOf(code, cursor_pos),
      ) as CellCompletion;
      const place = { start: cursorOf(code, start), end: cursorOf(code, end) };
      return {
        status: "ok",
        cursor_start: place.start,
        cursor_end: place.end,
        matches: candidates,
        metadata: {
          // As ipykernel says it: JupyterLab shows the type beside the text, in lines that write over each other where it breaks.
          _jupyter_types_experimental: candidates.map((text, i) => {
            const type = shortened(beside[i]!, widest)
              .replaceAll(" ", noBreakSpace)
              .replaceAll("-", noBreakHyphen);
            return { ...place, text, type, signature: beside[i]! };
          }),
        },
      };
    },
    handleIsComplete(request: { readonly code: string }) {
      return isInTemplate(request.code)
        ? { status: "incomplete", indent: "" }
        : own.handleIsComplete.call(handler, request);
    },
    handleKernel: () => ({ status: "ok", ...own.handleKernel.call(handler) }),
    handleShutdown: ({ restart = false }: { readonly restart?: boolean }) => ({ status: "ok", restart }),
  });
}

/** The protocol counts characters, JavaScript halves of some: an emoji is one, and two. */
function offsetOf(code: string, cursor: number): number {
  return [...code].slice(0, Math.max(0, cursor)).join("").length;
}

function cursorOf(code: string, offset: number): number {
  return [...code.slice(0, offset)].length;
}
