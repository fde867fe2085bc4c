import { tellError } from "./tellError";

/** Has the process tell what goes wrong outside the awaited code of a cell, and go on: a rejected promise, a timer. */
export function tellUncaught(): void {
  const tell = (error: unknown) =>
    console.error(`Erreur non rattrapée (promesse rejetée ou minuterie) : ${tellError(error)}`);
  process.on("uncaughtException", tell);
  process.on("unhandledRejection", tell);
}
