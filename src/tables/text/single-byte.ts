import { characterIn } from "../../model/code-pages.ts";

/**
 * Decodes bytes by a WHATWG encoding name. Some versions of Node decode windows-1252 as plain Latin-1, which turns its
 * quotes, dashes and `Š Ž Œ` into control characters; here they come out right on every platform.
 */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/gu, (character) =>
    characterIn("windows-1252", character.charCodeAt(0)),
  );
}
