import fc from "fast-check";
import { runs } from "./realChecks";

// Of a property that says no number of runs.
fc.configureGlobal({ numRuns: runs(100) });
