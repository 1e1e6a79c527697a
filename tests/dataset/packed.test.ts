import { rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { mustBeUndamaged, mustHaveAllFiles, sha256, unpacked } from "../../src/dataset/store/files.ts";
import type { Manifest } from "../../src/model/documents/manifest.ts";
import { folderOf } from "../cli/run-cli.ts";

/* Data files as the tarball has them: compressed, with their sizes beside them. */

const TEXT = "country,value\nGHA,1\n".repeat(50);
const files = [{ name: "a.csv", bytes: TEXT.length, sha256: sha256(TEXT) }] as unknown as Manifest["files"];

function packed(text = TEXT) {
  const bytes = brotliCompressSync(text);
  const folder = folderOf({ "packed.json": JSON.stringify({ "a.csv": bytes.length }) });
  writeFileSync(join(folder, "a.csv.br"), bytes);
  return folder;
}

it("a packed file counts as the file itself", () => {
  const folder = packed();
  mustBeUndamaged(folder, { files });
  expect(unpacked(join(folder, "a.csv"), TEXT.length)!.toString()).toBe(TEXT);
});

it("one that is cut, gone, other or longer than stated is refused", () => {
  const cut = packed();
  truncateSync(join(cut, "a.csv.br"), 10);
  expect(() => mustHaveAllFiles(cut, { files })).toThrow("it has 10 bytes, and packed.json states");
  const gone = packed();
  rmSync(join(gone, "a.csv.br"));
  expect(() => mustHaveAllFiles(gone, { files })).toThrow("cannot be read");
  expect(() => mustBeUndamaged(packed(TEXT.replace("1", "2")), { files })).toThrow("its SHA-256 differs");
  expect(() => mustBeUndamaged(packed(TEXT + TEXT), { files })).toThrow("it cannot be decompressed");
});
