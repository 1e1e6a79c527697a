// Stops a release that lacks something: node scripts/release-ready.js v0.3.0. What to do about it: docs/release.md.
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";

/** What only the owner knows. Provenance is refused by the registry where `repository` is not where the workflow runs. */
const OWNERS = ["repository", "bugs", "homepage", "author"];

/** What a release of this tag lacks, a line each. */
export function lacking(tag, manifest, changelog) {
  const missing = OWNERS.filter((key) => !manifest[key]);
  const { version } = manifest;
  return [
    ...missing.map((key) => `package.json has no “${key}”, which the owner fills in`),
    ...(tag === `v${version}`
      ? []
      : [`the tag is ${tag ?? "not given"}, and package.json has version ${version}`]),
    ...(changelog.split("\n").includes(`## ${version}`)
      ? []
      : [`CHANGELOG.md has no section “## ${version}”`]),
    ...(/^## Unreleased\n\s*(?!## )\S/mu.test(changelog)
      ? ["CHANGELOG.md has changes under “Unreleased”, which belong to the release"]
      : []),
  ];
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
  const found = lacking(argv[2], JSON.parse(read("package.json")), read("CHANGELOG.md"));
  for (const line of found) console.error(line);
  if (found.length > 0) process.exitCode = 1;
}
