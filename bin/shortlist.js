#!/usr/bin/env node
const { join } = require("node:path");
const { load } = require("./load.js");

const { run } = load(join(__dirname, "../dist/cli/run.js"));
run(process).then((code) => {
  process.exitCode = code;
  // Once everything is written there is nothing to wait for: taking the heap down piece by piece would take longer.
  process.stdout.write("", () => process.stderr.write("", () => process.exit()));
});
