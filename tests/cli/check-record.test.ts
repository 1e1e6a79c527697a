import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

/** Invented. */
const OWN = `country,indicator,year,value
Ghana,cpi.score,2022,43
Togo,cpi.score,2022,31
Ghana,cpi.score,2021,43
Togo,cpi.score,2021,30
`;
const PROFILE = "id: own\ntree:\n  children: [{indicator: cpi.score, normalise: {method: min-max}}]\n";

describe("--check of other files than the record beside them names", () => {
  const cwd = folderOf({
    "own.csv": OWN,
    "other.csv": OWN.replace("Ghana,cpi.score,2022,43", "Ghana,cpi.score,2022,44"),
    "own.yaml": PROFILE,
  });
  const made = "rank --quiet --data own.csv --profile ./own.yaml --out a.json --out b.csv";
  const type = (line: string) => runCli(line.split(" "), { cwd });
  /** What is said of the record. */
  const of = async (line: string) => {
    const { code, err } = await type(line);
    expect(code, err).toBe(1);
    return err.slice(err.indexOf("run.json: differs"));
  };

  it("says nothing while it is the same run", async () => {
    expect((await type(made)).code).toBe(0);
    expect(await type(`${made} --check`)).toEqual({ code: 0, out: "", err: "" });
  });

  it("says which files are new, and which it no longer makes", async () => {
    expect(await of(`${made} --out c.md --check`)).toBe(
      "run.json: differs\n  c.md is made now, and the run on record did not make it\n",
    );
    expect(await of(`${made.replace(" --out b.csv", "")} --check`)).toBe(
      "run.json: differs\n  b.csv was made by the run on record, and is not made now\n",
    );
  });

  it("says which options, profile, evidence and files are others", async () => {
    expect(await of(`${made} --top 1 --check`)).toBe(
      "run.json: differs\n  --top: none on record, 1 now\n  a.json has other contents\n  b.csv has other contents\n",
    );
    const year = await of(`${made} --as-of 2021 --check`);
    expect(year).toContain("\n  --as-of: none on record, 2021 now\n");
    expect(year).toContain("\n  a.json has other contents\n");
    expect(await of(`${made.replace("own.csv", "other.csv")} --check`)).toContain(
      "\n  --data: ./own.csv on record, ./other.csv now\n",
    );
    expect(await of(`${made.replace("own.csv", "other.csv")} --check`)).toContain(
      "\n  data file own.csv was read by the run on record, and is not read now\n  data file other.csv is read now, and the run on record did not read it\n",
    );
    writeFileSync(join(cwd, "own.yaml"), PROFILE.replace("min-max", "rank"));
    expect(await of(`${made} --check`)).toContain("\n  profile ./own.yaml has changed\n");
    writeFileSync(join(cwd, "own.yaml"), PROFILE);
  });

  it("says that a record was changed since it was written, where nothing of the run differs", async () => {
    const path = join(cwd, "run.json");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(/"seal": "./u, '"seal": "x'));
    // No SHA-256 at all: it is told as any text is.
    expect(await of(`${made} --check`)).toContain("1 line differs");
    const seal = JSON.parse(text).seal as string;
    writeFileSync(path, text.replace(seal, "0".repeat(64)));
    expect(await of(`${made} --check`)).toBe(
      "run.json: differs\n  the record was changed since it was written: its own SHA-256 differs\n",
    );
    writeFileSync(path, text);
  });
});
