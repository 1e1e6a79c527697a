import type { ComponentChildren } from "preact";
import { whyMissing } from "../../explain/nodes.ts";
import type { LiveMessages } from "../../locales/live.ts";
import type { Lack } from "../../model/documents/codes.ts";
import { hasOwnNotes } from "../../model/source.ts";
import { visible } from "../../report/text/visible.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import type { Scored } from "../../scoring/score.ts";
import type { Held } from "../data/packed.ts";
import { DECIMALS } from "./frame.ts";
import { placedText } from "./placed.ts";
import type { State } from "./state.ts";

interface PartsOf {
  readonly titles: readonly string[];
  /** The titles of columns of figures. */
  readonly figures: readonly string[];
  readonly children: ComponentChildren;
}

interface Of {
  readonly one: Scored;
  readonly state: State;
}

/** A table of a country's parts, under titles of which those of figures stand at the right. */
export function PartsTable({ titles, figures, children }: PartsOf) {
  return (
    <div class="scrolls">
      <table class="factors">
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col" class={figures.includes(title) ? "n" : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** Every node under the root in the profile's order: its score, and of an indicator the figure and where it stands. */
export function FactorTable({ one, state }: Of) {
  const { columns: say } = state.words.value.country;
  const { part, score, weight, acts, peers, figure, publisher } = say;
  return (
    <PartsTable
      titles={[part, score, weight, acts, peers, figure, publisher]}
      figures={[score, weight, acts, figure]}
    >
      {partsFor(one, state).map(({ item, level }) => (
        <Line key={item.index} item={item} level={level} one={one} state={state} />
      ))}
    </PartsTable>
  );
}

interface Part {
  readonly item: PlanItem;
  /** How deep it stands, from 0. */
  readonly level: number;
}

/** Every node under the root that is weighed for a country, in the profile's order. */
export function partsFor({ applies }: Pick<Scored, "applies">, { table }: State): readonly Part[] {
  const { plan } = table.value;
  const under = (parent: PlanItem, level: number): Part[] =>
    parent.children
      .map((child) => plan.items[child]!)
      .filter(({ weight, index }) => weight > 0 && applies[index] === 1)
      .flatMap((item) => [{ item, level }, ...under(item, level + 1)]);
  return under(plan.root, 0);
}

/** The title of a part, as deep as it stands. */
export function PartTitle({ item, level, state }: Part & { state: State }) {
  return (
    <th scope="row" style={{ paddingInlineStart: `${0.4 + level * 1.1}rem` }}>
      {state.titleOf(item)}
    </th>
  );
}

function Line({ item, level, one, state }: Of & Part) {
  const { table, words } = state;
  const say = words.value;
  const score = one.raw(item);
  // Of alternatives each has the weight of them all, if it is taken.
  const counts = one.shares[item.index]! > 0 || !table.value.plan.items[item.parent]?.chooses;
  const acts = state.acting.value[item.index]!;
  const found = item.leaf < 0 ? undefined : table.value.columns[item.leaf]!.observations.at(one.index);
  const lack = item.leaf < 0 ? undefined : whyMissing(table.value, one, item);
  const said = Number.isNaN(score) ? state.saidOf(item) : "";
  return (
    <tr class={item.leaf < 0 ? "factor" : ""}>
      <PartTitle item={item} level={level} state={state} />
      <td class="n">{Number.isNaN(score) ? "" : say.score(score, DECIMALS)}</td>
      <td class="n">{counts ? say.weights.share(item.share) : ""}</td>
      <td class="n">{!counts ? "" : Number.isNaN(acts) ? "–" : say.weights.share(acts)}</td>
      <td>
        <Strip item={item} one={one} state={state} />
      </td>
      <td class="n">
        {item.fit && !Number.isNaN(score) && <small>{placedText(one, item, state)}</small>}
        {found && <Figure of={found} state={state} />}
        {found && lack && " · "}
        {lack && <small>{lackIn(say.country, lack.code)}</small>}
        {said && <small>{said}</small>}
      </td>
      <td class="cell">{found && <Cell of={found} state={state} />}</td>
    </tr>
  );
}

/** Why there is no figure. */
export function lackIn(say: LiveMessages["country"], code: Lack["code"]): string {
  if (code === "stands-behind") return say.standsBehind;
  if (code === "not-weighed") return say.notWeighed;
  return code === "does-not-apply" ? say.doesNotApply : say.notAssessed;
}

/** A figure with its unit and year. */
export function Figure({ of: { value, unit, year, measured, atLatest }, state }: { of: Held; state: State }) {
  const say = state.words.value;
  return (
    <>
      {visible(say.figure(value, unit))}
      {year !== undefined && (
        <small> · {measured === undefined ? year : say.country.measured(measured, atLatest === true)}</small>
      )}
    </>
  );
}

/** The publisher, and on opening where the figure stands. */
export function Cell({ of, state }: { of: Held; state: State }) {
  const { country: say } = state.words.value;
  const { source, file, locator, note, quote, formula, inputs = [] } = of;
  const places = inputs.length > 0 ? inputs : [{ file, locator }];
  const line = (term: string, text: preact.ComponentChildren) =>
    text === undefined ? null : (
      <>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </>
    );
  const found = (text: string | undefined) => text && <AsPublished>{visible(text)}</AsPublished>;
  const told = (text: string | undefined) => text && <Remark of={text} state={state} />;
  return (
    <details>
      <summary>
        <Remark of={state.data.publishers[source] ?? source} state={state} />
      </summary>
      <dl>
        {places.map((place) => (
          <>
            {line(say.file, found(place.file))}
            {line(say.place, found(place.locator))}
          </>
        ))}
        {line(say.formula, told(formula))}
        {line(say.quote, found(quote))}
        {line(say.note, hasOwnNotes(source) ? found(note) : told(note))}
      </dl>
    </details>
  );
}

/** What is the same in every language, since it is a publisher's or since a reader finds something by it. */
function AsPublished({ children }: { children: string }) {
  return <span lang="en">{children}</span>;
}

/** A remark in the language that is chosen; what a publisher says in it stays. */
function Remark({ of, state }: { of: string; state: State }) {
  return state
    .remark(of)
    .map(({ text, remark }) =>
      remark === undefined && /\p{L}/u.test(text) ? <AsPublished key={text}>{text}</AsPublished> : text,
    );
}

const STRIP = 100;

/** Where the ranked stand on an indicator's or a factor's scale, and this country among them. */
function Strip({ item, one, state }: Of & { item: PlanItem }) {
  const { ranked, plan } = state.table.value;
  const [low, high] = plan.scale;
  const at = (score: number) => Math.round((STRIP * 10 * (score - low)) / (high - low)) / 10;
  const marks = new Set<number>();
  for (const other of ranked) {
    const score = other.raw(item);
    if (!Number.isNaN(score)) marks.add(Math.round(at(score)));
  }
  const own = one.raw(item);
  return (
    <svg width={STRIP + 6} height="12" viewBox={`-3 0 ${STRIP + 6} 12`} aria-hidden="true" focusable="false">
      <path class="others" d={[...marks].map((x) => `M${x} 3V9`).join("")} />
      {!Number.isNaN(own) && <circle class="dot" cx={at(own)} cy="6" r="3" />}
    </svg>
  );
}
