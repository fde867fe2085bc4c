import { isUserFault } from "./isUserFault";

/**
 * What a work gives; where a user's fault stops it, undefined, and the fault is added to those that are known, so that
 * all are told at once.
 */
export function noteFault<T>(faults: Error[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!isUserFault(error)) throw error;
    faults.push(error);
    return undefined;
  }
}
