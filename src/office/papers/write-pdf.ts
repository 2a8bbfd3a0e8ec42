import pdfmake from 'pdfmake';
import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { columnWidths } from './column-widths';
import {
  besideSignature,
  MOTTO,
  NATION,
  recipientLines,
  signatureRows,
  type Paper,
  type PaperAnnex,
  type PaperBlock,
  type PaperOrder,
} from './paper';
import type { PaperTable } from './paper';
import { chartContent } from './pdf-chart';
import { FONT, prepareFonts } from './pdf-fonts';
import { points, SHEET } from './sheet';

const CODE_POINTS = 82;
const INNER = points(SHEET.width - SHEET.margin.left - SHEET.margin.right);
const LYING = points(SHEET.height - SHEET.landscape.left - SHEET.landscape.right);
const PADDING = 3;
const LINE = 0.5;

/**
 * The paper as PDF/A-3b, the form for archives that may carry files (ISO 19005-3), with its data as one.
 * @param code picture of the QR code, PNG.
 */
export function writePdf({ paper, data, at }: PaperOrder, code: Buffer): Promise<Buffer> {
  prepareFonts();
  const moment = new Date(at);
  const { margin } = SHEET;
  const definition = {
    version: '1.7',
    subset: 'PDF/A-3b',
    pageSize: 'A4',
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom].map(points),
    defaultStyle: { font: FONT, fontSize: SHEET.text, lineHeight: 1.1 },
    info: {
      ...{ title: paper.title, author: paper.heading.agency.join(' '), creator: 'ban-giao' },
      ...{ creationDate: moment, modDate: moment },
    },
    files: {
      data: {
        src: `data:application/json;base64,${Buffer.from(data.text).toString('base64')}`,
        ...{ name: data.name, description: data.description, type: 'application/json' },
        ...{ relationship: 'Data', creationDate: moment, modifiedDate: moment },
      },
    },
    header: (page: number): Content =>
      page > 1
        ? { text: String(page), alignment: 'center', margin: [0, points(10), 0, 0] }
        : { text: '' },
    content: [
      heading(paper),
      ...(paper.name === '' ? [] : [title(paper)]),
      ...blocks(endsInText(paper) ? paper.blocks.slice(0, -1) : paper.blocks),
      ...closing(paper, code),
      ...(paper.codeBelowRecipients ? [] : [codeBlock(paper, code)]),
      ...paper.annexes.flatMap(annexParts),
    ],
  };
  return pdfmake.createPdf(definition as unknown as TDocumentDefinitions).getBuffer();
}

const centred = (text: string, style: object = {}): Content => ({
  text,
  alignment: 'center',
  ...style,
});

/** A rule of so many points in the middle of a column. */
const rule = (length: number, column: number): Content => ({
  canvas: [
    {
      type: 'line',
      x1: (column - length) / 2,
      y1: 2,
      x2: (column + length) / 2,
      y2: 2,
      lineWidth: 0.7,
    },
  ],
  margin: [0, 0, 0, 6],
});

function heading({ heading: { superior, agency, number, about, placeAndDate } }: Paper): Content {
  const left = INNER * 0.42;
  const right = INNER - left;
  return {
    columns: [
      {
        width: left,
        stack: [
          ...(superior ? [centred(superior, { fontSize: 12 })] : []),
          ...agency.map((each) => centred(each, { bold: true, fontSize: 12 })),
          rule(left * 0.36, left),
          centred(number),
          ...(about ? [centred(about, { fontSize: 12 })] : []),
        ],
      },
      {
        width: right,
        stack: [
          centred(NATION, { bold: true, fontSize: 12, noWrap: true }),
          centred(MOTTO, { bold: true }),
          rule(right * 0.56, right),
          centred(placeAndDate, { italics: true }),
        ],
      },
    ],
  };
}

const title = ({ name, subject }: Paper): Content => ({
  stack: [
    centred(name, { bold: true, fontSize: 14 }),
    centred(subject, { bold: true, fontSize: 14 }),
    rule(INNER * 0.2, INNER),
  ],
  margin: [0, 18, 0, 6],
});

/** A table of so many rows stays with the line that names it. */
const SHORT_TABLE = 8;

function blocks(all: readonly PaperBlock[]): Content[] {
  const found: Content[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const [each, next] = [all[at]!, all[at + 1]];
    const together =
      each.kind === 'clause' && next?.kind === 'table' && next.table.rows.length <= SHORT_TABLE;
    found.push(together ? { unbreakable: true, stack: [block(each), block(next)] } : block(each));
    if (together) at += 1;
  }
  return found;
}

function block(each: PaperBlock): Content {
  if (each.kind === 'table') return { ...table(each.table, INNER), margin: [0, 4, 0, 6] };
  if (each.kind === 'chart') return chartContent(each.chart, INNER);
  const { kind, text } = each;
  const indent = points(SHEET.indent);
  return {
    text,
    bold: kind === 'clause',
    italics: kind === 'basis',
    alignment: kind === 'clause' ? 'left' : 'justify',
    ...(kind === 'point'
      ? { margin: [indent, 2, 0, 2] }
      : { leadingIndent: indent, margin: [0, 3, 0, 3] }),
    ...(kind === 'clause' && { headlineLevel: 1 }),
  };
}

/** The last block with the signatures below it: they never stand alone on a page. */
function closing(paper: Paper, code: Buffer): Content[] {
  if (!endsInText(paper)) return signatures(paper, code, true);
  const [signed, ...rest] = signatures(paper, code, false);
  return [{ unbreakable: true, stack: [block(paper.blocks.at(-1)!), signed!] }, ...rest];
}

const endsInText = ({ blocks: all }: Paper): boolean =>
  ['paragraph', 'point'].includes(all.at(-1)?.kind ?? '');

/** @param unbreakable where nothing around them is. */
function signatures(paper: Paper, code: Buffer, unbreakable: boolean): Content[] {
  const body = signatureRows(paper.signatures).map((cells, at) =>
    cells.map((lines): TableCell => {
      if (at === 0) {
        const [role = '', how = ''] = lines;
        return {
          stack: [centred(role, { bold: true }), centred(how, { italics: true, fontSize: 12 })],
        };
      }
      const [text = ''] = lines;
      // Of who signs next, the position stands apart from the name before.
      const above = at % 2 === 0 ? 60 : at > 1 ? 18 : 0;
      const style = { bold: true, margin: [0, above, 0, 0], ...(at % 2 === 1 && { fontSize: 12 }) };
      return { text, alignment: 'center', ...style } as TableCell;
    }),
  );
  const placed = { unbreakable, margin: [0, 16, 0, 0] as [number, number, number, number] };
  const table = { widths: paper.signatures.map(() => '*'), body };
  const signed = { layout: 'noBorders', table };
  if (!besideSignature(paper)) return [{ ...placed, ...signed }, ...recipients(paper)];
  const columns = [
    {
      width: '*',
      stack: [
        ...recipients(paper),
        ...(paper.codeBelowRecipients ? [codeBlock(paper, code, 4)] : []),
      ],
    },
    { width: '*', ...signed },
  ];
  return [{ ...placed, columns }];
}

/** "Nơi nhận:" in bold italics, each recipient on a line of its own in smaller letters. */
function recipients(paper: Paper): Content[] {
  const [heading, ...names] = recipientLines(paper);
  if (heading === undefined) return [];
  return [
    {
      margin: [0, besideSignature(paper) ? 0 : 12, 0, 0],
      unbreakable: true,
      stack: [
        { text: heading, bold: true, italics: true, fontSize: 12 },
        ...names.map((text) => ({ text, fontSize: 11 })),
      ],
    },
  ];
}

const codeBlock = ({ codeCaption }: Paper, code: Buffer, above = 18): Content => ({
  unbreakable: true,
  margin: [0, above, 0, 0],
  columnGap: 8,
  columns: [
    { width: CODE_POINTS, image: `data:image/png;base64,${code.toString('base64')}` },
    { width: '*', stack: codeCaption.map((text) => ({ text, fontSize: SHEET.small })) },
  ],
});

function annexParts(annex: PaperAnnex): Content[] {
  const margin = annex.landscape ? SHEET.landscape : SHEET.margin;
  const start = {
    pageBreak: 'before' as const,
    pageOrientation: annex.landscape ? ('landscape' as const) : ('portrait' as const),
    pageMargins: [margin.left, margin.top, margin.right, margin.bottom].map(points),
  };
  return [
    centred(annex.name, { bold: true, fontSize: 14, ...start }),
    centred(annex.title, { bold: true, fontSize: 14 }),
    centred(annex.note, { italics: true, margin: [0, 0, 0, 8] }),
    table(annex.table, annex.landscape ? LYING : INNER),
    ...annex.after.map((text): Content => ({
      text,
      margin: [0, 4, 0, 0],
      leadingIndent: points(SHEET.indent),
    })),
  ];
}

function table(printed: PaperTable, width: number): ContentTable {
  const { columns, rows } = printed;
  const beside = 2 * PADDING + LINE;
  const widths = columnWidths(printed, width - LINE, SHEET.table, beside);
  const cell = (text: string, at: number, style: object): TableCell => ({
    text,
    alignment: columns[at]!.align,
    ...style,
  });
  const head = { bold: true, alignment: 'center', verticalAlignment: 'middle' };
  return {
    fontSize: SHEET.table,
    lineHeight: 1,
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: widths.map((each) => each - beside),
      body: [
        columns.map(({ title: text }, at) => cell(text, at, head)),
        ...rows.map(({ cells, total }) =>
          cells.map((text, at) => cell(text, at, total ? { bold: true } : {})),
        ),
      ],
    },
    layout: {
      ...{ hLineWidth: () => LINE, vLineWidth: () => LINE },
      ...{ paddingLeft: () => PADDING, paddingRight: () => PADDING },
      ...{ paddingTop: () => 2, paddingBottom: () => 2 },
    },
  };
}
