import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { defaultReadLimits } from '../excel/read-limits';
import { ZipArchive } from '../excel/zip-archive';
import type { PaperChart } from './chart';
import { printedDifference } from './compare-paper';
import { recipientsOf, visibleText, type Paper, type PaperOrder } from './paper';
import type { PrintedPaper } from './printed-paper';
import { readDocx } from './read-docx';
import { readPdf } from './read-pdf';
import { writePaper } from './write-paper';

const NAMESPACE = 'urn:ban-giao:thu:1';
const NAME = 'du-lieu.json';
const ROWS = 90;

const paper: Paper = {
  title: 'Biên bản bàn giao thử',
  heading: {
    superior: 'TỈNH QUẢNG NINH',
    agency: ['ỦY BAN NHÂN DÂN', 'XÃ ĐỒNG TÂM'],
    number: 'Số: 01/BB-UBND',
    placeAndDate: 'Đồng Tâm, ngày 05 tháng 7 năm 2025',
  },
  name: 'BIÊN BẢN',
  subject: 'Bàn giao, tiếp nhận tài sản công',
  blocks: [
    { kind: 'basis', text: 'Căn cứ Nghị quyết số 1679/NQ-UBTVQH15 ngày 16/6/2025;' },
    { kind: 'clause', text: 'I. THÀNH PHẦN' },
    { kind: 'point', text: 'Ông Nguyễn Văn Ưỡng <chủ tịch> & "đại diện"' },
    { kind: 'paragraph', text: 'Hai bên thống nhất giao, nhận tài sản theo phụ lục kèm theo.' },
    {
      kind: 'table',
      table: {
        columns: [
          { title: 'Phần', weight: 3, align: 'left' },
          { title: 'Số dòng', weight: 1, align: 'right' },
        ],
        rows: [{ cells: ['Đã tiếp nhận', '90'] }, { cells: ['Cộng', '90'], total: true }],
      },
    },
  ],
  signatures: ['GIAO', 'NHẬN'].map((side) => ({
    role: `ĐẠI DIỆN BÊN ${side}`,
    how: '(Ký, ghi rõ họ tên)',
    people: [{ position: 'Nguyên Chủ tịch', name: 'Phạm Thị Hoa' }],
  })),
  codeCaption: ['Mã QR chứa số biên bản, mã băm và chữ ký số của phần mềm.'],
  annexes: [
    {
      name: 'PHỤ LỤC',
      title: 'DANH MỤC TÀI SẢN',
      note: '(Kèm theo Biên bản số 01/BB-UBND)',
      landscape: true,
      table: {
        columns: [
          { title: 'STT', weight: 1, align: 'center' },
          { title: 'Tên tài sản', weight: 6, align: 'left' },
          { title: 'Nguyên giá (đồng)', weight: 3, align: 'right' },
        ],
        rows: Array.from({ length: ROWS }, (_, at) => ({
          cells: [String(at + 1), `Bàn làm việc, tủ hồ sơ số ${at + 1}`, `1.234.5${at + 10}`],
        })),
      },
      after: ['Bằng chữ: một tỷ hai trăm ba mươi tư triệu đồng.'],
    },
  ],
};

const order: PaperOrder = {
  paper,
  data: { name: NAME, description: 'Dữ liệu', text: '{"a":"<&>\\"Ưỡ"}', namespace: NAMESPACE },
  code: `BG1|01/BB-UBND|${'x'.repeat(43)}|${'y'.repeat(86)}`,
  at: '2025-07-05T02:00:00.000Z',
};

async function partsOf(file: string): Promise<Record<string, string>> {
  const archive = await ZipArchive.open(file, defaultReadLimits);
  const parts: Record<string, string> = {};
  for (const name of archive.names()) {
    parts[name] = '';
    for await (const chunk of archive.read(name)) parts[name] += chunk.toString('base64');
  }
  archive.close();
  return parts;
}

describe('official papers', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'papers-'));
  const files = { docx: path.join(folder, 'a.docx'), pdf: path.join(folder, 'a.pdf') };
  const read = {} as Record<'docx' | 'pdf', PrintedPaper>;

  beforeAll(async () => {
    await writePaper(files.docx, 'docx', order);
    await writePaper(files.pdf, 'pdf', order);
    read.docx = await readDocx(files.docx, NAMESPACE);
    read.pdf = await readPdf(files.pdf, NAME);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it.each(['docx', 'pdf'] as const)(
    '%s carries data, code and text as they were given',
    (format) => {
      expect(read[format]).toMatchObject({ format, data: order.data.text, codes: [order.code] });
      expect(printedDifference(read[format], paper)).toBeUndefined();
    },
  );

  it.each(['docx', 'pdf'] as const)('%s: one digit of one cell makes a difference', (format) => {
    const other = structuredClone(paper);
    other.annexes[0]!.table.rows[70]!.cells[2] = '1.234.581';
    expect(printedDifference(read[format], other)).toMatchObject({ expected: '1.234.581' });
    const shorter = structuredClone(paper);
    shorter.annexes[0]!.table.rows.pop();
    expect(printedDifference(read[format], shorter)).toBeDefined();
  });

  it.each(['docx', 'pdf'] as const)(
    '%s: recipients beside the one who signs, below where several do',
    async (format) => {
      const recipients = recipientsOf(['UBND xã Đồng Tâm', 'UBND xã Lục Hồn'], 'VT');
      const [first] = paper.signatures;
      for (const signatures of [[first!], paper.signatures]) {
        const named = { ...paper, recipients, signatures };
        const file = path.join(folder, `recipients.${format}`);
        await writePaper(file, format, { ...order, paper: named });
        const found =
          format === 'docx' ? await readDocx(file, NAMESPACE) : await readPdf(file, NAME);
        fs.rmSync(file);
        expect(printedDifference(found, named)).toBeUndefined();
        const text = visibleText(named);
        const at = text.indexOf('Nơi nhận:');
        expect(text.slice(at + 1, at + 4)).toEqual(recipients);
        expect(recipients.at(-1)).toBe('- Lưu: VT.');
        const before = signatures.length === 1 ? first!.role : paper.codeCaption[0]!;
        expect(text[at + 4]).toBe(before);
      }
    },
  );

  it('gives the same content for the same paper, and for a PDF the same bytes', async () => {
    const again = path.join(folder, 'again');
    await writePaper(again, 'docx', order);
    // The container alone says when it was packed.
    expect(await partsOf(again)).toEqual(await partsOf(files.docx));
    await writePaper(again, 'pdf', order);
    expect(fs.readFileSync(again).equals(fs.readFileSync(files.pdf))).toBe(true);
  });

  it('draws a chart as one of Word’s own; in the PDF its names and figures are text', async () => {
    const chart: PaperChart = {
      ...{
        title: 'Điểm theo nhóm',
        categories: ['Đảng ủy', 'Mặt trận'],
        unit: 'percent',
        most: 100,
      },
      series: [
        { name: 'Lần 1', colour: 'A9C4E4', values: [62.5, null] },
        { name: 'Lần 2', colour: '1F5FA8', values: [100, 75] },
      ],
    };
    const drawn = { ...order, paper: { ...paper, blocks: [{ kind: 'chart' as const, chart }] } };
    const [word, pdf] = [path.join(folder, 'chart.docx'), path.join(folder, 'chart.pdf')];
    await writePaper(word, 'docx', drawn);
    const parts = await partsOf(word);
    const name = Object.keys(parts).find((each) => /charts\/chart\d+\.xml$/.test(each));
    const xml = Buffer.from(parts[name ?? ''] ?? '', 'base64').toString('utf8');
    for (const text of [chart.title, 'Mặt trận', 'Lần 2', '62.5', '75'])
      expect(xml).toContain(text);
    const document = Buffer.from(parts['word/document.xml']!, 'base64').toString('utf8');
    expect(document).toContain('Đảng ủy: Lần 1 62,5%, Lần 2 100,0%');
    await writePaper(pdf, 'pdf', drawn);
    const { text } = await readPdf(pdf, NAME);
    const printed = 'pages' in text ? text.pages.join('') : '';
    for (const each of ['Điểmtheonhóm', 'Mặttrận', '62,5%', '100,0%', '75,0%', '–'])
      expect(printed).toContain(each);
    fs.rmSync(word);
    fs.rmSync(pdf);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const nowhere = path.join(folder, 'none', 'a.pdf');
    await expect(writePaper(nowhere, 'pdf', order)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(fs.readdirSync(folder).sort()).toEqual(['a.docx', 'a.pdf', 'again']);
  });
});
