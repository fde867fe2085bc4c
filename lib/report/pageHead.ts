import { createHash } from "node:crypto";
import { escapeHtml } from "../present/html";

/** What a page has beside its text. */
interface PageParts {
  readonly title: string;
  readonly style: string;
  /** The script in the page: no other of its own runs. */
  readonly script?: string;
}

/**
 * The head of a page that asks the network for nothing: a Content-Security-Policy lets a browser load no image, style,
 * font or script from elsewhere, whatever the text of a notebook names, nor run another script than its own and those
 * of files beside it.
 *
 * Source: W3C, Content Security Policy Level 3 (2024). Files beside a page that is opened from a disk are of the scheme
 * « file », which « 'self' » does not always hold.
 */
export function pageHead({ title, style, script }: PageParts): string {
  const hash =
    script === undefined ? "" : `'sha256-${createHash("sha256").update(script).digest("base64")}' `;
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src 'self' file: data: blob:",
    ...(script === undefined ? [] : [`script-src ${hash}'self' file:`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>`;
}
