/** What a study must know of the engine that it is made with. */
export interface Engine {
  /** How a `package.json` in the study's folder names it: « file:../carnets-0.1.0.tgz », or a version. */
  readonly spec: string;
  readonly node: string;
  /** What npm must replace in the engine's dependencies: it only reads that of the package at the root. */
  readonly overrides: Readonly<Record<string, unknown>>;
  /** Which dependencies may run a script when they are installed. */
  readonly allowScripts: Readonly<Record<string, boolean>>;
}
