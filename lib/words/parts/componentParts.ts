import type { TableModel } from "../../present/document/TableModel";
import { screeFigure } from "../../present/figures/screeFigure";
import { adequacyTable } from "../../present/tables/adequacyTable";
import { categoryTable } from "../../present/tables/categoryTable";
import { analysisName, eigenvalueTable } from "../../present/tables/eigenvalueTable";
import { loadingTable } from "../../present/tables/loadingTable";
import { reliabilityTable } from "../../present/tables/reliabilityTable";
import { rotatedLoadingTable } from "../../present/tables/rotatedLoadingTable";
import { rotationTable } from "../../present/tables/rotationTable";
import { supplementaryTable } from "../../present/tables/supplementaryTable";
import { type Loadings, loadings, type Scree, scree } from "../components/componentTables";
import type { ComponentNoun } from "./Noun";
import type { Part } from "./Part";

/** An analysis of components, or one look at it, as it is shown; an analysis by itself shows its eigenvalues and its items. */
export function componentParts(noun: ComponentNoun): readonly Part[] {
  switch (noun.kind) {
    case "components":
    case "categories":
      return [...screeParts(scree(noun)), ...componentParts(loadings(noun))];
    case "adequacy":
      return [{ kind: "table", table: adequacyTable(noun.analysis) }];
    case "scree":
      return screeParts(noun);
    case "loadings":
      return [{ kind: "table", table: tableOfLoadings(noun) }];
    case "rotation":
      return [{ kind: "table", table: rotationTable(noun.analysis, noun.rotated) }];
    case "supplementary":
      return [{ kind: "table", table: supplementaryTable(noun.variables, noun.components, noun.source) }];
    case "reliability":
      return [{ kind: "table", table: reliabilityTable(noun) }];
  }
}

function tableOfLoadings({ analysis, components, most }: Loadings): TableModel {
  switch (analysis.kind) {
    case "components":
      return loadingTable(analysis, components, most);
    case "categories":
      return categoryTable(analysis, components, most);
    case "rotation":
      return rotatedLoadingTable(analysis.analysis, analysis.rotated, components, most);
  }
}

function screeParts({ analysis }: Scree): readonly Part[] {
  const title = `Éboulis des valeurs propres de l’${analysisName(analysis)}`;
  return [
    { kind: "figure", figure: screeFigure(analysis.spectrum, title) },
    { kind: "table", table: eigenvalueTable(analysis) },
  ];
}
