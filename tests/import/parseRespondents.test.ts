import { describe, expect, test } from "vitest";
import { missingAt } from "../../lib/answers/AnswerColumn";
import { isRebuilt, scenarioOf } from "../../lib/answers/Provenance";
import { parseRespondents } from "../../lib/import/parseRespondents";
import { parseQuestionnaire } from "../../lib/questionnaire/parseQuestionnaire";
import { answersByName, answersIn } from "../support/columns";
import { itemCsv, itemRow, itemSurvey, partialSurvey, readItems, ticked } from "../support/itemSurvey";
import {
  bytesOf,
  faultOf,
  readSmall,
  type SmallRow,
  smallCsv,
  smallJson,
  smallQuestionnaire,
  smallRow,
} from "../support/smallSurvey";

/** The fault in a file whose third line is a respondent with these answers. */
const faultWith = (changes: Partial<SmallRow>) =>
  faultOf(() => readSmall(smallCsv(smallRow({ id: "r0" }), smallRow(changes))));

/** That of rebuilt respondents, whose answers follow from printed numbers. */
const rebuiltFault = (changes: Partial<SmallRow>) => faultWith({ id: "reconstruit-1", ...changes });
const asRebuilt = { id: "reconstruit-1" };

describe("parseRespondents", () => {
  test("reads labels as text, scores and numbers as numbers, and nothing as null", () => {
    const survey = readSmall(
      smallCsv(
        smallRow(),
        smallRow({ id: "r2", q1_1: "Privée", q1_2: "01", q1_3: "10", q1_8: 'Non, "jamais"' }),
        smallRow({ id: "r3", q1_5: "Plusieurs Conum", q1_6: "2", q1_7: "0" }),
      ),
    );
    expect(survey.ids).toEqual(["r1", "r2", "r3"]);
    expect(Object.fromEntries(answersByName(survey))).toEqual({
      q1_1: ["Publique", "Privée", "Publique"],
      q1_2: ["35", "01", "35"],
      q1_3: [3, 10, 3],
      q1_4_1: [7, 7, 7],
      q1_4_2: [2, 2, 2],
      q1_5: ["Un Conum", "Un Conum", "Plusieurs Conum"],
      q1_6: [null, null, 2],
      q1_7: [4, 4, 0],
      q1_8: [null, 'Non, "jamais"', null],
    });
    expect(survey.filter).toBeUndefined();
  });

  test("finds the columns in whatever order they come", () => {
    const [header, row] = smallCsv(smallRow()).trimEnd().split("\n");
    const reversed = (line: string | undefined) => line!.split(",").reverse().join(",");
    expect(readSmall(`${reversed(header)}\n${reversed(row)}\n`)).toEqual(readSmall(smallCsv(smallRow())));
  });

  test("reads a file with a byte order mark and CRLF as the same survey", () => {
    const text = smallCsv(smallRow(), smallRow({ id: "r2" }));
    expect(readSmall(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual(readSmall(text));
  });

  describe("answers", () => {
    test("refuses an answer that the question does not have", () => {
      const fault = faultWith({ q1_1: "publique" });
      expect(fault.place).toEqual({ file: "petit.csv", line: 3, column: "q1_1", value: "publique" });
      expect(fault.message).toBe(
        "petit.csv, ligne 3, colonne « q1_1 », valeur « publique » : la question 1.1 n’a pas cette réponse. " +
          "Attendu : « Publique », « Privée ».",
      );
    });

    test("refuses a department that is not in the list", () => {
      const fault = faultWith({ q1_2: "1" });
      expect(fault.place).toEqual({ file: "petit.csv", line: 3, column: "q1_2", value: "1" });
      expect(fault.message).toContain("Attendu : « 01 », « 35 », « 971 ».");
    });

    test.each([
      "0",
      "11",
      "5.5",
      "5,5",
      "1e1",
      "+5",
      " 5",
      "0x5",
      "cinq",
      "-1",
      "NaN",
    ])("refuses the score « %s »", (value) => {
      const fault = faultWith({ q1_4_2: value });
      expect(fault.place).toEqual({ file: "petit.csv", line: 3, column: "q1_4_2", value });
      expect(fault.message).toContain("la question 1.4 n’a pas cette note");
      expect(fault.message).toContain("Attendu : un entier de 1 à 10.");
    });

    test.each(["1", "10"])("accepts the score %s at the end of the scale", (value) => {
      expect(answersIn(readSmall(smallCsv(smallRow({ q1_4_2: value }))), "q1_4_2")).toEqual([Number(value)]);
    });

    test.each([
      "1",
      "2.5",
      "deux",
      "-3",
      "99999999999999999999",
    ])("refuses the number « %s » where at least 2 is expected", (value) => {
      const fault = faultWith({ q1_5: "Plusieurs Conum", q1_6: value });
      expect(fault.place).toEqual({ file: "petit.csv", line: 3, column: "q1_6", value });
      expect(fault.message).toContain("la question 1.6 n’a pas ce nombre");
      expect(fault.message).toContain("Attendu : un entier au moins égal à 2.");
    });

    test("refuses a number beyond the upper bound", () => {
      const fault = faultWith({ q1_7: "21" });
      expect(fault.place.value).toBe("21");
      expect(fault.message).toContain("Attendu : un entier de 0 à 20.");
    });

    test("refuses that a rebuilt respondent answers what was not asked", () => {
      const fault = rebuiltFault({ q1_5: "Un Conum", q1_6: "3" });
      expect(fault.place).toEqual({ file: "petit.csv", line: 3, column: "q1_6", value: "3" });
      expect(fault.message).toBe(
        "petit.csv, ligne 3, colonne « q1_6 », valeur « 3 » : la condition d’accès de la question 1.6 n’est pas " +
          "remplie : elle n’est pas posée à ce répondant. Attendu : une case vide.",
      );
    });

    test("refuses that a rebuilt respondent lacks the answer to what was asked", () => {
      const fault = rebuiltFault({ q1_5: "Plusieurs Conum", q1_6: "" });
      expect(fault.place).toEqual({ file: "petit.csv", line: 3, column: "q1_6", value: "" });
      expect(fault.message).toBe(
        "petit.csv, ligne 3, colonne « q1_6 », case vide : la question 1.6 est posée à ce répondant mais la réponse " +
          "manque. Attendu : un entier au moins égal à 2.",
      );
    });

    test("refuses that a rebuilt respondent lacks one item among several", () => {
      const fault = rebuiltFault({ q1_4_1: "" });
      expect(fault.place).toEqual({ file: "petit.csv", line: 3, column: "q1_4_1", value: "" });
      expect(fault.message).toContain("Attendu : un entier de 1 à 10.");
    });

    test.each<[string, Partial<SmallRow>, boolean]>([
      ["neither part of « or »", { q1_3: "5", q1_1: "Publique", q1_4_1: "9" }, false],
      ["one part of « and »", { q1_3: "5", q1_1: "Privée", q1_4_1: "8" }, false],
      ["the score alone", { q1_3: "6", q1_1: "Publique", q1_4_1: "1" }, true],
      ["both parts of « and »", { q1_3: "5", q1_1: "Privée", q1_4_1: "9" }, true],
      ["everything", { q1_3: "10", q1_1: "Privée", q1_4_1: "10" }, true],
    ])("asks a question with a composed condition exactly when it is met: %s", (_, changes, asked) => {
      const [right, wrong] = asked ? ["Oui", ""] : ["", "Oui"];
      expect(answersIn(readSmall(smallCsv(smallRow({ ...changes, q1_8: right }))), "q1_8")).toEqual([
        right === "" ? null : right,
      ]);
      expect(rebuiltFault({ ...changes, q1_8: wrong }).place.column).toBe("q1_8");
    });
  });

  describe("identifiers", () => {
    test("refuses an empty one", () => {
      const fault = faultWith({ id: "" });
      expect(fault.place).toEqual({ file: "petit.csv", line: 3, column: "id", value: "" });
      expect(fault.message).toContain("l’identifiant est vide");
      expect(fault.message).toContain("Attendu : un identifiant par répondant.");
    });

    test("refuses one that appears twice and names both lines", () => {
      const fault = faultWith({ id: "r0" });
      expect(fault.message).toBe(
        "petit.csv, ligne 3, colonne « id », valeur « r0 » : cet identifiant est déjà à la ligne 2. " +
          "Attendu : un identifiant par répondant.",
      );
    });

    test.each([
      ["every", ["reconstruit-001", "reconstruit-002"], true],
      ["some", ["reconstruit-001", "r2"], true],
      ["no", ["r1", "reconstruit-b"], false],
      ["an explored", ["exploration-1"], true],
      ["a scenario's", ["scenario-0.5-0.2-001"], true],
    ])("takes the survey for reconstructed or not when %s respondent says so", (_, ids, expected) => {
      const survey = readSmall(smallCsv(...ids.map((id) => smallRow({ id }))));
      expect(isRebuilt(survey)).toBe(expected);
    });

    test("tells the correlations that a scenario supposes, and none elsewhere", () => {
      const own = (id: string) => scenarioOf(readSmall(smallCsv(smallRow({ id }))));
      expect(own("scenario-0.5-0-001")).toEqual({ within: 0.5, between: 0 });
      expect(own("scenario-0.5-0-0.4-001")).toEqual({ within: 0.5, between: 0, choices: 0.4 });
      expect(own("scenario-001")).toBeUndefined();
      expect(own("reconstruit-001")).toBeUndefined();
    });
  });

  describe("header", () => {
    const withHeader = (change: (names: string) => string) => {
      const [header, ...rest] = smallCsv(smallRow()).split("\n");
      return faultOf(() => readSmall([change(header!), ...rest].join("\n")));
    };

    test("refuses a file where a needed column is missing and says what the column is for", () => {
      const text = "id,q1_1\nr1,Publique\n";
      const fault = faultOf(() => readSmall(text));
      expect(fault.message).toBe(
        "petit.csv, ligne 1, colonne « q1_5 » : cette colonne manque et le croisement « conum » en dépend. " +
          "Attendu : les réponses à la question 1.5, « Vous aviez recruté ».",
      );
    });

    test("names the item of a missing column", () => {
      const fault = withHeader((names) => names.replace("q1_4_2", "q1_42"));
      expect(fault.place).toEqual({ file: "petit.csv", line: 1, column: "q1_4_2" });
      expect(fault.message).toContain(
        "Attendu : les réponses à la question 1.4, « Vos moyens suffisent-ils ? », item « Le temps dit « d’accompagnement » ».",
      );
    });

    test("names the missing column of the identifiers", () => {
      const fault = withHeader((names) => names.replace("id", "ID"));
      expect(fault.place).toEqual({ file: "petit.csv", line: 1, column: "id" });
      expect(fault.message).toContain("Attendu : un identifiant par répondant.");
    });

    test("refuses a column that appears twice", () => {
      const fault = withHeader((names) => names.replace("q1_7", "q1_3"));
      expect(fault.message).toBe(
        "petit.csv, ligne 1, colonne « q1_3 » : cette colonne figure deux fois. Attendu : une seule fois chaque colonne.",
      );
    });

    test("keeps a column that the questionnaire does not have, and notices it", () => {
      const text = smallCsv(smallRow()).trimEnd().split("\n");
      const survey = readSmall(`${text[0]},q9_9\n${text[1]},Oui\n`);
      expect(survey.others).toEqual(new Map([["q9_9", ["Oui"]]]));
      expect(survey.notices).toEqual([{ kind: "unknownColumns", columns: ["q9_9"] }]);
      expect(survey.columns.has("q9_9")).toBe(false);
    });

    test("refuses a file with a header and no respondent", () => {
      const fault = faultOf(() => readSmall(smallCsv()));
      expect(fault.message).toBe(
        "petit.csv, ligne 2 : le fichier n’a pas de répondant. Attendu : une ligne par répondant.",
      );
    });

    test("refuses an empty file", () => {
      const fault = faultOf(() => readSmall(""));
      expect(fault.place).toEqual({ file: "petit.csv" });
      expect(fault.message).toContain("le fichier est vide");
    });
  });

  describe("questions of several columns", () => {
    test("reads 1 and 0 for the answers to tick, all 0 when none is, and nothing when not asked", () => {
      const survey = itemSurvey(ticked("101"), ticked("000"), {});
      expect(answersIn(survey, "q2_1_1")).toEqual([1, 0, null]);
      expect(answersIn(survey, "q2_1_2")).toEqual([0, 0, null]);
      expect(answersIn(survey, "q2_1_3")).toEqual([1, 0, null]);
    });

    test("reads a label for each item of a grid", () => {
      const survey = itemSurvey({}, { q2_2_1: "Je ne sais pas" });
      expect(answersIn(survey, "q2_2_1")).toEqual(["Oui", "Je ne sais pas"]);
      expect(answersIn(survey, "q2_2_2")).toEqual(["Non", "Non"]);
    });

    test.each([
      "2",
      "oui",
      "Du départ",
      "01",
      "-1",
      "x",
      " 1",
    ])("refuses « %s » for an answer to tick", (value) => {
      const fault = faultOf(() => itemSurvey({ ...ticked("101"), q2_1_2: value }));
      expect(fault.message).toBe(
        `items.csv, ligne 2, colonne « q2_1_2 », valeur « ${value} » : la question 2.1 n’a pas cette réponse. ` +
          "Attendu : « 1 » si la réponse est cochée, « 0 » sinon.",
      );
    });

    test("refuses an answer that the items of the grid do not have", () => {
      const fault = faultOf(() => itemSurvey({}, { q2_2_2: "oui" }));
      expect(fault.message).toBe(
        "items.csv, ligne 3, colonne « q2_2_2 », valeur « oui » : la question 2.2 n’a pas cette réponse. " +
          "Attendu : « Oui », « Non », « Je ne sais pas ».",
      );
    });

    test.each([
      ["an answer to tick", { ...ticked("101"), q2_1_3: "" }, "q2_1_3", "« 1 » si la réponse est cochée"],
      ["an item of a grid", { q2_2_1: "" }, "q2_2_1", "« Oui », « Non », « Je ne sais pas »."],
    ])("refuses that a rebuilt respondent leaves %s empty where the question is asked", (_, changes, column, expected) => {
      const fault = faultOf(() => itemSurvey({ ...asRebuilt, ...changes }));
      expect(fault.place).toEqual({ file: "items.csv", line: 2, column, value: "" });
      expect(fault.message).toContain("est posée à ce répondant mais la réponse manque");
      expect(fault.message).toContain(expected);
    });

    test("refuses the 0 of a rebuilt respondent where the question is not asked", () => {
      const fault = faultOf(() => itemSurvey({ ...asRebuilt, q2_1_2: "0" }));
      expect(fault.place).toEqual({ file: "items.csv", line: 2, column: "q2_1_2", value: "0" });
      expect(fault.message).toContain("la condition d’accès de la question 2.1 n’est pas remplie");
    });
  });

  describe("hidden questions", () => {
    test("open the questions whose conditions name them", () => {
      expect(answersIn(itemSurvey(ticked("010")), "q101")).toEqual(["Oui"]);
      expect(faultOf(() => itemSurvey({ ...asRebuilt, q101: "Oui" })).place.column).toBe("q2_1_1");
      expect(faultOf(() => itemSurvey({ ...asRebuilt, ...ticked("010"), q101: "Non" })).place.column).toBe(
        "q2_1_1",
      );
    });

    test("may be empty, which meets no condition, as who was asked them is not known", () => {
      expect(answersIn(itemSurvey({ q101: "" }, {}), "q101")).toEqual([null, "Non"]);
    });

    test("have their answers, and no other", () => {
      const fault = faultOf(() => itemSurvey({ q101: "Peut-être" }));
      expect(fault.message).toContain("la question 101 n’a pas cette réponse. Attendu : « Oui », « Non ».");
    });
  });

  describe("files without some questions", () => {
    test("keep the whole questionnaire, and columns for the questions that were read", () => {
      const survey = partialSurvey(["id", "q1_1", "q1_2", "q2_2_1", "q2_2_2"], {}, {});
      expect(survey.questionnaire).toBe(itemSurvey({}).questionnaire);
      expect([...survey.columns.keys()]).toEqual(["q1_1", "q1_2", "q2_2_1", "q2_2_2"]);
    });

    test("give the same answers as a file that has them all", () => {
      const columns = ["id", "q2_3_2", "q2_3_1", "q2_4", "q1_2", "q1_1"];
      const rows = [{ q2_3_2: "9", q2_4: "Non" }, { q1_1: "Privée" }];
      const whole = itemSurvey(...rows);
      for (const [name, values] of answersByName(partialSurvey(columns, ...rows)))
        expect(values).toEqual(answersIn(whole, name));
    });

    test("still hold the answers to their access conditions", () => {
      const columns = ["id", "q1_1", "q1_2", "q2_3_1", "q2_3_2", "q2_4"];
      const fault = faultOf(() => partialSurvey(columns, { ...asRebuilt, q2_4: "Oui" }));
      expect(fault.place).toEqual({ file: "items.csv", line: 2, column: "q2_4", value: "Oui" });
    });

    test("find the hidden questions and the items in whatever order they come", () => {
      const columns = ["q101", "q2_1_3", "q1_2", "q2_1_1", "id", "q2_1_2", "q1_1"];
      const text = itemCsv([itemRow(ticked("100"))], columns);
      expect([...answersByName(readItems(text))]).toEqual([
        ["q1_1", ["Publique"]],
        ["q1_2", ["Un Conum"]],
        ["q2_1_1", [1]],
        ["q2_1_2", [0]],
        ["q2_1_3", [0]],
        ["q101", ["Oui"]],
      ]);
    });
  });

  describe("answers of people", () => {
    test("may be missing: what was asked is not answered, the rest was not asked", () => {
      const survey = readSmall(
        smallCsv(
          smallRow({ q1_3: "", q1_4_1: "", q1_5: "Plusieurs Conum", q1_6: "" }),
          smallRow({ id: "r2", q1_5: "Un Conum", q1_6: "" }),
        ),
      );
      const reasons = (name: string) => [0, 1].map((row) => missingAt(survey.columns.get(name)!, row));
      expect(reasons("q1_3")).toEqual(["noAnswer", undefined]);
      expect(reasons("q1_4_1")).toEqual(["noAnswer", undefined]);
      expect(reasons("q1_6")).toEqual(["noAnswer", "notAsked"]);
      expect(survey.notices).toBeUndefined();
    });

    test("against a condition are kept, counted, and told with their lines", () => {
      const survey = readSmall(
        smallCsv(smallRow({ q1_6: "3" }), smallRow({ id: "r2" }), smallRow({ id: "r3", q1_6: "4" })),
      );
      expect(answersIn(survey, "q1_6")).toEqual([3, null, 4]);
      expect(survey.notices).toEqual([{ kind: "answeredUnasked", question: "1.6", count: 2, lines: [2, 4] }]);
    });

    test("are not held to a deduced condition, which still tells who was not asked", () => {
      const deduced = parseQuestionnaire(
        smallJson.replace(
          '"printed": "question accessible si « plusieurs Conum » au point 1.5"',
          '"deduced": "Déduit."',
        ),
        "petit.json",
      );
      const text = smallCsv(smallRow({ q1_6: "3" }), smallRow({ id: "r2" }));
      const survey = parseRespondents(deduced, bytesOf(text), "petit.csv");
      expect(survey.notices).toBeUndefined();
      expect(missingAt(survey.columns.get("q1_6")!, 1)).toBe("notAsked");
    });

    test("may be codes of missing answers, of the questionnaire or of a question", () => {
      const coded = parseQuestionnaire(
        smallJson
          .replace('"crossings": [', '"missing": { "NSP": "doesNotKnow" }, "crossings": [')
          .replace('"id": "1.3",', '"id": "1.3", "missing": { "9": "refused" },'),
        "petit.json",
      );
      const text = smallCsv(smallRow({ q1_1: "NSP", q1_3: "9" }), smallRow({ id: "r2", q1_4_1: "9" }));
      const survey = parseRespondents(coded, bytesOf(text), "petit.csv");
      expect(missingAt(survey.columns.get("q1_1")!, 0)).toBe("doesNotKnow");
      expect(missingAt(survey.columns.get("q1_3")!, 0)).toBe("refused");
      expect(answersIn(survey, "q1_4_1")).toEqual([7, 9]);
    });

    test("carry the weight of each, and several columns may name one", () => {
      const json = smallJson.replace(
        '"crossings": [',
        '"weight": "poids", "id": ["vague", "id"], "crossings": [',
      );
      const weighted = parseQuestionnaire(json, "petit.json");
      const [head, ...rows] = smallCsv(smallRow(), smallRow({ id: "r2" }))
        .trimEnd()
        .split("\n");
      const text = (poids: string) =>
        [`${head},poids,vague`, ...rows.map((row, i) => `${row},${i === 0 ? "0.5" : poids},2`)].join("\n");
      const survey = parseRespondents(weighted, bytesOf(text('"1,25"')), "petit.csv");
      expect(survey.weights).toEqual({ name: "poids", weights: [0.5, 1.25], drawn: [2] });
      expect(survey.ids).toEqual(["2-r1", "2-r2"]);
      for (const wrong of ["-1", "", "beaucoup"]) {
        const fault = faultOf(() => parseRespondents(weighted, bytesOf(text(wrong)), "petit.csv"));
        expect(fault.place).toEqual({ file: "petit.csv", line: 3, column: "poids", value: wrong });
        expect(fault.message).toContain("Attendu : un nombre positif ou nul.");
      }
      const two = ["", "n.c."].map((poids, i) => `${rows[0]!.replace(/^[^,]*/, `n${i}`)},${poids},2`);
      expect(() =>
        parseRespondents(weighted, bytesOf([`${head},poids,vague`, ...two].join("\n")), "petit.csv"),
      ).toThrow(/2 lignes n’en ont pas\s: 2 \(vide\), 3 \(« n\.c\. »\)/);
      const many = Array.from({ length: 12 }, (_, i) => `${rows[0]!.replace(/^[^,]*/, `n${i}`)},x,2`);
      const all = [`${head},poids,vague`, ...many].join("\n");
      expect(() => parseRespondents(weighted, bytesOf(all), "petit.csv")).toThrow(
        /ligne 2, colonne « poids », valeur « x » : ce n’est pas un poids ; 12 lignes n’en ont pas\s: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 et 2 autres/,
      );
      const heavy = many.map((line, i) => line.replace(",x,", i === 4 ? ",9," : ",1,"));
      const told = parseRespondents(
        weighted,
        bytesOf([`${head},poids,vague`, ...heavy].join("\n")),
        "petit.csv",
      );
      expect(told.notices).toContainEqual({
        ...{ kind: "dominantWeight", column: "poids", line: 6, share: 0.45 },
      });
    });

    test("tell a first or last one who is called as a row of totals", () => {
      const questionnaire = parseQuestionnaire(smallJson, "petit.json");
      const own = (id: string) =>
        parseRespondents(
          questionnaire,
          bytesOf(smallCsv(smallRow(), smallRow({ id: "r2" }), smallRow({ id }))),
          "petit.csv",
        ).notices ?? [];
      expect(own("Total")).toContainEqual({ kind: "totals", id: "Total", line: 4 });
      expect(own("Totalement")).toEqual([]);
    });

    test("are read alike whole and in pieces of any size", () => {
      const text = smallCsv(smallRow({ q1_8: "" }), smallRow({ id: "r2", q1_3: "8", q1_8: 'Non, "jamais"' }));
      const bytes = bytesOf(text);
      for (const size of [1, 2, 7, 64]) {
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        expect(parseRespondents(smallQuestionnaire, pieces, "petit.csv")).toEqual(readSmall(text));
      }
    });
  });

  test("passes on the faults of the CSV text with file and line", () => {
    const text = smallCsv(smallRow());
    expect(faultOf(() => readSmall(text.replaceAll(",", ";"))).message).toContain("« point-virgule »");
    expect(faultOf(() => readSmall(text.replaceAll(",", "\t"))).message).toContain("« tabulation »");
    expect(faultOf(() => readSmall(text.replace(",35,", ","))).place).toEqual({ file: "petit.csv", line: 2 });
    expect(faultOf(() => readSmall(text.replace("35", '"35'))).place).toEqual({ file: "petit.csv", line: 2 });
    const bytes = bytesOf(text.replace("Publique", "Priv@e")).map((byte) => (byte === 0x40 ? 0xe9 : byte));
    expect(faultOf(() => readSmall(bytes)).place).toEqual({ file: "petit.csv", line: 2 });
  });
});
