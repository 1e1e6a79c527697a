// What `npm pack` and `npm publish` pack is the manifest without its scripts, for npm warns of every package that has a `prepare`
// script: nothing is run where the tarball is installed. `prepack` puts it in place, `postpack` brings the own one back.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

const [OWN, WHOLE] = ["package.json", ".package.json.whole"];
// Also where an earlier `npm pack` was stopped in between.
if (existsSync(WHOLE)) renameSync(WHOLE, OWN);
if (process.env.npm_lifecycle_event === "prepack") {
  const text = readFileSync(OWN, "utf8");
  const { scripts: _, devDependencies: __, ...packed } = JSON.parse(text);
  writeFileSync(`${WHOLE}.new`, text);
  renameSync(`${WHOLE}.new`, WHOLE);
  writeFileSync(`${OWN}.new`, `${JSON.stringify(packed, null, 2)}\n`);
  renameSync(`${OWN}.new`, OWN);
}
