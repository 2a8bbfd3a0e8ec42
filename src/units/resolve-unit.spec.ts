import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsvObjects } from '../office/csv/parse-csv';
import { UnitResolver } from './resolve-unit';
import { readCatalogue } from './unit-catalogue';

const root = join(__dirname, '..', '..');
const catalogue = readCatalogue(root);
const resolver = new UnitResolver(catalogue);
const resolve = (text: string) => {
  const [ward = '', district = '', province = ''] = text.split('|').map((part) => part.trim());
  return resolver.resolve({ ward, district, province });
};

describe('the national catalogue', () => {
  it('has the official numbers of units', () => {
    const {
      oldCommunes,
      oldDistricts,
      oldProvinces,
      newCommunes,
      newProvinces,
      retired,
      succession,
    } = catalogue;
    expect([oldProvinces, oldDistricts, oldCommunes].map((list) => list.length)).toEqual([
      63, 696, 10_035,
    ]);
    expect([newProvinces, newCommunes].map((list) => list.length)).toEqual([34, 3_321]);
    expect([retired, succession].map((list) => list.length)).toEqual([835, 10_572]);
  });

  it('has a destination for every old commune and a predecessor for every new one', () => {
    const from = new Set(catalogue.succession.map(([old]) => old));
    const to = new Set(catalogue.succession.map(([, code]) => code));
    expect(catalogue.oldCommunes.filter(([code]) => !from.has(code))).toEqual([]);
    expect(catalogue.newCommunes.filter(([code]) => !to.has(code))).toEqual([]);
  });
});

describe('UnitResolver', () => {
  it.each([
    ['Phường Hà Lầm | Thành phố Hạ Long | Tỉnh Quảng Ninh', '06670', 'exact'],
    ['P. Hà Lầm | TP. Hạ Long | Quảng Ninh', '06670', 'exact'],
    ['PHƯỜNG HÀ LẦM | TP HẠ LONG | T. QUẢNG NINH', '06670', 'exact'],
    ['phuong ha lam | thanh pho ha long | quang ninh', '06670', 'without-marks'],
    ['Hà Lầm (Phường) | Hạ Long | Quảng Ninh', '06670', 'exact'],
    ['Xà Phìn | Đồng Văn | Hà Giang', '00736', 'exact'],
    ['Trung Hạ | Quan Sơn | Thanh Hóa', '15001', 'exact'],
    ['P.7 | Q.5 | TP.HCM', '27316', 'exact'],
    ['Nghĩa Mỹ | Thái Hòa | Nghệ An', '17008', 'exact'],
    ['Nghĩa Mĩ | Thái Hoà | Nghệ An', '17008', 'exact'],
    ['Long Giang | Phước Long | Bình Phước', '25245', 'exact'],
    ['P.Hà Lầm | TP.Hạ Long | T.Quảng Ninh', '06670', 'exact'],
    ['P Hà Lầm | TP Hạ Long | T Quảng Ninh', '06670', 'exact'],
    ['UBND phường Hà Lầm (cũ) | Hạ Long | Quảng Ninh', '06670', 'exact'],
    ['TT.Mường Khương | H.Mường Khương | Lào Cai', '02761', 'exact'],
    ['Hà Lầm | Hạ Long | ', '06670', 'no-province'],
    ['Phường Hà Lầm, TP Hạ Long, Quảng Ninh | | ', '06670', 'in-one-cell'],
    ['Hà Lầm - Hạ Long | | Quảng Ninh', '06670', 'in-one-cell'],
    ['Phường Hà Lầm | TP Hạ Long, Quảng Ninh | Quảng Ninh', '06670', 'in-one-cell'],
    ['P. Văn Miếu - Quốc Tử Giám - Q. Đống Đa - Hà Nội | | ', '00181', 'in-one-cell'],
    ['Thành phố Hạ Long | Phường Hà Lầm | Quảng Ninh', '06670', 'swapped'],
    ['Tỉnh Quảng Ninh | Thành phố Hạ Long | Phường Hà Lầm', '06670', 'swapped'],
    ['Hạ Long | Quảng Ninh | Hà Lầm', '06670', 'swapped'],
    [' | | Hà Lầm-Hạ Long-Quảng Ninh', '06670', 'in-one-cell'],
    ['Hà Lầm Hạ Long Quảng Ninh | | ', '06670', 'in-one-cell'],
    ['Quảng Ninh, TP Hạ Long, Tổ 3, P. Hà Lầm, Việt Nam | | ', '06670', 'in-one-cell'],
    ['P.1 Q.3 TP.HCM | | ', '27160', 'in-one-cell'],
    ['Ward 1 | District 3 | HCMC', '27160', 'exact'],
    ['Phường Một | Quận Ba | Sài Gòn', '27160', 'exact'],
    ['Ha Lam Ward | Ha Long City | Quang Ninh Province', '06670', 'without-marks'],
    ['1. Đảng ủy phường Hà Lầm (nay là phường khác) | Hạ Long | Quảng Ninh', '06670', 'exact'],
    ['06670 - Hà Lầm | Hạ Long | Quảng Ninh', '06670', 'exact'],
    ['PhườngHàLầm | ThànhphốHạLong | QuảngNinh', '06670', 'without-spaces'],
    ['Phuwowngf Haf Laamf | Haj Long | Quangr Ninh', '06670', 'typed-keys'],
    ['Phu7o7ng2 Ha2 La6m2 | Ha5 Long | Qua3ng Ninh', '06670', 'typed-keys'],
    ['P1 Q3 | TPHCM | ', '27160', 'in-one-cell'],
    ['Hà Lầm | Hạ Long | QN', '06670', 'exact'],
    ['Hà Lầm | TP Hạ Long | Quảng Ninh, Việt Nam', '06670', 'exact'],
    ['Hà Lầm | N/A | Quảng Ninh', '06670', 'no-district'],
    ['Thảo Điền | Quận 2 | TP. Hồ Chí Minh', '27088', 'former-district'],
    ['Hà Lâm | Hạ Long | Quảng Ninh', '06670', 'misspelt'],
    ['Hà Lầmm | Hạ Long | Quảng Ninh', '06670', 'misspelt'],
    ['Xơn Dương | Hạ Long | Quảng Ninh', '07063', 'misspelt'],
    ['Hà Lầm | Hạ Lông | Quảng Ninh', '06670', 'misspelt'],
  ])('%s is %s', (text, code, how) => {
    expect(resolve(text)).toMatchObject({ code, how });
    expect(resolve(text.normalize('NFD'))).toMatchObject({ code, how });
  });

  it('reads names in TCVN3 and VNI, which are another thing than marks', () => {
    const [ward, district, province] = ['Hµ LÇm', 'H¹ Long', 'Qu¶ng Ninh'];
    expect(resolve(`Ph­êng ${ward} | ${district} | ${province}`)).toMatchObject({
      ...{ code: '06670', how: 'old-letters' },
    });
    expect(resolve(`Ph­êng ${ward} | Hạ Long | Quảng Ninh`).code).toBe('06670');
    expect(resolve('Phöôøng Haø Laàm | Haï Long | Quaûng Ninh').code).toBe('06670');
  });

  it('reads UTF-8 that a program took for Windows-1252', () => {
    const misread = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text));
    expect(resolve(misread('Phường Hà Lầm | Hạ Long | Quảng Ninh'))).toMatchObject({
      ...{ code: '06670', how: 'old-letters' },
    });
  });

  it('tells the candidates of whatever reading has some', () => {
    expect(resolve('Xã Thành Sơn, Huyện Mai Châu, Tỉnh Hoà Bình | | ')).toMatchObject({
      ...{ code: '', how: 'several' },
    });
  });

  it.each([
    ['a name that two units have had', 'Xã Thành Sơn | Huyện Mai Châu | Tỉnh Hoà Bình', 'several'],
    ['a letter that makes another name', 'Phú Xá | Ba Đình | Hà Nội', 'other-spelling'],
    ['a slip that two units may have', 'Hồng Hả | Hạ Long | Quảng Ninh', 'other-spelling'],
    ['a name without any place', 'Phường Hà Lầm | | ', 'unknown-province'],
    ['another district', 'Hà Lầm | Cẩm Phả | Quảng Ninh', 'other-district'],
    ['a kind that no unit of the name has', "Xã Đạ M'ri | Huyện Đạ Huoai | Lâm Đồng", 'other-kind'],
    ['no such province', 'Hà Lầm | Hạ Long | Quảng Nình Bình', 'unknown-province'],
    ['nothing known', 'Đâu đó | Hạ Long | Quảng Ninh', 'not-found'],
    ['nothing', '||', 'unknown-province'],
  ])('does not guess at %s', (_, text, how) => {
    expect(resolve(text)).toMatchObject({ code: '', how });
  });

  it('shows whom an unsure answer may mean', () => {
    expect(resolve('Hà Lầm | Cẩm Phả | Quảng Ninh').candidates).toContain('06670');
  });

  it('finds an old unit by the new province', () => {
    expect(resolve('Phường Phú Cường | Thủ Dầu Một | Thành phố Hồ Chí Minh').code).not.toBe('');
  });
});

const messy = join(root, '..', 'shared', 'data', 'units', 'messy_addresses.csv');
const describeMessy = existsSync(messy) ? describe : describe.skip;

describeMessy('real addresses (../shared/data/units/messy_addresses.csv)', () => {
  it('answers 99 % of the rows with one code, and less than 0.1 % wrongly', () => {
    const rows = parseCsvObjects(readFileSync(messy, 'utf8'), [
      'ward',
      'district',
      'province',
      'code_by_exact_key',
    ]).map((row) => ({ expected: row.code_by_exact_key, code: resolver.resolve(row).code }));
    const single = rows.filter(({ expected }) => /^\d{5}$/.test(expected));
    const several = rows.filter(({ expected }) => expected.includes('|'));
    const right = single.filter(({ code, expected }) => code === expected).length;
    const wrong = single.filter(({ code, expected }) => code !== '' && code !== expected).length;
    const chosen = several.filter(({ code }) => code !== '').length;
    const unkeyed = rows.filter(({ expected }) => expected === '');
    const answered = unkeyed.filter(({ code }) => code !== '').length;
    process.stdout.write(
      `addresses: ${right} of ${single.length} right (${((100 * right) / single.length).toFixed(2)} %), ` +
        `${wrong} wrong; of ${several.length} with several codes ${chosen} answered, ` +
        `of ${unkeyed.length} without a code ${answered}\n`,
    );
    expect(right / single.length).toBeGreaterThanOrEqual(0.99);
    expect(wrong / single.length).toBeLessThan(0.001);
  });
});
