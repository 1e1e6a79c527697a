import { draws } from "../../properties/seed.ts";
import { promisesOfIntervals, promisesOfValues } from "./promises.ts";

const { numRuns } = draws(40);
promisesOfValues(numRuns);
promisesOfIntervals(numRuns, { bisected: false });
