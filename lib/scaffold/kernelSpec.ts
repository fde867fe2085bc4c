/** The declaration of the TypeScript kernel in `.jupyter/kernels/tslab/` of a study, three folders below it. */
export function kernelSpec(): string {
  const spec = {
    argv: [
      "node",
      "{resource_dir}/../../../node_modules/carnets/dist/kernel/jupyterKernel.js",
      "kernel",
      "--config-path={connection_file}",
    ],
    display_name: "TypeScript (Carnets)",
    language: "typescript",
    interrupt_mode: "signal",
  };
  return `${JSON.stringify(spec, null, 2)}\n`;
}
