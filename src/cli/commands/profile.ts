import { Option } from "commander";
import { catalogue } from "../../dataset/catalogue.ts";
import { ownIndicators } from "../../dataset/own-indicators.ts";
import { textIn } from "../../explain/index.ts";
import { ShortlistError } from "../../model/error.ts";
import {
  type IndicatorNode,
  isFactor,
  type ProfileNode,
  type Reason,
  type Years,
} from "../../model/profile.ts";
import { profileJsonSchema } from "../../profile/index.ts";
import { weighedOf } from "../../profile/indicators.ts";
import { json, percent } from "../../report/index.ts";
import { wrap } from "../../report/wrap.ts";
import { compile } from "../../scoring/index.ts";
import type { PriorityMethod } from "../../scoring/weightings/index.ts";
import { chalkFor } from "../chalk.ts";
import { loadProfile, shippedProfiles } from "../load-profile.ts";
import { formatOption } from "../options.ts";
import { asFragment, PRIORITIES, weighting } from "../profile-weights.ts";
import { EXIT, type ExitCode, type Io } from "../program.ts";
import { tool } from "../tool.ts";
import type { CommandModule } from "./contract.ts";

const ACTIONS = ["list", "show", "validate", "schema", "weights"];

export const profile: CommandModule = {
  configure(command) {
    command
      .argument("<action>", `one of ${ACTIONS.join(", ")}`)
      .argument(
        "[name|file...]",
        "shipped profiles or files (show and validate); for weights a way and its factors",
      )
      .addOption(
        new Option("--by <how>", "AHP: how weights come out of the judgements")
          .choices([...PRIORITIES])
          .default(PRIORITIES[0]),
      );
    formatOption(command, ["table", "json"]);
    command.addHelpText(
      "after",
      "\nlist      the shipped profiles\nshow      factors, effective weights, normalisation, gates and the reason of each\nvalidate  every mistake of a profile, with line and column; exit 2 if there is one\nschema    the JSON Schema (draft-7), for editors\nweights   weights for a factor's children, as a fragment of a profile, by one of\n          equal a b c | centroid most next least | swing a=100 b=60 | ahp a/b=3 a/c=5 b/c=2",
    );
  },

  async run(io, [action, ...names], { format, by }): Promise<ExitCode> {
    switch (action) {
      case "list":
        return list(io, format === "json");
      case "schema":
        io.out(json(profileJsonSchema()));
        return EXIT.done;
      case "show":
        for (const name of names.length > 0 ? names : ["cpc"]) await show(name, io, format === "json");
        return EXIT.done;
      case "validate":
        return validate(names.length > 0 ? names : await shippedProfiles(), io);
      case "weights": {
        const made = weighting(names, by as PriorityMethod);
        io.out(
          format === "json" ? json({ document: "shortlist/weights/1", tool, ...made }) : asFragment(made),
        );
        return EXIT.done;
      }
      default:
        throw new ShortlistError("bad-usage", `unknown action “${action}”`, {
          wayOut: `One of ${ACTIONS.join(", ")}.`,
        });
    }
  },
};

async function list(io: Io, asJson: boolean): Promise<ExitCode> {
  const names = await shippedProfiles();
  const profiles = await Promise.all(
    names.map(async (name) => ({ name, ...(await loadProfile(name, io.cwd)) })),
  );
  const rows = profiles.map(({ name, profile: one, sha256 }) => ({
    id: name,
    title: textIn(one.title, "en", one.id),
    description: textIn(one.description, "en", ""),
    needs: ownIndicators(weighedOf(one)),
    sha256,
  }));
  if (asJson) io.out(json({ document: "shortlist/profiles/1", tool, profiles: rows }));
  else
    for (const { id, title, description, needs } of rows) {
      const notes = [
        description,
        ...(needs.length > 0 ? [`Needs your own table: ${needs.join(", ")}.`] : []),
      ];
      const shown = notes.filter((note) => note !== "").map((note) => `${" ".repeat(10)}${note}`);
      io.out(fitted([`${id.padEnd(10)}${title}`, ...shown], io));
    }
  return EXIT.done;
}

async function show(name: string, io: Io, asJson: boolean): Promise<void> {
  const { profile: one, sha256 } = await loadProfile(name, io.cwd);
  if (asJson) {
    io.out(json({ document: "shortlist/profile/1", tool, sha256, profile: one }));
    return;
  }
  const chalk = chalkFor(io);
  const shares = new Map(compile(one).items.map(({ node, share }) => [node, share]));
  const lines = [
    chalk.bold(`${textIn(one.title, "en", one.id)} (${one.id}, ${sha256.slice(0, 12)})`),
    `scale ${one.scale.join(" to ")}; as of ${one.asOf}; missing: ${one.missing.policy}, minimum coverage ${percent(one.missing.minimumCoverage)}${one.peers ? `; peers by ${one.peers.by}` : ""}`,
    ...inYears(one.years, ""),
    "",
    ...nodeLines(one.tree, shares, 0),
    "",
    chalk.bold("Gates"),
    ...one.gates.flatMap((gate) => [
      `  ${gate.effect} ${gate.id}: ${textIn(gate.title, "en", "")}${gate.authority ? ` (${gate.authority})` : ""}`,
      `      when ${JSON.stringify(gate.when)}`,
      ...inYears(gate.years, "      "),
      ...because(gate.reason, "      "),
    ]),
  ];
  io.out(fitted(lines, io));
}

/** Lines that are broken where the terminal ends, their rest further in. */
function fitted(lines: readonly string[], { columns }: Io): string {
  const broken = lines.flatMap((line) => {
    const indent = /^ */u.exec(line)![0];
    const [first, ...rest] = wrap(line.slice(indent.length), columns - indent.length, "  ");
    return [first!, ...rest].map((part) => `${indent}${part}`);
  });
  return `${broken.join("\n")}\n`;
}

function nodeLines(node: ProfileNode, shares: ReadonlyMap<ProfileNode, number>, level: number): string[] {
  const indent = "  ".repeat(level);
  const share = `${percent(shares.get(node) ?? 0)} of the whole, weight ${node.weight}`;
  const named = isFactor(node) ? undefined : catalogue.get(node.indicator)?.title;
  const title = textIn(node.title, "en", named ?? node.id);
  if (isFactor(node)) {
    return [
      `${indent}${title} [${node.id}]: ${node.aggregate.method} mean; ${share}`,
      ...inYears(node.years, `${indent}    `),
      ...(node.basis ? [`${indent}    basis: ${textIn(node.basis, "en", "")}`] : []),
      ...because(node.reason, `${indent}    `),
      ...node.children.flatMap((child) => nodeLines(child, shares, level + 1)),
    ];
  }
  const { method, ...parameters } = node.normalise;
  const how = Object.keys(parameters).length > 0 ? ` ${JSON.stringify(parameters)}` : "";
  const age = node.maxAge === undefined ? "" : `, no older than ${node.maxAge} years`;
  return [
    `${indent}${title} [${node.indicator}]: ${share}`,
    `${indent}    ${node.direction} values score higher; ${method}${how}${after(node)}${age}`,
    ...inYears(node.years, `${indent}    `),
    ...because(node.reason, `${indent}    `),
  ];
}

/** What is done to a value before it is normalised. */
function after({ transform, treat }: IndicatorNode): string {
  const steps = [transform, treat && `outliers by ${treat.method}`].filter((step) => step !== undefined);
  return steps.length > 0 ? ` after ${steps.join(" and ")}` : "";
}

/** For which years of evidence something holds, where it does not hold for all. */
function inYears(years: Years | undefined, indent: string): string[] {
  if (years === undefined) return [];
  const { from, to, reason } = years;
  const span = [from === undefined ? "" : `from ${from}`, to === undefined ? "" : `to ${to}`];
  const why = reason === undefined ? "" : `: ${textIn(reason, "en", "")}`;
  return [`${indent}for evidence as of years ${span.filter((part) => part !== "").join(" ")}${why}`];
}

function because(reason: Reason | undefined, indent: string): string[] {
  if (reason === undefined) return [];
  if (typeof reason === "string") return [`${indent}because: ${reason}`];
  return Object.entries(reason).map(([what, why]) => `${indent}${what}, because: ${why}`);
}

async function validate(names: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  for (const name of names) {
    try {
      const { file } = await loadProfile(name, io.cwd);
      io.out(`${file}: valid\n`);
    } catch (error) {
      if (!(error instanceof ShortlistError)) throw error;
      code = EXIT.failed;
      const { file } = error.where;
      if (error.problems.length === 0)
        io.err(`${file ?? name}: ${error.message}\n${error.wayOut ? `  ${error.wayOut}\n` : ""}`);
      for (const problem of error.problems) io.err(`${file}, ${problem.locator}: ${problem.message}\n`);
    }
  }
  return code;
}
