import { signal } from "@preact/signals";
import { inGroups, sealOfHash } from "../../model/seal.ts";
import { type LiveMessages, liveLanguages } from "../../words/live.ts";

/** `broken`: the page is not what was written; `unchecked`: the browser computes no hashes. */
type Outcome = keyof LiveMessages["seal"];
const outcome = signal<Outcome | undefined>(undefined);

const { sum, seal, of } = document.getElementById("live-seal")?.dataset ?? {};

/** What stands in the document without the program, before that changes any of it. A copy is made in a third of the time that it takes to read it. */
export function stillPart() {
  return { title: document.title, copy: document.getElementById("static")!.cloneNode(true) };
}

type StillPart = ReturnType<typeof stillPart>;

/** As `readBack` has it of what was written. */
function textOf({ title, copy }: StillPart): string {
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let text = title;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Element) {
      text += `<${node.localName}`;
      for (const { name, value } of node.attributes) text += `${name}="${value}"`;
      text += ">";
    } else text += node.nodeValue;
  }
  return text.replace(/\s+/gu, "");
}

/** Holds the page against its own hashes. It cannot see that somebody made these anew. */
export async function checkSeal(still: StillPart): Promise<void> {
  outcome.value = await found(still);
}

async function found(still: StillPart): Promise<Outcome> {
  // Outside of a secure context there is none.
  if (!globalThis.crypto?.subtle) return "unchecked";
  const data = document.getElementById("live-data")!.textContent!.trim();
  const [inputs, all] = await Promise.all([`${of}`, `${of}\n${textOf(still)}\n${data}`].map(sha256));
  const isSealOf = inGroups(sealOfHash(hex(inputs!))) === seal;
  return isSealOf && btoa(String.fromCharCode(...all!)) === sum ? "holds" : "broken";
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function said({ seal: say }: LiveMessages): string {
  return outcome.value === "broken" ? say.broken : say[outcome.value!]({ seal: seal! });
}

/** Above everything where the page is not what was written. */
export function SealBroken({ words }: { words: LiveMessages }) {
  return outcome.value === "broken" ? (
    <p class="note" role="alert">
      {said(words)}
    </p>
  ) : null;
}

/** At the foot: the seal, and whether it was checked. */
export function SealChecked({ words }: { words: LiveMessages }) {
  return outcome.value && outcome.value !== "broken" ? <p class="seal">{said(words)}</p> : null;
}

/** Where the program cannot show the page, since its data are no longer whole: the one without it says so. */
export async function saySealBroken(still: StillPart): Promise<void> {
  await checkSeal(still);
  if (outcome.value !== "broken") return;
  const note = document.createElement("p");
  note.className = "note";
  const { lang } = document.documentElement;
  note.textContent = said(liveLanguages.find(({ language }) => language === lang) ?? liveLanguages[0]);
  document.getElementById("static")!.prepend(note);
}
