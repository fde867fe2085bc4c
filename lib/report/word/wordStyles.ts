import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from "docx";

/** The page (A4), its margins and the width and height of its text, in twips (twentieths of a point). */
export const wordPage = { width: 11906, height: 16838, margin: 1134, text: 9638, tall: 14570 } as const;

const ink = "1B1B1F";
const soft = "55565C";
const accent = "00558C";
const good = "17653A";
const bad = "9C3500";

const heading = (size: number, before: number, after: number, color = accent) => ({
  basedOn: "Normal",
  next: "Normal",
  quickFormat: true,
  run: { size, bold: true, color },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
});

const small = { basedOn: "Normal", next: "Normal", quickFormat: true };
const entry = (depth: number) => ({
  basedOn: "Normal",
  next: "Normal",
  paragraph: {
    spacing: { before: depth === 0 ? 120 : 0, after: 40 },
    indent: { left: 240 * depth },
  },
});
const edge = { style: BorderStyle.SINGLE, size: 24, space: 8, color: bad };

/**
 * The styles of the document, which a team can change at once in Word: Arial as in the figures, sizes
 * in half-points. Names that Word does not have are French.
 */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: "Arial", size: 20, color: ink, language: { value: "fr-FR" } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 48, bold: true, color: accent },
      paragraph: { spacing: { before: 1200, after: 360 }, contextualSpacing: false },
    },
    heading1: heading(34, 0, 240),
    heading2: heading(26, 400, 140),
    heading3: heading(22, 360, 100, ink),
    heading4: heading(20, 240, 80, ink),
    heading5: heading(20, 200, 80, soft),
    heading6: heading(20, 200, 80, soft),
    caption: {
      ...small,
      run: { size: 19, bold: true, color: ink },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 80 } },
    },
    hyperlink: { run: { color: accent, underline: {} } },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    { id: "TOC1", name: "toc 1", ...entry(0), run: { bold: true } },
    { id: "TOC2", name: "toc 2", ...entry(1) },
    { id: "TOC3", name: "toc 3", ...entry(2), run: { size: 18 } },
    { id: "TableofFigures", name: "table of figures", ...entry(0), run: { size: 18 } },
    {
      id: "Header",
      name: "header",
      basedOn: "Normal",
      run: { size: 17, color: soft },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: "FigureCaption",
      name: "Légende de figure",
      basedOn: "Caption",
      next: "Normal",
      quickFormat: true,
      paragraph: { keepNext: false, alignment: AlignmentType.CENTER, spacing: { before: 0, after: 200 } },
    },
    { id: "TOCHeading", name: "TOC Heading", ...heading(28, 480, 160) },
    {
      id: "Warning",
      name: "Avertissement",
      ...small,
      paragraph: { border: { left: edge }, shading: { fill: "F4F5F7" }, indent: { left: 200 } },
    },
    {
      id: "Access",
      name: "Condition d’accès",
      ...small,
      run: { size: 18, color: soft },
      paragraph: { keepNext: true, spacing: { after: 80 } },
    },
    {
      id: "TableText",
      name: "Texte de tableau",
      ...small,
      run: { size: 18 },
      paragraph: {
        alignment: AlignmentType.LEFT,
        spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: "TableNumber",
      name: "Nombre de tableau",
      basedOn: "TableText",
      quickFormat: true,
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: "TableNote",
      name: "Note de tableau",
      ...small,
      run: { size: 17, color: soft },
      paragraph: { spacing: { before: 80, after: 40 } },
    },
    {
      id: "Match",
      name: "Identique au rapport",
      ...small,
      run: { size: 17, color: good },
      paragraph: { spacing: { before: 40, after: 160 } },
    },
    {
      id: "Mismatch",
      name: "Écart avec le rapport",
      ...small,
      run: { size: 17, bold: true, color: bad },
      paragraph: { spacing: { before: 40, after: 160 } },
    },
    {
      id: "Picture",
      name: "Figure",
      ...small,
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 160, after: 200, line: 240, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: "Code",
      name: "Texte brut",
      ...small,
      run: { font: "Courier New", size: 17 },
      paragraph: { alignment: AlignmentType.LEFT, shading: { fill: "F4F5F7" } },
    },
    {
      id: "Quote",
      name: "Quote",
      ...small,
      run: { italics: true, color: soft },
      paragraph: { indent: { left: 400, right: 400 } },
    },
    { id: "ListContinue", name: "List Continue", ...small, paragraph: { indent: { left: 720 } } },
  ],
  characterStyles: [
    {
      id: "CodeChar",
      name: "Code",
      quickFormat: true,
      run: { font: "Courier New", size: 18, noProof: true },
    },
  ],
};

const depths = [0, 1, 2, 3];
const indent = (level: number) => ({
  paragraph: { indent: { left: 400 * (level + 1), hanging: 300 } },
});

/** The lists of the document: bullets and numbers, in four depths. */
export const wordNumbering: INumberingOptions = {
  config: [
    {
      reference: "puces",
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? "•" : "–",
        style: indent(level),
      })),
    },
    {
      reference: "numeros",
      levels: depths.map((level) => ({
        level,
        format: level % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
        text: `%${level + 1}.`,
        style: indent(level),
      })),
    },
  ],
};
