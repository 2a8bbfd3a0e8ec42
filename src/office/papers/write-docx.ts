import {
  AlignmentType,
  Document,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { blockParts, centred, inRows, line, rule, sideBySide, size, tableOf } from './docx-blocks';
import {
  besideSignature,
  MOTTO,
  NATION,
  recipientLines,
  signatureRows,
  type Paper,
  type PaperAnnex,
  type PaperOrder,
} from './paper';
import { SHEET, twips, TYPEFACE } from './sheet';

/** Where the data of the paper lie in the package (ECMA-376 part 1, 22.5: custom XML data storage). */
export const DATA_PART = 'customXml/item1.xml';
const DATA_RELATION =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const CODE_PIXELS = 110;
const INNER = twips(SHEET.width - SHEET.margin.left - SHEET.margin.right);
const LYING = twips(SHEET.height - SHEET.landscape.left - SHEET.landscape.right);

/**
 * The paper as a Word file, with its data as a custom part.
 * @param code picture of the QR code, PNG.
 */
export async function writeDocx({ paper, data, at }: PaperOrder, code: Buffer): Promise<Buffer> {
  const document = new Document({
    title: paper.title,
    creator: paper.heading.agency.join(' '),
    lastModifiedBy: paper.heading.agency.join(' '),
    styles: { default: { document: { run: { font: TYPEFACE, size: size(SHEET.text) } } } },
    sections: [mainSection(paper, code), ...paper.annexes.map(annexSection)],
  });
  document.Document.Relationships.addRelationship(
    'PaperData',
    DATA_RELATION as never,
    `../${DATA_PART}`,
  );
  const { text, namespace } = data;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<data xmlns="${namespace}">${escaped(text)}</data>`;
  return Packer.toBuffer(document, undefined, [
    { path: DATA_PART, data: xml },
    { path: 'docProps/core.xml', data: coreProperties(paper, at) },
  ]);
}

function mainSection(paper: Paper, code: Buffer): ISectionOptions {
  return {
    properties: { page: page('main'), titlePage: true },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: [
      ...headingParts(paper),
      ...paper.blocks.flatMap((block, at) =>
        blockParts(block, INNER, at === paper.blocks.length - 1),
      ),
      line('', { size: size(6) }, { keepNext: true }),
      signatureTable(paper, code),
      ...(besideSignature(paper) ? [] : recipientParts(paper)),
      ...(paper.codeBelowRecipients ? [] : [new Paragraph({}), codeTable(paper, code, INNER)]),
    ],
  };
}

function headingParts({ heading, name, subject }: Paper): (Paragraph | Table)[] {
  const left = Math.floor(INNER * 0.42);
  const agency = heading.agency.map((each) => centred(each, { bold: true, size: size(12) }));
  return [
    sideBySide(
      [left, INNER - left],
      [
        [
          ...(heading.superior ? [centred(heading.superior, { size: size(12) })] : []),
          ...agency,
          rule(Math.floor(left * 0.32)),
          centred(heading.number),
          ...(heading.about ? [centred(heading.about, { size: size(12) })] : []),
        ],
        [
          centred(NATION, { bold: true, size: size(12) }),
          centred(MOTTO, { bold: true }),
          rule(Math.floor((INNER - left) * 0.22)),
          centred(heading.placeAndDate, { italics: true }),
        ],
      ],
    ),
    new Paragraph({}),
    ...(name === ''
      ? []
      : [
          centred(name, { bold: true, size: size(14) }),
          centred(subject, { bold: true, size: size(14) }),
          rule(Math.floor(INNER * 0.4)),
          new Paragraph({}),
        ]),
  ];
}

function signatureTable(paper: Paper, code: Buffer): Table {
  const { signatures } = paper;
  const beside = besideSignature(paper);
  const width = Math.floor(INNER / (beside ? 2 : signatures.length));
  const rows = signatureRows(signatures).map((cells, at) =>
    cells.map((lines): Paragraph[] => {
      if (at === 0) {
        const [role = '', how = ''] = lines;
        return [centred(role, { bold: true }), centred(how, { italics: true, size: size(12) })];
      }
      const [text = ''] = lines;
      // Of who signs next, the position stands apart from the name before.
      const above = { alignment: AlignmentType.CENTER, spacing: { before: at > 1 ? 360 : 0 } };
      if (at % 2 === 1) return [line(text, { bold: true, size: size(12) }, above)];
      const space = Array.from({ length: 4 }, () => new Paragraph({ keepNext: true }));
      return [...space, centred(text, { bold: true })];
    }),
  );
  if (!beside) return inRows(Array<number>(signatures.length).fill(width), rows);
  // All rows of the signature in one cell: a long list of recipients does not tear it apart.
  const below = paper.codeBelowRecipients
    ? [codeTable(paper, code, width), new Paragraph({ spacing: { line: 20 } })]
    : [];
  return sideBySide([width, width], [[...recipientParts(paper), ...below], rows.flat(2)]);
}

/** "Nơi nhận:" in bold italics, each recipient on a line of its own in smaller letters. */
function recipientParts(paper: Paper): Paragraph[] {
  return recipientLines(paper).map((text, at) =>
    at === 0
      ? line(
          text,
          { bold: true, italics: true, size: size(12) },
          { keepNext: true, spacing: { before: besideSignature(paper) ? 0 : 200 } },
        )
      : line(text, { size: size(11) }),
  );
}

function codeTable({ codeCaption }: Paper, code: Buffer, width: number): Table {
  const left = twips(34);
  const image = new ImageRun({
    type: 'png',
    data: code,
    transformation: { width: CODE_PIXELS, height: CODE_PIXELS },
    altText: { name: 'QR', title: 'QR', description: codeCaption.join(' ') },
  });
  return sideBySide(
    [left, width - left],
    [
      [new Paragraph({ children: [image] })],
      codeCaption.map((text) => line(text, { size: size(SHEET.small) })),
    ],
  );
}

function annexSection(annex: PaperAnnex): ISectionOptions {
  const width = annex.landscape ? LYING : INNER;
  return {
    properties: { type: SectionType.NEXT_PAGE, page: page(annex.landscape ? 'lying' : 'main') },
    headers: { default: pageNumber() },
    children: [
      centred(annex.name, { bold: true, size: size(14) }),
      centred(annex.title, { bold: true, size: size(14) }),
      centred(annex.note, { italics: true }),
      new Paragraph({}),
      tableOf(annex.table, width),
      ...annex.after.map((text) =>
        line(text, {}, { spacing: { before: 80 }, indent: { firstLine: twips(SHEET.indent) } }),
      ),
    ],
  };
}

function page(kind: 'main' | 'lying') {
  const margin = kind === 'main' ? SHEET.margin : SHEET.landscape;
  return {
    size: {
      ...{ width: twips(SHEET.width), height: twips(SHEET.height) },
      orientation: kind === 'main' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: {
      ...{ top: twips(margin.top), bottom: twips(margin.bottom) },
      ...{ left: twips(margin.left), right: twips(margin.right), header: twips(10) },
    },
  };
}

/** Decree 30/2020: pages are numbered at the top, in the middle, from the second on. */
const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The library writes the moment of writing; the same paper must give the same bytes. */
function coreProperties({ title, heading }: Paper, at: string): string {
  const moment = at.replace(/\.\d+Z$/, 'Z');
  const creator = escaped(heading.agency.join(' '));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${creator}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`;
}
