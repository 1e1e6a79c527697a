import { LONG, promisesOfIntervals, promisesOfValues } from "./promises.ts";

promisesOfValues(LONG);
promisesOfIntervals(LONG, { bisected: true });
