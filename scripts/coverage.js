// The coverage of 95 % sets of ranks under the profile cpc, in simulated worlds (tests/robustness/coverage-cpc.slow.ts), which CI tries few of:
//   npm run coverage -- [--worlds <n, 200>]
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { worlds: { type: "string", default: "200" } } });
const file = "tests/robustness/coverage-cpc.slow.ts";
const { status } = spawnSync(
  "npx",
  ["vitest", "run", "--project", "slow", "--testTimeout", "3600000", file],
  { env: { ...process.env, COVERAGE_WORLDS: values.worlds }, stdio: "inherit" },
);
process.exitCode = status ?? 1;
