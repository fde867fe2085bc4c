import type { CellCompletion } from "./complete";
import { type Executor, type Handler, JupyterHandlerImpl, type PlaceRequest } from "./tslab";

/** tslab's handler of Jupyter's requests, which counts places in a cell as the protocol does, and says what a candidate is. */
export function jupyterHandler(executor: Executor): Handler {
  const handler = new JupyterHandlerImpl(executor, false);
  return Object.assign(handler, {
    handleInspect(request: PlaceRequest) {
      const cursor_pos = offsetOf(request.code, request.cursor_pos);
      return JupyterHandlerImpl.prototype.handleInspect.call(handler, { ...request, cursor_pos });
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
          // As ipykernel says it: JupyterLab shows the type beside the text.
          _jupyter_types_experimental: candidates.map((text, i) => ({
            ...place,
            text,
            type: beside[i]!,
            signature: beside[i]!,
          })),
        },
      };
    },
  });
}

/** The protocol counts characters, JavaScript halves of some: an emoji is one, and two. */
function offsetOf(code: string, cursor: number): number {
  return [...code].slice(0, cursor).join("").length;
}

function cursorOf(code: string, offset: number): number {
  return [...code.slice(0, offset)].length;
}
