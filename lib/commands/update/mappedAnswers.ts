import { basename, join, resolve } from "node:path";
import { decodeUtf8 } from "../../base/decodeUtf8";
import { isThere } from "../../base/isThere";
import { noteFault } from "../../base/noteFault";
import { readBytes } from "../../base/readBytes";
import { readChunks } from "../../base/readChunks";
import { UserError } from "../../base/UserError";
import type { Addition } from "../../draft/follow/Addition";
import { notAskedCode } from "../../draft/follow/appendAnswers";
import { followFieldwork } from "../../draft/follow/followFieldwork";
import { followLabels } from "../../draft/follow/followLabels";
import { knownQuestions } from "../../draft/follow/followMapping";
import { refuseTwice } from "../../draft/follow/refuseTwice";
import { renewAnswers } from "../../draft/follow/renewAnswers";
import { toldRenames } from "../../draft/follow/toldRenames";
import type { Mapping } from "../../draft/Mapping";
import { mapAnswers } from "../../draft/mapAnswers";
import { readAs } from "../../draft/reading/readAs";
import { settlesDoubles } from "../../import/cleaning/doublesRule";
import { parseRespondents } from "../../import/parseRespondents";
import { readRaw } from "../../import/table/readRaw";
import { answerColumns } from "../../questionnaire/columns";
import { parseQuestionnaire } from "../../questionnaire/parseQuestionnaire";
import { mappingText } from "../../scaffold/supposedFiles";
import { withAdditions } from "../../scaffold/withAdditions";
import { readAnswersPath } from "../../study/outputPaths";
import { studyFiles } from "../../study/studyFiles";
import { cleaningOf } from "../import/cleaningOf";
import { drawnFrom, recalibrated } from "../weights/recalibrated";
import { appendedHere } from "./appendedHere";
import { cleanedRows } from "./cleanedRows";
import { followedGuesses } from "./followedGuesses";
import { freshWarnings } from "./freshWarnings";
import type { RenewedStudy, RenewOptions } from "./RenewedStudy";
import { idsBefore, refuseStrangers } from "./refuseStrangers";
import { fieldworkLines, followedLines, newLines, renamedLines, spellingLines } from "./renewalLines";
import { replacedAnswers } from "./replacedAnswers";
import { settledAppended, twiceIn } from "./settledAppended";

/**
 * What a file of answers makes of a study that was drafted from another one.
 * @throws DataError or UserError in French when anything is wrong
 */
export function mappedAnswers(
  folder: string,
  answers: string,
  mapping: Mapping,
  { add = false, append = false, sheet, rename = [], ...options }: RenewOptions,
): RenewedStudy {
  const file = basename(answers);
  const table = readRaw(readChunks(resolve(answers)), file, { sheet, codes: "limesurvey" });
  const place = join(folder, studyFiles.questionnaire);
  const name = basename(place);
  const typed = decodeUtf8(readBytes(place), name);
  const told = toldRenames(rename, parseQuestionnaire(typed, name), mapping, table);
  const { names, mapping: named } = told;
  const before = withAdditions(typed, told.answers);
  const corrected = parseQuestionnaire(before, name);
  const drawn = drawnFrom(folder, corrected, mapping);
  const repeats = settlesDoubles(cleaningOf(folder, corrected), corrected);
  const twice = twiceIn(corrected, repeats);
  const renewal = atOnce(
    () => renewAnswers(table, drawn, repeats ? withRepeats(named) : named, { add }),
    () => {
      const ids = table.columns.find((column) => column.name === named.id.column);
      const isSame = (drawn.id ?? "id") === mapping.id.name;
      if (ids === undefined || !isSame) return;
      const people = {
        names: [mapping.id.name],
        ids: [...new Set(ids.codes)].map((code) => ids.values[code]!),
      };
      if (append && twice === "refused")
        refuseTwice(idsBefore(readAnswersPath(folder), people.names), people.ids, file);
      else if (!append) refuseStrangers(folder, answers, { ...people, ...options });
    },
  );
  const fieldwork = followFieldwork(table, mapping, drawn, { append });
  const labels = followLabels(drawn, renewal.followed.mapping, names);
  const text = withAdditions(before, [
    ...(append ? renewal.additions.map(askedFromNowOn) : renewal.additions),
    ...labels,
    ...(fieldwork?.replaces ? [{ kind: "fieldwork" as const, ...fieldwork.days }] : []),
  ]);
  const questionnaire = parseQuestionnaire(text, name);
  // In the order of the questionnaire, as a draft has them.
  const columns = Object.fromEntries(
    answerColumns(questionnaire).flatMap(({ name: own }) => {
      const source = renewal.columns[own];
      return source === undefined ? [] : [[own, source]];
    }),
  );
  const { repeats: _, ...id } = renewal.followed.mapping.id;
  const renewed: Mapping = {
    ...renewal.followed.mapping,
    id,
    columns,
    questions: knownQuestions(questionnaire, new Map(Object.entries(columns))),
    ...(fieldwork?.replaces && { fieldwork: fieldwork.days }),
  };
  const read = repeats ? withRepeats(renewed) : renewed;
  const isRanked = renewed.id.column === undefined;
  const cleaned = cleanedRows(
    folder,
    Buffer.from([...mapAnswers(table, questionnaire, read)].join("")),
    questionnaire,
    { file, source: readAs(table, read).table, append },
  );
  const fresh = cleaned.bytes;
  const identity = { ids: [renewed.id.name], isRanked };
  const mapped = append
    ? appendedHere(folder, fresh, {
        ...{ questionnaire, known: { mapping, questionnaire: corrected }, file },
        ...{ ...identity, ...options, twice },
      })
    : fresh;
  const settled =
    append && repeats
      ? settledAppended(folder, questionnaire, cleaned, mapped)
      : { ...cleaned, bytes: mapped };
  // What the program has named itself is missed by nobody.
  const own = mapping.id.column === undefined ? [mapping.id.name] : [];
  const { bytes, lines: weighed } = recalibrated(folder, questionnaire, settled.bytes, file, own);
  const survey = parseRespondents(questionnaire, bytes, append ? basename(readAnswersPath(folder)) : file);
  const path = readAnswersPath(folder);
  const isNew = !isThere(path) || !Buffer.from(readBytes(path)).equals(bytes);
  const isSameId = mapping.id.name === renewed.id.name && !isRanked;
  const replaced = replacedAnswers(folder, survey, {
    ...{ bytes, append },
    ids: isSameId ? identity.ids : undefined,
  });
  return {
    ...{ survey, followed: renewal.followed },
    files: new Map<string, string | Uint8Array>([
      ...replaced.kept,
      [path, bytes],
      [place, text],
      ...settled.files,
      [join(folder, studyFiles.mapping), mappingText(renewed)],
      ...followedGuesses(folder, questionnaire, {
        ...{ fresh: renewal.guesses, moved: renewal.followed.moved, areAll: !append },
        ...(isNew && { now: { file, respondents: survey.ids.length } }),
      }),
    ]),
    lines: [
      ...(table.recognised ?? []),
      ...settled.lines,
      ...freshWarnings(folder, renewal.guesses, questionnaire),
      ...spellingLines(renewal.guesses),
      ...followedLines(renewal.followed),
      ...renamedLines(names, labels),
      ...fieldworkLines(fieldwork),
      ...newLines(renewal, add),
      ...replaced.lines,
      ...weighed,
    ],
  };
}

/** The same, that leaves rows of one identifier to a cleaning rule. */
function withRepeats(mapping: Mapping): Mapping {
  return { ...mapping, id: { ...mapping.id, repeats: true } };
}

/** Of a question that is added with some answers, those before were not asked it. */
function askedFromNowOn(addition: Addition): Addition {
  if (addition.kind !== "question") return addition;
  const { question } = addition;
  const missing = { ...question.missing, [notAskedCode]: "notAsked" } as const;
  return { ...addition, question: { ...question, missing } };
}

/**
 * What a work gives, once another has found nothing wrong.
 * @throws the fault of either, or UserError with both
 */
function atOnce<T>(work: () => T, check: () => void): T {
  const faults: Error[] = [];
  const done = noteFault(faults, () => [work()] as const);
  noteFault(faults, check);
  const [first, second] = faults;
  if (first === undefined) return done![0];
  throw second === undefined ? first : new UserError(`${first.message}\nEt : ${second.message}`);
}
