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

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "@messageformat/parser";
import { isMap, LineCounter, parseDocument, parse as parseYaml } from "yaml";

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
/** Formatters of a list, of which each is made by another formatter first. */
const LISTS = new Set(["allOf", "anyOf", "commas", "listed", "semicolons", "some"]);
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
    if (LISTS.has(key) && /^[a-z]/u.test(words)) {
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

/**
 * The messages of a language as they are written.
 *
 * @param {string} language
 * @param {string} folder that has its file
 * @returns of each its path, its text, its place (`en.yaml:12`) and what the comment above it says of it
 * @throws where the file is no YAML of texts
 */
export function messagesOf(language, folder = WORDS) {
  const file = `${language}.yaml`;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, file), "utf8"), { lineCounter: lines });
  const placeOf = (node) => `${file}:${lines.linePos(node?.range?.[0] ?? 0).line}`;
  if (document.errors.length > 0)
    throw new Error(
      document.errors
        .map(({ message, pos: [at] }) => `${file}:${lines.linePos(at).line}: ${message}`)
        .join("\n"),
    );
  const found = [];
  (function walk(map, above, comment) {
    map.items.forEach(({ key, value }, i) => {
      const path = [...above, String(key.value)];
      // The comment above the first of a map is kept with the map.
      const note = key.commentBefore ?? (i === 0 ? comment : undefined);
      if (isMap(value)) walk(value, path, value.commentBefore);
      else if (typeof value?.value === "string")
        found.push({ path, text: value.value, at: placeOf(key), note: note?.trim() });
      else throw new Error(`${placeOf(key)}: ${path.join(".")} is no text`);
    });
  })(document.contents, [], document.contents?.commentBefore);
  return found;
}

/** The languages that there are. */
function codesIn(folder) {
  return readdirSync(folder)
    .flatMap((name) => /^([a-z]{2})\.yaml$/u.exec(name)?.[1] ?? [])
    .sort();
}

/** By name, the file below `src/words` that exports it: of the language's own grammar, or of what all have in common. */
function formattersOf(language, folder) {
  const found = new Map();
  const own = readdirSync(join(folder, language)).filter((name) => name.endsWith(".ts"));
  // A language's own goes before what all have in common.
  for (const file of own.sort())
    for (const [, name] of readFileSync(join(folder, language, file), "utf8").matchAll(EXPORTED))
      if (!found.get(name)?.startsWith(language) || file === "grammar.ts")
        found.set(name, `${language}/${file}`);
  const [, numbers] = /export interface Numbers \{(.*?)\n\}/su.exec(
    readFileSync(join(folder, "numbers.ts"), "utf8"),
  );
  if (!found.has("call")) found.set("call", "en/method-call.ts");
  for (const [, name] of numbers.matchAll(/^ {2}readonly (\w+): \(/gmu)) found.set(name, NUMBERS);
  return found;
}

const EXPORTED = /^export (?:function|const) (\w+)(?: =| ?\(|: | ?<)/gmu;
const NUMBERS = "numbers.ts";

/** A language with its messages compiled, by key; what is wrong with them goes to `faults`. */
function readLanguage(language, folder, faults) {
  const formatters = formattersOf(language, folder);
  const messages = new Map();
  for (const { path, text, at, note } of messagesOf(language, folder)) {
    const key = path.join(".");
    try {
      const message = compileMessage(text, language);
      for (const name of message.calls)
        if (!formatters.has(name)) faults.push(`${at}: ${key}: the grammar of ${language} has no “${name}”`);
      messages.set(key, { ...message, path, text, at, note });
    } catch (error) {
      faults.push(`${at}: ${key}: ${error.message.split("\n")[0]}`);
    }
  }
  return { messages, formatters };
}

/** Sections whose messages are plug-ins', by their ids: of each a language has all, or none and is English there. */
const PLUG_INS = ["checks", "methods"];

/** The plug-in that a message is of: `checks.stale`. */
function plugInOf({ path }) {
  return PLUG_INS.includes(path[0]) ? path.slice(0, 2).join(".") : undefined;
}

/** Plug-ins of which a language says nothing. */
function lackingPlugIns(messages, english) {
  const own = new Set([...messages.values()].map(plugInOf));
  return new Set([...english.values()].map(plugInOf).filter((id) => id !== undefined && !own.has(id)));
}

/** What a language has too little or too much of, beside English. */
function* compared(language, messages, english) {
  const lacking = lackingPlugIns(messages, english);
  for (const [key, one] of english)
    if (!messages.has(key) && !lacking.has(plugInOf(one)))
      yield `${language}.yaml: ${key} is missing (${one.at})`;
  for (const [key, { at, args }] of messages) {
    const own = english.get(key);
    if (!own) {
      yield `${at}: ${key} is no message of en.yaml`;
      continue;
    }
    for (const arg of own.shown) if (!args.has(arg)) yield `${at}: ${key} does not show “${arg}”`;
    // What English has no need of, its description names: {place}.
    for (const arg of args.keys())
      if (!own.args.has(arg) && !own.note?.includes(`{${arg}}`))
        yield `${at}: ${key} has “${arg}”, which en.yaml neither shows nor describes`;
  }
}

/** Names of what comes with the tool (`fr/names.yaml`, `fr/categories.yaml`) that a language lacks and another has: each has the same keys. */
function* namesLacking(folder) {
  for (const file of ["names.yaml", "categories.yaml"]) {
    const codes = codesIn(folder).filter((code) => existsSync(join(folder, code, file)));
    const keys = new Map(
      codes.map((code) => [code, namesIn(parseYaml(readFileSync(join(folder, code, file), "utf8")))]),
    );
    for (const [code, own] of keys)
      for (const [other, theirs] of keys)
        for (const key of theirs)
          if (!own.has(key)) yield `${code}/${file}: ${key} is missing (${other}/${file})`;
  }
}

function namesIn(tree, path = "") {
  return new Set(
    Object.entries(tree).flatMap(([key, below]) =>
      typeof below === "string" ? [`${path}${key}`] : [...namesIn(below, `${path}${key}: `)],
    ),
  );
}

/**
 * The type of an argument.
 *
 * @param {ReadonlyMap<string, string>} kinds what it is used as, with a language that does
 * @param {(language: string, formatter: string, i: number) => string} given the type of what a formatter is given
 */
function typeOf(kinds, given) {
  const [types, codes, absent] = [new Set(), new Set(), new Set()];
  for (const [kind, language] of kinds) {
    const [, group, rest = ""] = /^(list of|param of|select|one of)? ?(.*)$/u.exec(kind);
    if (group === "select" || group === "one of")
      for (const code of rest.split(" ")) {
        if (code === "null" || code === "undefined") absent.add(code);
        else if (code === "true") types.add("boolean");
        else if (group === "one of") codes.add(js(code));
        else types.add("string");
      }
    else if (kind === "list of named") types.add("readonly { readonly name: string }[]");
    else if (group === "list of") types.add(`readonly ${given(language, rest, 0)}[]`);
    else if (group === "param of") types.add(given(language, rest, 1));
    else if (kind === "number") types.add("number");
    else if (kind === "named") types.add("{ readonly name: string }");
    else if (kind !== "text") types.add(given(language, kind, 0));
  }
  if (codes.size > 0) {
    types.delete("string");
    types.add([...codes].join(" | "));
  }
  const grouped = [...types].map((type) => (types.size > 1 && type.includes(" | ") ? `(${type})` : type));
  return [types.size === 0 ? "string | number" : grouped.join(" & "), ...absent].join(" | ");
}

/** By key the arguments of each message, as the fields of a type; none where it has none in any language. */
function argumentsOf(languages) {
  const given = (language, name, i) => {
    const file = languages.get(language).formatters.get(name);
    return file === NUMBERS
      ? `Parameters<Numbers["${name}"]>[${i}]`
      : `Parameters<typeof import("../${file}").${name}>[${i}]`;
  };
  const found = new Map();
  for (const key of languages.get("en").messages.keys()) {
    const kindsOf = new Map();
    for (const [language, { messages }] of languages)
      for (const [arg, kinds] of messages.get(key)?.args ?? []) {
        const known = kindsOf.get(arg) ?? new Map();
        for (const kind of kinds) if (!known.has(kind)) known.set(kind, language);
        kindsOf.set(arg, known);
      }
    const fields = [...kindsOf].map(([arg, kinds]) => {
      const type = typeOf(kinds, given);
      return `readonly ${arg}${/ \| undefined\b/u.test(type) ? "?" : ""}: ${type}`;
    });
    found.set(key, fields);
  }
  return found;
}

/** What the functions look like in every language: each section by itself, so that who asks for one has not all of them in its types. */
function typesFile(english, args) {
  const typeOf = (key) => {
    const fields = args.get(key);
    return fields.length === 0 ? "string" : `(d: { ${fields.join("; ")} }) => string`;
  };
  const sections = [...new Set([...english.values()].map(({ path }) => path[0]))];
  const called = (section) => `${section[0].toUpperCase()}${section.slice(1)}Messages`;
  const types = sections.map((section) => {
    const own = [...english].filter(([, { path }]) => path[0] === section);
    const inside = new Map(own.map(([key, one]) => [key, { ...one, path: one.path.slice(1) }]));
    return `export type ${called(section)} = ${nested(inside, ";", typeOf)};`;
  });
  const all = sections.map((section) => `readonly ${section}: ${called(section)};`).join("\n");
  return `import type { Numbers } from "../numbers.ts";\n\n${types.join("\n\n")}\n\n/** What can be said, with the arguments of each message. */\nexport interface Made {\n${all}\n}\n`;
}

/** The functions of one section in a language. */
function sectionFile(section, { messages, formatters }, language, args, lacking) {
  const own = new Map([...messages].filter(([, { path }]) => path[0] === section));
  const calls = [...new Set([...own.values()].flatMap((one) => [...one.calls]))].sort();
  const files = [...new Set(calls.map((name) => formatters.get(name)))].sort();
  const from = (file) => calls.filter((name) => formatters.get(name) === file).join(", ");
  const imports = files.map((file) =>
    file === NUMBERS
      ? `import { numbers } from "../../${language}/numbers.ts";\n\nconst { ${from(file)} } = numbers;`
      : `import { ${from(file)} } from "../../${file}";`,
  );
  const inEnglish = [...lacking].filter((id) => id.startsWith(`${section}.`));
  if (inEnglish.length > 0) imports.push(`import { ${section} as english } from "../en/${section}.ts";`);
  const paths = [...own, ...inEnglish.map((id) => [id, { path: id.split(".") }])];
  const code = nested(
    new Map(paths.map(([key, one]) => [key, { ...one, path: one.path.slice(1) }])),
    ",",
    (key) => {
      if (!own.has(key)) return `english[${js(key.slice(section.length + 1))}]`;
      const { code: text, isPlain } = own.get(key);
      return isPlain && args.get(key)?.length > 0 ? `() => ${text}` : text;
    },
  );
  const lines = [
    `import type { Made } from "../messages.ts";`,
    ...imports,
    "",
    `export const ${section}: Made["${section}"] = ${code};`,
  ];
  return `${lines.join("\n")}\n`;
}

/** Functions of a grammar that code uses beside the messages. */
const BY_CODE =
  "asRead atStart counted fewPlaces inBrackets inSentence listed ordinal placed placedBriefly quoted some unitOf when withUnit".split(
    " ",
  );

/** All sections of a language, and of its grammar what code uses: a language that lacks a function is an error of the compiler. */
function indexFile(sections, language, formatters) {
  const imports = [...sections].map((section) => `import { ${section} } from "./${section}.ts";`);
  const own = BY_CODE.filter((name) => formatters.get(name) === `${language}/grammar.ts`).join(", ");
  if (own !== "") imports.push(`import { ${own} } from "../../${language}/grammar.ts";`);
  return `import type { Made } from "../messages.ts";\n${imports.join("\n")}\n\nexport const made: Made = { ${[...sections].join(", ")} };\n\nexport const grammar = { ${own} };\n`;
}

/** Messages as the text of nested objects or types. */
function nested(messages, end, textOf) {
  const tree = {};
  for (const [key, { path }] of messages) {
    const parent = path.slice(0, -1).reduce((node, part) => {
      node[part] ??= {};
      return node[part];
    }, tree);
    parent[path.at(-1)] = textOf(key);
  }
  const begin = end === ";" ? "readonly " : "";
  return (function write(node) {
    if (typeof node === "string") return node;
    const fields = Object.entries(node).map(
      ([key, below]) => `${begin}${isName(key) ? key : js(key)}: ${write(below)}${end}`,
    );
    return `{\n${fields.join("\n")}\n}`;
  })(tree);
}

/**
 * Reads every language of a folder and writes what is made of it to its `made`, where it is not there already.
 *
 * @param {string} folder
 * @returns what is wrong with the messages, each with file and line; then nothing is written
 */
export function makeWords(folder = WORDS) {
  const faults = [];
  const languages = new Map(codesIn(folder).map((code) => [code, readLanguage(code, folder, faults)]));
  if (faults.length > 0) return faults;
  const english = languages.get("en").messages;
  for (const [language, { messages }] of languages) faults.push(...compared(language, messages, english));
  faults.push(...namesLacking(folder));
  if (faults.length > 0) return faults;

  const args = argumentsOf(languages);
  const files = new Map([["messages.ts", typesFile(english, args)]]);
  const sections = new Set([...english.values()].map(({ path }) => path[0]));
  for (const [language, own] of languages) {
    const lacking = lackingPlugIns(own.messages, english);
    for (const section of sections)
      files.set(`${language}/${section}.ts`, sectionFile(section, own, language, args, lacking));
    files.set(`${language}/index.ts`, indexFile(sections, language, own.formatters));
  }
  writeEach(files, join(folder, "made"));
  return faults;
}

/** What is still said in English: `fr.yaml: checks.all-alike`. */
export function untranslated(folder = WORDS) {
  const plugInsOf = (code) => new Set(messagesOf(code, folder).map(plugInOf));
  const english = [...plugInsOf("en")].filter((id) => id !== undefined);
  return codesIn(folder).flatMap((code) => {
    const own = plugInsOf(code);
    return english.filter((id) => !own.has(id)).map((id) => `${code}.yaml: ${id}`);
  });
}

function writeEach(files, folder) {
  mkdirSync(folder, { recursive: true });
  const before = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const path of before.map((entry) => join(entry.parentPath, entry.name)))
    if (!files.has(path.slice(folder.length + 1).replaceAll("\\", "/"))) rmSync(path);
  for (const [name, text] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    // What did not change keeps its time, so that whoever watches it is left in peace.
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
  }
}

let areMade = false;

/** Makes them once in a process. @throws with all that is wrong with the messages */
export function wordsMade() {
  if (areMade) return;
  const faults = makeWords();
  if (faults.length > 0) throw new Error(`Messages that cannot be made:\n${faults.join("\n")}`);
  areMade = true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = makeWords();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
