import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Label } from './label';
import { letters } from './printed-paper';
import { readPdf } from './read-pdf';
import { writeLabels } from './write-labels';

const label = (at: number): Label => ({
  code: `BG/B3-${String(at).padStart(6, '0')}/0198a5a0-0000-7000-8000-${String(at).padStart(12, '0')}`,
  owner: 'Phường Hà Lầm',
  name: `Tủ sắt đựng hồ sơ địa chính số ${at} `.repeat(4),
  line: `B3-${String(at).padStart(6, '0')} · SL 2,5`,
  source: 'Ủy ban nhân dân phường Cao Thắng, thành phố Hạ Long',
});

describe('sheets of labels', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'labels-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('hold 24 on a page, each with a code that can be read and its words', async () => {
    const labels = Array.from({ length: 25 }, (_, at) => label(at + 1));
    const file = path.join(folder, 'labels.pdf');
    await writeLabels(file, { title: 'Nhãn', at: '2025-07-01T00:00:00.000Z', labels });
    const { codes, text } = await readPdf(file, 'none');
    expect(codes.toSorted()).toEqual(labels.map(({ code }) => code).toSorted());
    const { pages } = text as { pages: string[] };
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain(letters('B3-000024 · SL 2,5'));
    expect(pages[1]).toContain(letters('B3-000025 · SL 2,5'));
    expect(pages[0]).toContain(letters('Nhận từ: Ủy ban nhân dân phường Cao Thắng, thành phố'));
  });
});
