import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { basename } from "node:path";
import { type Door, doors } from "./doors";
import { describeHostile, type HostileCase } from "./law";

/** What may stand where a file is expected. */
const things: readonly Omit<HostileCase, "door">[] = [
  { name: "un dossier", file: (path) => mkdirSync(path), said: /c’est un dossier, pas un fichier/ },
  {
    name: "un tube",
    file: (path) => expectMade(spawnSync("mkfifo", [path]).status),
    said: /c’est un tube ou un périphérique/,
  },
  {
    name: "un périphérique sans fin",
    file: (path) => symlinkSync("/dev/zero", path),
    said: /c’est un tube ou un périphérique/,
  },
  { name: "un lien rompu", file: (path) => symlinkSync("nulle-part", path), said: /n’existe pas/ },
  {
    name: "un lien vers lui-même",
    file: (path) => symlinkSync(basename(path), path),
    said: /c’est un lien qui ne mène qu’à des liens/,
  },
];

function expectMade(status: number | null) {
  if (status !== 0) throw new Error("mkfifo failed");
}

/** Doors whose file a user names: it may be missing, and its name may be anything. */
const named = [doors.newAnswers, doors.imported, doors.audited, doors.questionBook, doors.newQuestionnaire];
const missing = named.map(
  (door): HostileCase => ({ name: "rien", door, file: () => undefined, said: /ce fichier n’existe pas/ }),
);
const long = `${"n".repeat(300)}.csv`;
const renamed = named.map(
  (door): HostileCase => ({
    name: "un nom trop long",
    door: { ...door, args: door.args.map((arg) => (arg === door.file ? long : arg)) } satisfies Door,
    file: () => undefined,
    said: /ce nom est trop long/,
    names: long,
  }),
);

describeHostile("what is no regular file is refused at each door", [
  ...Object.values(doors).flatMap((door) => things.map((thing) => ({ ...thing, door }))),
  ...missing,
]);
describeHostile("a name that the system does not take is refused", renamed);
