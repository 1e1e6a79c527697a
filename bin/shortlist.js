#!/usr/bin/env node
const { join } = require("node:path");
const { keepCompiled, load } = require("./load.js");

const { run } = load(join(__dirname, "../dist/cli/run.js"));
run(process).then((code) => {
  process.exitCode = code;
  // Once everything is written there is nothing to wait for: taking the heap down piece by piece would take longer.
  process.stdout.write("", () =>
    process.stderr.write("", () => {
      if (code === 0 && isRanking(process.argv.slice(2))) keepCompiled();
      process.exit();
    }),
  );
});

/** What a ranking compiles serves every command; help would leave next to nothing. */
function isRanking(args) {
  const help = args.some((arg) => ["-h", "--help", "-V", "--version"].includes(arg));
  return !help && (args[0] === undefined || args[0] === "rank" || args[0].startsWith("-"));
}
