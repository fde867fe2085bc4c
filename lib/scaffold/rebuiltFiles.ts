import type { Survey } from "../answers/Survey";
import { formatRespondents } from "../import/formatRespondents";
import { fr } from "../present/french";
import { formatErrata } from "../published/errataFile";
import type { Finding } from "../published/Finding";
import { formatPublished } from "../published/formatPublished";
import type { Publication } from "../published/Publication";
import type { CertifiedQuantity, Status } from "../reconstruct/CertifiedQuantity";
import { formatCertificate } from "../reconstruct/certificate";
import type { fateWords } from "../reconstruct/tables/fateWords";
import { sizeWords } from "../reconstruct/tables/sizeWords";
import type { UnprintedSizes } from "../reconstruct/tables/UnprintedSizes";
import { studyFiles } from "../study/studyFiles";
import type { Engine } from "./Engine";
import { studyFilesOf } from "./studyFilesOf";

/** Respondents that were rebuilt from printed tables, with what is said of them. */
export interface RebuiltSource {
  readonly survey: Survey;
  readonly printed: Publication;
  readonly certificate: readonly CertifiedQuantity[];
  /** Printed numbers that were set aside, at the places of the tables. */
  readonly errata: readonly Finding[];
  /** The sizes of groups that no table prints. */
  readonly sizes: readonly UnprintedSizes[];
  /** What became of every printed number. */
  readonly fates: ReturnType<typeof fateWords>;
  /** The name of the file of tables. */
  readonly from: string;
  readonly seed: number;
}

/** Every file of a study of rebuilt respondents, by its path from the study's folder: they are nobody's, and not private. */
export function rebuiltFiles(
  source: RebuiltSource,
  engine: Engine,
): Readonly<Record<string, string | Uint8Array>> {
  const { survey, printed, certificate, errata } = source;
  const answers = formatRespondents(survey);
  const {
    "data/study.json": _settings,
    "private/respondents.csv": _answers,
    ...files
  } = studyFilesOf({ survey, answers: new TextEncoder().encode(answers) }, engine);
  return {
    ...files,
    [slashes(studyFiles.answers)]: answers,
    [slashes(studyFiles.published)]: formatPublished(printed),
    "data/respondents.certificate.csv": formatCertificate(certificate),
    "data/respondents.README.md": respondentsReadme(source),
    ...(errata.length > 0 && { "data/tables.errata.csv": formatErrata(errata) }),
  };
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}

const statuses: readonly Status[] = ["déterminé", "borné", "supposé", "libre"];

/** What must be known of rebuilt respondents before a result of theirs is repeated. */
function respondentsReadme({ survey, certificate, errata, sizes, fates, from, seed }: RebuiltSource): string {
  const counts = statuses.map(
    (status) => `${fr.integer(certificate.filter((own) => own.status === status).length)} ${status}`,
  );
  const kept =
    errata.length === 0
      ? ""
      : `\n**Errata.** \`tables.errata.csv\` a ce qui contredit les autres nombres et a été mis de côté (${fr.integer(errata.length)}).\n`;
  const sought = sizes.map((own) => `\n- **Effectifs imprimés nulle part**, ${sizeWords(own)}.`).join("");
  const listed = (words: string, lines: readonly string[]) =>
    lines.map((line) => `\n- ${words}${line}.`).join("");
  return `# \`respondents.csv\` : des répondants reconstruits

**Ces ${fr.integer(survey.ids.length)} lignes ne sont les réponses de personne.** Elles sont calculées à partir des seuls nombres imprimés de « ${from} » (graine ${seed}), de façon que chaque tableau imprimé en ressorte au chiffre près.

- **Déterminé** : ce que les tableaux impriment, et ce qui en découle. \`respondents.certificate.csv\` le dit colonne par colonne : ${counts.join(", ")}.
- **Supposé** : tout croisement qui n’est pas imprimé. Les croisements entre eux sont supposés indépendants s’ils ne sont pas imprimés ensemble ; à l’intérieur des groupes, qui donne quelle réponse est tiré au sort. Qui n’a pas répondu à une question, si sa base est plus petite que les autres, est tiré au sort aussi.
- **Libre** : la forme des distributions de notes (au maximum d’entropie), et le lien entre deux questions.${sought}

\`data/published.csv\` porte les nombres imprimés : chaque tableau des carnets les compare aux nôtres (✓ ou ≠).
${kept}
**${fates.total}**
${listed("Redonné comme ", fates.kinds)}${listed("Non redonné : ", fates.missing)}
`;
}
