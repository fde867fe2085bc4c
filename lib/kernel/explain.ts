import { meant } from "../base/meant";
import { nearestName } from "../base/nearestName";
import { quotedList } from "../base/quotedList";
import { shortened } from "../base/shortened";
import { capital } from "../present/french";
import type { NamedPlace } from "../words/studyNames";
import { type CalledCell, callFault, callPlace } from "./callFault";
import { type CellText, cellTexts } from "./cellTexts";
import { type ExpectedName, expectedName } from "./expectedName";
import { type ImportedStudy, importedStudies } from "./importedStudies";
import { ownSectionFirst } from "./ownSectionFirst";
import { shareFault } from "./shareFault";
import { isSyntaxFault, syntaxFault } from "./syntaxFault";
import type { Converter, Diagnostic } from "./tslab";
import { type WordCall, wordCalls } from "./wordCalls";

/**
 * What the compiler found wrong in a cell, in French: of a misspelt name what was probably meant; of anything else the
 * line, and below it the compiler's own words.
 *
 * @param previous the declarations of the cells before
 */
export function explain(
  converter: Converter,
  previous: string,
  source: string,
  diagnostics: readonly Diagnostic[],
): string {
  const studies = importedStudies(previous, source);
  const words = studies.flatMap((study) => study.words);
  const badlyWritten = diagnostics.filter((own) => own.fileName === undefined && isSyntaxFault(own));
  const written = syntaxFault(source, badlyWritten, words);
  if (written) return `${lineOf(written.fault)} : ${written.told}`;
  const cell: ExplainedCell = {
    converter,
    previous,
    source,
    studies,
    texts: cellTexts(source),
    calls: wordCalls(studies, previous, source),
  };
  return faultsOf(badlyWritten.length > 0 ? badlyWritten : diagnostics)
    .map(([first, ...others]) => {
      const told = first.fileName === undefined ? toldFault(cell, [first, ...others]) : undefined;
      if (told !== undefined) return `${lineOf(first)} : ${told}`;
      const own = [first, ...others].map(({ messageText }) => `    ${messageText}`).join("\n");
      return `${lineOf(first)}, caractère ${first.start.character + 1} : le compilateur TypeScript refuse cette cellule (erreur ${first.code}).\n${own}`;
    })
    .join("\n");
}

/** « Ligne 2 », « Module.ts, ligne 2 ». */
function lineOf({ fileName, start }: Diagnostic): string {
  return capital(`${fileName === undefined ? "" : `${fileName}, `}ligne ${start.line + 1}`);
}

interface ExplainedCell extends CalledCell {
  readonly texts: readonly CellText[];
  readonly studies: readonly ImportedStudy[];
}

/** A message and those that explain it, which the compiler gives one after the other. */
type Fault = readonly [Diagnostic, ...(readonly Diagnostic[])];

function faultsOf(diagnostics: readonly Diagnostic[]): readonly Fault[] {
  const faults: [Diagnostic, ...Diagnostic[]][] = [];
  for (const diagnostic of diagnostics) {
    const last = faults.at(-1);
    const isSame =
      last?.[0].start.offset === diagnostic.start.offset && last[0].end.offset === diagnostic.end.offset;
    if (last && isSame) last.push(diagnostic);
    else faults.push([diagnostic]);
  }
  return faults;
}

/** What is said of a fault that is a misspelt name, or a call that lacks something; undefined of any other. */
function toldFault(cell: ExplainedCell, fault: Fault): string | undefined {
  const [first] = fault;
  const { start, end } = first;
  const place = callPlace(cell.calls, first);
  const share = place && shareFault(place.call);
  if (place && (share || place.isMiscounted)) return share ?? callFault(cell, place, false);
  const misnamed = place && gridText(place.call);
  if (misnamed) return nameSentence(cell, misnamed, crossingGroupsOf(cell));
  const within = cell.texts.filter(
    (text) => (text.start >= start.offset && text.end <= end.offset) || text.from === start.offset,
  );
  for (const text of within) {
    const allowed = allowedAt(cell, cell.source, text.start);
    if (allowed.length === 0 || allowed.includes(text.value)) continue;
    // A text that resembles none of them was probably meant for another place.
    const isMisspelt = nearestName(text.value, allowed) !== undefined && !isPlace(cell, text.value);
    const own = isMisspelt || place === undefined ? undefined : callFault(cell, place, true);
    return own ?? nameSentence(cell, text, allowed);
  }
  const only = within.length === 1 ? within[0]! : undefined;
  const isWhole = only?.start === start.offset && only.end === end.offset;
  return (
    (isWhole ? missingAnswer(cell, only) : undefined) ??
    misspeltWord(cell, fault) ??
    misspeltVariable(cell, fault) ??
    (place && argumentCodes.includes(first.code)
      ? callFault(cell, place, first.code === unknownName)
      : undefined)
  );
}

/**
 * The text that names no item of the grid before it, or no answer to that item, where a word takes these: the compiler
 * tells one that stands elsewhere.
 */
function gridText({ study, word, args }: WordCall): Pick<CellText, "value" | "before"> | undefined {
  if (!study.helped(word)?.takes?.includes("[la réponse]")) return undefined;
  const texts = args.flatMap(({ kind, text }) => (kind === "text" ? [text.slice(1, -1)] : []));
  const { places } = study.names();
  const grid = places.find(({ id, kind, isItem }) => id === texts[0] && kind === "grid" && !isItem);
  if (grid === undefined || texts.length < 2) return undefined;
  const expected = [grid.items, places.find(({ id }) => id === `${grid.id}.1`)!.answers];
  const at = expected.findIndex((names, i) => texts.length > i + 1 && !names.includes(texts[i + 1]!));
  return at < 0 ? undefined : { value: texts[at + 1]!, before: texts.slice(0, at + 1) };
}

function crossingGroupsOf({ studies }: ExplainedCell): readonly string[] {
  return [...new Set(studies.flatMap((own) => own.names().crossings.flatMap(({ groups }) => groups)))];
}

/** The compiler's numbers for a name that there is not, and for values where others are expected. */
const unknownName = 2304;
const argumentCodes = [unknownName, 2322, 2345, 2769];

function isPlace({ studies }: ExplainedCell, id: string): boolean {
  return studies.some((study) => study.names().places.some((place) => place.id === id));
}

/** The texts that may stand at an offset of a source where a text stands. */
function allowedAt(
  { converter, previous }: ExplainedCell,
  source: string,
  offset: number,
): readonly string[] {
  const { original } = converter.complete(previous, source, offset + 1);
  return (original?.entries ?? []).filter(({ kind }) => kind === "string").map(({ name }) => name);
}

function nameSentence(
  { studies }: ExplainedCell,
  text: Pick<CellText, "value" | "before"> & Partial<Pick<CellText, "key">>,
  allowed: readonly string[],
): string {
  const names = studies.map((study) => study.names());
  return wrongName(text.value, expectedName(names, allowed, text));
}

/** « la question « 2.88 » n’existe pas ; vouliez-vous dire « 2.8 » (…) ? » */
function wrongName(value: string, expected: ExpectedName): string {
  const quoted = `« ${value} »`;
  switch (expected.kind) {
    case "place": {
      const known = expected.all.find(({ id }) => id === value);
      if (known)
        return `${placeName(known)} ne peut pas se mettre à cette place, qui demande ${quotedList(expected.names)}.`;
      const question = expected.all.find(({ id }) => id === value.split(".").slice(0, 2).join("."));
      const near = meant(value, ownSectionFirst(value, expected.names), (id) => {
        const found = expected.all.find((place) => place.id === id);
        return found ? `« ${id} » (${shortened(found.label, 60)})` : `« ${id} »`;
      });
      if (value.split(".").length < 3) return `la question ${quoted} n’existe pas${near}`;
      const whose = question
        ? `${placeName(question)} n’a pas d’item ${quoted}`
        : `l’item ${quoted} n’existe pas`;
      return `${whose}${near}`;
    }
    case "answer": {
      const isItem = expected.names === expected.of.items && expected.of.kind === "grid";
      const [a, plural] = isItem ? ["un item de", "items"] : ["une réponse à", "réponses"];
      return `${quoted} n’est pas ${a} ${placeName(expected.of)}, qui a pour ${plural} ${quotedList(expected.names)}${meant(value, expected.names)}`;
    }
    case "crossing":
      return `le croisement ${quoted} n’existe pas, mais ${quotedList(expected.names)}${meant(value, expected.names)}`;
    case "group": {
      const whose =
        expected.crossing === undefined ? "des croisements" : `du croisement « ${expected.crossing} »`;
      return `${quoted} n’est pas un groupe ${whose}, qui sont ${quotedList(expected.names)}${meant(value, expected.names)}`;
    }
    case "other":
      return `${quoted} ne peut pas se mettre à cette place, qui demande ${quotedList(expected.names)}${meant(value, expected.names)}`;
  }
}

/** That a question is named without the answer that a word wants after it. */
function missingAnswer({ studies }: ExplainedCell, { value, isFollowed }: CellText): string | undefined {
  if (isFollowed) return undefined;
  const place = studies.flatMap((study) => study.names().places).find(({ id }) => id === value);
  if (place === undefined) return undefined;
  const { answers, items, kind } = place;
  const names = answers.length > 0 || kind === "scale" ? answers : items;
  if (names.length === 0) return undefined;
  return `précisez, après ${placeName(place)}, l’un${kind === "grid" && names === items ? " de ses items" : "e de ses réponses"} : ${quotedList(names)}.`;
}

/** That a word does not exist, or was not imported. */
function misspeltWord({ studies, source }: ExplainedCell, fault: Fault): string | undefined {
  const [{ messageText, code }] = fault;
  const [, imported] = /has no exported member (?:named )?'(.+?)'/.exec(messageText) ?? [];
  const [, module] = /^(?:Module )?'"(.+?)"'/.exec(messageText) ?? [];
  const study = studies.find((own) => own.module === module);
  if (imported !== undefined && study !== undefined) {
    return `« ${study.module} » n’a pas de mot « ${imported} »${meant(imported, study.words)}`;
  }
  const [, unknown] =
    code === 2304 || code === 2552 ? (/^Cannot find name '(.+?)'/.exec(messageText) ?? []) : [];
  if (unknown === undefined) return undefined;
  const owner = studies.find((own) => own.words.includes(unknown));
  if (owner) {
    const asked = /\bhelp\(\s*$/.test(source.slice(0, fault[0].start.offset)) ? ` ou help("${unknown}")` : "";
    return `le mot « ${unknown} » n’est pas importé : import { ${unknown} } from "${owner.module}";${asked}`;
  }
  const words = studies.flatMap((own) => own.words);
  // A variable of the cell's own may look like a word from further away.
  const near = nearestName(unknown, words, 1);
  return near === undefined ? undefined : `le mot « ${unknown} » n’existe pas${meant(unknown, [near])}`;
}

/** A misspelt name that a variable holds. */
function misspeltVariable(cell: ExplainedCell, fault: Fault): string | undefined {
  const [{ start, end }] = fault;
  const values = fault.flatMap(
    ({ messageText }) =>
      /^(?:Argument of t|T)ype '"([^"|]*)"' is not assignable/.exec(messageText)?.[1] ?? [],
  );
  const value = values.at(-1);
  if (value === undefined) return undefined;
  // In the place of the variable, the text that it holds: the compiler then says what may stand there.
  const source = cell.source.slice(0, start.offset) + JSON.stringify(value) + cell.source.slice(end.offset);
  const text = cellTexts(source).find((own) => own.start === start.offset);
  const allowed = text ? allowedAt(cell, source, text.start) : [];
  return text && allowed.length > 0 && !allowed.includes(value)
    ? nameSentence(cell, text, allowed)
    : undefined;
}

/** « la question 2.8 (…) ». */
function placeName({ id, label, isItem }: NamedPlace): string {
  return `${isItem ? "l’item" : "la question"} ${id} (${shortened(label, 60)})`;
}
