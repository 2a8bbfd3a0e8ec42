import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { packageName, PackagePaths } from './package-name';
import { manifestOf, readmeOf, sumsOf, type PackageFacts } from './package-papers';

const FACTS: PackageFacts = {
  ...{ number: 'LT-20250701-AAAAAAAA', kind: 'masked', reason: null },
  unit: { code: '06652', name: 'Phường Hà Phong' },
  round: {
    ...{ name: 'Quảng Ninh 2025', legalAct: 'Nghị quyết số 1679/NQ-UBTVQH15' },
    ...{ effectiveDate: '2025-07-01', demonstration: false },
  },
  ...{ madeBy: 'Cán bộ', madeAt: new Date('2025-07-01T01:00:00.000Z') },
  lists: [{ code: 'B3', name: 'Tài sản', giver: 'UBND', state: 'đã kê khai', rows: 3 }],
  missing: ['D4 Con dấu – UBND phường Hà Phong'],
};

describe('papers of an archive package', () => {
  it('name files so that every system can write them', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(packageName(text, 'tep')).toMatch(/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/);
        expect(packageName(text, 'tep')).not.toContain('..');
      }),
    );
    expect(packageName('Biên bản số 01/BB-UBND.pdf', 'tep')).toBe('bien-ban-so-01-bb-ubnd.pdf');
    expect(packageName('../../etc/passwd', 'tep')).toBe('etc-passwd');
    const long = `Biên bản 01-BB-UBND ${'Tài sản cố định khác, công cụ '.repeat(3)}`;
    for (const ending of ['docx', 'pdf'])
      expect(packageName(`${long}.${ending}`, 'tep')).toMatch(
        new RegExp(`^bien-ban-01-bb-ubnd-tai-san[a-z-]*[a-z]\\.${ending}$`),
      );
    expect(packageName(`${long}.docx`, 'tep').length).toBeLessThanOrEqual(60);
  });

  it('give every path once', () => {
    const paths = new PackagePaths();
    const same = ['a/b.pdf', 'a/b.pdf', 'a/b-2.pdf', 'a/b.pdf', 'a/c', 'a/c'];
    const taken = same.map((each) => paths.take(each));
    expect(taken).toEqual(['a/b.pdf', 'a/b-2.pdf', 'a/b-2-2.pdf', 'a/b-3.pdf', 'a/c', 'a/c-2']);
  });

  it('state digests as sha256sum reads them, and the same in the manifest', () => {
    const sha256 = createHash('sha256').update('x').digest('hex');
    const files = [{ path: 'danh-sach/B3/B3.csv', size: 1, sha256, what: 'Danh sách' }];
    expect(sumsOf(files)).toBe(`${sha256}  danh-sach/B3/B3.csv\n`);
    const manifest = JSON.parse(manifestOf(FACTS, files)) as { files: unknown; madeAt: string };
    expect(manifest.files).toEqual(files);
    expect(manifest.madeAt).toBe('2025-07-01T01:00:00.000Z');
  });

  it('tell how to verify, what is masked and what was never filed', () => {
    const text = readmeOf(FACTS, 4);
    expect(text).toContain('sha256sum -c SHA256SUMS');
    expect(text).toContain('đã được che');
    expect(text).toContain('CHƯA NỘP (1)');
    expect(text).toContain('D4 Con dấu');
    expect(readmeOf({ ...FACTS, kind: 'full', missing: [] }, 4)).toContain('BẢN ĐẦY ĐỦ');
    expect(readmeOf({ ...FACTS, missing: [] }, 4)).toContain('Không thiếu danh sách nào');
  });
});
