import { createContext, Script } from "node:vm";
import { printableData } from "../../base/printable";
import { type Figure, fontFamily } from "./Figure";
import { plotlyScript } from "./plotlyScript";
import { textExtent, textWidth } from "./textExtent";

/**
 * A figure as a standalone SVG, drawn by Plotly itself without a browser: in a small DOM
 * (linkedom), with the text metrics of Arial in place of a layout engine. The result does not
 * depend on the machine, and carries title and description for screen readers.
 *
 * @param name makes the ids of the picture unique in a page that holds several
 */
export function staticSvg(own: Figure, name: string): string {
  // Plotly stops at a character that XML cannot hold.
  const figure = printableData(own);
  const plotly = loadPlotly();
  const { document } = plotly;
  plotly.seed(name);
  const element = document.createElement("div");
  document.body.appendChild(element);
  // Plotly draws at once; what it does later (after fonts and images) does not matter here.
  const drawn = plotly.Plotly.newPlot(element, structuredClone(figure.data), structuredClone(figure.layout), {
    staticPlot: true,
  });
  drawn.catch(() => {});
  const svg = plotly.Plotly.Snapshot.toSVG(element, "svg", 1);
  element.remove();
  return finish(svg, figure, name);
}

/** Adds what a reader who cannot see needs, and drops what only Plotly's editor uses. */
function finish(svg: string, { title, alt, layout }: Figure, name: string): string {
  const id = name.replace(/[^\w-]/g, "-");
  const open = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${layout.width}" height="${layout.height}" viewBox="0 0 ${layout.width} ${layout.height}" font-family="${fontFamily}" role="img" aria-labelledby="${id}-t ${id}-d">`;
  const words = `<title id="${id}-t">${escapeXml(title)}</title><desc id="${id}-d">${escapeXml(alt)}</desc>`;
  const lean = svg
    .replace(/^<svg[^>]*>/, `${open}${words}`)
    .replaceAll(/ (?:data-[\w-]+|class|pointer-events)="[^"]*"/g, "")
    .replaceAll(/(?:pointer-events|cursor): ?[\w-]+(?:;\s?|(?="))/g, "")
    // An empty property makes some readers of SVG (resvg) drop the rest of the style.
    .replaceAll(/[\w-]+: ?;\s?/g, "")
    // What every text has stands once, on the whole; what is so by default, nowhere.
    .replaceAll(`font-family:${fontFamily};`, "")
    .replaceAll(/(?<=[";])(?:(?:fill|stroke)-opacity|opacity):1(?:;|(?="))/g, "")
    .replaceAll(/;(?=" )| style=""/g, "")
    .replaceAll(/(\d+\.\d{3})\d+/g, "$1")
    // Of a long outline (a map), a tenth of a pixel is enough.
    .replaceAll(/(?<= d=")[^"]{2000,}/g, (path) => path.replaceAll(/(\.\d)\d+/g, "$1"));
  return withoutEmpty(lean);
}

/** Without the groups and paths that hold and draw nothing. */
function withoutEmpty(svg: string): string {
  const fewer = svg.replaceAll(/<(?:g|path) ?\/>|<g>\s*<\/g>/g, "");
  return fewer.length === svg.length ? svg : withoutEmpty(fewer);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

interface DomElement {
  readonly tagName: string;
  readonly children: readonly DomElement[];
  readonly textContent: string;
  getAttribute(name: string): string | null;
  appendChild(child: DomElement): void;
  remove(): void;
}

interface LoadedPlotly {
  readonly Plotly: {
    newPlot(element: DomElement, data: unknown, layout: unknown, config: unknown): Promise<unknown>;
    readonly Snapshot: { toSVG(element: DomElement, format: "svg", scale: number): string };
  };
  readonly document: { createElement(tag: string): DomElement; readonly body: DomElement };
  /** Plotly names its clip paths at random; this makes chance start anew from a name. */
  seed(name: string): void;
}

let loaded: LoadedPlotly | undefined;

/** Plotly in a context of its own, with the few things of a browser that it asks for. */
function loadPlotly(): LoadedPlotly {
  if (loaded) return loaded;
  const { parseHTML } = require("linkedom") as { parseHTML(html: string): Record<string, unknown> };
  const dom = parseHTML("<!doctype html><html><head></head><body></body></html>");
  const context = createContext({});
  const names = [
    "Element",
    "HTMLElement",
    "SVGElement",
    "Node",
    "DOMParser",
    "Event",
    "CustomEvent",
    "MutationObserver",
  ];
  Object.assign(context, Object.fromEntries(names.map((name) => [name, dom[name]])), {
    window: context,
    self: context,
    document: dom.document,
    navigator: { userAgent: "node" },
    location: { href: "about:blank" },
    performance,
    setTimeout,
    clearTimeout,
    Blob,
    URL: { createObjectURL: () => "" },
    getComputedStyle: () => ({ getPropertyValue: () => "" }),
    XMLSerializer: class {
      serializeToString(node: unknown) {
        return String(node);
      }
    },
  });
  measureText(dom.Element as { readonly prototype: object });
  // SVG names are case-sensitive, and Plotly compares them; linkedom gives them in capitals.
  const { prototype } = dom.SVGElement as { readonly prototype: object };
  for (const name of ["nodeName", "tagName"]) {
    Object.defineProperty(prototype, name, {
      get(this: { readonly localName: string }) {
        return this.localName;
      },
    });
  }
  plotlyScript().runInContext(context);
  const chance = seededChance();
  Object.assign(new Script("Math").runInContext(context), { random: chance.next });
  const { Plotly } = context as unknown as Pick<LoadedPlotly, "Plotly">;
  loaded = { Plotly, document: dom.document as LoadedPlotly["document"], seed: chance.seed };
  return loaded;
}

function seededChance() {
  let state = 1;
  return {
    seed(name: string) {
      state = 1;
      for (const char of name) state = (Math.imul(state ^ char.codePointAt(0)!, 0x01000193) + 0x9e3779b9) | 0;
    },
    /** mulberry32 (T. Ettinger 2017) */
    next() {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    },
  };
}

/** Gives elements the boxes that a browser would measure: those of their lines of text. */
function measureText({ prototype }: { readonly prototype: object }): void {
  Object.defineProperties(prototype, {
    getBoundingClientRect: {
      value(this: DomElement) {
        return box(this, 12, "normal") ?? rectangle(0, 0, 0, 0);
      },
    },
    getBBox: {
      value(this: DomElement) {
        return box(this, 12, "normal") ?? rectangle(0, 0, 0, 0);
      },
    },
    getComputedTextLength: {
      value(this: DomElement) {
        return box(this, 12, "normal")?.width ?? 0;
      },
    },
  });
}

type Weight = "normal" | "bold";

function box(element: DomElement, inheritedSize: number, inheritedWeight: Weight): Rectangle | undefined {
  const style = element.getAttribute("style") ?? "";
  const size = Number(/font-size:\s*([\d.]+)/.exec(style)?.[1] ?? inheritedSize);
  const weight = /font-weight:\s*(?:bold|[6-9]00)/.test(style) ? "bold" : inheritedWeight;
  const shift = /translate\(([-\d.]+)(?:[ ,]+([-\d.]+))?\)/.exec(element.getAttribute("transform") ?? "");
  const [dx, dy] = [Number(shift?.[1] ?? 0), Number(shift?.[2] ?? 0)];
  if (element.tagName !== "text") {
    const boxes = [...element.children].flatMap((child) => box(child, size, weight) ?? []);
    const all = boxes.length === 0 ? undefined : boxes.reduce(union);
    return all && rectangle(all.x + dx, all.y + dy, all.width, all.height);
  }
  const spans = [...element.children];
  const lines = spans.some((span) => span.getAttribute("dy") !== null) ? spans : [element];
  const width = Math.max(...lines.map((line) => lineWidth(line, size, weight)));
  const anchor = /text-anchor:\s*(\w+)/.exec(style)?.[1] ?? element.getAttribute("text-anchor") ?? "start";
  const x =
    Number(element.getAttribute("x") ?? 0) - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
  const y = Number(element.getAttribute("y") ?? 0);
  const { ascent, descent } = textExtent(size);
  return rectangle(x + dx, y + dy - ascent, width, ascent + descent + (lines.length - 1) * size * 1.3);
}

function lineWidth(line: DomElement, size: number, weight: Weight): number {
  const bold =
    weight === "bold" ||
    [...line.children].some((child) => /font-weight:\s*bold/.test(child.getAttribute("style") ?? ""));
  return textWidth(line.textContent, size, bold ? "bold" : "normal");
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

function rectangle(x: number, y: number, width: number, height: number): Rectangle {
  return { x, y, left: x, right: x + width, top: y, bottom: y + height, width, height };
}

function union(a: Rectangle, b: Rectangle): Rectangle {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return rectangle(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
