import { test } from "vitest";
import { bed, mutateBytes, mutateJson } from "./mutations.ts";

test("600 changed manifests, 300 changed records and 600 changed files: nothing else without a word", {
  timeout: 900_000,
}, async () => {
  const to = await bed();
  await mutateJson(to, "snap/manifest.json", 600, 11);
  await mutateJson(to, "run.json", 300, 12);
  await mutateBytes(to, 600, 13);
});
