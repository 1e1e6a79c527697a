export { readProfile } from "../../src/profile/index.ts";
export { seededRandom } from "../../src/robustness/index.ts";
export { compile, scoreUnits } from "../../src/scoring/index.ts";
