import { UserError } from "../base/UserError";
import { defineCommand } from "./Command";
import { studyFolder, studyOption } from "./studyFolder";
import { closeGaps } from "./workbook/closeGaps";
import { readBook } from "./workbook/readBook";
import { writeBook } from "./workbook/writeBook";

export const questionnaire = defineCommand({
  description:
    "Met le questionnaire de l’étude dans un classeur (--to), que l’on change dans un tableur, puis le relit (--from).\nUn classeur fautif ne change rien : la faute est dite par feuille, ligne et colonne.",
  options: {
    to: {
      type: "string",
      value: "FICHIER.xlsx",
      help: "écrit le classeur ; sa feuille « Aide » dit ce que chaque colonne prend",
    },
    from: {
      type: "string",
      value: "FICHIER.xlsx",
      help: "relit le classeur dans data/questionnaire.json, puis met à jour ce qui en découle, réponses et carnets (voir « update »)",
    },
    force: { type: "boolean", help: "avec --to, remplace un fichier dont quelque chose serait perdu" },
    renumber: {
      type: "boolean",
      help: "referme les trous de la numérotation, section par section ; réponses, carnets et etude.xlsx suivent",
    },
    check: { type: "boolean", help: "avec --from, n’écrit rien : dit seulement ce qui changerait" },
    ...studyOption,
  },
  found: "avec --from et --check, quelque chose changerait",
  run({ options: { to, from, force = false, renumber = false, check = false, study } }) {
    const asked = [to !== undefined, from !== undefined, renumber].filter(Boolean).length;
    if (asked !== 1) {
      throw new UserError(
        "Dites soit --to FICHIER.xlsx, pour écrire le classeur, soit --from FICHIER.xlsx, pour le relire, soit --renumber, pour refermer les trous de la numérotation.",
      );
    }
    if (renumber) {
      if (check || force) throw new UserError("L’option --renumber va seule.");
      return closeGaps(studyFolder(study));
    }
    if (to !== undefined) {
      if (check) throw new UserError("L’option --check va avec --from.");
      return writeBook(to, studyFolder(study), force);
    }
    if (force)
      throw new UserError("L’option --force va avec --to : --from récrit toujours data/questionnaire.json.");
    return readBook(from!, study, check);
  },
});
