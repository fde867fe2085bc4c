/** Last step of the set-up: draws a first figure and keeps the code that this compiled. */

import { writeFileAtomically } from "../base/writeFileAtomically";
import { plotlyCachePath, plotlyScript } from "../present/figures/plotlyScript";
import { staticSvg } from "../present/figures/staticSvg";

staticSvg(
  { title: "", alt: "", data: [{ type: "bar", y: [1] }, { y: [1] }], layout: { width: 400, height: 300 } },
  "warm",
);
writeFileAtomically(plotlyCachePath, plotlyScript().createCachedData());
