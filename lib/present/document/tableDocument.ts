import { labelled } from "../../published/labelled";
import type { Study } from "../../study/Study";
import { isCrossing, type Table } from "../../tables/Table";
import { crossingFigure } from "../figures/crossingFigure";
import { tableModel } from "../tables/tableModel";
import { type Document, documentOf } from "./Document";
import { figureBlock } from "./figureBlock";

/** A table of one's own under the wordings of its questions; a crossing comes with its figure. */
export function tableDocument({ questionnaire, publication }: Study, made: Table): Document {
  const table = publication === undefined ? made : labelled(made, questionnaire, publication);
  const { id, label } = table.question;
  const own = `${id} · ${label}`;
  if (!isCrossing(table)) return documentOf({ kind: "table", table: tableModel(table, own, questionnaire) });
  return documentOf(
    {
      kind: "table",
      table: tableModel(table, `${own} × ${table.by.id} · ${table.by.label}`, questionnaire),
    },
    figureBlock(crossingFigure(table), `q${id}-q${table.by.id}`),
  );
}
