import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { packageJson } from "../../lib/scaffold/packageJson";
import { readme } from "../../lib/scaffold/readme";
import { otherStudy } from "../support/otherStudy";
import { useTemporaryFolder } from "../support/workspace";

const { at } = useTemporaryFolder();
const { questionnaire } = otherStudy(2);
const engine = (spec: string) => ({ spec, node: ">=20", overrides: {}, allowScripts: {} });

/** What the script that npm runs before it installs says, in the folder of a study with this engine. */
function installing(spec: string) {
  const text = packageJson(questionnaire, engine(spec));
  writeFileSync(at("package.json"), text);
  const { preinstall } = JSON.parse(text).scripts as { readonly preinstall?: string };
  return spawnSync(preinstall ?? "node -e 0", {
    cwd: dirname(at("package.json")),
    shell: true,
    encoding: "utf8",
  });
}

test("a study whose engine is not where it was says so, and what to do, before npm installs", () => {
  mkdirSync(at("là"));
  const there = installing("file:./là");
  expect([there.status, there.stderr]).toEqual([0, ""]);
  const moved = installing("file:../ailleurs/lib");
  expect(moved.status).toBe(1);
  expect(moved.stderr).toContain("../ailleurs/lib");
  expect(moved.stderr).toContain("package.json");
  const released = installing("0.1.0");
  expect([released.status, released.stderr]).toEqual([0, ""]);
});

test("its README says where its engine is, if that is a place", () => {
  expect(readme(questionnaire, engine("file:../carnets/lib"))).toContain("`../carnets/lib`");
  expect(readme(questionnaire, engine("0.1.0"))).not.toContain("déplacez");
});

test("the README of a study shows a comment on a question that the study has", () => {
  const own = readme(questionnaire, engine("0.1.0"));
  const [first] = questionnaire.questions;
  expect(own).toContain(`show("${first!.id}")`);
});
