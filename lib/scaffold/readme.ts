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

${typeset(`Cette étude dépouille un questionnaire dans des carnets TypeScript : tableaux, tests, figures, et un rapport (page, Word, Excel). Il faut Node 20 ou plus récent, rien d’autre.

## Pour commencer

1. \`npm install\`, si l’étude a changé de machine ou de place.${moved}
2. \`etude.xlsx\` est le questionnaire en classeur : une ligne par question et une par réponse (\`npx carnets questionnaire --to etude.xlsx\` le refait). Corrigez-y libellés, ordre des réponses, types, sections, codes manquants, croisements, conditions, doublons ; \`data/suppositions.md\`, s’il est là, dit ce qui est à vérifier. Puis \`npx carnets questionnaire --from etude.xlsx\` le relit, et met à jour réponses et carnets : titres, numéros, modalités renommées, questions ôtées, poids. Ce que vous avez écrit reste. Une question ôtée laisse son numéro : \`npx carnets questionnaire --renumber\` referme les trous.
3. \`npm start\` exécute les carnets et écrit le rapport dans \`private/exports/\` ; \`npm start -- --open\` l’ouvre.
4. Qui préfère un éditeur corrige \`data/questionnaire.json\` (VS Code y souligne chaque faute), puis \`npm run update\` fait la même mise à jour.
5. \`npm run update -- --answers FICHIER\` remplace les réponses par celles d’un fichier plus récent de la même enquête (\`--append\` y ajoute d’autres personnes), et garde ce que vous avez corrigé ; les commentaires dont les nombres changent sont dits, avec l’ancien et le nouveau ; \`--add\` ajoute aussi les colonnes et les modalités nouvelles. C’est aussi la commande qui relit le fichier d’origine, quand une correction demande ce que les réponses lues ne disent plus (update le dit alors).

## Écrire

Chaque question a sa cellule, dans le carnet de sa section (\`notebooks/\`). Sous \`show("${id}");\`, écrivez le commentaire entre les accents graves de \`comment\` ; vide, il ne laisse pas de trace. Les nombres s’y calculent :

\`\`\`ts
import { comment, ${words.join(", ")}, show } from "${name}";
show("${id}");
comment\`${of}\`;
\`\`\`

Un groupe d’un croisement se nomme après la réponse : \`percent("1.2", "Oui", "Nom du groupe")\`, \`mean("1.3", "Nom du groupe")\` ; un item, par son rang : \`mean("1.3.2", "Nom du groupe")\`, pour le deuxième de 1.3, ou par son libellé : \`mean("1.3", "Son libellé")\` ; une réponse d’un choix multiple aussi, ou par son libellé : \`percent("1.7.1", "Nom du groupe")\`, \`percent("1.7", "Son libellé", "Nom du groupe")\`. Un croisement se nomme par le numéro de sa question : \`probability("1.2", "1.1")\`. Un mot qui ne serait pas connu s’ajoute à la première cellule du carnet, entre les accolades d’\`import\`.

- \`npm run lab\` ouvre les carnets dans Jupyter, s’il est installé. Dans VS Code : lancez-le depuis ce dossier avec \`JUPYTER_PATH="$PWD/.jupyter" code .\`, et choisissez le noyau « TypeScript (Carnets) ».
- \`npm run repl\` ouvre une console avec les mots de l’étude.
- Pour qu’une question ne soit plus montrée ni ajoutée de nouveau, gardez \`// show("${id}")\` dans une cellule.

## Vérifier

- \`npm start\`, ou \`npm run verify -- --accept\`, enregistre les sorties dans \`private/notebooks/\` : les carnets de \`notebooks/\`, que git suit, restent sans sorties.
- \`npm test\` dit si le questionnaire est juste, si les types sont à jour, et si les carnets redonnent ce que le dernier \`npm start\` a montré (gardé dans \`private/notebooks/\`).

## Ce qu’il ne faut pas publier

- \`private/\` : les réponses telles que les personnes les ont données (\`data/study.json\` dit où elles sont), et tout ce qui en est fait : rapport, sorties des carnets. git n’en suit rien ; ne l’envoyez pas non plus autrement.
- Pour publier, relisez d’abord le rapport : un tableau qui repose sur quelques personnes peut les faire reconnaître, une question ouverte peut citer quelqu’un. Puis écrivez \`"outputs": "."\` dans \`data/study.json\` : le rapport va alors dans \`exports/\`, et les sorties restent dans les carnets. Ce qui montre des répondants un à un (lignes d’un tableau de données, points d’une ACP, identifiants, mots d’une réponse ouverte) y est refusé.
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
