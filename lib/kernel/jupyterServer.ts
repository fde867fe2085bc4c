import { cellProgress } from "./cellProgress";
import { type Handler, type KernelMessage, ZmqServer } from "./tslab";

/** tslab's server of Jupyter's messages, whose cells can show how far they are. */
export function jupyterServer(handler: Handler, connectionFile: string): { init(): Promise<void> } {
  // The request that is being handed on: the handler is called before anything else can happen.
  let request: KernelMessage;
  const server = new ZmqServer(
    Object.assign(Object.create(handler) as Handler, {
      async handleExecute(...[cell, stream, display]: Parameters<Handler["handleExecute"]>) {
        const own = request;
        const progress = cellProgress(stream, display, (wait) => {
          const message = own.createReply();
          message.header.msg_type = "clear_output";
          message.content = { wait };
          message.signAndSend(server.connInfo.key, server.iopub);
        });
        try {
          return await handler.handleExecute(cell, progress.stream, progress.display);
        } finally {
          progress.end();
        }
      },
    }),
    connectionFile,
  );
  const { handleExecute } = server;
  server.handleExecute = (socket, message) => {
    request = message;
    return handleExecute.call(server, socket, message);
  };
  return server;
}
