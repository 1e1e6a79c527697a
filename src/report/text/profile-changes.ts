import { isRecord } from "../../model/collections.ts";
import type { DiffNote, ProfileChange, ProfileChangeArgs, ProfilePart } from "../../model/documents/diff.ts";
import type { DeclaredError } from "../../model/profile.ts";
import { nameOf, textIn } from "../../model/translation.ts";
import type { Messages } from "../../words/index.ts";

/** What of a profile differs; nodes and gates by title and, as they are found in the file, by id. */
export function profileChangeText({ code, args }: ProfileChange, words: Messages): string {
  const { changes } = words.diff;
  const { enters, effect, test, leaves } = changes.gate;
  const tellers: {
    readonly [Code in keyof ProfileChangeArgs]: (...args: Told<ProfileChangeArgs[Code]>) => string;
  } = {
    ...changes,
    ...changes.node,
    withinSource: (before, after) => words.errors.correlationChanged({ before, after }),
    error: (node, before, after) =>
      changes.node.error(node, statedError(before, words), statedError(after, words)),
    gateEnters: enters,
    gateEffect: effect,
    gateTest: test,
    gateLeaves: leaves,
  };
  const tell = tellers[code] as (...args: readonly unknown[]) => string;
  return tell(...args.map((arg) => (isPart(arg) ? partName(arg, words) : arg)));
}

/** What a change is told with: names in place of nodes and gates. */
type Told<Args extends readonly unknown[]> = {
  [I in keyof Args]: Args[I] extends ProfilePart ? string : Args[I];
};

/** What a profile says of an indicator's errors, within a sentence. */
function statedError({ sd, relative, interval }: DeclaredError = {}, words: Messages): string {
  const { stated } = words.errors;
  const size = sd === undefined ? stated.none : stated.sd({ sd });
  return words.listed([
    relative === undefined ? size : stated.relative({ share: relative }),
    ...(interval === undefined ? [] : [stated.interval({ share: interval })]),
  ]);
}

function isPart(arg: unknown): arg is ProfilePart {
  return arg === null || (isRecord(arg) && "title" in arg);
}

function partName(part: ProfilePart, words: Messages): string {
  const { changes } = words.diff;
  if (part === null) return changes.root;
  const title = textIn(part.title, words.language, part.id);
  const { id, indicator = id } = part;
  const called = nameOf(words, id, title) ?? nameOf(words, indicator, title) ?? title;
  return called === id ? called : changes.named(called, id);
}

export function noteText(note: DiffNote, { diff: { notes } }: Messages): string {
  if ("message" in note) return note.message;
  switch (note.code) {
    case "otherYears":
      return notes.otherYears(...note.args);
    case "oneByCopeland":
      return notes.oneByCopeland(...note.args);
    default:
      return notes[note.code];
  }
}
