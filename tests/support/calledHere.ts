import { vi } from "vitest";
import { registry } from "../../lib/commands/registry";
import { runProgram } from "../../lib/commands/runProgram";

/** What a program that ended said. */
export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Calls `carnets` as if it were typed in a folder, but in this process: quicker than one of its own, and
 * what it reads again and again stays read. For commands that start no thread and no kernel.
 */
export async function calledHere(folder: string, args: readonly string[]): Promise<Said> {
  const said = { log: "", error: "" };
  const spies = [
    vi.spyOn(process, "cwd").mockReturnValue(folder),
    ...(["log", "error"] as const).map((stream) =>
      vi.spyOn(console, stream).mockImplementation((text: unknown) => {
        said[stream] += `${text}\n`;
      }),
    ),
  ];
  try {
    const status = await runProgram({ name: "carnets", summary: "Un programme.", commands: registry }, args);
    return { status, stdout: said.log, stderr: said.error };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
