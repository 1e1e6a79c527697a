// How the messages read: `npm run prose`. The English is held to what docs/words.md asks of it: whole sentences, a median of 16 words at most and
// none over 35, no word of the list; every message described and used. Of the other languages it says what is not translated.
// Exit code 1 where something is not as asked.

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "@messageformat/parser";
import ts from "typescript";
import { makeWords, messagesOf, untranslated } from "./words.js";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

const LONGEST = 35;
const MEDIAN = 16;

/** What is said in place of each; a pattern may need more than the word, so that the word may stand where it means something else. */
const WORDS = {
  "what makes its place": "why it ranks there",
  "the reference comes from": "how its score differs from the median country",
  "held against": "compared with, checked",
  "nobody counts as": "no later list is available",
  "rest on nothing": "no country has evidence on it",
  told: "shown",
  tells: "shows",
  reckoned: "computed",
  "at hand": "available",
  "stands on": "is on",
  anew: "again",
  "for want of": "because … is missing",
  whoever: "a country that",
  "it is shown that": "(say it)",
};

/** A message as somebody reads it: of its branches the longest, of each argument one word. */
function readable(tokens) {
  return tokens
    .map((token) => {
      if (token.type === "content") return token.value;
      if (!token.cases) return "x";
      return (
        token.cases.map(({ tokens: branch }) => readable(branch)).sort((a, b) => b.length - a.length)[0] ?? ""
      );
    })
    .join("");
}

const wordsIn = (text) => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** What every check and method has is described once, above all of them. */
function isDescribedOnce([section, , key]) {
  return section === "methods" || (section === "checks" && (key === "title" || key === "rule"));
}

export function prose() {
  const faults = [];
  const lengths = [];
  for (const { path, text, at, note } of messagesOf("en")) {
    const key = path.join(".");
    const said = readable(parse(text, { cardinal: [], ordinal: [], strict: false }));
    for (const sentence of said.split(/(?<=[.!?])\s+/u)) {
      const length = wordsIn(sentence);
      // A label or a heading is no sentence.
      if (/[.!?]$/u.test(sentence) && length > 2) lengths.push(length);
      if (length > LONGEST) faults.push(`${at}: ${key}: a sentence of ${length} words`);
    }
    for (const [word, better] of Object.entries(WORDS))
      if (new RegExp(`\\b${word}\\b`, "iu").test(said)) faults.push(`${at}: ${key}: “${word}”: ${better}`);
    if (note === undefined && !isDescribedOnce(path) && /\s/u.test(said))
      faults.push(`${at}: ${key}: nothing says where it stands`);
  }
  const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  if (median > MEDIAN) faults.push(`the median sentence has ${median} words`);
  return { faults, sentences: lengths.length, median, longest: lengths.at(-1) ?? 0 };
}

/** Messages that nothing in the program says, by their keys. */
export function unused() {
  makeWords();
  const sources = readdirSync(`${ROOT}src`, { recursive: true }).map((name) =>
    `${ROOT}src/${name}`.replaceAll("\\", "/"),
  );
  const files = sources.filter((path) => /\.tsx?$/u.test(path));
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.page.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: [files[0]] },
    ts.sys,
    ROOT,
  );
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const types = program.getSourceFile(`${ROOT}src/words/made/messages.ts`);
  const keys = new Map();
  (function declare(node, path) {
    for (const member of node.members) {
      const own = [...path, member.name.text];
      if (ts.isTypeLiteralNode(member.type)) declare(member.type, own);
      else keys.set(member, own.join("."));
    }
  })(types.statements.find(ts.isInterfaceDeclaration), []);
  const said = new Set();
  const say = (symbol) => {
    for (const declaration of symbol?.declarations ?? []) said.add(declaration);
  };
  /** Every message of a group, of which it is not known which one is meant. */
  const sayAll = (type) => {
    for (const property of checker.getPropertiesOfType(type)) {
      say(property);
      const below = property.declarations?.find(
        (one) => one.type && ts.isTypeLiteralNode(one.type) && one.getSourceFile() === types,
      );
      if (below) sayAll(checker.getTypeFromTypeNode(below.type));
    }
  };
  const isGroup = (type) =>
    type.symbol?.declarations?.some((one) => one.getSourceFile() === types && ts.isTypeLiteralNode(one)) ??
    false;
  for (const file of program
    .getSourceFiles()
    .filter(
      ({ fileName }) => files.includes(fileName) && !/\/src\/words\/(?:made|[a-z]{2})\//u.test(fileName),
    ))
    (function visit(node) {
      if (ts.isPropertyAccessExpression(node)) {
        say(checker.getSymbolAtLocation(node.name));
        // One of two groups, chosen where neither is named.
        if (ts.isConditionalExpression(node.parent)) {
          const type = checker.getTypeAtLocation(node);
          if (isGroup(type)) sayAll(type);
        }
      } else if (ts.isBindingElement(node))
        say(checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).text ?? ""));
      else if (
        ts.isElementAccessExpression(node) ||
        ts.isSpreadAssignment(node) ||
        ts.isForOfStatement(node)
      ) {
        const type = checker.getTypeAtLocation(node.expression);
        if (isGroup(type)) sayAll(type);
      } else if (ts.isCallExpression(node))
        for (const type of node.arguments.map((one) => checker.getTypeAtLocation(one)))
          if (isGroup(type) && !type.symbol.members?.has("language")) sayAll(type);
      ts.forEachChild(node, visit);
    })(file);
  return [...keys].filter(([declaration]) => !said.has(declaration)).map(([, key]) => key);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { faults, sentences, median, longest } = prose();
  faults.push(...unused().map((key) => `en.yaml: ${key}: nothing says it`));
  for (const fault of faults) console.log(fault);
  for (const one of untranslated()) console.log(`${one}: in English, as long as it is not translated`);
  console.log(
    `${sentences} sentences: ${median} words in the middle, ${longest} at most; ${faults.length} faults`,
  );
  process.exitCode = faults.length > 0 ? 1 : 0;
}
