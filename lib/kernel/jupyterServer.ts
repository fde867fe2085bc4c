import { cellProgress } from "./cellProgress";
import type { CellFault } from "./tellError";
import {
  type ExecuteRequest,
  type Executor,
  type Handler,
  type KernelMessage,
  type KernelMessageClass,
  ZmqServer,
} from "./tslab";

/** Speaks Jupyter's protocol over the sockets that a file names. */
export interface JupyterServer {
  init(): Promise<void>;
  /** Whether a cell was asked for. */
  hasBegun(): boolean;
  /** Tells the fault of the cell that runs. */
  tellFault(fault: CellFault): void;
}

/** What frames of a message begin with, after whom it goes to. */
const delimiter = "<IDS|MSG>";

/**
 * tslab's server of Jupyter's messages, with what it leaves out of the protocol: what a cell is called and how it failed
 * are messages of their own (without `error`, VS Code takes a cell that failed for one that went well), cells can show
 * how far they are, silent ones show nothing, and what other kernels are asked (history, interrupt) has its answer.
 */
export function jupyterServer(
  handler: Handler,
  executor: Pick<Executor, "interrupt">,
  connectionFile: string,
): JupyterServer {
  const server = new ZmqServer(handler, connectionFile);
  const { handleShellMessage, publishStatus, close } = server;
  let Message: KernelMessageClass | undefined;
  // What tells of the cell that runs that it failed.
  let fail: (fault: CellFault) => void = () => {};

  const send = (parent: KernelMessage, type: string, content: object, socket = server.iopub) => {
    const message = parent.createReply();
    message.header.msg_type = type;
    message.content = content;
    message.signAndSend(server.connInfo.key, socket);
  };

  let hasBegun = false;
  async function handleExecute(socket: unknown, message: KernelMessage): Promise<void> {
    hasBegun = true;
    const request = message.content as ExecuteRequest;
    const tell = (type: string, content: object) => {
      if (request.silent !== true) send(message, type, content);
    };
    const progress = cellProgress(
      (name, text) => tell("stream", { name, text }),
      (content, update) => tell(update ? "update_display_data" : "display_data", content),
      (wait) => tell("clear_output", { wait }),
    );
    let fault: ReturnType<typeof errorContent> | undefined;
    const reply = await handler.handleExecute(request, progress.stream, progress.display, (count) => {
      tell("execute_input", { code: request.code, execution_count: count });
      fail = (own) => {
        progress.end();
        fault = errorContent(own);
        tell("error", fault);
      };
    });
    progress.end();
    const nothing = reply.status === "ok" ? { payload: [], user_expressions: {} } : {};
    send(message, "execute_reply", { ...nothing, ...fault, ...reply }, socket);
  }

  /** What tslab does not know; any other request of its kind has no answer. */
  const others: Readonly<Record<string, () => object>> = {
    history_request: () => ({ status: "ok", history: [] }),
    interrupt_request() {
      executor.interrupt();
      return { status: "ok" };
    },
  };
  const tslabKnows = /^(?:kernel_info|execute|is_complete|inspect|complete|comm_info|shutdown)_request$/;

  return Object.assign(server, {
    handleExecute,
    hasBegun: () => hasBegun,
    tellFault: (fault: CellFault) => fail(fault),
    handleCommInfoRequest: (socket: unknown, message: KernelMessage) =>
      send(message, "comm_info_reply", { status: "ok", comms: {} }, socket),
    publishStatus(status: "busy" | "idle", parent: KernelMessage) {
      // tslab keeps the class of its messages for itself.
      Message ??= parent.constructor as unknown as KernelMessageClass;
      publishStatus.call(server, status, parent);
    },
    async handleShellMessage(socket: unknown, ...frames: readonly Buffer[]) {
      const type = typeOf(frames);
      if (tslabKnows.test(type) || Message === undefined)
        return handleShellMessage.call(server, socket, ...frames);
      const message = Message.fromRaw(server.connInfo.key, frames);
      server.publishStatus("busy", message);
      const content = others[type]?.();
      if (content) send(message, type.replace("request", "reply"), content, socket);
      server.publishStatus("idle", message);
    },
    close() {
      close.call(server);
      // What a cell left to do later keeps no kernel alive.
      setTimeout(() => process.exit(), 100).unref();
    },
  });
}

function errorContent({ name, message, text }: CellFault) {
  return { ename: name, evalue: message, traceback: text.split("\n") };
}

/** The type of a message, read from its header. */
function typeOf(frames: readonly Buffer[]): string {
  const place = frames.findIndex((frame) => frame.toString() === delimiter);
  const { msg_type } = JSON.parse(frames[place + 2]?.toString() ?? "{}") as { readonly msg_type?: unknown };
  return String(msg_type);
}
