#!/usr/bin/env node
const { existsSync, fstatSync, writeSync } = require("node:fs");

const args = process.argv.slice(2);
if (!(args.length === 1 && ["-V", "--version"].includes(args[0]) && hasToldVersion())) start();

/** What asks for the version alone waits for nothing else to be loaded. */
function hasToldVersion() {
  const { name, version } = require("../package.json");
  try {
    const text = `${name} ${version}\n`;
    return writeSync(1, text) === text.length;
  } catch {
    // A full disk, a reader that is gone: told as of every command.
    return false;
  }
}

function start() {
  const { join } = require("node:path");
  const { early, keepCompiled, load } = require("./load.js");
  const built = join(__dirname, "../dist/run.cjs");
  if (!existsSync(built)) {
    process.stderr.write("shortlist is not built here: run “npm ci”, without --omit=dev, in its folder\n");
    process.exit(2);
  }
  const { run } = load(built);
  run({
    argv: process.argv,
    env: process.env,
    pid: process.pid,
    stdout: output(1, "stdout"),
    stderr: output(2, "stderr"),
    get stdin() {
      return process.stdin;
    },
    cwd: () => process.cwd(),
    on: (event, listener) => process.on(event, listener),
    off: (event, listener) => process.off(event, listener),
    kill: (pid, signal) => process.kill(pid, signal),
    early,
  }).then((code) => {
    const [command = "rank"] = args;
    // What an audit finds makes the code 1, and it has compiled as much.
    const isRanking = code === 0 && (command === "rank" || command.startsWith("-"));
    if (code <= 1 && !isHelp()) keepCompiled(isRanking);
    // Once everything is written there is nothing to wait for: taking the heap down piece by piece would take longer.
    process.exit(code);
  });
}

/** Standard output or error. Node's stream takes some milliseconds to make, and files and pipes are written to without it. */
function output(fd, name) {
  if (!isPlain(fd)) return process[name];
  return {
    fd,
    write: (data, done) => process[name].write(data, done),
    on: (event, listener) => process[name].on(event, listener),
  };
}

/** A file or a pipe, which no terminal is; another Node's pipes are sockets. */
function isPlain(fd) {
  try {
    const stats = fstatSync(fd);
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

/** Help compiles next to nothing. */
function isHelp() {
  return args.some((arg) => ["help", "-h", "--help", "-V", "--version"].includes(arg));
}
