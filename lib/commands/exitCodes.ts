/** What a command's exit code says. */
export const exitCode = {
  /** All is well. */
  fine: 0,
  /** Something was found: differences, contradictions, failed cells. */
  found: 1,
  /** The call, or the data, must be mended by who called. */
  wrongCall: 2,
  /** The program itself is at fault, as `sysexits.h` has it. */
  fault: 70,
  /** Ctrl-C, as shells have it. */
  interrupted: 130,
} as const;
