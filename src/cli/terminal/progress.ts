import { defined } from "../../model/collections.ts";
import { visible } from "../../report/text/visible.ts";
import type { Progress } from "../../use/progress.ts";
import type { Drawing } from "../../use/robustness/pool.ts";
import type { Io } from "../program.ts";

/** Milliseconds between two pictures: more would only cost time. */
const EVERY = 100;
const BAR = 20;
/** Below this a terminal shows no bar, only the words. */
const NARROW = 60;
const CLEAR = "\r\u001b[K";
const MB = 1e6;

interface Screen {
  readonly draw: (text: string) => void;
  readonly columns: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/** A line that shows how far a run is. */
interface ProgressLine {
  readonly progress?: Progress;
  /** Takes the line away; it comes back with the next step. */
  readonly clear: () => void;
}

/** Of a run with a terminal that is not to be quiet; else nothing is drawn. */
export function progressOn({ progress }: Pick<Io, "progress">, quiet: boolean | undefined): ProgressLine {
  if (quiet || progress === undefined) return { clear: () => {} };
  return progressLine({ ...progress, now: () => performance.now() });
}

/** One line that draws itself over: bytes read, rows, and the rate of the last file. */
export function progressLine({ draw: put, columns, now }: Screen): Required<ProgressLine> {
  let [files, path, started] = [0, "", now()];
  let drawn = Number.NEGATIVE_INFINITY;
  let isShown = false;

  const draw = (share: number, words: string) => {
    if (now() - drawn < EVERY) return;
    drawn = now();
    const full = Math.round(Math.min(1, share) * BAR);
    const bar = columns < NARROW ? "" : `${"█".repeat(full)}${"░".repeat(BAR - full)} `;
    const percent = `${Math.floor(Math.min(1, share) * 100)}`.padStart(3);
    put(`${CLEAR}${visible(`${bar}${percent} %  ${words}`).slice(0, Math.max(1, columns - 1))}`);
    isShown = true;
  };
  const rate = (count: number) => {
    const seconds = (now() - started) / 1000;
    // The first rows say nothing about the rate.
    return seconds >= 0.5 ? `, ${grouped(Math.round(count / seconds))} rows/s` : "";
  };

  return {
    progress({ doing, done, of, file = "", rows = 0 }) {
      if (doing !== "draw" && path !== file) {
        if (file !== "") files += 1;
        [path, started] = [file, now()];
      }
      const [made, all] = [grouped(done), grouped(of)];
      if (doing === "draw") draw(done / of, `${made} of ${all} draws; Ctrl-C ends with those that are made`);
      else if (doing === "write") draw(done / of, `writing ${made} of ${all} rows${rate(done)}`);
      else if (done === 0) draw(0, `${path}${files > 1 ? ` (file ${grouped(files)})` : ""}`);
      else {
        const read = `${(done / MB).toFixed(0)} of ${(of / MB).toFixed(0)} MB`;
        draw(done / of, `${read}, ${grouped(rows)} rows${rate(rows)}  ${path}`);
      }
    },
    clear() {
      if (isShown) put(CLEAR);
      isShown = false;
    },
  };
}

/** Thousands apart, whatever the machine's language. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}

/** Draws with a line that says how far it is, until all is made or Ctrl-C ends it with what was. */
export async function whileDrawing<Of>(
  io: Io,
  quiet: boolean | undefined,
  make: (drawing: Drawing) => Promise<Of>,
): Promise<Of> {
  const { progress, clear } = progressOn(io, quiet);
  let isStopped = false;
  const unheard = io.onStop(() => {
    isStopped = true;
  });
  try {
    return await make({ ...defined({ progress }), isStopped: () => isStopped, early: io.early });
  } finally {
    unheard();
    clear();
  }
}
