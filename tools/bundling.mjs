/** How sources are joined into one file: for Node, without the packages that are loaded by themselves. */
export const common = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  sourcemap: true,
  logLevel: "warning",
  // `import()` would have Node look through all that is joined for the names it exports: half a second for a command.
  supported: { "dynamic-import": false },
  // Its main entry is a UMD file, which cannot be joined.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  external: [
    "carnets/*",
    "danfojs-node",
    "plotly.js-dist-min",
    "plotly.js-dist-min/plotly.min.js",
    "tslab",
    "@tslab/*",
    "@resvg/resvg-js",
    "@expo-google-fonts/*",
    "docx",
    "write-excel-file",
    "write-excel-file/*",
    "xlsx",
  ],
};
