import { spawn } from "node:child_process";

/** Opens a file with the system's browser; says in French what to do when that is not possible. */
export function openInBrowser(file: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", file]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", file]
        : ["xdg-open", file];
  const child = spawn(command!, args, { stdio: "ignore", detached: true });
  child.on("error", () => console.error(`Le navigateur ne s’ouvre pas d’ici : ouvrez ${file} vous-même.`));
  child.unref();
}
