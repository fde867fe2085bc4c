import { escapeHtml } from "../present/html";
import { headingId } from "../present/render/blockHtml";
import { anchorOf } from "./anchorOf";
import { mentionedQuestions } from "./mentionedQuestions";
import type { NumberedChapter, NumberedPiece } from "./numbered";
import { pageIds } from "./pageIds";
import { type PageHeading, pageMarkdown } from "./pageMarkdown";
import { pieceHtml } from "./pieceHtml";
import { questionHomes } from "./questionHomes";

/** A notebook on the page: its first heading, and the HTML of its parts. */
interface PageSection {
  readonly name: string;
  readonly heading: PageHeading | undefined;
  readonly parts: readonly string[];
}

/** A comment elsewhere that takes numbers of a question: where it is, and under which heading. */
interface Mention {
  readonly id: string;
  readonly heading: string;
}

/** The ids that the page has beside those of the notebooks. */
const own = ["contenu", "recherche", "touches", "trouves", "code"];

/** The notebooks as sections of the page, and all their headings in order. */
export function pageSections(chapters: readonly NumberedChapter[]): {
  readonly headings: readonly PageHeading[];
  readonly sections: readonly PageSection[];
} {
  const homes = questionHomes(chapters);
  const known = new Set(homes.keys());
  const homeIds = new Map([...homes].map(([question, home]) => [headingId({ question }), home]));
  const ids = pageIds([...own, ...homeIds.keys()]);
  const anchors = new Map(chapters.map(({ name }) => [`${name}.ipynb`, anchorOf(name)]));
  const headings: PageHeading[] = [];
  const mentions = new Map<string, Mention[]>();
  const taken = new Set<string>();
  const made = chapters.map(({ name, parts }, chapter) => {
    const first = headings.length;
    /** A question's own id is that of its wording at home, the first time it is shown there. */
    const questionAnchor = (wanted: string) => {
      if (homeIds.get(wanted) !== chapter || taken.has(wanted)) return ids(wanted);
      taken.add(wanted);
      return wanted;
    };
    const prose = (markdown: string) => {
      const text = pageMarkdown(markdown, anchorOf(name), anchors, ids);
      headings.push(...text.headings);
      return text.html;
    };
    const context = { ids, anchors, prose, questionAnchor, listed: (one: PageHeading) => headings.push(one) };
    const html = parts.map((part, i) => {
      const text = pieceHtml(part, context);
      const questions = commented(parts, i, known);
      if (questions.length === 0) return text;
      const id = ids(`commentaire-${anchorOf(name)}`);
      const heading = [headings[first], headings.at(-1)].map((one) => one?.text ?? name);
      for (const question of questions)
        mentions.set(question, [
          ...(mentions.get(question) ?? []),
          { id, heading: [...new Set(heading)].join(" › ") },
        ]);
      const links = questions.map(
        (question) => `<a href="#${headingId({ question })}">${escapeHtml(question)}</a>`,
      );
      return `${text}\n<p class="about" id="${id}">Nombres tirés de : ${links.join(", ")}</p>`;
    });
    return { name, heading: headings[first], chapter, parts, html };
  });
  const sections = made.map(({ name, heading, chapter, parts, html }): PageSection => {
    const shown = html.map((text, i) => {
      const part = parts[i]!;
      const isHome = part.kind === "heading" && homes.get(part.question) === chapter;
      return isHome ? `${text}${mentionsHtml(mentions.get(part.question) ?? [])}` : text;
    });
    return { name, heading, parts: shown };
  });
  return { headings, sections };
}

/**
 * The questions that the computed prose of a cell takes numbers of, those that the cell shows above it apart: said once,
 * of the last.
 */
function commented(
  parts: readonly NumberedPiece[],
  i: number,
  known: ReadonlySet<string>,
): readonly string[] {
  const part = parts[i]!;
  if (part.kind !== "markdown" || part.computedBy === undefined) return [];
  const next = parts.slice(i + 1).find(({ kind }) => kind === "markdown" || kind === "code");
  if (next?.kind === "markdown" && next.computedBy !== undefined) return [];
  const above = parts.slice(parts.slice(0, i).findLastIndex(({ kind }) => kind === "code") + 1, i);
  const shown = new Set(above.flatMap((other) => (other.kind === "heading" ? [other.question] : [])));
  return mentionedQuestions(part.computedBy, known).filter((question) => !shown.has(question));
}

function mentionsHtml(mentions: readonly Mention[]): string {
  if (mentions.length === 0) return "";
  const links = mentions.map(({ id, heading }) => `<a href="#${id}">${escapeHtml(heading)}</a>`);
  return `\n<p class="about">Commentée aussi dans : ${links.join(" ; ")}</p>`;
}
