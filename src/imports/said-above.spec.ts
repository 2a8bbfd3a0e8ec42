import { periodOfTitle } from './said-above';

describe('the period that stands above a table', () => {
  it.each([
    ['THỐNG KÊ TÌNH HÌNH GIẢI QUYẾT HỒ SƠ THÁNG 7 NĂM 2025', 'month', 7, 2025],
    ['Kỳ báo cáo: tháng 07/2025', 'month', 7, 2025],
    ['(Từ ngày 01/07/2025 đến ngày 31/07/2025)', 'month', 7, 2025],
    ['Từ ngày 30/06/2025 đến ngày 06/07/2025', 'week', 27, 2025],
    ['Từ 29/12/2025 đến 04/01/2026', 'week', 1, 2026],
    ['Từ ngày 01.07.2025 đến hết ngày 30.09.2025', 'quarter', 3, 2025],
    ['Quý III/2025', 'quarter', 3, 2025],
    ['Quý 4 năm 2025', 'quarter', 4, 2025],
    ['Tuần 27/2025', 'week', 27, 2025],
    ['NĂM 2025', 'year', 1, 2025],
  ] as const)('%s', (text, periodKind, period, year) => {
    expect(periodOfTitle(['UBND TỈNH', text])).toEqual({ periodKind, period, year });
  });

  it.each([
    [['Hạ Long, ngày 05 tháng 8 năm 2025']],
    [['Tháng 7 năm 2025', 'So với tháng 6 năm 2025']],
    [['Từ ngày 03/07/2025 đến ngày 31/07/2025']],
    [['Theo Nghị định 61/2018/NĐ-CP']],
  ])('is none of %j', (texts) => expect(periodOfTitle(texts)).toBeUndefined());

  it('is the same however often it is said', () => {
    const texts = ['Tháng 7 năm 2025', 'Từ ngày 01/07/2025 đến ngày 31/07/2025'];
    expect(periodOfTitle(texts)).toMatchObject({ periodKind: 'month', period: 7 });
  });
});
