#!/usr/bin/env node
const { join } = require("node:path");
const { keepCompiled, load } = require("./load.js");

const { run } = load(join(__dirname, "../dist/cli/run.js"));
run(process).then((code) => {
  process.exitCode = code;
  // Once everything is written there is nothing to wait for: taking the heap down piece by piece would take longer.
  process.stdout.write("", () =>
    process.stderr.write("", () => {
      const [command = "rank", ...rest] = process.argv.slice(2);
      if (code === 0 && !isHelp([command, ...rest]))
        keepCompiled(command === "rank" || command.startsWith("-"));
      process.exit();
    }),
  );
});

/** Help compiles next to nothing. */
function isHelp(args) {
  return args.some((arg) => ["help", "-h", "--help", "-V", "--version"].includes(arg));
}
