import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Audit } from "../../src/model/documents/audit.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import type { Robustness } from "../../src/model/documents/robustness.ts";
import type { RunRecord } from "../../src/model/documents/run.ts";
import { folderOf, jsonOnce, runCli, runOnce } from "./run-cli.ts";

const QUICK = ["--draws", "0"] as const;
const rank = (...args: string[]) => jsonOnce<Ranking>("rank", ...QUICK, ...args);
const codes = (all: readonly { readonly country: string }[]) => all.map(({ country }) => country);
const flagged = ({ ranked }: Ranking, id: string) =>
  codes(ranked.filter(({ flags }) => flags.some(({ gate }) => gate === id)));

describe("flag:<gate> in a list", () => {
  it("is everybody who meets the gate, hidden by --exclude and shown alone by --countries; no score changes", {
    tags: "slow",
  }, async () => {
    const [whole, without, alone] = [
      await rank(),
      await rank("--exclude", "flag:former-partner,BEN"),
      await rank("--countries", "flag:former-partner; Benin"),
    ];
    const former = flagged(whole, "former-partner");
    expect(former).toContain("GHA");
    const hidden = new Set([...former, "BEN"]);
    expect(codes(without.ranked)).toEqual(codes(whole.ranked).filter((one) => !hidden.has(one)));
    expect(codes(alone.ranked)).toEqual(codes(whole.ranked).filter((one) => hidden.has(one)));
    for (const { ranked } of [without, alone])
      for (const { country, rank: place, score } of ranked)
        expect(whole.ranked.find((one) => one.country === country)).toMatchObject({ rank: place, score });
    expect(without.shown?.exclude).toEqual([
      { code: "flag:former-partner", name: "Had a Child Protection Compact Partnership" },
      { code: "BEN", name: "Benin" },
    ]);
  });

  it("is refused where it is known of no country whether the gate applies, as where a list has lapsed", async () => {
    const { code, err } = await runCli(["rank", ...QUICK, "--exclude", "flag:tvpa-withheld"], {});
    expect(code).toBe(2);
    expect(err).toContain("it is not known of any country whether “tvpa-withheld” applies");
  });

  it("is named in the error of a word that is no country and that a gate is called by", async () => {
    const said = async (...args: readonly string[]) => (await runCli(["rank", ...QUICK, ...args])).err;
    expect(await said("--exclude", "partner")).toContain(
      "“partner” is not a country that is known (no country has this name or code)\n  Who meets a gate of the profile is named by flag:current-partner or flag:partner-end-unknown or flag:former-partner.",
    );
    expect(await said("--countries", "Atlantis")).not.toContain("flag:");
  });

  it("takes gates that exclude or set apart too, and is said in the language of the screen", {
    tags: "slow",
  }, async () => {
    const [whole, { excluded }] = [await rank(), await rank("--countries", "flag:tier-3")];
    const tier3 = codes(whole.excluded.filter(({ gates }) => gates.some(({ id }) => id === "tier-3")));
    expect([codes(excluded), tier3.length > 10]).toEqual([tier3, true]);
    const { out } = await runOnce("rank", ...QUICK, "--exclude", "flag:former-partner", "--lang", "fr");
    expect(out.replaceAll(/\s+/gu, " ")).toContain("A eu un partenariat CPC");
  });

  it("is nobody where the gate holds for other years", { tags: "slow" }, async () => {
    const { ranked } = await rank("--exclude", "flag:former-partner", "--as-of", "2014");
    expect(codes(ranked)).toEqual(codes((await rank("--as-of", "2014")).ranked));
  });

  it("is in the record, from which verify makes the file again", { tags: "slow" }, async () => {
    const cwd = folderOf({});
    const args = ["rank", ...QUICK, "--exclude", "flag:former-partner", "--out", "r.csv", "--quiet"];
    expect((await runCli(args, { cwd })).code).toBe(0);
    const { options } = JSON.parse(readFileSync(join(cwd, "run.json"), "utf8")) as RunRecord;
    expect(options.exclude).toEqual(["flag:former-partner"]);
    expect(readFileSync(join(cwd, "r.csv"), "utf8")).not.toMatch(/,GHA,/u);
    const { code, out } = await runCli(["verify", "run.json"], { cwd });
    expect([code, out]).toEqual([0, expect.stringContaining("--exclude flag:former-partner")]);
  });

  it("leaves findings on others out of an audit", { tags: "slow" }, async () => {
    const { shown } = await jsonOnce<Audit>("audit", "--countries", "flag:former-partner");
    expect(shown?.countries).toEqual([
      { code: "flag:former-partner", name: "Had a Child Protection Compact Partnership" },
    ]);
  });

  it.each([
    [
      ["rank", "--exclude", "flag:former-partnr"],
      "the profile has no gate “former-partnr”",
      "Did you mean flag:former-partner?",
    ],
    [["rank", "--exclude", "flag:zzz"], "the profile has no gate “zzz”", "It has"],
    [["rank", "--among", "flag:tier-1"], "--among says who is scored", "--countries flag:tier-1"],
    [
      ["diff", "2024", "2025", "--exclude", "flag:tier-1"],
      "may differ between the two sides",
      "Name the countries",
    ],
  ])("%s is refused", async (args, says, wayOut) => {
    const { code, err } = await runOnce(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    expect(err).toContain(wayOut);
  });
});

describe("robustness --countries", () => {
  const few = ["robustness", "--draws", "200", "--quiet"] as const;

  it("shows how sure the ranks of these are, of the same draws of everybody", { tags: "slow" }, async () => {
    const whole = await jsonOnce<Robustness>(...few);
    const own = await jsonOnce<Robustness>(...few, "--countries", "Togo,Ghana", "--exclude", "flag:tier-1");
    expect(codes(own.countries)).toEqual(
      codes(whole.countries).filter((one) => ["GHA", "TGO"].includes(one)),
    );
    for (const one of own.countries)
      expect(whole.countries.find(({ country }) => country === one.country)).toEqual(one);
    expect(own.shown).toMatchObject({
      countries: [{ code: "TGO" }, { code: "GHA" }],
      of: { ranked: whole.of },
    });
    const { countries: _, shown: __, ...rest } = own;
    expect(rest).toEqual({ ...whole, countries: undefined });
  });

  it("says whom it shows, and answers for all who is first", { tags: "slow" }, async () => {
    const { out: whole } = await runOnce(...few, "--top", "0");
    const { out } = await runOnce(...few, "--countries", "Togo");
    expect(out).toContain("evidence as of 2025; only Togo");
    const row = (text: string) => /^ *\d+ +Togo\b.*$/mu.exec(text)?.[0].trim().replaceAll(/ +/gu, " ");
    expect(row(out)).toEqual(row(whole));
    expect(out.match(/^ *\d+ {2}\p{L}.* {2}\d+–\d+ /gmu)).toHaveLength(1);
    const first = (text: string) => /The first 10 were.*?was first in \d+/su.exec(text)![0];
    expect(first(out)).toEqual(first(whole));
  });

  it("exits 1 where none of these has a rank", async () => {
    const { code, err } = await runOnce(...few, "--countries", "Chad");
    expect([code, err]).toEqual([1, "none of those shown has a rank, in the ranking or in any draw\n"]);
  });
});
