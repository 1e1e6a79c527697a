import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { FactorNode } from "../../src/model/profile.ts";
import { openProfile, readProfile } from "../../src/profile/index.ts";
import { startedFrom } from "../../src/profile/yaml-text.ts";
import { loadProfile } from "../../src/use/profile.ts";
import { folderOf, runCli } from "./run-cli.ts";

const shippedText = (name: string) =>
  readFileSync(new URL(`../../weights/${name}.yaml`, import.meta.url), "utf8");

/** The schema that an editor finds from a profile's own folder. */
function schemaOf(file: string): unknown {
  const text = readFileSync(file, "utf8");
  const address = /\$schema(?:=|": ")([^"\n]+)/u.exec(text)![1]!;
  const path = address.startsWith("file:") ? fileURLToPath(address) : resolve(dirname(file), address);
  return JSON.parse(readFileSync(path, "utf8"));
}

const comments = (text: string) => text.split("\n").filter((line) => /^\s*#(?! yaml-language)/u.test(line));

describe("profile init starts a profile of one's own", () => {
  it("in some forty lines that extend another: with its weights to change, ranking as it does", async () => {
    const cwd = folderOf({});
    const args = ["profile", "init", "--from", "cpc", "--id", "mine", "--title", "My weights"];
    expect(await runCli(args, { cwd })).toMatchObject({ code: 0, out: "" });
    const text = readFileSync(join(cwd, "mine.yaml"), "utf8");
    expect(text.split("\n").length).toBeLessThan(50);
    expect(text).toMatch(/^extends: cpc$/mu);
    const { profile: cpc } = await loadProfile("cpc", cwd);
    const { profile: mine } = await loadProfile("./mine.yaml", cwd);
    expect(mine).toEqual({
      ...cpc,
      id: "mine",
      title: "My weights",
      description: mine.description,
      tree: { ...cpc.tree, id: "mine" },
    });
    // Every weight stands there to be changed, and what is changed is what holds.
    writeFileSync(join(cwd, "mine.yaml"), text.replace(/^ {2}corruption: 1/mu, "  corruption: 7"));
    const { profile: changed } = await loadProfile("./mine.yaml", cwd);
    const commitment = (changed.tree.children[1] as FactorNode).children;
    expect(commitment.find(({ id }) => id === "corruption")?.weight).toBe(7);
  });

  it("that extends a file beside it or elsewhere, in YAML or JSON", async () => {
    const tree = "tree: {children: [{id: a, indicator: cpi.score, normalise: min-max, weight: 3}]}";
    const cwd = folderOf({ "base.yaml": `id: base\n${tree}\n` });
    mkdirSync(join(cwd, "sub"));
    for (const [out, name] of [
      ["a.yaml", "./base.yaml"],
      ["sub/b.json", "../base.yaml"],
    ] as const) {
      const args = ["profile", "init", "--from", "base.yaml", "--id", "mine", "--out", out];
      expect((await runCli(args, { cwd })).code).toBe(0);
      const { profile, extends: of } = await loadProfile(`./${out}`, cwd);
      expect(of?.parents.map((one) => one.name)).toEqual([name]);
      expect([profile.id, profile.tree.children[0]?.weight]).toEqual(["mine", 3]);
    }
  });

  it("as a copy, from a shipped one: other id and title, the same weights, comments kept, a schema that editors find", async () => {
    const cwd = folderOf({});
    const args = [
      "profile",
      "init",
      "--from",
      "mcc",
      "--id",
      "mine",
      "--title",
      'Ours: "the" weights',
      "--full",
    ];
    const { code, out, err } = await runCli(args, { cwd });
    expect([code, out]).toEqual([0, ""]);
    expect(err).toMatch(
      /wrote mine\.yaml\n.*profile validate \.\/mine\.yaml.*rank --profile \.\/mine\.yaml/su,
    );
    const text = readFileSync(join(cwd, "mine.yaml"), "utf8");
    const [made, from] = [readProfile(text, "mine"), readProfile(shippedText("mcc"), "mcc")];
    expect([made.id, made.title]).toEqual(["mine", 'Ours: "the" weights']);
    expect(made.description).toMatch(/^Started from mcc \(MCC scorecard\), [0-9a-f]{12}\.$/u);
    expect({ ...made, id: from.id, title: from.title, description: from.description }).toEqual(from);
    expect(comments(text)).toEqual(comments(shippedText("mcc")));
    expect(schemaOf(join(cwd, "mine.yaml"))).toMatchObject({
      title: "Weighting profile of shortlist, whole or extending another",
    });
    expect((await runCli(["profile", "validate", "./mine.yaml"], { cwd })).code).toBe(0);
  });

  it.each(["cpc", "equal", "hdi", "inform", "mcc"])(
    "from %s, wherever it is written",
    { tags: "slow" },
    async (from) => {
      const cwd = folderOf({});
      mkdirSync(join(cwd, "a", "b"), { recursive: true });
      symlinkSync(join(cwd, "a", "b"), join(cwd, "link"));
      for (const out of ["./x.yaml", "a/b/x.yaml", "link/y.yaml"]) {
        const args = ["profile", "init", "--from", from, "--id", "other", "--out", out];
        expect((await runCli(args, { cwd })).code).toBe(0);
        expect(schemaOf(join(cwd, out))).toHaveProperty("else.properties");
      }
    },
  );

  it("as a copy, from a file without a title, from JSON, and from the sheet of a workbook", {
    tags: "slow",
  }, async () => {
    const tree = "tree: {children: [{indicator: cpi.score, normalise: min-max}]}";
    const cwd = folderOf({
      "bare.yaml": `# ours\nid: bare # its name\n${tree}\n`,
      "bare.json": JSON.stringify({
        id: "bare",
        tree: { children: [{ indicator: "cpi.score", normalise: "min-max" }] },
      }),
    });
    expect((await runCli(["rank", "--profile", "./bare.yaml", "--out", "r.xlsx"], { cwd })).code).toBe(0);
    for (const [from, out] of [
      ["./bare.yaml", "a.yaml"],
      ["./bare.json", "b.json"],
      ["./r.xlsx", "c.yaml"],
    ] as const) {
      const args = [
        "profile",
        "init",
        "--from",
        from,
        "--id",
        "null",
        "--title",
        "Ours",
        "--full",
        "--out",
        out,
      ];
      expect(await runCli(args, { cwd })).toMatchObject({ code: 0 });
      const text = readFileSync(join(cwd, out), "utf8");
      const { profile } = openProfile(text, out);
      expect([profile.id, profile.title, profile.tree.children[0]?.id]).toEqual([
        "null",
        "Ours",
        "cpi.score",
      ]);
      expect(schemaOf(join(cwd, out))).toHaveProperty("else.properties");
      if (out.endsWith(".json")) expect(JSON.parse(text)).toMatchObject({ id: "null", title: "Ours" });
    }
    expect(readFileSync(join(cwd, "a.yaml"), "utf8")).toContain(
      '# ours\nid: "null"\ntitle: "Ours" # its name',
    );
  });

  it("never over a file that differs, unless it is told to, and never over the one it starts from", async () => {
    const cwd = folderOf({ "mine.yaml": "a: draft\n" });
    const args = ["profile", "init", "--id", "mine"];
    expect(await runCli(args, { cwd })).toMatchObject({ code: 2, err: expect.stringContaining("--force") });
    expect(readFileSync(join(cwd, "mine.yaml"), "utf8")).toBe("a: draft\n");
    expect((await runCli([...args, "--force"], { cwd })).code).toBe(0);
    const onto = [
      "profile",
      "init",
      "--from",
      "./mine.yaml",
      "--id",
      "next",
      "--out",
      "mine.yaml",
      "--force",
    ];
    expect(await runCli(onto, { cwd })).toMatchObject({ code: 2, err: expect.stringContaining("reads") });
  });

  it.each([
    [["profile", "init"], /needs an id of its own\n.*--from cpc --id mine/u],
    [
      ["profile", "init", "mcc", "--id", "x"],
      /takes its profile by --from, found “mcc”\n.*--from mcc --id x/u,
    ],
    [["profile", "init", "--id", "cpc"], /“cpc” is that of the profile it starts from\n.*profile copy/u],
    [["profile", "init", "--id", "../x"], /makes no name of a file\n.*--out/u],
    [["profile", "init", "--id", "corruption"], /a node has the id “corruption” too/u],
    [["profile", "init", "--id", "x", "--from", "eqal"], /no profile “eqal”; did you mean “equal”\?/u],
    [
      ["profile", "init", "--id", "x", "--out", "x.docx"],
      /“x\.docx” is no name of a profile's file\n.*\.yaml/u,
    ],
    [
      ["profile", "init", "--id", "x", "--out", "no/x.yaml"],
      /its folder does not exist\n.*\bno\n.*make the folder/iu,
    ],
    [["profile", "copy", "cpc"], /takes a profile and the file to copy it to\n.*profile copy cpc/u],
    [["profile", "inti"], /unknown action “inti”; did you mean “init”\?/u],
  ])("%s says what to write instead", async (args, says) => {
    const { code, out, err } = await runCli(args, { cwd: folderOf({}) });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(says);
  });
});

it("profile copy copies a profile as it is, with a schema that editors find from there", async () => {
  const cwd = folderOf({});
  expect((await runCli(["profile", "copy", "cpc", "./copy.yaml"], { cwd })).code).toBe(0);
  const text = readFileSync(join(cwd, "copy.yaml"), "utf8");
  const rest = (one: string) => one.slice(one.indexOf("\n"));
  expect(rest(text)).toBe(rest(shippedText("cpc")));
  expect(schemaOf(join(cwd, "copy.yaml"))).toHaveProperty("else.properties");
});

it("a profile that is started puts its id on the key's own line, however the value stood, and keeps what was said beside it", () => {
  const to = { id: "mine", title: "Ours", origin: "Started from p." };
  const tree = "tree: {children: [{indicator: x, normalise: min-max}]}\n";
  const started = (head: string) => startedFrom(`${head}${tree}`, to).slice(0, -tree.length);
  expect(started("id:\n  p\ntitle:   Long\n")).toBe('id: mine\ntitle: "Ours"\n');
  expect(started("id: # theirs\n  p\ntitle: T\n")).toBe('id: # theirs\n  mine\ntitle: "Ours"\n');
  expect(started("id: p # its name\ntitle: |\n  Long\n  words\n")).toBe(
    'id: mine # its name\ntitle: "Ours"\n',
  );
});
