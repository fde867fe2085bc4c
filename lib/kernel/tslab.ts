/** The parts of tslab that a kernel is made of, as far as they are used here. They have no types of their own. */

import { makeProgramsAlone } from "./programsAlone";

/** A fault that the compiler found in a cell; lines and characters count from 0. */
export interface Diagnostic {
  readonly start: Position;
  readonly end: Position;
  readonly messageText: string;
  readonly code: number;
  /** The module that it is in; absent in the cell itself. */
  readonly fileName?: string;
}

interface Position {
  readonly offset: number;
  readonly line: number;
  readonly character: number;
}

/** What may stand at a place of a cell: the candidates, sorted, and the same as the compiler gives them. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly string[];
  readonly original?: {
    readonly entries: readonly { readonly name: string; readonly kind: string }[];
  };
}

/** What is known of a name, as the compiler's services give it. */
export interface QuickInfo {
  readonly displayParts?: readonly { readonly text: string }[];
  readonly documentation?: readonly { readonly text: string }[];
  readonly tags?: readonly object[];
}

/** A cell once it is compiled, as far as it is read here. */
export interface Converted {
  readonly diagnostics: readonly Diagnostic[];
  /** The files beside the notebook that it is the first to import; absent where there are none. */
  readonly sideOutputs?: readonly object[];
}

/** Compiles cells; `previous` are the declarations of those before. */
export interface Converter {
  convert(previous: string, source: string): Converted;
  addModule(name: string, source: string, metadata: unknown): readonly Diagnostic[];
  complete(previous: string, source: string, position: number): Completion;
  inspect(previous: string, source: string, position: number): QuickInfo | undefined;
  close(): void;
}

/** Where the last value of a cell and its errors go. */
export interface CellConsole {
  log(value: unknown): void;
  error(...said: readonly unknown[]): void;
}

export interface Executor {
  execute(code: string): Promise<boolean>;
  complete(code: string, position: number): Completion;
  inspect(code: string, position: number): QuickInfo | undefined;
  interrupt(): void;
  close(): void;
}

/** What a cell shows besides streams. */
export interface DisplayContent {
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata?: object;
  readonly transient?: { readonly display_id?: string };
}

/** A place in a cell that something is asked of. */
export interface PlaceRequest {
  readonly code: string;
  readonly cursor_pos: number;
}

/** A cell to execute, as Jupyter asks for it. */
export interface ExecuteRequest {
  readonly code: string;
  /** Nothing of it is shown or counted. */
  readonly silent?: boolean;
  /** Whether it counts; it does by default. */
  readonly store_history?: boolean;
  /** Whether those that wait are given up where it fails; they are by default. */
  readonly stop_on_error?: boolean;
}

/** How a cell went: "ok", "error", or "aborted" of one that was given up. */
export interface ExecuteReply {
  readonly status: string;
  readonly execution_count?: number;
}

/** Answers the requests of Jupyter. */
export interface Handler {
  /** @param begun is told the rank of the cell when its turn has come */
  handleExecute(
    request: ExecuteRequest,
    writeStream: (name: "stdout" | "stderr", text: string) => void,
    writeDisplay: (content: DisplayContent, update?: boolean) => void,
    begun?: (count: number) => void,
  ): Promise<ExecuteReply>;
  handleInspect(request: PlaceRequest): object;
  handleComplete(request: PlaceRequest): object;
  handleIsComplete(request: { readonly code: string }): { readonly status: string; readonly indent?: string };
  handleKernel(): object;
  handleShutdown(request: { readonly restart?: boolean }): object;
}

/** tslab's own handler. */
interface TslabHandler extends Handler {
  /** How many cells it has executed. */
  execCount: number;
  /** @throws an object that is no error where the cell fails */
  handleExecuteImpl(...given: Parameters<Handler["handleExecute"]>): Promise<unknown>;
}

/** Speaks Jupyter's protocol. */
export interface Server {
  init(): Promise<void>;
  close(): void;
  handleExecute(socket: unknown, message: KernelMessage): Promise<void>;
  handleCommInfoRequest(socket: unknown, message: KernelMessage): void;
  /** Answers a request, which comes in several frames. */
  handleShellMessage(socket: unknown, ...frames: readonly Buffer[]): Promise<void>;
  publishStatus(status: "busy" | "idle", parent: KernelMessage): void;
  /** Once it is initialised. */
  readonly connInfo: { readonly key: string };
  readonly iopub: unknown;
}

/** A message of the protocol. */
export interface KernelMessage {
  readonly header: { msg_type: string };
  content: object;
  createReply(): KernelMessage;
  signAndSend(key: string, socket: unknown): void;
}

/** What makes messages of frames. */
export interface KernelMessageClass {
  /** @throws Error where they are not signed with the key */
  fromRaw(key: string, frames: readonly Buffer[]): KernelMessage;
}

makeProgramsAlone();
export const { createConverter } = require("tslab/dist/converter") as {
  createConverter(options: { isJS: boolean; isBrowser: boolean }): Converter;
};
export const { createExecutor } = require("tslab/dist/executor") as {
  createExecutor(
    folder: string,
    converters: { readonly node: Converter; readonly browser: Converter; close(): void },
    console: CellConsole,
  ): Executor;
};
export const { JupyterHandlerImpl, ZmqServer } = require("tslab/dist/jupyter") as {
  JupyterHandlerImpl: new (executor: Executor, js: boolean) => TslabHandler;
  ZmqServer: new (handler: Handler, connectionFile: string) => Server;
};
/** The compiler inside tslab. */
export const typescript = require("@tslab/typescript-for-tslab") as typeof import("typescript");
