import type { Node } from "typescript";
import { cellTexts } from "./cellTexts";
import { importedStudies } from "./importedStudies";
import { type Converter, type QuickInfo, typescript as ts } from "./tslab";

/**
 * What is known of what stands at a place of a cell: of an id the question and its answers; of a name its type and its
 * doc comment; between the parentheses of a call, those of the word that is called. Undefined of anything else.
 *
 * @param previous the declarations of the cells before
 */
export function inspect(
  converter: Converter,
  previous: string,
  source: string,
  position: number,
): QuickInfo | undefined {
  try {
    const text = cellTexts(source).find(
      (own) => !own.isTemplate && own.start <= position && position <= own.end,
    );
    const named = text && placeInfo(previous, source, text.value);
    if (named) return named;
    const place = converter.inspect(previous, source, position) ? position : calledAt(source, position);
    const info = place === undefined ? undefined : converter.inspect(previous, source, place);
    return info && place !== undefined ? withHelp(info, previous, source, place) : info;
  } catch {
    // The compiler stumbles over some broken code.
    return undefined;
  }
}

function placeInfo(previous: string, source: string, id: string): QuickInfo | undefined {
  const places = importedStudies(previous, source).flatMap((study) => study.names().places);
  const place = places.find((own) => own.id === id);
  if (place === undefined) return undefined;
  return {
    displayParts: [{ text: `${place.id} · ${place.label}` }],
    documentation: place.answers.length === 0 ? [] : [{ text: `Réponses : ${place.answers.join(", ")}.` }],
  };
}

/** What is known of a name: of a word its French help, which says how it is called, and nothing of its types. */
function withHelp(info: QuickInfo, previous: string, source: string, place: number): QuickInfo {
  const [before] = /[\p{L}\p{N}_$]*$/u.exec(source.slice(0, place))!;
  const [after] = /^[\p{L}\p{N}_$]*/u.exec(source.slice(place))!;
  const word = `${before}${after}`;
  const study = importedStudies(previous, source).find((own) => own.words.includes(word));
  const help = study?.help(word);
  return help === undefined ? info : { displayParts: [{ text: help }] };
}

/** Where the name stands of the word that is called around a place; undefined outside of calls. */
function calledAt(source: string, position: number): number | undefined {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true);
  let found: number | undefined;
  const visit = (node: Node) => {
    if (node.pos > position || node.end < position) return;
    const callee = ts.isCallExpression(node)
      ? node.expression
      : ts.isTaggedTemplateExpression(node)
        ? node.tag
        : undefined;
    // An outer call is seen first, and an inner one that holds the place takes its place.
    if (callee && callee.end <= position) found = callee.end - 1;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
