import type { TableReading } from "../audit/strangers/itemReadings";
import type { SoundNumber, UntestedNumber } from "../audit/strangers/numberStatuses";
import { groupedBy } from "../base/groupedBy";
import { number } from "../present/document/Cell";
import { type PlainRow, plainTable } from "../present/document/plainTable";
import type { TableModel } from "../present/document/TableModel";
import { fr } from "../present/french";
import { escapeHtml } from "../present/html";
import { statisticName } from "../present/matchSentence";
import { tableHtml } from "../present/render/tableHtml";
import { findingTable, placeWords } from "../present/tables/findingTable";
import type { Finding } from "../published/Finding";
import { isNumeric, keyText } from "../published/PublishedNumber";
import { pageHead } from "./pageHead";
import { paperStyle } from "./paperStyle";
import { scrollScript } from "./scrollScript";
import { siteStyle } from "./siteStyle";

/** What the page of an audit is of. */
export interface AuditPage {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly sound: readonly SoundNumber[];
  /** Of anybody's tables: what nothing could contradict; where it is not told, only what was tested is shown. */
  readonly untested?: readonly UntestedNumber[];
  /** Numbers that hold, but not as one would first take them. */
  readonly readings?: readonly TableReading[];
  /** What a crossing is called. */
  readonly crossingLabel: (by: string) => string;
  /** What a question is called, beside its number. */
  readonly questionLabel: (id: string) => string;
}

const auditStyle = `${siteStyle}
details { margin: .4rem 0; }
details summary { cursor: pointer; }
`;

/**
 * One HTML page of an audit, which reads without its script: what is wrong, question by question, then what nothing
 * contradicts, with the chance that a wrong last digit would have been caught.
 */
export function auditPageHtml(page: AuditPage): string {
  const { title, findings, sound, untested, readings = [], crossingLabel, questionLabel } = page;
  const questions = [
    ...new Set([...findings, ...sound.map(({ place }) => place)].map(({ question }) => question)),
  ];
  const changed = findings.filter(({ conclusion }) => conclusion?.changes).length;
  const wrongOf = groupedBy(findings, ({ question }) => question);
  const soundOf = groupedBy(sound, ({ place }) => place.question);
  const wrong = questions.filter((id) => wrongOf.has(id));
  const ranks = new Map(questions.map((id, i) => [id, i + 1]));
  const anchor = (id: string) => `q${ranks.get(id)}`;
  const titleOf = (id: string) => [id, questionLabel(id)].filter((part) => part !== "").join(" ");
  const tested = untested === undefined ? "Sans contradiction" : "Testés, sans contradiction";
  const wrongTables = wrong.map((id) => {
    const own = wrongOf.get(id)!;
    return `<h3 id="${anchor(id)}">${escapeHtml(titleOf(id))}</h3>
<div class="scroll">${tableHtml(findingTable(fr.count(own.length, "constat"), own, crossingLabel))}</div>`;
  });
  const soundTables = questions.flatMap((id) => {
    const own = soundOf.get(id);
    if (own === undefined) return [];
    const caption = `${titleOf(id)} : ${fr.count(own.length, "nombre")}, puissance ${meanPower(own)}`;
    return `<details><summary>${escapeHtml(caption)}</summary>
<div class="scroll">${tableHtml(soundTable(caption, own, crossingLabel))}</div></details>`;
  });
  return `<!doctype html>
<html lang="fr">
${pageHead({ title, style: `${auditStyle}${paperStyle(title)}`, script: scrollScript })}
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<div class="layout">
<header><h1>${escapeHtml(title)}</h1></header>
<nav aria-label="Questions"><ol>
${wrong.map((id) => `<li><a href="#${anchor(id)}">${escapeHtml(id)}</a></li>`).join("\n")}
<li><a href="#sans-contradiction">${tested}</a></li>${untested?.length ? `\n<li><a href="#non-testables">Non testables</a></li>` : ""}
</ol></nav>
<main id="contenu">
<p>${escapeHtml(untested === undefined ? summary(findings.length, changed, sound) : tablesSummary(page))}</p>
<section>
<h2>Ce que les nombres imprimés contredisent</h2>
${wrongTables.join("\n") || "<p>Rien.</p>"}
</section>
<section>
<h2 id="sans-contradiction">${tested}</h2>
<p>${untested === undefined ? reportWords : tablesWords}</p>
${soundTables.join("\n")}
</section>${readingSection(readings, crossingLabel)}${untestedSection(untested ?? [], crossingLabel)}
<footer>Page écrite par <code>npm run audit</code> à partir des seuls nombres imprimés.</footer>
</main>
</div>
<script>${scrollScript}</script>
</body>
</html>
`;
}

/** What an audit found and could have found, in a sentence or two. */
export function summary(findings: number, changed: number, sound: readonly SoundNumber[]): string {
  const power =
    sound.length === 0
      ? ""
      : ` ${fr.count(sound.length, "nombre")} sans contradiction : un dernier chiffre faux y aurait été vu dans ${meanPower(sound)} des cas.`;
  return `${fr.count(findings, "constat")}, dont ${fr.count(changed, "test")} dont la conclusion change.${power}`;
}

/**
 * The same of anybody's tables: how many of their numbers are contradicted, how many were tested and how
 * many could not be, which together are all of them.
 */
export function tablesSummary({
  findings,
  sound,
  untested = [],
}: Pick<AuditPage, "findings" | "sound" | "untested">): string {
  const changed = findings.filter(({ conclusion }) => conclusion?.changes).length;
  const wrong = new Set(findings.filter(isNumeric).map(keyText)).size;
  const power =
    sound.length === 0 ? "" : ` (un dernier chiffre faux y aurait été vu dans ${meanPower(sound)} des cas)`;
  const all = wrong + sound.length + untested.length;
  return `${summary(findings.length, changed, [])} ${fr.count(all, "nombre")} : ${fr.count(wrong, "contredit")}, ${fr.count(sound.length, "testé")} sans contradiction${power}, ${fr.integer(untested.length)} non testable${untested.length < 2 ? "" : "s"}.`;
}

const reportWords =
  "Des réponses entières donnent tous ces nombres à la fois. La puissance d’un nombre est la part des neuf autres derniers chiffres avec lesquels aucune réponse ne le donnerait : une erreur qui aurait été vue.";
const tablesWords =
  "Ces nombres ont été tenus contre d’autres, et s’accordent avec eux. La puissance d’un nombre est la part des neuf autres derniers chiffres qui contrediraient le reste : une erreur qui aurait été vue. D’une inégalité, c’est que l’autre côté l’aurait été.";

/** What holds otherwise than one would first take it, as sentences. */
function readingSection(readings: readonly TableReading[], crossingLabel: (by: string) => string): string {
  if (readings.length === 0) return "";
  const items = readings.map((reading) => `<li>${escapeHtml(readingSentence(reading, crossingLabel))}</li>`);
  return `
<section>
<h2>Lus autrement</h2>
<ul>
${items.join("\n")}
</ul>
</section>`;
}

/** « Q1 · sexe : χ² 0,172 et p 0,679 sont ceux de… » */
export function readingSentence(
  { places, name }: TableReading,
  crossingLabel: (by: string) => string,
): string {
  const [{ question, by, row, column }] = places as readonly [TableReading["places"][number]];
  const where = [question, crossingLabel(by), row, column].filter((part) => part !== "").join(" · ");
  const numbers = places.map(({ statistic, printed }) => `${statisticName(statistic)} ${printed}`);
  return `${where} : ${numbers.join(", ")} s’accordent si c’est ${name}. Ce n’est pas un constat.`;
}

/** What nothing could contradict, a number a row with why. */
function untestedSection(untested: readonly UntestedNumber[], crossingLabel: (by: string) => string): string {
  if (untested.length === 0) return "";
  const caption = fr.count(untested.length, "nombre");
  const table = plainTable({
    caption,
    heads: ["Où", "Imprimé", "Non testable, parce que"],
    words: [0, 1, 2],
    rows: untested.map(({ place, reason }) => ({
      cells: [placeWords(place, crossingLabel), place.printed, reason],
    })),
  });
  return `
<section>
<h2 id="non-testables">Non testables</h2>
<p>Rien de ce qui est imprimé ne pourrait contredire ces nombres : ils ne sont ni confirmés ni infirmés.</p>
<div class="scroll">${tableHtml(table)}</div>
</section>`;
}

function meanPower(sound: readonly SoundNumber[]): string {
  return fr.percent(100 * powerOf(sound));
}

function powerOf(sound: readonly SoundNumber[]): number {
  return sound.reduce((sum, { power }) => sum + power, 0) / sound.length;
}

/** A row for each row of the tables: how many numbers, the mean power, and those below it all. */
function soundTable(
  caption: string,
  sound: readonly SoundNumber[],
  crossingLabel: (by: string) => string,
): TableModel {
  const byRow = groupedBy(sound, ({ place: { by, row } }) => JSON.stringify([by, row]));
  const rows = [...byRow.values()].map((own): PlainRow => {
    const [{ place }] = own as [SoundNumber];
    const weak = own
      .filter(({ power }) => power < 1)
      .map(({ place: { statistic, column, printed }, power }) => {
        const where = column === "" ? "" : ` (${column})`;
        return `${statisticName(statistic)}${where} ${printed} : ${fr.percent(100 * power)}`;
      });
    const label = [crossingLabel(place.by), place.row].filter((part) => part !== "").join(" · ");
    return {
      cells: [
        label || "ensemble",
        number(own.length, "integer"),
        number(100 * powerOf(own), "percent"),
        weak.join(" ; ") || "aucun",
      ],
    };
  });
  return plainTable({
    caption,
    heads: ["Où", "Nombres", "Puissance", "Les moins sûrs"],
    words: [0, 1, 2, 3],
    rows,
  });
}
