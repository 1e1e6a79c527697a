import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { sealChecked, verificationOf } from "../../src/cli/commands/verify.ts";
import { withOwnHash } from "../../src/dataset/written-json.ts";
import type { RunRecord } from "../../src/model/documents/run.ts";
import { ShortlistError } from "../../src/model/problem.ts";
import { Random } from "../fuzz/random.ts";
import { draws, SEED } from "../properties/seed.ts";
import { folderOf, runCli } from "./run-cli.ts";

const PROFILE = `id: small
tree:
  children:
    - id: need
      weight: 2
      children:
        - {indicator: poverty, normalise: {method: goalposts, from: 0, to: 100}}
    - id: engagement
      weight: 3
      children:
        - {indicator: findings.engagement, normalise: {method: goalposts, from: 0, to: 100}}
`;
const CODES = "AGO BEN BFA CIV CMR COD ETH GHA GIN KEN".split(" ");
const REVIEWERS = ["DOL", "State", "USAID"];
const figures = new Random(7);
const cwd = folderOf({
  "small.yaml": PROFILE,
  "own.csv": `country,year,poverty,findings.engagement\n${CODES.map((code) => `${code},2024,${figures.below(101)},${figures.below(101)}\n`).join("")}`,
});
const OWN = ["--data", "own.csv", "--profile", "./small.yaml"];
const OUTPUTS = ["agenda.md", "agenda.json", "agenda.html"];
const BALLOTS = REVIEWERS.map((name) => `${name}.yaml`);
const MADE_OF = ["own.csv", "small.yaml", ...BALLOTS];
const cli = (...args: string[]) => runCli(args, { cwd });
const table = (...more: string[]) =>
  cli("review", "table", ...BALLOTS, ...OWN, ...OUTPUTS.flatMap((name) => ["--out", name]), ...more);
const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const read = (name: string) => readFileSync(join(cwd, name), "utf8");
const write = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const verified = () => verificationOf("run.json", {}, cwd);
let whole: Record<string, string> = {};

beforeAll(async () => {
  const blank = (await cli("review", "init", "--reviewer", "NAME", ...OWN)).out;
  REVIEWERS.forEach((name, i) => {
    const rated = CODES.slice(i, i + 4).map(
      (code, k) =>
        `  - {country: ${code}, node: engagement, value: ${k + 2 * i}, reason: seen by ${name}, source: visit ${k}}`,
    );
    const text = blank
      .replace('"NAME"', name)
      .replace('"need":', `"need": ${i + 1}.5`)
      .replace("\nratings:", `\nratings:\n${rated.join("\n")}`)
      .replace("\nnotes:", `\nnotes:\n  - {country: KEN, text: ${name} dissents}`);
    write(`${name}.yaml`, text);
  });
  expect((await table()).code).toBe(0);
  whole = Object.fromEntries(["run.json", ...OUTPUTS, ...MADE_OF].map((name) => [name, read(name)]));
});

const record = () => JSON.parse(whole["run.json"]!) as RunRecord;
const restore = () => {
  for (const [name, text] of Object.entries(whole)) write(name, text);
};

it("names profile, data and ballots by hash, and is made again without an alarm", async () => {
  const { profile, ballots, outputs, command, ownSha256 } = record();
  expect([command, profile.sha256]).toEqual(["review", hash(PROFILE)]);
  expect(ballots).toEqual(
    REVIEWERS.map((reviewer) => ({
      path: `./${reviewer}.yaml`,
      sha256: hash(whole[`${reviewer}.yaml`]!),
      reviewer,
      round: "before",
    })),
  );
  expect(outputs.map(({ path, sha256 }) => [path, sha256])).toEqual(
    OUTPUTS.map((name) => [name, hash(whole[name]!)]),
  );
  expect((await verified()).matches).toBe(true);
  const sealed = await cli("review", "seal", "run.json");
  expect(sealed.code).toBe(0);
  for (const own of [...BALLOTS.map((name) => hash(whole[name]!)), ownSha256!])
    expect(sealed.out).toContain(own);
  expect(sealed.out).toMatch(/Without a kept hash nothing can tell that ballots were replaced/u);
  for (const [kept, code] of [
    [ownSha256!, 0],
    [ownSha256!.slice(0, 12), 0],
    ["0".repeat(64), 1],
  ] as const)
    expect((await cli("verify", "--seal", kept, "run.json")).code).toBe(code);
});

it("says which ballot was changed or is gone, and what cannot be made without it", async () => {
  write("DOL.yaml", whole["DOL.yaml"]!.replace('need": 1.5', 'need": 2.5'));
  const changed = await verified();
  expect(changed.ballots!.map(({ status }) => status)).toEqual(["changed", "matches", "matches"]);
  rmSync(join(cwd, "State.yaml"));
  const gone = await verified();
  expect(gone.ballots!.map(({ status }) => status)).toEqual(["changed", "missing", "matches"]);
  expect(gone.outputs.map(({ status }) => status)).toEqual(["unmade", "unmade", "unmade"]);
  expect(gone.changed.map(({ what, name }) => `${what} ${name}`)).toEqual([
    "ballot ./DOL.yaml",
    "ballot ./State.yaml",
  ]);
  restore();
});

/** A change of one file that leaves another text, whatever is drawn. */
function falsify(random: Random): readonly [string, string] {
  const output = random.pick(OUTPUTS);
  const ballot = random.pick(BALLOTS);
  const edited = (
    name: string,
    pattern: RegExp,
    to: (found: string) => string,
  ): readonly [string, string] => {
    const text = whole[name]!;
    const { index, 0: found } = random.pick([...text.matchAll(pattern)]);
    return [name, text.slice(0, index) + to(found) + text.slice(index + found.length)];
  };
  const otherDigit = (digit: string) => String((Number(digit) + 1 + random.below(9)) % 10);
  switch (random.below(8)) {
    case 0:
      return edited(output, /\d/gu, otherDigit);
    case 1:
      return edited("own.csv", /(?<=,)\d(?=\d*\n)/gu, (digit) => String((Number(digit) % 9) + 1));
    case 2:
      return edited(ballot, /(?<="need": )\d/gu, otherDigit);
    case 3:
      return edited("own.csv", /\n[A-Z]{3},.*/gu, () => "");
    case 4:
      return edited(ballot, /\n {2}- \{country: [A-Z]{3}, (?:node|text): [^"\n]*\}/gu, () => "");
    case 5: {
      const [one, other] = random.pick([
        ["DOL", "State"],
        ["State", "USAID"],
        ["USAID", "DOL"],
      ] as const);
      const text = whole[output]!;
      return [output, text.replaceAll(one, "\0").replaceAll(other, one).replaceAll("\0", other)];
    }
    case 6:
      return edited("small.yaml", /(?<=weight: )\d/gu, (digit) => String((Number(digit) % 9) + 1));
    default:
      return edited("agenda.md", /seen by |dissents|visit \d/gu, () => "");
  }
}

/** A record in which every output has the hash of its file as it is. */
function rewritten(): string {
  const old = record();
  const outputs = old.outputs.map((one) => ({
    ...one,
    bytes: Buffer.byteLength(read(one.path)),
    sha256: hash(read(one.path)),
  }));
  return JSON.stringify(withOwnHash({ ...old, outputs }, hash as never), null, 2);
}

it("finds every falsification, 1,000 under each seed of `npm run properties`, and with a kept hash also those with all hashes made anew", {
  tags: "slow",
  timeout: 600_000,
}, async () => {
  const random = new Random(SEED);
  const kept = record().ownSha256!;
  const { numRuns } = draws(1000, 0.04);
  let unseen = 0;
  for (let i = 0; i < numRuns; i += 1) {
    const [name, text] = falsify(random);
    expect(text).not.toBe(whole[name]);
    write(name, text);
    const found = await verified().then(
      ({ matches }) => !matches,
      // Nobody can mistake an error about an input for a confirmation.
      (error) => error instanceof ShortlistError,
    );
    expect(found, `${name}: ${text}`).toBe(true);
    // Everything made anew, as somebody would who has the program; ballots are made to be about another profile.
    if (name === "small.yaml")
      for (const own of BALLOTS) write(own, whole[own]!.replace(hash(PROFILE), hash(text)));
    if (MADE_OF.includes(name)) {
      expect((await table("--force")).code).toBe(0);
      expect((await verified()).matches).toBe(true);
      unseen += 1;
    } else {
      write("run.json", rewritten());
      // The figures on record still give the file as it was.
      expect((await verified()).matches).toBe(false);
    }
    expect(sealChecked("run.json", { seal: kept }, cwd).matches, `${name}: ${text}`).toBe(false);
    restore();
  }
  // What docs/review.md says: without a kept hash, what a review is made of is not found where the record was made anew with it.
  expect(unseen).toBeGreaterThan(numRuns / 4);
  expect((await verified()).matches).toBe(true);
  expect(sealChecked("run.json", { seal: kept }, cwd).matches).toBe(true);
});
