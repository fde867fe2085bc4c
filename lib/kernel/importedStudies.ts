import { createRequire } from "node:module";
import { join } from "node:path";
import { boundWords } from "../base/boundWords";
import { studyMark } from "../base/studyMark";
import type { ForKernel } from "../words/ForKernel";

/** A study whose words a notebook imports. */
export interface ImportedStudy extends ForKernel {
  /** The module: « conum ». */
  readonly module: string;
  /** The names of its words. */
  readonly words: readonly string[];
}

/**
 * The studies that the cells of a notebook import, the last import first.
 *
 * @param code the declarations of the cells before, and the source of this one
 */
export function importedStudies(...code: readonly string[]): readonly ImportedStudy[] {
  const found = [...code.join("\n").matchAll(/\bfrom\s*["']([^"'.][^"']*)["']/g)].map(([, name]) => name!);
  const require = createRequire(join(process.cwd(), "notebook.js"));
  return [...new Set(found)].toReversed().flatMap((module) => {
    try {
      if (!(studyMark in require(`${module}/package.json`))) return [];
      const own = require(module) as { readonly [boundWords]: ForKernel };
      return [{ ...own[boundWords], module, words: Object.keys(own) }];
    } catch {
      // No module of that name: the compiler says so.
      return [];
    }
  });
}
