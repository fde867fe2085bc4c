import fc from "fast-check";
import { runs } from "./realChecks";

// Of a property that says no number of runs. The same cases in every run: a change is blamed for what it broke, and not
// for what chance found. `CARNETS_SEED=2 npm test` looks for others.
fc.configureGlobal({ numRuns: runs(100), seed: Number(process.env.CARNETS_SEED ?? 1) });
