import { type BookType, utils, write } from '@e965/xlsx';
import { deflateRawSync } from 'node:zlib';
import { workbookParts, zipOf, type ZipPart } from '../../scripts/support/zip-builder';

/** Numbers from 0 to 1 that are the same for every run with one seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const sheet = () => {
  const made = utils.aoa_to_sheet([
    ['STT', 'Tên xã', 'Ngày', 'Số tiền'],
    ...Array.from({ length: 12 }, (_, at) => [at + 1, `Xã số ${at}`, 45_000 + at, at * 1.5]),
  ]);
  made['!merges'] = [utils.decode_range('A15:D15')];
  return made;
};

/** The bytes of a small sound workbook of each format. */
function soundWorkbooks(): Buffer[] {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet(), 'Bảng');
  const kinds: BookType[] = ['xlsx', 'biff8', 'xlsb', 'ods', 'biff5', 'csv'];
  return kinds.map((bookType) =>
    bookType === 'csv'
      ? Buffer.from(utils.sheet_to_csv(sheet()))
      : (write(book, { type: 'buffer', bookType, compression: true }) as Buffer),
  );
}

const sound = soundWorkbooks();
/** Bits of XML that readers trip over. */
const tokens = [
  '<',
  '>',
  '&',
  '"',
  '</c>',
  '<row r="-1">',
  '<c r="XFD1048576" t="s"><v>99999999</v></c>',
  '<v>1e999</v>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<![CDATA[',
  '<!--',
  '\u0000',
  '&#x1F4A9;',
  ' s="99999"',
  '<f/>',
];

/** One damaged workbook; the same number always gives the same bytes. */
export function fuzzedWorkbook(number: number): Buffer {
  const random = randomNumbers(number);
  const below = (limit: number) => Math.floor(random() * limit);
  // One in three is damaged inside and packed anew, to get past checksums.
  if (below(3) === 0) return zipOf(damagedParts(below));
  return damaged(sound[below(sound.length)]!, below);
}

type Below = (limit: number) => number;

function damagedParts(below: Below): ZipPart[] {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>';
  const parts = workbookParts({
    sheets: [`<sheetData>${rows}</sheetData>`],
    sharedStrings: '<si><t>Xã</t></si>',
  });
  for (let times = 1 + below(3); times > 0; times--) {
    const part = parts[below(parts.length)]!;
    const text = part.content.toString();
    const at = below(text.length);
    const cut = below(2) === 0 ? 0 : below(20);
    part.content = `${text.slice(0, at)}${tokens[below(tokens.length)]!}${text.slice(at + cut)}`;
  }
  if (below(10) === 0) parts.splice(below(parts.length), 1);
  if (below(10) === 0) parts.push({ name: 'x', content: deflateRawSync(Buffer.alloc(100)) });
  return parts;
}

function damaged(bytes: Buffer, below: Below): Buffer {
  let made = Buffer.from(bytes);
  for (let times = 1 + below(8); times > 0; times--) {
    const at = below(made.length);
    switch (below(5)) {
      case 0:
        made = made.subarray(0, Math.max(1, at));
        break;
      case 1:
        made.fill(below(256), at, Math.min(made.length, at + below(64)));
        break;
      case 2:
        made = Buffer.concat([made.subarray(0, at), made.subarray(below(made.length))]);
        break;
      case 3:
        if (at + 4 <= made.length) made.writeUInt32LE(below(0xffffffff), at);
        break;
      default:
        made[at] = (made[at] ?? 0) ^ (1 << below(8));
    }
  }
  return made;
}
