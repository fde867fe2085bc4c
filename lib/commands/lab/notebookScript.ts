/** In Notebook 6 all cells of a table stand to the right, and what is folded has neither triangle nor hand. */
const style = [
  '.rendered_html table.conum :is(th[scope="row"], th[scope="rowgroup"], .text) { text-align: left; }',
  ".rendered_html details.data > summary { display: list-item; cursor: pointer; }",
].join(" ");

/**
 * What Jupyter Notebook 6 loads beside a kernel (`kernel.js`): it draws the figures of cells that are executed with
 * Plotly, and has texts of tables on the left. A notebook that is not trusted, and one without Plotly, keeps the picture.
 */
export const notebookScript = `define(["module", "notebook/js/outputarea"], function (module, outputarea) {
  var mime = "application/vnd.plotly.v1+json";
  var OutputArea = outputarea.OutputArea;
  function draw() {
    OutputArea.prototype.register_mime_type(
      mime,
      function (figure, metadata, element) {
        var area = this.create_output_subarea(metadata, "output_plotly", mime);
        element.append(area);
        // Plotly writes into what it is given, and the notebook is saved with what it has.
        var own = JSON.parse(JSON.stringify(figure));
        window.Plotly.newPlot(area[0], own.data, own.layout, own.config);
        return area;
      },
      { safe: false, index: 0 },
    );
  }
  return {
    onload: function () {
      var own = document.createElement("style");
      own.textContent = ${JSON.stringify(style)};
      document.head.append(own);
      if (!OutputArea.append_map[mime]) requirejs([module.uri.replace(/kernel\\.js.*$/, "plotly.min.js")], draw);
    },
  };
});
`;
