import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { folderOf, runCli, runOnce } from "./cli/run-cli.ts";

type Json = { [key: string]: unknown };

const folder = new URL("../docs/schemas/", import.meta.url);
// Strict: an unknown keyword, a limit without its type or an open tuple in a schema is an error.
const ajv = new Ajv2020({ strict: true });
const schemas = new Map(
  readdirSync(folder).map((file) => {
    const schema = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Json;
    return [file.replace(".schema.json", ""), { schema, accepts: ajv.compile(schema) }] as const;
  }),
);

const OWN = "country,year,cpi.score,my.thing\nGhana,2024,40,1\nTogo,2024,31,2\nNowhereland,2024,3,4\n";
const PRINTED: readonly (readonly string[])[] = [
  ["rank"],
  ["rank", "--sets", "--draws", "20", "--method", "topsis", "--among", "region:AF"],
  ["rank", "--profile", "cpc-2025"],
  ["explain", "Ghana", "--draws", "20"],
  ["explain", "Jamaica"],
  ["compare", "Ghana", "Togo", "Jamaica"],
  ["whatif", "Ghana"],
  ["whatif", "Ghana", "--set", "cpi.score=80"],
  ["robustness", "--draws", "40", "--sets", "0.95", "--vary", "weights,data,missing,leave-one-out"],
  ["diff", "2022", "2023"],
  ["diff", "cpc", "cpc-2025"],
  ["audit"],
  ["findings", "Ghana"],
  ["resolve", "Ghana", "Burma", "Nowhereland"],
  ["sources"],
  ["profile", "list"],
  ["profile", "show", "cpc"],
  ["profile", "compare", "cpc", "equal"],
  ["profile", "weights", "ahp", "a/b=3", "a/c=5", "b/c=2"],
  ["profile", "weights", "equal", "a", "b"],
  ["rank", "--years", "2024-2025", "--top", "1", "--draws", "0"],
  ["explain", "Ghana", "--years", "2024-2025", "--draws", "0"],
  ["sources", "--due", "--date", "2026-06-30"],
];

/** Documents as the program makes them, by how they were made. */
const documents = new Map<string, Json>();

beforeAll(async () => {
  for (const args of PRINTED)
    documents.set(args.join(" "), json((await runOnce(...args, "--format", "json")).out));
  const cwd = folderOf({ "own.csv": OWN });
  for (const args of [
    ["inspect", "own.csv"],
    ["ingest", "own.csv", "--dry-run"],
  ])
    documents.set(args.join(" "), json((await runCli([...args, "--format", "json"], { cwd })).out));
  await runCli(["ingest", "own.csv", "--into", "snapshot"], { cwd });
  const { out: blank } = await runCli(["review", "init", "--reviewer", "DOL"], { cwd });
  const asked = blank.replace("agenda: []", "agenda: [Ghana]");
  const other = blank.replace('"DOL"', "State").replace('"need":', '"need": 2');
  const ballots = folderOf({ "dol.yaml": asked, "state.yaml": other });
  const review = ["review", "table", "dol.yaml", "state.yaml", "--format", "json"];
  documents.set("review table", json((await runCli(review, { cwd: ballots })).out));
  const chosen = folderOf({ "chosen.csv": "country,date\nMongolia,2020-04-02\n" });
  const backtest = ["backtest", "--chosen", "chosen.csv", "--format", "json"];
  documents.set("backtest", json((await runCli(backtest, { cwd: chosen })).out));
  await runCli(["rank", "--top", "3", "--out", "ranking.json"], { cwd });
  documents.set("verify", json((await runCli(["verify", "run.json", "--format", "json"], { cwd })).out));
  const seal = ["verify", "--seal", "4f2a 91c0 7be3", "run.json", "--format", "json"];
  documents.set("verify --seal", json((await runCli(seal, { cwd })).out));
  for (const path of ["run.json", "snapshot/manifest.json"])
    documents.set(path, json(readFileSync(join(cwd, path), "utf8")));
  documents.set(
    "data/manifest.json",
    json(readFileSync(new URL("../data/manifest.json", import.meta.url), "utf8")),
  );
});

const json = (text: string) => JSON.parse(text) as Json;
/** The schema of that name is of profiles as files state them. */
const NAMED: Readonly<Record<string, string>> = { profile: "shown-profile" };
const kindOf = ({ document }: Json) => {
  const kind = String(document).split("/")[1]!;
  return NAMED[kind] ?? kind;
};

/** One place of a document. */
interface Place {
  readonly holder: Json;
  readonly key: string;
  readonly value: unknown;
  readonly path: string;
  /** The key under which the holder stands; of what is in a list, that of the list. */
  readonly under: string;
}

/** Of these the keys are ids, or parameters of a method: any key may stand there, with any figure. */
const OPEN =
  /^(?:names|titles|topShare|figures|shares|centralWeights|weight|minimum|sources|aggregate|normalise|treat|call|reason)$/u;

/** Every place whose key the documents define. */
function* places(holder: unknown, path = "", under = ""): Generator<Place> {
  if (typeof holder !== "object" || holder === null) return;
  const isList = Array.isArray(holder);
  for (const [key, value] of Object.entries(holder)) {
    const here = { holder: holder as Json, key, value, path: `${path}/${key}`, under };
    if (!isList && !OPEN.test(under)) yield here;
    yield* places(value, here.path, isList ? under : key);
  }
}

const isNumber = ({ value }: Place) => typeof value === "number";
const RANKS = /^(?:rank|wouldRank|rankBefore|rankAfter)$/u;
const SHARES = /^(?:coverage|rankedShare|firstShare|weightWithError|proxy)$/u;
const COUNTS = /^(?:of|tied|observations|bytes|rows|failedDraws)$/u;
const LISTS =
  /^(?:warnings|ranked|excluded|unscored|flags|factors|files|outputs|lists|indicators|layouts|resolutions|checks|findings|targets|inputs|tables|problems)$/u;

/** What is done to a document, where, and by which rule outside of the schema it is one no more. */
interface Damage {
  readonly rule: string;
  readonly fits: (place: Place) => boolean;
  readonly does: (place: Place, draw: () => number) => void;
}

const put =
  (...values: readonly unknown[]): Damage["does"] =>
  ({ holder, key }, draw) => {
    holder[key] = values[Math.floor(draw() * values.length)];
  };

const DAMAGES: readonly Damage[] = [
  {
    rule: "ISO 3166 writes a country's three letters as capitals",
    fits: ({ key, value }) => key === "country" && typeof value === "string",
    does: ({ holder, key, value }) => {
      holder[key] = String(value).toLowerCase();
    },
  },
  {
    rule: "a country's code has three letters: two are another code of ISO 3166, and a name is none",
    fits: ({ key, value }) => key === "country" && typeof value === "string",
    does: put("GH", "Ghana", ""),
  },
  { rule: "the first has rank 1", fits: (at) => RANKS.test(at.key) && isNumber(at), does: put(0, -1) },
  { rule: "a rank is a whole number", fits: (at) => RANKS.test(at.key) && isNumber(at), does: put(1.5) },
  {
    rule: "no share is more than the whole or less than nothing",
    fits: (at) => SHARES.test(at.key) && isNumber(at),
    does: put(1.01, 85, -0.01),
  },
  {
    rule: "things are counted in whole numbers from 0",
    fits: (at) => COUNTS.test(at.key) && isNumber(at),
    does: put(-1, 0.5),
  },
  {
    rule: "a figure that is written as text cannot be reckoned with",
    fits: (at) => (RANKS.test(at.key) || SHARES.test(at.key) || at.key === "score") && isNumber(at),
    does: ({ holder, key, value }) => {
      holder[key] = String(value);
    },
  },
  {
    rule: "a program knows by its first line what a document is, and of which version",
    fits: ({ key }) => key === "document",
    does: put("shortlist/ranking/2", "ranking", "shortlist/other/1"),
  },
  {
    rule: "a row must say of whom it is",
    fits: ({ key, holder }) => key === "country" && typeof holder.name === "string",
    does: ({ holder }, draw) => {
      delete holder[draw() < 0.5 ? "country" : "name"];
    },
  },
  {
    rule: "what a file was must stay known: its hash cannot be left out, nor the program's version",
    fits: ({ key, under }) => key === "sha256" || (key === "version" && under === "tool"),
    does: ({ holder, key }) => {
      delete holder[key];
    },
  },
  {
    rule: "a key that nobody knows is a slip of the pen in one that somebody does",
    fits: () => true,
    does: ({ holder, key }) => {
      holder[`${key}_`] = 1;
    },
  },
  {
    rule: "of nothing there is an empty list, so that a program need not ask whether there is one",
    fits: ({ key, value }) => LISTS.test(key) && Array.isArray(value),
    does: put(null, "none", 0),
  },
  {
    rule: "a country is ranked, set apart, excluded or unscored, and a problem one of three kinds",
    fits: ({ key, value }) => (key === "status" || key === "severity") && typeof value === "string",
    does: put("perhaps", "", "Ranked"),
  },
];

/** Only where the whole file is there to be hashed again does a document promise the form of the hash. */
const OF_FILES: Damage = {
  rule: "a SHA-256 is 64 hexadecimal digits, in small letters as sha256sum writes them",
  fits: ({ key }) => key === "sha256",
  does: ({ holder, key, value }, draw) => {
    holder[key] = draw() < 0.5 ? String(value).slice(1) : `${String(value).slice(1)}G`;
  },
};

/** Numbers of 0 to 1, the same in every run (mulberry32). */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("the JSON Schemas that are given out", () => {
  it("are of draft 2020-12, each with its own name, which is no web address, and a title", () => {
    const heads = [...schemas].map(([, { schema }]) => schema);
    for (const { $schema, $id, title } of heads) {
      expect($schema).toBe("https://json-schema.org/draft/2020-12/schema");
      expect($id).toMatch(/^urn:shortlist:schema:[a-z-]+:1$/u);
      expect(title).toMatch(/^\p{Lu}.{10,}/u);
    }
    expect(new Set(heads.flatMap(({ $id, title }) => [$id, title])).size).toBe(2 * heads.length);
  });

  it("accept every document as the program makes it, and none is left without one", { tags: "slow" }, () => {
    for (const [made, document] of documents) {
      const { accepts } = schemas.get(kindOf(document))!;
      expect(accepts(document) ? [] : accepts.errors, made).toEqual([]);
    }
    const met = new Set([...documents.values()].map(kindOf));
    // A profile's file is written by people: tests/profile/json-schema.test.ts.
    expect([...schemas.keys()].filter((kind) => !met.has(kind))).toEqual(["profile"]);
  });

  it("refuse 200 documents that were damaged, each by a rule of its own", { tags: "slow" }, () => {
    const draw = drawer(38);
    const one = <T>(all: readonly T[]): T => all[Math.floor(draw() * all.length)]!;
    const all = [...documents].map(([made, document]) => {
      const kind = kindOf(document);
      const damages = /^(?:run|snapshot)$/u.test(kind) ? [...DAMAGES, OF_FILES] : DAMAGES;
      const found = [...places(document)];
      const possible = damages
        .map((damage) => ({ ...damage, where: found.filter(damage.fits) }))
        .filter(({ where }) => where.length > 0);
      return { made, document, accepts: schemas.get(kind)!.accepts, possible };
    });
    const [accepted, used] = [[] as string[], new Set<string>()];
    for (let i = 0; i < 200; i++) {
      const { made, document, accepts, possible } = all[i % all.length]!;
      const { rule, where, does } = one(possible);
      const place = one(where);
      const before = { ...place.holder };
      does(place, draw);
      used.add(rule);
      // One that a damage has done nothing to would be accepted, too.
      if (accepts(document)) accepted.push(`${made} ${place.path}: ${rule}`);
      for (const key of Object.keys(place.holder)) delete place.holder[key];
      Object.assign(place.holder, before);
    }
    expect(accepted).toEqual([]);
    expect(used.size).toBe(DAMAGES.length + 1);
  });
});
