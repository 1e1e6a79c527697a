import type { LiveMessages } from "../../words/live.ts";
import { NARROW, pictureWidth, useWindowWidth } from "./frame.ts";
import type { State } from "./state.ts";

const FIRST = 25;
const [STEP, WIDEST, MIDDLE] = [22, 720, 180];
/** Room for a rank with a code, and for one with a name, in pixels, on a narrow screen. */
const [CODE, NAME] = [72, 208];
/** A longer name has no room there. */
const LETTERS = 22;

/** The first of the old order and of the new, joined by lines. */
export function Changes({ state }: { state: State }) {
  const { words, weights, table, profileOwn, nameOf, rankBefore } = state;
  const say = words.value;
  const window = useWindowWidth();
  const isNarrow = window <= NARROW;
  const width = pictureWidth(window, WIDEST);
  const [before, after] = [profileOwn.ranked.slice(0, FIRST), table.value.ranked.slice(0, FIRST)];
  const now = new Map(table.value.ranked.map(({ country, rank }) => [country, rank]));
  if (weights.value.size === 0) return <p>{say.changes.none}</p>;
  const height = (Math.max(before.length, after.length) + 1) * STEP;
  const left = new Map(before.map(({ country }, i) => [country, i]));
  const right = new Map(after.map(({ country }, i) => [country, i]));
  const y = (at: number) => (at + 1) * STEP + 14;
  const all = [...new Set([...left.keys(), ...right.keys()])];
  const [x1, x2] = isNarrow ? [CODE, width - NAME] : [(width - MIDDLE) / 2, (width + MIDDLE) / 2];
  return (
    <figure class="slope">
      <figcaption>{say.changes.caption({ n: FIRST })}</figcaption>
      <svg viewBox={`0 0 ${width} ${height + 14}`} aria-hidden="true" focusable="false">
        <text class="axis-name" x={isNarrow ? 0 : x1 - 10} y={16} text-anchor={isNarrow ? "start" : "end"}>
          {say.changes.before}
        </text>
        <text
          class="axis-name"
          x={isNarrow ? width : x2 + 10}
          y={16}
          text-anchor={isNarrow ? "end" : "start"}
        >
          {say.changes.after}
        </text>
        {all.map((country) => {
          const [from, to] = [left.get(country), right.get(country)];
          const kind =
            from === undefined || (to !== undefined && to < from) ? "rises" : to === from ? "" : "falls";
          // Who comes from below the first, or goes there, has half a line.
          const start = from === undefined ? [x2 - 40, height] : [x1, y(from)];
          const end = to === undefined ? [x1 + 40, height] : [x2, y(to)];
          return (
            <g key={country} class={kind}>
              <path d={`M${start.join(" ")}L${end.join(" ")}`} />
              {from !== undefined && (
                <text x={x1 - 8} y={y(from) + 4} text-anchor="end">
                  {isNarrow ? country : nameOf(country)} {profileOwn.ranked[from]!.rank}
                </text>
              )}
              {to !== undefined && (
                <text x={x2 + 8} y={y(to) + 4}>
                  {after[to]!.rank} {isNarrow ? shortened(nameOf(country)) : nameOf(country)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <ul class="aloud">
        {all.map((country) => (
          <li key={country}>
            {changeLine(nameOf(country), rankBefore(country), now.get(country), say.changes)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function changeLine(
  name: string,
  from: number | undefined,
  to: number | undefined,
  say: LiveMessages["changes"],
): string {
  if (from === undefined) return say.enters({ name, rank: to! });
  if (to === undefined) return say.left({ name, rank: from });
  return from === to ? say.stays({ name, rank: to }) : say.moves({ name, from, to });
}

function shortened(name: string): string {
  return name.length > LETTERS ? `${name.slice(0, LETTERS - 1).trimEnd()}…` : name;
}
