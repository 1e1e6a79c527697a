import { refuse } from "../refusal.ts";

/** Names people write that the WHATWG list of labels lacks. */
const ALIASES: Readonly<Record<string, string>> = {
  "latin-1": "windows-1252",
  western: "windows-1252",
  ansi: "windows-1252",
  macroman: "macintosh",
  "mac-roman": "macintosh",
  "utf8-bom": "utf-8",
  "utf-8-sig": "utf-8",
  utf16: "utf-16le",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  koi8r: "koi8-r",
};

/** Encodings that a refusal names; every label of the WHATWG Encoding Standard is taken. */
const COMMON =
  "utf-8, utf-16le, utf-16be, windows-1250, windows-1251, windows-1252, windows-1256, macintosh, koi8-r, gb18030";

/**
 * The WHATWG name of an encoding that a user names (`cp1251` is `windows-1251`, `latin1` is `windows-1252`). A label that
 * nobody knows is refused by name.
 */
export function encodingOf(label: string, path: string): string {
  const wanted = label.trim().toLowerCase().replaceAll("_", "-");
  const known = Object.hasOwn(ALIASES, wanted) ? ALIASES[wanted]! : wanted;
  for (const name of [known, known.replace(/^win-?(?=125\d$)/u, "windows-").replace(/^cp-/u, "cp")]) {
    try {
      const { encoding } = new TextDecoder(name);
      if (encoding !== "replacement" && encoding !== "x-user-defined") return encoding;
    } catch {
      // The next spelling may be known.
    }
  }
  throw refuse(path, {
    code: "unknown-encoding",
    what: `"${label}" is no encoding that is known`,
    wayOut: `give one of ${COMMON}, or another name of the WHATWG Encoding Standard; or leave it out and the encoding is told from the text`,
  });
}
