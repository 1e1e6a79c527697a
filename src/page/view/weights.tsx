import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PlanItem } from "../../scoring/plan.ts";
import type { Axis } from "../score/parts.ts";
import { nearest, reweighed, stopsAway, stopsOf } from "../score/weights.ts";
import { WIDE } from "./frame.ts";
import type { State } from "./state.ts";

/** A slider reaches so many times the largest weight that the profile gives a sibling. */
const SLIDER_REACH = 3;
/** How many stops a key goes; those that go across belong to the caret of a number. */
const KEYS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
const ACROSS: typeof KEYS = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * A slider and a number for every part of every tape, folded until it is asked for: then beside what it weighs, or on the lower half of
 * a screen that has no room for both.
 */
export function WeightsPanel({ state }: { state: State }) {
  const { words, weights, axes, isWeighing } = state;
  const say = words.value.weights;
  const [refused, refuse] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const n = weights.value.size;
  const weigh = (item: PlanItem, weight: number) => refuse(!state.weigh(item, weight));
  const close = () => {
    isWeighing.value = false;
    summary.current?.focus();
  };
  useEffect(() => {
    if (!isWeighing.value) return;
    // The first rows stand above the sheet.
    if (innerWidth < WIDE) document.querySelector("#live table.rank")?.scrollIntoView();
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      // A search is emptied by the same key.
      if (key === "Escape" && !(target as Element).matches("input[type=search], select")) close();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [isWeighing.value]);
  return (
    <details
      class="weights"
      open={isWeighing.value}
      onToggle={(event) => {
        isWeighing.value = event.currentTarget.open;
      }}
    >
      <summary ref={summary}>
        <h2>{say.title}</h2> <span>{n === 0 ? say.asProfile : say.changed({ n })}</span>
      </summary>
      <div class="sheet">
        <p class="head">
          <b>{say.title}</b>
          <button
            type="button"
            disabled={n === 0}
            onClick={() => {
              weights.value = new Map();
              refuse(false);
            }}
          >
            {say.reset}
          </button>
          <button type="button" class="close" onClick={close}>
            {say.close}
          </button>
        </p>
        {axes.value.map((axis, at) => (
          <Group key={axis.item.index} axis={axis} at={at} state={state} weigh={weigh} />
        ))}
        {refused && (
          <p class="refused" role="alert">
            {say.lastOne}
          </p>
        )}
        <p class="soft">{say.tick}</p>
        <Download state={state} />
      </div>
    </details>
  );
}

interface SliderProps {
  readonly state: State;
  readonly weigh: (item: PlanItem, weight: number) => void;
}

function Group({ axis: { item, parts }, at, state, weigh }: SliderProps & { axis: Axis; at: number }) {
  const isRoot = item.parent < 0;
  const { titleOf, words } = state;
  return (
    <fieldset class={`tone${at % 2}`}>
      <legend>{isRoot ? words.value.compare.total : titleOf(item)}</legend>
      {!isRoot && <Slider item={item} state={state} weigh={weigh} group />}
      {parts.map((part) => (
        <Slider key={part.index} item={part} state={state} weigh={weigh} />
      ))}
    </fieldset>
  );
}

function Slider({ item, state, weigh, group }: SliderProps & { item: PlanItem; group?: boolean }) {
  const { plan, titleOf, words, table } = state;
  const say = words.value.weights;
  const own = plan.items[item.index]!;
  const siblings = plan.items[own.parent]!.children.map((child) => plan.items[child]!.weight);
  const most = SLIDER_REACH * Math.max(...siblings);
  const stops = useMemo(() => stopsOf(own.weight, most), [own, most]);
  const name = titleOf(item);
  const end = Math.max(stops.at(-1)!, item.weight);
  const now = table.value.plan;
  const { share } = now.items[item.index]!;
  const counted = () => state.table.value.plan.items[item.index]!.weight;
  const set = (input: HTMLInputElement, weight: number) => {
    if (weight !== counted()) weigh(item, weight);
    // What is refused, or between two stops, does not stay as if it counted.
    input.value = String(counted());
  };
  const onKeyDown = (event: preact.TargetedKeyboardEvent<HTMLInputElement>) => {
    const { currentTarget: input, key, altKey, ctrlKey, metaKey } = event;
    const by = KEYS[key] ?? (input.type === "range" ? ACROSS[key] : undefined);
    if (by === undefined || altKey || ctrlKey || metaKey) return;
    event.preventDefault();
    // A browser keeps fewer digits of a slider than a weight may have.
    set(input, stopsAway(stops, input.type === "range" ? counted() : Number(input.value), by));
  };
  return (
    <div class={group ? "weight group" : "weight"}>
      <span class="name">{group ? say.shareOf({ share }) : name}</span>
      <span class="track" style={{ "--own": own.weight / end }}>
        <input
          type="range"
          aria-label={say.slider({ name })}
          aria-valuetext={say.shareOf({ share })}
          min={0}
          max={end}
          step="any"
          value={item.weight}
          onInput={({ currentTarget: input }) => set(input, nearest(stops, Number(input.value)))}
          onKeyDown={onKeyDown}
        />
      </span>
      <input
        type="number"
        aria-label={say.number({ name })}
        min={0}
        step="any"
        value={item.weight}
        onChange={({ currentTarget: input }) => {
          const isWeight = input.value !== "" && input.validity.valid;
          set(input, isWeight ? Number(input.value) : item.weight);
        }}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        class="plain back"
        aria-label={say.own({ name })}
        title={say.own({ name })}
        disabled={item.weight === own.weight}
        onClick={({ currentTarget: button }) => {
          // A button that is pressed once takes the focus with it.
          button.parentElement!.querySelector("input")!.focus();
          weigh(item, own.weight);
        }}
      >
        <svg width="14" height="14" aria-hidden="true" focusable="false">
          <path d="M2 2v4h4M2.6 6a5 5 0 1 1-.4 3.4" />
        </svg>
      </button>
      <output>{say.share({ share })}</output>
    </div>
  );
}

/** The changed weights as a profile's file, and the link to what is seen. */
function Download({ state }: { state: State }) {
  const { words, data, weights, plan, link } = state;
  const say = words.value.download;
  const [name, call] = useState("");
  const [comment, remark] = useState("");
  const own = weights.value;
  const { written } = data;
  const canWrite =
    written !== undefined &&
    (!("text" in written) || [...own.keys()].every((id) => written.places.weights[id]));
  const called = name.trim() === "" ? say.defaultName : name.trim();
  const file = `${data.profile.id}-${slug(called)}.yaml`;

  function save() {
    const text = reweighed(written!, own, {
      id: file.replace(/\.yaml$/u, ""),
      title: `${state.title.value}: ${called}`,
      comment: [
        ...comment.split("\n").filter((line) => line.trim() !== ""),
        say.from({ profile: written!.name, sha256: data.profileSha256 }),
        ...[...own].map(([id, weight]) =>
          say.line({ id, from: plan.items.find(({ node }) => node.id === id)!.weight, to: weight }),
        ),
      ],
    });
    download(file, text);
  }

  return (
    <fieldset class="keep">
      <legend>{say.title}</legend>
      <label>
        {say.name}{" "}
        <input
          type="text"
          value={name}
          placeholder={say.defaultName}
          onInput={(event) => call(event.currentTarget.value)}
        />
      </label>
      <label>
        {say.comment}{" "}
        <input type="text" value={comment} onInput={(event) => remark(event.currentTarget.value)} />
      </label>
      <button type="button" class="main" disabled={!canWrite || own.size === 0} onClick={save}>
        {say.button}
      </button>
      <small>{canWrite ? say.how({ command: commandFor(file, data) }) : say.cannot}</small>
      <label class="link">
        {say.link}{" "}
        <input
          type="text"
          readOnly
          // Where a page lies on somebody's disk is of no use to others, and is nobody's business.
          value={`${location.protocol === "file:" ? "" : location.href.split("#")[0]}#${link.value}`}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
    </fieldset>
  );
}

/** Hands a file of YAML to the reader. */
export function download(file: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  Object.assign(document.createElement("a"), { href: address, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** What ranks as the page does: of the same year, and the same countries. */
function commandFor(file: string, { asOf, among }: State["data"]): string {
  const year = asOf === null ? "" : ` --as-of ${asOf}`;
  const whom = among === undefined ? "" : ` --among "${among.join("; ")}"`;
  return `shortlist rank --profile ./${file}${year}${whom}`;
}

/** Letters of the Latin alphabet, figures and hyphens: what a profile may be called, and any file. */
export function slug(name: string, otherwise = "weights"): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  return plain === "" ? otherwise : plain.slice(0, 40);
}
