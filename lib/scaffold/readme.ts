import { capital } from "../present/french";
import { choicesOf } from "../questionnaire/choicesOf";
import { isSingleChoice } from "../questionnaire/itemsOf";
import type { Questionnaire } from "../questionnaire/types";
import type { Engine } from "./Engine";
import { escapeMarkdown } from "./escapeMarkdown";
import { engineFolder } from "./packageJson";
import { typeset } from "./typeset";

/** The text of a study's `README.md` under another title, where its first line is still the old one. */
export function retitledReadme(text: string, from: string, to: string): string {
  const first = `${heading(from)}\n`;
  return text.startsWith(first) ? `${heading(to)}\n${text.slice(first.length)}` : text;
}

function heading(title: string): string {
  return typeset(`# ${escapeMarkdown(title)}`);
}

/** The `README.md` of a study, for its owner: what to do first, and what must not be published. */
export function readme(questionnaire: Questionnaire, engine: Pick<Engine, "spec">): string {
  const { name, title } = questionnaire;
  const { id, words, of } = shownExample(questionnaire);
  const place = engineFolder(engine);
  const moved =
    place === undefined
      ? ""
      : ` L’étude prend le programme à cette place, vue d’elle : \`${place}\`. Si vous déplacez l’un ou l’autre, écrivez la nouvelle dans \`package.json\` (« dependencies », « carnets »), puis \`npm install\`.`;
  return `${heading(title)}

${typeset(`Un questionnaire dépouillé : tableaux, tests, figures, et un rapport (page, Word, Excel). Il faut Node 20 ou plus récent, rien d’autre.

1. **Corrigez** \`etude.xlsx\` ; \`data/suppositions.md\`, s’il est là, dit quoi vérifier. **Commentez** dans sa feuille « Commentaires », avec les nombres du rapport.
2. \`npx carnets questionnaire --from etude.xlsx\` le prend ; carnets et réponses suivent.
3. \`npm start\` écrit le rapport dans \`private/exports/\` ; \`npm start -- --open\` l’ouvre.

Plus tard, \`npm run update -- --answers FICHIER\` remplace les réponses (\`--append\` en ajoute, \`--add\` prend aussi colonnes et modalités nouvelles) ; vos corrections et vos commentaires restent, et les nombres qui changent sont dits.

## Ce qu’il ne faut pas publier

- \`private/\` : les réponses telles que les personnes les ont données (\`data/study.json\` dit où elles sont), et tout ce qui en est fait. git n’en suit rien ; ne l’envoyez pas non plus autrement.
- Pour publier, relisez d’abord le rapport : un tableau de quelques personnes peut les faire reconnaître, une question ouverte peut citer quelqu’un. Puis écrivez \`"outputs": "."\` dans \`data/study.json\` : le rapport va alors dans \`exports/\`, et les sorties restent dans les carnets. Ce qui montre des répondants un à un y est refusé.

## Au besoin

- \`npm install\`, si l’étude a changé de machine ou de place.${moved}
- \`npx carnets questionnaire --to etude.xlsx\` refait le classeur ; \`--renumber\` referme le trou qu’une question ôtée laisse dans les numéros. Qui préfère un éditeur corrige \`data/questionnaire.json\`, puis \`npm run update\`.
- Un commentaire s’écrit aussi dans le carnet de sa section (\`notebooks/\`), sous ses tableaux ; \`percent("1.2", "Oui", "Nom du groupe")\`, \`mean("1.3.2")\` pour le deuxième item de 1.3, \`probability("1.2", "1.1")\` pour le croisement avec 1.1 :

  \`\`\`ts
  import { comment, ${words.join(", ")}, show } from "${name}";
  show("${id}");
  comment\`${of}\`;
  \`\`\`

- \`npm run lab\` ouvre les carnets dans Jupyter, s’il est installé ; VS Code, lancé d’ici avec \`JUPYTER_PATH="$PWD/.jupyter" code .\` (noyau « TypeScript (Carnets) ») ; \`npm run repl\`, une console avec les mots de l’étude.
- Pour qu’une question ne soit plus montrée ni ajoutée de nouveau, gardez \`// show("${id}")\` dans une cellule.
- \`npm test\` dit si le questionnaire est juste, si les types sont à jour, et si les carnets redonnent ce que le dernier \`npm start\` a montré (gardé dans \`private/notebooks/\`).
`)}`;
}

/** A comment on the first choice of the study or, without any, on its first question. */
function shownExample({ questions, respondent }: Questionnaire) {
  const chosen = questions.find((question) => isSingleChoice(question));
  const [answer] = (chosen && choicesOf(chosen)) ?? [];
  if (chosen === undefined || answer === undefined) {
    const id = questions[0]?.id ?? "1.1";
    return {
      id,
      words: ["count"],
      of: `${capital(respondent.plural)} qui ont répondu : \${count("${id}")}.`,
    };
  }
  const call = `percent(${JSON.stringify(chosen.id)}, ${JSON.stringify(answer)})`;
  return {
    id: chosen.id,
    words: ["percent"],
    of: `\${${call}} des ${respondent.plural} l’ont dit.`,
  };
}
