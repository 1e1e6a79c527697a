// Makes typed functions of the messages in src/words/*.yaml, which are written in ICU MessageFormat: src/words/made/<language>/<section>.ts, and
// made/messages.ts with the arguments of each. `npm run words` does it, and so does everything that needs them (build, types, tests).
//
// What a message may have beside text:
//   {name}                       an argument as it is
//   {place, placed}              an argument as a formatter of the language's grammar makes it
//   {name, verb, est|sont}       … with words that the formatter chooses between, or with a number
//   {share, percentTo, {most}}   … with another argument
//   {names, listed, inSentence}  a list of which each is made by a formatter first, {names, listed, name} a list of names
//   {n, plural, one {…} other {…}}, selectordinal: forms by number; {small, select, true {…} other {…}}: what is there or not.
// Which message is meant is decided in code, the same for every language.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "@messageformat/parser";
import { isMap, LineCounter, parseDocument } from "yaml";

const WORDS = fileURLToPath(new URL("../src/words/", import.meta.url));

/** Forms that a language tells apart: those of whole numbers have to be there, the others may. */
const FORMS = {
  en: { plural: ["one", "other"], selectordinal: ["one", "two", "few", "other"] },
  fr: { plural: ["one", "other"], selectordinal: ["one", "other"], rare: ["many"] },
  es: { plural: ["one", "other"], selectordinal: ["other"], rare: ["many"] },
  pt: { plural: ["one", "other"], selectordinal: ["other"], rare: ["many"] },
  ru: { plural: ["one", "few", "many", "other"], selectordinal: ["other"] },
  zh: { plural: ["other"], selectordinal: ["other"] },
};

/** Formatters that take the decimals of the document too, where a message does not give their number. */
const DECIMALS = new Set(["fixed", "signed", "points", "percentTo"]);
const js = JSON.stringify;
const isName = (key) => /^[A-Za-z_$][\w$]*$/u.test(key);

/**
 * A message as the text of a TypeScript expression.
 *
 * @param {string} text in ICU MessageFormat
 * @param {string} language
 * @returns `args`: by argument what it is used as (`text`, `number`, a formatter, `select …`); `shown`: those whose value can be read in the text
 * @throws what is wrong with it, in words
 */
export function compileMessage(text, language) {
  const [args, calls, shown] = [new Map(), new Set(), new Set()];
  const use = (arg, as) => args.set(arg, (args.get(arg) ?? new Set()).add(as));
  const value = (arg) => {
    if (!isName(arg)) throw new Error(`“${arg}” is no name of an argument`);
    return `d.${arg}`;
  };
  const textOf = (tokens) => {
    const parts = tokens.map(part);
    if (parts.length === 1 && !parts[0].isText)
      return parts[0].isString ? parts[0].code : `\`\${${parts[0].code}}\``;
    if (parts.every(({ isText }) => isText)) return js(parts.map(({ text: words }) => words).join(""));
    return `\`${parts.map((one) => (one.isText ? one.text.replace(/[\\`]|\$\{/gu, "\\$&") : `\${${one.code}}`)).join("")}\``;
  };
  const part = (token) => {
    switch (token.type) {
      case "content":
        return { isText: true, text: token.value };
      case "octothorpe":
        throw new Error("write the argument in place of #, which would write a number in the machine's way");
      case "argument":
        use(token.arg, "text");
        shown.add(token.arg);
        return { code: value(token.arg) };
      case "function":
        shown.add(token.arg);
        return { isString: true, code: formatted(token) };
      case "select":
        return { isString: true, code: selected(token) };
      default:
        return { isString: true, code: counted(token) };
    }
  };
  const call = (name) => {
    calls.add(name);
    return name;
  };
  const formatted = ({ key, arg, param = [] }) => {
    const given = param.map((one) => (one.type === "content" ? one.value : one));
    const other = given.find((one) => typeof one !== "string");
    const words = given
      .filter((one) => typeof one === "string")
      .join("")
      .trim();
    if (key === "name") {
      use(arg, "named");
      return `${value(arg)}.name`;
    }
    if (other) {
      use(arg, key);
      use(other.arg, `param of ${key}`);
      return `${call(key)}(${value(arg)}, ${value(other.arg)})`;
    }
    if ((key === "listed" || key === "some") && /^[a-z]/u.test(words)) {
      use(arg, words === "name" ? "list of named" : `list of ${words}`);
      const each = words === "name" ? "(one) => one.name" : call(words);
      return `${call(key)}(${value(arg)}.map(${each}))`;
    }
    use(arg, key);
    if (words === "" && DECIMALS.has(key)) {
      use("decimals", "number");
      return `${call(key)}(${value(arg)}, d.decimals)`;
    }
    const rest =
      words === "" ? [] : words.split("|").map((word) => (/^-?\d+(\.\d+)?$/u.test(word) ? word : js(word)));
    return `${call(key)}(${[value(arg), ...rest].join(", ")})`;
  };
  const selected = ({ arg, cases }) => {
    const forms = new Map(cases.map(({ key, tokens }) => [key, tokens]));
    if (!forms.has("other")) throw new Error(`the choice by “${arg}” has no “other”`);
    const isWhole = forms.get("other").length === 0 && !forms.has("true") && forms.size > 2;
    const keys = [...forms.keys()].filter((key) => key !== "other");
    use(arg, `${isWhole ? "one of" : "select"} ${keys.join(" ")}`);
    const is = (key) => {
      if (key === "true") return value(arg);
      return `${value(arg)} === ${key === "null" || key === "undefined" ? key : js(key)}`;
    };
    const shownKeys = isWhole ? keys.slice(0, -1) : keys;
    const last = textOf(forms.get(isWhole ? keys.at(-1) : "other"));
    return `(${shownKeys.map((key) => `${is(key)} ? ${textOf(forms.get(key))} : `).join("")}${last})`;
  };
  const counted = ({ type, arg, cases, pluralOffset }) => {
    if (pluralOffset) throw new Error("an offset is not understood");
    use(arg, "number");
    const exact = cases.filter(({ key }) => key.startsWith("="));
    const forms = cases.filter(({ key }) => !key.startsWith("="));
    const { [type]: needed, rare = [] } = FORMS[language];
    const keys = forms.map(({ key }) => key);
    // `=0 {…} other {…}`: a number is told from the others, and no form chosen.
    if (!(exact.length > 0 && keys.join() === "other")) {
      const odd = keys.find((key) => !needed.includes(key) && !rare.includes(key));
      if (odd !== undefined) throw new Error(`“${odd}” is no form of ${language}: ${needed.join(", ")}`);
      const missing = needed.filter((key) => !keys.includes(key));
      if (missing.length > 0) throw new Error(`the form “${missing.join("”, “")}” of “${arg}” is missing`);
    }
    const choose = type === "plural" ? "plural" : "place";
    const code =
      forms.length === 1
        ? textOf(forms[0].tokens)
        : `${call(choose)}(${value(arg)}, { ${forms.map(({ key, tokens }) => `${key}: ${textOf(tokens)}`).join(", ")} })`;
    return `(${exact.map(({ key, tokens }) => `${value(arg)} === ${key.slice(1)} ? ${textOf(tokens)} : `).join("")}${code})`;
  };

  const tokens = parse(text, { cardinal: [], ordinal: [], strict: false });
  const isPlain = tokens.every(({ type }) => type === "content");
  const code = textOf(tokens);
  return { code: isPlain ? code : `(d) => ${code}`, isPlain, args, calls, shown };
}

/** Leaves of nested messages: their path, and where their text begins. */
function messagesOf(path) {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: lines });
  const at = (offset) => `${path.slice(WORDS.length)}:${lines.linePos(offset ?? 0).line}`;
  if (document.errors.length > 0)
    throw new Error(
      document.errors.map(({ message }) => `${path.slice(WORDS.length)}: ${message}`).join("\n"),
    );
  const found = [];
  (function walk(node, keys) {
    for (const { key, value } of node.items) {
      const name = [...keys, String(key.value)];
      if (isMap(value)) walk(value, name);
      else found.push({ path: name, text: String(value?.value ?? ""), at: at(key.range?.[0]) });
    }
  })(document.contents, []);
  return found;
}

/** By name, the file that exports it, from `src/words`: of the language's own grammar, or of what all have in common. */
function formattersOf(language) {
  const found = new Map([["call", "en/method-call.ts"]]);
  const folder = join(WORDS, language);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()) {
    const text = readFileSync(join(folder, file), "utf8");
    for (const [, name] of text.matchAll(/^export (?:function|const) (\w+)(?: =| ?\(|: | ?<)/gmu))
      if (!found.has(name) || file === "grammar.ts") found.set(name, `${language}/${file}`);
  }
  const numbers = readFileSync(join(WORDS, "numbers.ts"), "utf8").match(
    /export interface Numbers \{(.*?)\n\}/su,
  )[1];
  for (const [, name] of numbers.matchAll(/^ {2}readonly (\w+): \(/gmu)) found.set(name, "numbers.ts");
  return found;
}

/** The type of an argument, of all that any language uses it as. */
function typeOf(kinds, typeOfFormatter) {
  const absent = new Set();
  const types = new Set();
  const codes = new Set();
  for (const [kind, language] of kinds) {
    const [word, ...rest] = kind.split(" ");
    if (kind === "number") types.add("number");
    else if (kind === "named") types.add("{ readonly name: string }");
    else if (kind === "list of named") types.add("readonly { readonly name: string }[]");
    else if (kind.startsWith("list of ")) types.add(`readonly ${typeOfFormatter(language, rest[1], 0)}[]`);
    else if (kind.startsWith("param of ")) types.add(typeOfFormatter(language, rest[1], 1));
    else if (word === "select" || kind.startsWith("one of ")) {
      const keys = word === "select" ? rest : rest.slice(1);
      for (const key of keys) {
        if (key === "null" || key === "undefined") absent.add(key);
        else if (key === "true") types.add("boolean");
        else if (word === "one") codes.add(js(key));
        else types.add("string");
      }
    } else if (kind !== "text") types.add(typeOfFormatter(language, kind, 0));
  }
  if (codes.size > 0) {
    types.delete("string");
    types.add([...codes].join(" | "));
  }
  const type =
    types.size === 0
      ? "string | number"
      : [...types].map((one) => (types.size > 1 && one.includes(" | ") ? `(${one})` : one)).join(" & ");
  return { type: [type, ...absent].join(" | "), mayBeAbsent: absent.has("undefined") };
}

/**
 * Reads every language and writes what is made of it, where it is not there already.
 *
 * @returns what is wrong with the messages, each with file and line
 */
export function makeWords() {
  const languages = readdirSync(WORDS)
    .filter((name) => /^[a-z]{2}\.yaml$/u.test(name))
    .map((name) => name.slice(0, 2))
    .sort();
  const faults = [];
  const made = new Map();
  for (const language of languages) {
    const messages = new Map();
    const formatters = formattersOf(language);
    for (const { path, text, at } of messagesOf(join(WORDS, `${language}.yaml`))) {
      const key = path.join(".");
      try {
        const message = compileMessage(text, language);
        for (const name of message.calls)
          if (!formatters.has(name))
            faults.push(`${at}: ${key}: the grammar of ${language} has no “${name}”`);
        messages.set(key, { ...message, path, at });
      } catch (error) {
        faults.push(`${at}: ${key}: ${error.message.split("\n")[0]}`);
      }
    }
    made.set(language, { messages, formatters });
  }
  const english = made.get("en").messages;
  for (const [language, { messages }] of made) {
    for (const [key, { at }] of english)
      if (!messages.has(key)) faults.push(`${language}.yaml: ${key} of ${at} is missing`);
    for (const [key, { at, shown, args }] of messages) {
      const own = english.get(key);
      if (!own) faults.push(`${at}: ${key} is no message of en.yaml`);
      else {
        for (const arg of own.shown)
          if (!shown.has(arg) && !args.has(arg)) faults.push(`${at}: ${key} does not show “${arg}”`);
      }
    }
  }
  const typeOfFormatter = (language, name, i) => {
    const file = made.get(language).formatters.get(name);
    return file === "numbers.ts"
      ? `Parameters<Numbers["${name}"]>[${i}]`
      : `Parameters<typeof import("../${file}").${name}>[${i}]`;
  };
  const argumentsOf = (key) => {
    const all = new Map();
    // By what it is used as, the first language that does.
    for (const [language, { messages }] of made)
      for (const [arg, kinds] of messages.get(key)?.args ?? [])
        all.set(arg, new Map([...[...kinds].map((kind) => [kind, language]), ...(all.get(arg) ?? [])]));
    return [...all].map(([arg, kinds]) => {
      const { type, mayBeAbsent } = typeOf(kinds, typeOfFormatter);
      return `readonly ${arg}${mayBeAbsent ? "?" : ""}: ${type}`;
    });
  };
  const files = new Map();
  const types = nested(
    english,
    (key) => {
      const args = argumentsOf(key);
      return args.length === 0 ? "string" : `(d: { ${args.join("; ")} }) => string`;
    },
    ";",
  );
  files.set(
    "messages.ts",
    `import type { Numbers } from "../numbers.ts";\n\n/** What can be said, with the arguments of each message. */\nexport interface Made ${types}\n`,
  );
  for (const [language, { messages, formatters }] of made)
    for (const section of new Set([...messages.values()].map(({ path }) => path[0]))) {
      const own = new Map([...messages].filter(([, { path }]) => path[0] === section));
      const calls = [...new Set([...own.values()].flatMap((one) => [...one.calls]))].sort();
      const isNumber = (name) => formatters.get(name) === "numbers.ts";
      const numbers = calls.filter(isNumber);
      const imports = Object.entries(
        grouped(
          calls.filter((name) => !isNumber(name)),
          (name) => formatters.get(name),
        ),
      ).sort();
      const args = new Set(
        [...english.keys()].filter(
          (key) => english.get(key).path[0] === section && argumentsOf(key).length > 0,
        ),
      );
      const code = nested(
        own,
        (key) => {
          const { code: made, isPlain } = own.get(key);
          return isPlain && args.has(key) ? `() => ${made}` : made;
        },
        ",",
      )
        .replace(/^\{\n\s*\w+: /u, "")
        .replace(/,\n\}$/u, "");
      files.set(
        `${language}/${section}.ts`,
        `${[
          `import type { Made } from "../messages.ts";`,
          ...imports.map(([file, names]) => `import { ${names.join(", ")} } from "../../${file}";`),
          ...(numbers.length > 0
            ? [
                `import { numbers } from "../../${language}/numbers.ts";`,
                "",
                `const { ${numbers.join(", ")} } = numbers;`,
              ]
            : []),
        ].join("\n")}\n\nexport const ${section}: Made["${section}"] = ${code};\n`,
      );
    }
  if (faults.length === 0) writeEach(files);
  return faults;
}

function grouped(all, keyOf) {
  const groups = {};
  for (const one of all) {
    groups[keyOf(one)] ??= [];
    groups[keyOf(one)].push(one);
  }
  return groups;
}

/** Messages as the text of nested objects or types. */
function nested(messages, textOf, between) {
  const tree = {};
  for (const [key, { path }] of messages) {
    let node = tree;
    for (const part of path.slice(0, -1)) {
      node[part] ??= {};
      node = node[part];
    }
    node[path.at(-1)] = textOf(key);
  }
  const write = (node, indent) =>
    typeof node === "string"
      ? node
      : `{\n${Object.entries(node)
          .map(
            ([key, below]) =>
              `${indent}  ${between === ";" ? "readonly " : ""}${isName(key) ? key : js(key)}: ${write(below, `${indent}  `)}${between}\n`,
          )
          .join("")}${indent}}`;
  return write(tree, "");
}

function writeEach(files) {
  const folder = join(WORDS, "made");
  for (const [name, text] of files) {
    const path = join(folder, name);
    let before;
    try {
      before = readFileSync(path, "utf8");
    } catch {
      mkdirSync(dirname(path), { recursive: true });
    }
    if (before !== text) writeFileSync(path, text);
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(path.slice(folder.length + 1).replaceAll("\\", "/"))) rmSync(path);
  }
}

let areMade = false;

/** Makes them once in a process. @throws with all that is wrong with the messages */
export function wordsMade() {
  if (areMade) return;
  const faults = makeWords();
  if (faults.length > 0) throw new Error(`The messages are not what they should be:\n${faults.join("\n")}`);
  areMade = true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = makeWords();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
