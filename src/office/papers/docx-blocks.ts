import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { chartParagraph } from './docx-chart';
import { columnWidths } from './column-widths';
import type { PaperBlock, PaperTable } from './paper';
import { SHEET, twips } from './sheet';

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const TWIPS_A_POINT = 20;
/** Twips beside the text of a cell, and what its rules take. */
const CELL_MARGIN = 60;
const SLACK = 30;

/** Letters of Word are measured in half points. */
export const size = (point: number): number => point * 2;

/** One paragraph of one run. */
export function line(
  text: string,
  run: IRunOptions = {},
  paragraph: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...paragraph, children: [new TextRun({ ...run, text })] });
}

export const centred = (text: string, run: IRunOptions = {}): Paragraph =>
  line(text, run, { alignment: AlignmentType.CENTER });

/** The rule below the name of the agency and the motto: the border of an empty line, so much of the width. */
export const rule = (indent: number): Paragraph =>
  new Paragraph({
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1 } },
    spacing: { before: 40, line: 120, lineRule: 'exact' },
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Things side by side. */
export const sideBySide = (widths: number[], cells: (Paragraph | Table)[][]): Table =>
  inRows(widths, [cells]);

/** A table without rules, which only puts things where they belong; it is not torn between pages. */
export function inRows(widths: number[], rows: (Paragraph | Table)[][][]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      ...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
      ...{ insideHorizontal: NONE, insideVertical: NONE },
    },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({ children, width: { size: widths[at]!, type: WidthType.DXA } }),
          ),
        }),
    ),
  });
}

/** The body of a paper. @param width of the text in twips. @param last what follows stays on its page. */
export function blockParts(block: PaperBlock, width: number, last = false): (Paragraph | Table)[] {
  if (block.kind === 'table') return [tableOf(block.table, width), new Paragraph({})];
  if (block.kind === 'chart') return [chartParagraph(block.chart, width), new Paragraph({})];
  const { kind, text } = block;
  const spacing = { before: 60, after: 60, line: 300 };
  const firstLine = twips(SHEET.indent);
  if (kind === 'clause') {
    return [line(text, { bold: true }, { spacing, indent: { firstLine }, keepNext: true })];
  }
  const italics = kind === 'basis';
  const indent = kind === 'point' ? { left: firstLine } : { firstLine };
  const alignment = AlignmentType.JUSTIFIED;
  return [line(text, { italics }, { spacing, indent, alignment, keepNext: last })];
}

/** A ruled table with its header on every page. */
export function tableOf(table: PaperTable, width: number): Table {
  const { columns, rows } = table;
  const widths = columnWidths(table, width, TWIPS_A_POINT * SHEET.table, 2 * CELL_MARGIN + SLACK);
  const row = (cells: string[], bold: boolean, header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((text, at) => {
        const alignment = header ? AlignmentType.CENTER : ALIGN[columns[at]!.align];
        return new TableCell({
          width: { size: widths[at]!, type: WidthType.DXA },
          margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 30, bottom: 30 },
          ...(header && { verticalAlign: VerticalAlignTable.CENTER }),
          children: [line(text, { bold, size: size(SHEET.table) }, { alignment })],
        });
      }),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: 'fixed',
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
        true,
      ),
      ...rows.map(({ cells, total }) => row(cells, total ?? false, false)),
    ],
  });
}
