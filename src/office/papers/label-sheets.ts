import pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Label } from './label';
import { FONT, prepareFonts } from './pdf-fonts';
import { qrCode } from './qr-code';
import { points, SHEET } from './sheet';

/** A sheet of 24 labels of 70 × 37 mm, as they are sold for A4. */
const ACROSS = 3;
const DOWN = 8;
const WIDTH = points(SHEET.width) / ACROSS;
const HEIGHT = points(37);
const INSIDE = points(4);
const CODE = points(25);
const LONGEST_NAME = 64;
const LONGEST_SOURCE = 46;

/** A label with the picture of its code. */
type Drawn = Label & { picture: string };

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;

/**
 * Labels on sheets of A4, each with a QR code.
 * @param at the moment they are made, as UTC text.
 */
export async function labelSheets({
  title,
  at,
  labels,
}: {
  title: string;
  at: string;
  labels: readonly Label[];
}): Promise<Buffer> {
  prepareFonts();
  const moment = new Date(at);
  const drawn: Drawn[] = [];
  for (const label of labels) drawn.push({ ...label, picture: await pictureOf(label) });
  const pages: Drawn[][] = [];
  for (let from = 0; from < drawn.length; from += ACROSS * DOWN)
    pages.push(drawn.slice(from, from + ACROSS * DOWN));
  const definition = {
    pageSize: 'A4',
    pageMargins: [0, 1, 0, 0],
    defaultStyle: { font: FONT, fontSize: 8, lineHeight: 1 },
    info: { title, creator: 'ban-giao', creationDate: moment, modDate: moment },
    content: pages.map((page, number) => sheet(page, number > 0)),
  };
  return pdfmake.createPdf(definition as unknown as TDocumentDefinitions).getBuffer();
}

const pictureOf = async ({ code }: Label): Promise<string> =>
  `data:image/png;base64,${(await qrCode(code)).toString('base64')}`;

function sheet(labels: readonly Drawn[], onNewPage: boolean): Content {
  const rows = Array.from({ length: Math.ceil(labels.length / ACROSS) }, (_, row) =>
    Array.from({ length: ACROSS }, (__, column): TableCell => {
      const label = labels[row * ACROSS + column];
      return label ? cell(label) : { text: '' };
    }),
  );
  return {
    ...(onNewPage && { pageBreak: 'before' as const }),
    table: { widths: Array(ACROSS).fill(WIDTH), heights: HEIGHT, dontBreakRows: true, body: rows },
    layout: {
      ...{ hLineWidth: () => 0, vLineWidth: () => 0 },
      ...{ paddingLeft: () => 0, paddingRight: () => 0 },
      ...{ paddingTop: () => 0, paddingBottom: () => 0 },
    },
  };
}

function cell({ picture, owner, name, line, source }: Drawn): TableCell {
  return {
    margin: [INSIDE, INSIDE, INSIDE, 0],
    columnGap: INSIDE / 2,
    columns: [
      { width: CODE, image: picture },
      {
        width: '*',
        stack: [
          { text: cut(owner, LONGEST_SOURCE), fontSize: 7 },
          { text: line, bold: true, fontSize: 10, margin: [0, 1, 0, 1] },
          { text: cut(name, LONGEST_NAME) },
          { text: `Nhận từ: ${cut(source, LONGEST_SOURCE)}`, fontSize: 7, margin: [0, 2, 0, 0] },
        ],
      },
    ],
  } as TableCell;
}
