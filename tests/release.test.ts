import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
// @ts-expect-error a script, which is no TypeScript
import { lacking } from "../scripts/release-ready.js";

const root = new URL("../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const folder = ".github/workflows/";
const workflows = readdirSync(new URL(folder, root)).map((name) => [name, read(folder + name)] as const);

interface Job {
  readonly permissions?: object;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}
const jobsOf = (text: string) => Object.entries(parse(text).jobs as Record<string, Job>);

describe.each(workflows)("the workflow %s", (_, text) => {
  it("takes what others wrote by the commit", () => {
    const used = jobsOf(text).flatMap(([, { steps }]) => steps.flatMap(({ uses }) => uses ?? []));
    expect(used.length).toBeGreaterThan(0);
    for (const one of used) expect(one).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/u);
  });

  it("may read, and signs in the job that publishes alone", () => {
    expect(parse(text).permissions).toEqual({ contents: "read" });
    for (const [name, { permissions }] of jobsOf(text))
      expect(permissions).toEqual(name === "publish" ? { contents: "read", "id-token": "write" } : undefined);
  });

  it("has no secret, and no text from outside, in a command", () => {
    for (const [, { steps }] of jobsOf(text))
      for (const { run = "" } of steps) expect(run).not.toMatch(/\$\{\{|TOKEN|\bset -x|\bprintenv|\benv\b/u);
  });
});

describe("a release", () => {
  const manifest = { version: "1.2.3", repository: "r", bugs: "b", homepage: "h", author: "a" };
  const changelog = "# Changelog\n\n## Unreleased\n\n## 1.2.3\n\n- It is new.\n";

  it("goes on where nothing is missing", () => {
    expect(lacking("v1.2.3", manifest, changelog)).toEqual([]);
    expect(lacking("v1.2.3", manifest, changelog.replace("## Unreleased\n\n", ""))).toEqual([]);
  });

  it.each(["repository", "bugs", "homepage", "author"])("stops while %s is missing", (key) => {
    const [line, ...more] = lacking("v1.2.3", { ...manifest, [key]: undefined }, changelog);
    expect([line, more]).toEqual([expect.stringContaining(`“${key}”`), []]);
  });

  it.each([
    ["another tag", "v1.2.4", changelog, /tag is v1\.2\.4/u],
    ["no section of its own", "v1.2.3", changelog.replace("1.2.3", "1.2.2"), /no section/u],
    ["changes of no version", "v1.2.3", changelog.replace("\n## 1", "- One more.\n\n## 1"), /Unreleased/u],
  ])("stops with %s", (_, tag, text, said) => {
    expect(lacking(tag, manifest, text)).toEqual([expect.stringMatching(said)]);
  });

  it("is asked so by the workflow before anything else of the project runs", () => {
    const [, { steps }] = jobsOf(read(`${folder}release.yml`))[0]!;
    expect(steps.find(({ run }) => run !== undefined)!.run).toBe(
      'node scripts/release-ready.js "$GITHUB_REF_NAME"',
    );
  });
});

describe("the forms of issues", () => {
  const forms = ".github/ISSUE_TEMPLATE/";
  it.each(readdirSync(new URL(forms, root)))("%s has what the host asks of a form", (name) => {
    const form = parse(read(forms + name));
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    const ids = form.body.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, attributes } of form.body)
      expect([type, attributes.label]).toEqual([
        expect.stringMatching(/^(?:input|textarea)$/u),
        expect.any(String),
      ]);
  });
});
