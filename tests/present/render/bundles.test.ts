import { expect, test } from "vitest";
import { documentOf } from "../../../lib/present/document/Document";
import { figureBlock } from "../../../lib/present/document/figureBlock";
import { bundles, documentMime } from "../../../lib/present/render/bundles";

const figure = {
  title: "2.8 Oui & non",
  alt: "Oui : 60 %",
  data: [{ type: "bar", y: [60, 40] }],
  layout: { width: 300, height: 200 },
  table: [
    ["", "%"],
    ["Oui", "60"],
  ],
};

test("a figure is a picture in lines and in dots, Plotly’s data and a text, and its numbers stand folded below it", () => {
  const [picture, numbers, ...others] = bundles(documentOf(figureBlock(figure, "q2.8")));
  expect(others).toEqual([]);
  expect(picture!["image/svg+xml"]).toContain("<title");
  expect(Buffer.from(picture!["image/png"]!, "base64").toString("latin1", 1, 4)).toBe("PNG");
  expect(picture!["application/vnd.plotly.v1+json"]).toMatchObject({ data: figure.data });
  expect(picture!["text/plain"]).toBe("2.8 Oui & non\nOui : 60 %");
  expect(numbers!["text/html"]).toContain("<caption>");
  expect(numbers![documentMime]).toEqual({ blocks: [] });
});

test("no HTML holds a picture: what sanitises it would leave its letters in a row", () => {
  for (const bundle of bundles(documentOf(figureBlock(figure, "q2.8"))))
    expect(bundle["text/html"] ?? "").not.toContain("<svg");
});

test("a figure without numbers is one output", () => {
  const { table: _, ...bare } = figure;
  expect([...bundles(documentOf(figureBlock(bare, "x")))]).toHaveLength(1);
});
