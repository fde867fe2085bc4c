/** What tslab’s type checker need not do before the first cell. To be called before a converter is made. */

interface System {
  readFile(path: string, encoding?: string): string | undefined;
  getDirectories(path: string): string[];
  watchDirectory: unknown;
  watchFile: unknown;
}
const { sys } = require("@tslab/typescript-for-tslab") as { sys: System };
const noWatcher = () => ({ close() {} });

/** The declarations of Node and of the language are two thirds comments, which only an editor shows. */
export function skipComments(): void {
  const read = sys.readFile;
  sys.readFile = (path, encoding) => {
    const text = read(path, encoding);
    const standard = /[\\/](?:@types|typescript-for-tslab)[\\/].*\.d\.ts$/.test(path);
    return standard ? text?.replace(/\/\*\*[\s\S]*?\*\//g, "") : text;
  };
}

/** Every package of `@types` would be read, whether imported or not. Those that a cell imports still are. */
export function loadOnlyTypesOfNode(): void {
  const directories = sys.getDirectories;
  sys.getDirectories = (path) => {
    const all = directories(path);
    return /[\\/]@types[\\/]?$/.test(path) && all.includes("node") ? ["node"] : all;
  };
}

/**
 * A module that a cell looked for in vain is looked for again when a folder changes: on Linux that lists and watches
 * every folder of `node_modules`, for a second. A package installed while a kernel runs is there after a restart.
 */
export function watchNoFolder(): void {
  sys.watchDirectory = noWatcher;
}

/** For a run during which no source changes. */
export function watchNoFile(): void {
  sys.watchFile = noWatcher;
}
