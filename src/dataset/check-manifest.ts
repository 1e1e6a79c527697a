import type { Manifest } from "../model/documents/manifest.ts";
import { manifestSchema } from "../model/documents/manifest.ts";
import { ShortlistError } from "../model/problem.ts";
import type { Hash } from "./snapshot.ts";
import { AGAIN } from "./store/files.ts";
import { isAsWritten, issueWords } from "./written-json.ts";

/** A manifest that holds what one must, is as it was written, and agrees with itself; else an error that names the place. */
export function checkManifest(given: unknown, path: string, hash: Hash): Manifest {
  const fail = (what: string, locator: string): never => {
    throw new ShortlistError("bad-snapshot", `the manifest of the snapshot ${what}`, {
      where: { file: path, locator },
      wayOut: AGAIN,
    });
  };
  const { success, error } = manifestSchema.safeParse(given);
  if (!success) {
    const { locator, what } = issueWords(error.issues);
    fail(`is not what “shortlist ingest” writes: ${what}`, locator);
  }
  const manifest = given as Manifest;
  if (isAsWritten(manifest, hash) === false)
    fail("was changed since it was written: its own SHA-256 differs", "ownSha256");

  const names = new Set<string>();
  manifest.files.forEach(({ name, sha256, bytes, rows, holds, indicators }, i) => {
    const at = `files.${i}`;
    if (names.has(name)) fail(`names the same file twice: ${name}`, `${at}.name`);
    names.add(name);
    if (!name.includes(`.${sha256.slice(0, 12)}.`))
      fail("has a name and a SHA-256 that differ", `${at}.name`);
    const isData = holds === "current" || holds === "history" || holds === "newest";
    if (isData !== (indicators !== undefined))
      fail(isData ? "does not say which rows hold which indicator" : "has indicators where none belong", at);
    let [end, sum] = [0, 0];
    const ids = new Set<string>();
    (indicators ?? []).forEach(({ id, rows, at: [from, to] }, j) => {
      const place = `${at}.indicators.${j}`;
      if (from < end || to <= from) fail("has rows that overlap or run backwards", `${place}.at`);
      if (ids.has(id)) fail(`has the same indicator twice: ${id}`, `${place}.id`);
      if (rows === 0 || rows > to - from) fail("states more rows than there is room for", `${place}.rows`);
      ids.add(id);
      end = to;
      sum += rows;
    });
    if (isData && bytes !== undefined && bytes !== end)
      fail("states a size at which its parts do not end", `${at}.bytes`);
    if (isData && sum !== rows) fail("states a number of rows that its parts do not have", `${at}.rows`);
  });
  const evidence = manifest.files.filter(({ holds }) => holds === "current" || holds === "history");
  if (hash(evidence.map(({ sha256 }) => sha256).join("\n")) !== manifest.sha256)
    fail("states a SHA-256 of the evidence that its files do not have", "sha256");
  return manifest;
}
