import type { DiffNote, ProfileChange, ProfilePart, SettingArgs } from "../../model/documents/diff.ts";
import type { MethodCall } from "../../model/parameter.ts";
import type { DeclaredError } from "../../model/profile.ts";
import { nameOf, textIn } from "../../model/translation.ts";
import type { Messages } from "../../words/index.ts";
import { callText, conditionText } from "../profile.ts";

/** What of a profile differs; nodes and gates by title and, as they are found in the file, by id. */
export function profileChangeText(change: ProfileChange, words: Messages): string {
  const { changes: say } = words.diff;
  const named = (part: ProfilePart) => partName(part, words);
  const parent = (part: ProfilePart) => (part === null ? null : named(part));
  switch (change.code) {
    case "enters": {
      const [node, under, share] = change.args;
      return say.enters({ node: named(node), parent: parent(under), share });
    }
    case "moves": {
      const [node, before, after] = change.args;
      return say.moves({ node: named(node), before: parent(before), after: parent(after) });
    }
    case "leaves": {
      const [node, under] = change.args;
      return say.leaves({ node: named(node), parent: parent(under) });
    }
    case "weight": {
      const [node, before, after] = change.args;
      const shares = { shareBefore: before.share, shareAfter: after.share };
      return say.weight({ node: named(node), before: before.weight, after: after.weight, ...shares });
    }
    case "scale": {
      const [[fromBefore, toBefore], [fromAfter, toAfter]] = change.args;
      return say.scale({ fromBefore, toBefore, fromAfter, toAfter });
    }
    case "peers": {
      const [before, after] = change.args;
      return say.peers({ before, after });
    }
    case "minimumCoverage": {
      const [before, after] = change.args;
      return say.minimumCoverage({ before, after });
    }
    case "rootMethod": {
      const [before, after] = change.args;
      return say.rootMethod({ before, after });
    }
    case "withinSource": {
      const [before, after] = change.args;
      return words.errors.correlationChanged({ before, after });
    }
    case "gateEnters": {
      const [gate, effect] = change.args;
      return say.gate.enters({ gate: named(gate), effect: say.gateDoes[effect] });
    }
    case "gateEffect": {
      const [gate, ...sides] = change.args;
      const [before, after] = sides.map((effect) => say.gateEffect[effect]);
      return say.gate.effect({ gate: named(gate), before: before!, after: after! });
    }
    case "gateTest":
      return say.gate.test({ gate: named(change.args[0]) });
    case "gateLeaves":
      return say.gate.leaves({ gate: named(change.args[0]) });
    default: {
      const [node, ...sides] = change.args;
      const told = settingsIn(words)[change.code] as (setting: unknown) => string;
      const [before, after] = sides.map(told);
      return say.setting({ node: named(node), before: before!, after: after! });
    }
  }
}

/** What each setting of a node is told as. */
function settingsIn(words: Messages): {
  readonly [Code in keyof SettingArgs]: (setting: SettingArgs[Code][1]) => string;
} {
  const { settings: say } = words.diff.changes;
  const called = (method: MethodCall) => callText(method, words);
  return {
    missing: ({ policy, minimumCoverage: share }) => say.missing({ policy, share }),
    requires: (anyOf) => (anyOf ? say.requires({ anyOf }) : say.requiresNothing),
    aggregate: (method) => say.method({ method: called(method) }),
    normalise: (method) => say.method({ method: called(method) }),
    places: (method) => (method ? say.places({ method: called(method) }) : say.asItIs),
    direction: (direction) => say.direction[direction],
    transform: (transform) => (transform ? say.transform({ transform }) : say.noTransform),
    treat: (method) => (method ? say.treat({ method: called(method) }) : say.noTreatment),
    maxAge: (years) => (years === undefined ? say.anyAge : say.maxAge({ years })),
    error: (error) => statedError(error, words),
    appliesWhen: (when) =>
      when ? say.appliesWhen({ condition: conditionText(when, words) }) : say.appliesEverywhere,
  };
}

/** What a profile says of an indicator's errors, within a sentence. */
function statedError({ sd, relative, interval }: DeclaredError = {}, words: Messages): string {
  const { stated } = words.errors;
  const size = sd === undefined ? stated.none : stated.sd({ sd });
  return words.listed([
    relative === undefined ? size : stated.relative({ share: relative }),
    ...(interval === undefined ? [] : [stated.interval({ share: interval })]),
  ]);
}

function partName(part: ProfilePart, words: Messages): string {
  const { changes } = words.diff;
  if (part === null) return changes.root;
  const title = textIn(part.title, words.language, part.id);
  const { id, indicator = id } = part;
  const called = nameOf(words, id, title) ?? nameOf(words, indicator, title) ?? title;
  return called === id ? called : changes.named({ title: called, id });
}

export function noteText(note: DiffNote, { diff: { notes, ofSide } }: Messages): string {
  if ("message" in note)
    return note.side ? ofSide({ isBefore: note.side === "before", text: note.message }) : note.message;
  switch (note.code) {
    case "otherYears": {
      const [before, after, fromEvidence] = note.args;
      const [earlier, later] = [Math.min(before, after), Math.max(before, after)];
      return notes.otherYears({ before, after, earlier, later, fromEvidence });
    }
    case "oneByCopeland":
      return notes.oneByCopeland[note.args[0]];
    default:
      return notes[note.code];
  }
}
