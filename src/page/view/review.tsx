import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { type Ballot, ROUNDS, type StatedContest, type StatedRating } from "../../model/ballot.ts";
import { type Block, isItem, plainText } from "../../report/blocks.ts";
import { partsOf } from "../../report/review.ts";
import { visible } from "../../report/text/visible.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import { reviewsIn } from "../../words/reviews.ts";
import type { PageObservation } from "../data/page-data.ts";
import {
  besideContest,
  changeBy,
  type Draft,
  MOST_REVIEWS,
  NO_DRAFT,
  type OpenedReview,
  openedReview,
  reviewed,
  reviewText,
  valueFrom,
} from "../score/review.ts";
import type { RefusedReview, State } from "./state.ts";
import { download, slug } from "./weights.tsx";

function wordsOf({ language }: State) {
  return reviewsIn[language.value]!;
}

/** What a review says of countries beside weights. */
type Kind = "contests" | "ratings" | "notes";
type Said<K extends Kind> = Draft[K][number];

/** How the form of each kind is headed, and what it asks for first. */
const ASKED = {
  contests: { title: "contest", name: "proposed", label: "proposed" },
  ratings: { title: "rate", name: "value", label: "rating" },
  notes: { title: "note", name: "text", label: "note" },
} as const;

const LINES: { readonly [K in Kind]: (state: State, one: Said<K>) => readonly string[] } = {
  contests: contestLines,
  ratings: ratingLines,
  notes: ({ words, nameOf }, { country, text }) => [
    words.value.labelled({ name: nameOf(country), said: text }),
  ],
};

interface FormProps<K extends Kind> {
  readonly state: State;
  readonly kind: K;
  /** What was written, or the reason why it cannot count. */
  readonly made: (text: (name: string) => string) => { readonly is: Said<K> } | string;
}

/** A form that is folded away until it is asked for. */
function Form<K extends Kind>({ state, kind, made }: FormProps<K>) {
  const [wrong, setWrong] = useState<string>();
  const { draft } = state.review!;
  const { labels, mine } = wordsOf(state).review;
  const { title, name, label } = ASKED[kind];
  const evidence = kind === "notes" ? [] : (["reason", "source"] as const);
  const fields = [[name, mine[label]], ...evidence.map((one) => [one, labels[one]])];
  return (
    <details class="mine">
      <summary>{mine[title]}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const said = new FormData(form);
          const one = made((name) => String(said.get(name)).trim());
          setWrong(typeof one === "string" ? one : undefined);
          if (typeof one === "string") return;
          draft.value = { ...draft.value, [kind]: [...draft.value[kind], one.is] };
          form.reset();
          const folded = form.closest("details")!;
          folded.open = false;
          folded.querySelector("summary")!.focus();
        }}
      >
        {fields.map(([name, label]) => (
          <label key={name}>
            {label} <input name={name} type="text" required pattern=".*\S.*" autocomplete="off" />
          </label>
        ))}
        <button type="submit">{mine.keep}</button>
        {wrong && (
          <p class="refused" role="alert">
            {wrong}
          </p>
        )}
      </form>
    </details>
  );
}

interface KeptProps<K extends Kind> {
  readonly state: State;
  readonly kind: K;
  readonly one: Said<K>;
  /** Absent: as it is told among others, with its country. */
  readonly lines?: readonly string[];
}

/** What is in the review already, and can be taken out. */
function Kept<K extends Kind>({ state, kind, one, lines = LINES[kind](state, one) }: KeptProps<K>) {
  const { draft } = state.review!;
  const [first, ...others] = lines;
  return (
    <div class="kept">
      {visible(first!)}{" "}
      <button
        type="button"
        class="plain link"
        onClick={({ currentTarget: button }) => {
          const around = button.closest("td, .said-of, .review")!;
          const left = draft.value[kind].filter((other) => other !== one);
          draft.value = { ...draft.value, [kind]: left };
          // Who goes by keyboard goes on beside what was taken out.
          requestAnimationFrame(() => around.querySelector<HTMLElement>("summary, button, input")?.focus());
        }}
      >
        {wordsOf(state).review.mine.drop}
      </button>
      {others.map((line) => (
        <small key={line}>{visible(line)}</small>
      ))}
    </div>
  );
}

/** What a contest says, and what it alone would change of the profile's ranking. */
function contestLines(state: State, contest: StatedContest): readonly string[] {
  const { review: say, numbers } = wordsOf(state);
  const { page } = state.review!;
  const { country, indicator, proposed, reason, source } = contest;
  const change = changeBy(page, contest);
  const place = (rank: number | null) => `${rank ?? "–"}`;
  const score = (value: number | null) => (value === null ? "–" : numbers.fixed(value, 2));
  return [
    say.contest({
      name: state.nameOf(country),
      indicator,
      year: contest.year ?? undefined,
      seen: contest.seen,
      proposed,
    }),
    say.reason({ by: say.mine.title, value: `${proposed}`, reason, source }),
    change
      ? say.change({
          from: place(change.before.rank),
          to: place(change.after.rank),
          before: score(change.before.score),
          after: score(change.after.score),
        })
      : say.mine.notComputed({ titles: besideContest(page, contest).map(state.indicatorTitle) }),
  ];
}

function ratingLines(
  state: State,
  { country, node, value, reason, source }: StatedRating,
): readonly string[] {
  const { labelled } = state.words.value;
  const { review: say } = wordsOf(state);
  const item = state.plan.items.find((one) => one.node.id === node)!;
  return [
    labelled({ name: state.nameOf(country), said: `${state.titleOf(item)}, ${value}` }),
    say.reason({ by: say.mine.title, value: `${value}`, reason: reason!, source: source! }),
  ];
}

/** Below a figure: another value in its place. */
export function Contest({ state, of }: { state: State; of: PageObservation }) {
  const { page, draft } = state.review!;
  const { country, indicator, value: seen, year, locator } = of;
  const own = draft.value.contests.find((one) => one.country === country && one.indicator === indicator);
  if (own) return <Kept state={state} kind="contests" one={own} />;
  return (
    <Form
      state={state}
      kind="contests"
      made={(text) => {
        const read = valueFrom(page, indicator, text("proposed"));
        if (!("is" in read)) return takesText(read, wordsOf(state).review.mine);
        const dated = year === undefined ? {} : { year };
        const [proposed, reason, source] = [read.is, text("reason"), text("source")];
        return { is: { country, indicator, seen, ...dated, locator, proposed, reason, source } };
      }}
    />
  );
}

function takesText(
  read: Exclude<ReturnType<typeof valueFrom>, { readonly is: unknown }>,
  say: ReturnType<typeof wordsOf>["review"]["mine"],
): string {
  if ("words" in read) return say.takes({ kind: "words", words: read.words, from: 0, to: 0 });
  const [from, to] = read.scale ?? [0, 0];
  return say.takes({ kind: read.scale ? "scale" : "number", words: [], from, to });
}

/** Beside a factor that analysts rate: what the reader thinks of it, from 0 to 10. */
export function Rate({ state, item }: { state: State; item: PlanItem }) {
  const { page, draft, rated } = state.review!;
  const country = state.chosen.value!;
  const node = item.node.id;
  if (!rated.some(({ index }) => index === item.index)) return null;
  const own = draft.value.ratings.find((one) => one.country === country && one.node === node);
  if (own) return <Kept state={state} kind="ratings" one={own} />;
  return (
    <Form
      state={state}
      kind="ratings"
      made={(text) => {
        const value = text("value").replace(",", ".");
        const rating: StatedRating = { country, node, value, reason: text("reason"), source: text("source") };
        const alone = { ...NO_DRAFT, ratings: [rating] };
        const written = reviewText(page, { reviewer: "-", round: "before", date: "" }, new Map(), alone);
        // Read as it will be: what nobody could open is not written.
        if (typeof openedReview(page, "", new TextEncoder().encode(written)) === "string")
          return wordsOf(state).review.mine.takes({ kind: "scale", words: [], from: 0, to: 10 });
        return { is: rating };
      }}
    />
  );
}

/** A country's notes, and the form for another. */
export function Note({ state }: { state: State }) {
  const country = state.chosen.value!;
  return (
    <div class="said-of">
      {state
        .review!.draft.value.notes.filter((one) => one.country === country)
        .map((own) => (
          <Kept key={own.text} state={state} kind="notes" one={own} lines={[own.text]} />
        ))}
      <Form
        key={country}
        state={state}
        kind="notes"
        made={(text) => ({ is: { country, text: text("text") } })}
      />
    </div>
  );
}

/** The reader's own review, and what opened ones make of the ranking. */
export function Review({ state }: { state: State }) {
  const { words, language } = state;
  return (
    <section class="review" aria-label={words.value.views.review}>
      <Mine state={state} />
      <Opened key={language.value} state={state} />
    </section>
  );
}

function Mine({ state }: { state: State }) {
  const { draft, saved, reviewer, round, page } = state.review!;
  const { review: say } = wordsOf(state);
  const { contests, ratings, notes } = draft.value;
  const { weights } = state;
  const isEmpty = weights.value.size + contests.length + ratings.length + notes.length === 0;
  const by = reviewer.value.trim();
  const file = `review-${slug(by, "reviewer")}-${round.value}.yaml`;
  return (
    <>
      <h2>{say.mine.title}</h2>
      <p class="soft">{say.mine.lead}</p>
      {isEmpty && <p>{say.mine.empty}</p>}
      {weights.value.size > 0 && <p>{say.mine.weights({ n: weights.value.size })}</p>}
      {contests.map((one) => (
        <Kept key={`${one.country} ${one.indicator}`} state={state} kind="contests" one={one} />
      ))}
      {ratings.map((one) => (
        <Kept key={`${one.country} ${one.node}`} state={state} kind="ratings" one={one} />
      ))}
      {notes.map((one) => (
        <Kept key={`${one.country} ${one.text}`} state={state} kind="notes" one={one} />
      ))}
      <form
        class="keep"
        onSubmit={(event) => {
          event.preventDefault();
          const date = new Date().toISOString().slice(0, 10);
          download(
            file,
            reviewText(page, { reviewer: by, round: round.value, date }, weights.value, draft.value),
          );
          saved.value = draft.value;
        }}
      >
        <label>
          {say.mine.reviewer}{" "}
          <input
            type="text"
            required
            pattern=".*\S.*"
            value={reviewer.value}
            onInput={(event) => {
              reviewer.value = event.currentTarget.value;
            }}
          />
        </label>
        <label>
          {say.labels.round}{" "}
          <select
            value={round.value}
            onChange={(event) => {
              round.value = event.currentTarget.value as Ballot["round"];
            }}
          >
            {ROUNDS.map((one) => (
              <option key={one} value={one}>
                {say.rounds[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="main">
          {say.mine.download}
        </button>
        <small>{say.mine.how({ command: `shortlist review table ${file}` })}</small>
      </form>
    </>
  );
}

function Opened({ state }: { state: State }) {
  const { opened, refused, page } = state.review!;
  const words = wordsOf(state);
  const { review: say } = words;
  const all = opened.value;
  const figures = useMemo(() => (all.length === 0 ? undefined : reviewed(page, all, state)), [all]);
  const left = (figures?.contests ?? [])
    .filter(({ orphan, change }) => orphan === null && change === null)
    .map((one) => {
      const titles = besideContest(page, one).map(state.indicatorTitle);
      return `${one.name}, ${one.indicator}. ${say.mine.notComputed({ titles })}`;
    });
  return (
    <>
      <p class="ways">
        <label class="open">
          {say.mine.open}{" "}
          <input
            type="file"
            multiple
            accept=".yaml,.yml,.json"
            onChange={async ({ currentTarget: input }) => {
              const files = [...(input.files ?? [])];
              await open(state, files);
              input.value = "";
            }}
          />
        </label>
        {all.length > 0 && (
          <button
            type="button"
            onClick={() => {
              opened.value = [];
              refused.value = [];
            }}
          >
            {say.mine.close}
          </button>
        )}
      </p>
      {refused.value.map(({ file, why }) => (
        <p key={file} class="refused" role="alert">
          {say.mine.refused({ file: visible(file), why })}
        </p>
      ))}
      {figures && (
        <>
          <h2>{say.title({ reviewers: new Set(figures.reviewers.map(({ id }) => id)).size })}</h2>
          <p>{say.lead}</p>
          <p class="soft">{say.deliberative}</p>
          {left.map((line) => (
            <p key={line} class="soft">
              {visible(line)}
            </p>
          ))}
          <Blocks blocks={Object.values(partsOf(figures, words)).flat()} />
        </>
      )}
    </>
  );
}

/** Those that count join the others; of the others it is said why they do not. */
async function open({ review }: State, files: readonly File[]): Promise<void> {
  const { page, opened, refused } = review!;
  const all = [...opened.peek()];
  const out: RefusedReview[] = [];
  for (const file of files) {
    const read = openedReview(page, file.name, new Uint8Array(await file.arrayBuffer()));
    const isTwice = ({ ballot: { reviewer, round } }: OpenedReview) =>
      all.some(({ ballot: other }) => other.reviewer === reviewer && other.round === round);
    if (typeof read === "string") out.push({ file: file.name, why: read });
    else if (isTwice(read)) out.push({ file: file.name, why: "twice" });
    else if (all.length === MOST_REVIEWS) out.push({ file: file.name, why: "many" });
    else all.push(read);
  }
  opened.value = all;
  refused.value = out;
}

/** What a document says, as its own page has it. */
function Blocks({ blocks }: { blocks: readonly Block[] }): ComponentChildren {
  return blocks.map((block, at) => <OneBlock key={at} block={block} />);
}

function OneBlock({ block }: { block: Block }) {
  if (block.kind === "section")
    return (
      <>
        <h3>{visible(plainText(block.title))}</h3>
        <Blocks blocks={block.blocks} />
      </>
    );
  if (block.kind === "paragraph") return <p>{visible(plainText(block.text))}</p>;
  if (block.kind === "note") return <p class="soft">{visible(plainText(block.text))}</p>;
  if (block.kind === "list")
    return (
      <ul>
        {block.items.map((item, at) => (
          <li key={at}>
            {visible(plainText(isItem(item) ? item.text : item))}
            {isItem(item) && item.below?.map((line, i) => <small key={i}>{visible(plainText(line))}</small>)}
          </li>
        ))}
      </ul>
    );
  if (block.kind !== "table") return null;
  const { columns, rows } = block;
  return (
    <div class="scrolls">
      <table class="agenda">
        <thead>
          <tr>
            {columns.map(({ title, figures }, at) => (
              <th key={at} scope="col" class={figures ? "n" : undefined}>
                {visible(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at}>
              {cells.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row">
                    {visible(plainText(cell))}
                  </th>
                ) : (
                  <td
                    key={i}
                    class={columns[i]!.figures ? "n" : undefined}
                    data-title={visible(columns[i]!.title)}
                  >
                    {visible(plainText(cell))}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
