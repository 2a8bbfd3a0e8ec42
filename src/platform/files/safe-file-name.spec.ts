import fc from 'fast-check';
import path from 'node:path';
import { contentDisposition } from './content-disposition';
import { safeFileName } from './safe-file-name';

describe('S6: names of files', () => {
  it.each([
    ['danh sách cán bộ.xlsx', 'danh sách cán bộ.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system32\\a.xlsx', 'a.xlsx'],
    ['C:\\Users\\xa\\Tài sản.xlsx', 'Tài sản.xlsx'],
    ['..', 'tep'],
    ['', 'tep'],
    ['a\u0000.xlsx', 'a.xlsx'],
    ['CON.xlsx', '_CON.xlsx'],
    ['lpt1', '_lpt1'],
    ['contract.xlsx', 'contract.xlsx'],
    ['bảng\u202Excod.exe', 'bảngxcod.exe'],
    ['a\r\nSet-Cookie: sid=1.xlsx', 'aSet-Cookie_ sid=1.xlsx'],
    ['a<b>"c|d?e*.xlsx', 'a_b__c_d_e_.xlsx'],
    ['tên. ', 'tên'],
    ['danh sa\u0301ch.xlsx', 'danh sách.xlsx'],
  ])('%j is kept as %j', (given, kept) => expect(safeFileName(given)).toBe(kept));

  it('a name too long keeps its beginning and its ending', () => {
    const kept = safeFileName(`${'ệ'.repeat(300)}.xlsx`);
    expect(kept).toMatch(/^ệệệ.+ệ\.xlsx$/u);
    expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(240);
  });

  it('whatever is sent: one plain name, and a header that is one header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const kept = safeFileName(name);
        expect(kept).toBe(path.basename(kept));
        expect(kept).not.toMatch(/[\\/\0\r\n]|^\.*$/);
        expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255);
        expect(safeFileName(kept)).toBe(kept);
        const header = contentDisposition(name);
        expect(header).toMatch(/^attachment; filename="[ -!#-~]*"; filename\*=UTF-8''[!-~]+$/);
        expect(decodeURIComponent(header.split(`UTF-8''`)[1]!)).toBe(kept);
      }),
      { numRuns: 2000 },
    );
  });
});
