/**
 * What Jupyter Notebook 6 loads beside a kernel (`kernel.js`): it draws the figures of cells that are executed with
 * Plotly. A notebook that is not trusted, and one without Plotly, keeps the picture.
 */
export const plotlyRenderer = `define(["module", "notebook/js/outputarea"], function (module, outputarea) {
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
      if (!OutputArea.append_map[mime]) requirejs([module.uri.replace(/kernel\\.js.*$/, "plotly.min.js")], draw);
    },
  };
});
`;
