/** Rewrites the line of progress on a terminal; says nothing in a file or a pipe. */
export function showProgress(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${text}`);
}
