import type { Output } from "../../lib/dist/kernel/ipynb";
import { escapeHtml } from "../../lib/dist/present/html";
import { outputHtml, type Pictures } from "./outputHtml";
import type { DocumentedName } from "./readWords";
import type { WordPage } from "./wordPages";

/**
 * What a program may import from the engine: functions with an example and what it gives, then types.
 *
 * @param outputs of the example of each function
 */
export function enginePage(
  exported: readonly DocumentedName[],
  outputs: ReadonlyMap<string, readonly Output[]>,
  pictures: Pictures,
): WordPage {
  const values = exported.filter(({ examples }) => examples.length > 0);
  const types = exported.filter(({ examples }) => examples.length === 0);
  const sections = values.map(
    (own) => `<section class="word" aria-labelledby="${own.name}">
<h2 id="${own.name}">${own.name}</h2>
${own.calls.map((call) => `<p class="call">${escapeHtml(call)}</p>`).join("\n")}
<p lang="en">${escapeHtml(own.comment)}</p>
${membersHtml(own)}
<pre><code>${escapeHtml(own.examples[0]!)}</code></pre>
${outputHtml(outputs.get(own.name) ?? [], pictures)}
</section>`,
  );
  const rows = types.map(
    ({ name, comment }) =>
      `<tr><th scope="row"><code>${name}</code></th><td lang="en">${escapeHtml(comment)}</td></tr>`,
  );
  return {
    ...{ page: "moteur.html", title: "Le moteur, depuis un programme", language: "fr", group: "Les mots" },
    html: `<p>Ce que le paquet <code>carnets</code> donne à un programme. Un carnet n’en a pas besoin : le module de son étude a tous les mots.</p>
${sections.join("\n")}
<h2 id="types">Types</h2>
<div class="scroll"><table class="prose"><thead><tr><th scope="col">Type</th><th scope="col">Ce que c’est</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table></div>`,
    headings: [...values.map(({ name }) => ({ id: name, title: name })), { id: "types", title: "Types" }],
    sections: exported.map(({ name, comment, examples }) => ({
      ...{ id: examples.length > 0 ? name : "types", level: 2, title: name, words: comment },
    })),
  };
}

function membersHtml({ members }: DocumentedName): string {
  if (members.length === 0) return "";
  const items = members.map(
    ({ call, comment }) => `<li><code>${escapeHtml(call)}</code> : ${escapeHtml(comment)}</li>`,
  );
  return `<ul lang="en">${items.join("\n")}</ul>`;
}
