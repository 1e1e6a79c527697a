import { useEffect, useState } from "preact/hooks";
import { everybody } from "../../model/standings.ts";
import type { Scored, ScoreTable } from "../../scoring/score.ts";
import { divergingBoxes } from "../draw/bars.ts";
import { effectsAgainst, shareWithin } from "../score/parts.ts";
import { DECIMALS } from "./frame.ts";
import type { State } from "./state.ts";

/** A part of a bar: what it says, and where it is on the screen. */
interface Named {
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

/** Where bars of one country are: a row of the ranking, or a figure that says whose it is. */
const HOSTS = "table.rank tbody tr, [data-bars]";
const BARS = "svg.tape, svg.against";
/** Between a bar and what is said of it, in pixels. */
const GAP = 6;

/**
 * Names the part of a bar that is pointed at, and those of the row or figure that has the focus in turn, by arrow keys. It listens to the
 * document, since a hundred rows of thirteen parts each are no elements of their own.
 */
export function PartNames({ state }: { state: State }) {
  const [named, name] = useState<Named | undefined>(undefined);
  useEffect(() => {
    const at = new Map<Element, number>();
    const onMove = ({ target, clientX }: PointerEvent) => {
      const bar = target instanceof Element ? target.closest<SVGElement>(BARS) : null;
      name(
        bar === null
          ? undefined
          : partsOf(bar, state).find(({ from, to }) => clientX >= from && clientX <= to),
      );
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const host = document.activeElement?.closest(HOSTS);
      if (event.key === "Escape" || !host) return name(undefined);
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by === undefined) return;
      const all = [...host.querySelectorAll<SVGElement>(BARS)].flatMap((bar) => partsOf(bar, state));
      if (all.length === 0) return;
      event.preventDefault();
      const next = at.has(host) ? at.get(host)! + by : by > 0 ? 0 : -1;
      const place = (next + all.length) % all.length;
      at.set(host, place);
      name(all[place]);
    };
    const gone = () => name(undefined);
    const onFocus = () => {
      at.clear();
      const focused = document.activeElement;
      const [first] = focused?.closest(HOSTS)?.querySelectorAll(BARS) ?? [];
      if (!first || !focused!.matches(":focus-visible")) return gone();
      const { left, width, bottom } = first.getBoundingClientRect();
      name({ text: state.words.peek().partKeys, left: left + width / 2, top: bottom + GAP });
    };
    const events = {
      pointermove: onMove,
      keydown: onKey,
      focusin: onFocus,
      focusout: gone,
      scroll: gone,
    } as const;
    for (const [kind, listener] of Object.entries(events))
      document.addEventListener(kind, listener as EventListener, { passive: false });
    return () => {
      for (const [kind, listener] of Object.entries(events))
        document.removeEventListener(kind, listener as EventListener);
    };
  }, []);
  return (
    <p
      class={named ? "part-name" : "part-name aloud"}
      role="status"
      style={named && { left: `${named.left}px`, top: `${named.top}px` }}
    >
      {named?.text}
    </p>
  );
}

interface Spanned extends Named {
  /** On the screen. */
  readonly from: number;
  readonly to: number;
}

/** The parts of a bar from left to right. */
function partsOf(bar: SVGElement, state: State): readonly Spanned[] {
  const host = bar.closest<HTMLElement>(HOSTS)!;
  const one = whose(host, state);
  if (one === undefined) return [];
  const texts = bar.matches(".against") ? effectTexts(bar, one, state) : scoreTexts(bar, host, one, state);
  const { bottom } = bar.getBoundingClientRect();
  return texts.map(({ text, from, to }) => ({ text, from, to, left: (from + to) / 2, top: bottom + GAP }));
}

function whose(host: HTMLElement, { table, nameOf }: State): Scored | undefined {
  const { country = "" } = host.dataset;
  const name = host.querySelector("th button")?.textContent;
  return everybody<Scored>(table.value).find((one) =>
    host.dataset.bars === undefined ? nameOf(one.country) === name : one.country === country,
  );
}

type TextSpan = Pick<Spanned, "text" | "from" | "to">;

function scoreTexts(bar: SVGElement, host: HTMLElement, one: Scored, state: State): TextSpan[] {
  const { axes, table, words, titleOf } = state;
  const say = words.value;
  const place = host.dataset.bars ?? [...host.querySelectorAll(BARS)].indexOf(bar);
  const { left, width } = bar.getBoundingClientRect();
  let from = left;
  return axes.value[Number(place)]!.parts.map((part) => {
    const to = from + shareWithin(table.value.plan, part) * width;
    const score = one.raw(part);
    const doesApply = one.applies[part.index] === 1;
    const facts = Number.isNaN(score)
      ? [doesApply ? say.country.notAssessed : say.country.doesNotApply]
      : [say.score({ value: score, decimals: DECIMALS })];
    const coverage = one.coverage[part.index]!;
    if (doesApply) facts.push(say.weights.shareOf({ share: part.share }));
    if (doesApply && !Number.isNaN(score) && coverage < 1) facts.push(say.country.share({ share: coverage }));
    const text = say.labelled({ name: titleOf(part), said: say.severally({ all: facts }) });
    const span = { text, from, to };
    from = to;
    return span;
  });
}

function effectTexts(bar: SVGElement, one: Scored, state: State): TextSpan[] {
  const { axes, median, table, words, titleOf } = state;
  const say = words.value;
  const parts = axes.value.flatMap((axis) => axis.parts);
  const found = effectsAgainst(table.value as ScoreTable, one, median.value, parts) ?? [];
  const boxes = divergingBoxes(found.map((effect) => ({ ...effect, axis: 0 })));
  const paths = [...bar.querySelectorAll("path:not(.rule, .tick)")];
  const spans = boxes.map(({ part, kind }, at): TextSpan => {
    const { evidence, missing } = found[part]!;
    const { left, right } = paths[at]!.getBoundingClientRect();
    const value = say.signed({ value: kind === "missing" ? missing : evidence, decimals: DECIMALS });
    const said = kind === "missing" ? say.severally({ all: [value, say.country.unknown] }) : value;
    return { text: say.labelled({ name: titleOf(parts[part]!), said }), from: left, to: right };
  });
  return spans.sort((a, b) => a.from - b.from);
}
