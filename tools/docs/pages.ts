import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder of the project. */
export const root = dirname(dirname(__dirname));

/** A text of the documentation that becomes a page of the site. */
export interface DocsPage {
  /** Its file, from the project’s folder. */
  readonly file: string;
  /** The file of its page in the site. */
  readonly page: string;
  readonly language: "fr" | "en";
  readonly group: "guide" | "more";
}

/** The guide, in the order in which it is read; what is in `docs/` beside these comes after them. */
const first = [
  "README",
  "premiere-heure",
  "explorer",
  "vos-reponses",
  "relire",
  "une-autre-enquete",
  "methode",
  "etendre",
];

const more: readonly (readonly [file: string, page: string, language?: "en"])[] = [
  ["data/respondents.README.md", "reponses-reconstruites.html"],
  ["data/published.README.md", "nombres-imprimes.html"],
  ["data/published-losses.md", "nombres-perdus.html"],
  ["examples/ecoles/README.md", "exemple-ecoles.html"],
  ["examples/personnalite/README.md", "exemple-personnalite.html"],
  ["README.md", "projet.html", "en"],
  ["CONTRIBUTING.md", "contribuer.html", "en"],
  ["bench/README.md", "mesures.html", "en"],
  ["lib/secrecy/README.md", "secret.html", "en"],
  ["CHANGELOG.md", "changements.html", "en"],
];

/** Every text of the documentation, in the order of the site. */
export function docsPages(): readonly DocsPage[] {
  const there = readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -3));
  const names = [
    ...first.filter((name) => there.includes(name)),
    ...there.filter((name) => !first.includes(name)),
  ];
  return [
    ...names.map((name) => ({
      file: `docs/${name}.md`,
      page: name === "README" ? "index.html" : `${name}.html`,
      language: "fr" as const,
      group: "guide" as const,
    })),
    ...more
      .filter(([file]) => existsSync(join(root, file)))
      .map(([file, page, language = "fr" as const]) => ({ file, page, language, group: "more" as const })),
  ];
}
