/** What is read of a node of parsed HTML: an element, or a text (whose `localName` is undefined). */
export interface HtmlNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string;
  readonly outerHTML: string;
  readonly childNodes: Iterable<HtmlNode>;
  readonly parentNode: HtmlNode | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<HtmlNode>;
}

/** The body of a document that holds this piece of HTML; entities are characters in it. */
export function wordFragment(html: string): HtmlNode {
  const { parseHTML } = require("linkedom") as {
    parseHTML(html: string): { readonly document: { readonly body: HtmlNode } };
  };
  return parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document.body;
}
