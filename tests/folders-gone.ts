import { rmSync } from "node:fs";
import { afterAll } from "vitest";

/** What `folderOf` made for the file of tests that runs in this process: a hook that is asked for within a test is never called. */
const everywhere = globalThis as { foldersOfTests?: string[] };
everywhere.foldersOfTests ??= [];
const folders = everywhere.foldersOfTests;

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
