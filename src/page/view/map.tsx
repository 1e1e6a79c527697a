import { useEffect, useRef, useState } from "preact/hooks";
import type { Iso3 } from "../../model/country.ts";
import type { Scored, ScoreTable } from "../../scoring/score.ts";
import { fifthsOf, shadeOf } from "../draw/fifths.ts";
import { POINTS, SHAPES, SIZE } from "../draw/world.ts";
import type { Ranked } from "./frame.ts";
import { position } from "./position.ts";
import type { State } from "./state.ts";

const [WIDTH, HEIGHT] = SIZE;
/** The radius of a point, in the map's units. */
const POINT = 3.5;
/** Of the legend, in pixels. */
const SWATCH = 14;

/** How one country is drawn, and what is said of it. */
interface Mark {
  readonly kind: string;
  readonly label: string;
}

/** The ranking as a map: five blues for the fifths of the ranked, hatched who is excluded, ringed who is set apart. */
export function WorldMap({ state }: { state: State }) {
  const { table, words, chosen, kind } = state;
  const say = words.value.map;
  const [pointed, point] = useState<Iso3 | undefined>(chosen.value);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a narrow screen the middle of the map is seen first.
    const { current } = frame;
    if (current) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  }, []);
  const marks = marksOf(state);
  const order = [...marks.keys()];
  // One stop of the Tab key: arrow keys go on from there.
  const stop = pointed !== undefined && marks.has(pointed) ? pointed : order[0];
  const press = (event: KeyboardEvent, country: Iso3) => {
    const to = stepOf(event.key, order.indexOf(country), order.length);
    if (event.key === "Enter" || event.key === " ") state.open(country);
    else if (to === undefined) return;
    else frame.current?.querySelector<SVGElement>(`[data-country="${order[to]}"]`)?.focus();
    event.preventDefault();
  };
  const one = (country: Iso3, draw: { d: string } | { at: readonly [number, number] }) => {
    const mark = marks.get(country);
    const looks = "d" in draw ? <path d={draw.d} /> : <circle cx={draw.at[0]} cy={draw.at[1]} r={POINT} />;
    if (mark === undefined)
      return (
        <g key={country} class="absent">
          {looks}
        </g>
      );
    return (
      // biome-ignore lint/a11y/useSemanticElements: a part of a drawing cannot be a button of HTML
      <g
        key={country}
        role="button"
        class={`land ${mark.kind}`}
        data-country={country}
        aria-label={mark.label}
        tabIndex={country === stop ? 0 : -1}
        onClick={() => state.open(country)}
        onKeyDown={(event) => press(event, country)}
        onFocus={() => point(country)}
        onPointerEnter={() => point(country)}
      >
        {looks}
      </g>
    );
  };
  const ring = stop === pointed ? stop : undefined;
  return (
    <figure class="map">
      <figcaption>
        {words.value.sentences({ all: [kind.mapCaption(state), say.choose] })}{" "}
        <button type="button" class="plain link" onClick={() => state.go("ranking")}>
          {say.asTable}
        </button>
      </figcaption>
      <div class="scrolls" ref={frame}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no field set */}
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={words.value.views.map}>
          {Object.entries(SHAPES).map(([country, d]) => one(country, { d }))}
          {Object.entries(POINTS).map(([country, at]) => one(country, { at }))}
          {ring !== undefined && <Ring country={ring} />}
        </svg>
      </div>
      <p class="pointed">{ring === undefined ? "" : marks.get(ring)!.label}</p>
      <Legend state={state} {...table.value} />
      <p class="disclaimer">
        <small>{say.disclaimer}</small>
      </p>
    </figure>
  );
}

/** Where a key leads from a place in a row of so many; undefined for other keys. */
function stepOf(key: string, at: number, of: number): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(at + 1, of - 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return of - 1;
    default:
      return undefined;
  }
}

/** Of everybody who is shown and has a place on the map, in the order of the ranking. */
function marksOf(state: State): ReadonlyMap<Iso3, Mark> {
  const { table, kind } = state;
  const { ranked, apart, excluded, unscored } = table.value;
  const place = (one: Ranked): Mark => ({
    kind: `shade${shadeOf(one.rank, ranked.length)}`,
    label: kind.point(one, state),
  });
  const other = (kind: string) => (one: Scored) => [one, { kind, label: position(one, state)[0]! }] as const;
  const all: readonly (readonly [Scored, Mark])[] = [
    ...ranked.map((one) => [one, place(one)] as const),
    ...apart.map(other("apart")),
    ...excluded.map(other("excluded")),
    ...unscored.map(other("unscored")),
  ];
  return new Map(
    all.flatMap(([{ country }, mark]) =>
      state.isShown(country) && (SHAPES[country] || POINTS[country]) ? [[country, mark] as const] : [],
    ),
  );
}

/** Drawn last, so that no neighbour covers it. */
function Ring({ country }: { country: Iso3 }) {
  const at = POINTS[country];
  return at ? (
    <circle class="ring" cx={at[0]} cy={at[1]} r={POINT + 1.5} />
  ) : (
    <path class="ring" d={SHAPES[country]!} />
  );
}

function Legend({ state, ranked, apart }: { state: State } & Pick<ScoreTable, "ranked" | "apart">) {
  const say = state.words.value.map;
  const entries: readonly (readonly [string, string])[] = [
    ...fifthsOf(ranked).map((fifth) => [`shade${fifth.shade}`, state.kind.fifth(fifth, state)] as const),
    ...(apart.length > 0 ? [["apart", say.apart] as const] : []),
    ["excluded", say.excluded],
    ["unscored", say.unscored],
    ["absent", say.absent],
  ];
  return (
    <ul class="legend">
      {entries.map(([kind, text]) => (
        <li key={kind}>
          <svg width={SWATCH * 2} height={SWATCH} class={kind} aria-hidden="true" focusable="false">
            <rect x="1" y="1" width={SWATCH * 2 - 2} height={SWATCH - 2} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
