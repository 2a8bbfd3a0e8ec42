import { coreCriteria, criteriaOf, readyFacts } from '../../test/support/readiness-facts';
import type { UnitFacts } from './facts';
import type { JudgedUnit, Province } from './province';
import { evidenceSheet } from './report-evidence';
import { agencyOf, dateLine, summarySheet } from './report-summary';
import { judge } from './verdict';

const unit = (id: string, facts: UnitFacts): JudgedUnit => ({
  ...{ id, code: '06676', name: `Phường ${id}`, kind: 'ward', cluster: null },
  ...{ facts, judgement: judge(facts, coreCriteria), listTypes: null },
});
const province = (units: JudgedUnit[], demonstration = false): Province => ({
  round: {
    ...{ id: 'r', name: 'Quảng Ninh 2025', legalAct: 'NQ 1679', provinceName: 'Tỉnh Quảng Ninh' },
    ...{ demonstration, effectiveDate: '2025-07-01' },
  },
  criteria: criteriaOf(true),
  ...{ asOf: readyFacts.asOf, units, lists: [], owed: [], passages: [] },
});
const unread = { ...readyFacts, procedures: null };

describe('province table on paper', () => {
  it('says every verdict in a word beside its colour', () => {
    const sheet = summarySheet(province([unit('Hà Lầm', readyFacts), unit('Hà Tu', unread)]));
    const [green, red] = [...(sheet.rows as Iterable<Record<string, unknown>>)];
    expect(green).toMatchObject({
      ...{ position: 1, verdict: '✓ Xanh – Đủ điều kiện', deciding: null },
      ...{ declared: 100, accepted: 98, met: 16, mandatory: 16, passed: 304, pairs: 304 },
    });
    expect(red).toMatchObject({
      ...{ 'procedures-verified': '– Xám', verdict: '✕ Đỏ – Chưa đủ điều kiện' },
      ...{ deciding: 'TTHC khớp 100 %', passed: null, pairs: null },
    });
    expect(sheet.fill!(red as never)).toMatchObject({
      ...{ 'procedures-verified': 'grey', verdict: 'red', 'lists-filed': 'green' },
    });
  });

  it('carries the cut-off time, the sums and a note on made-up data', () => {
    const sheet = summarySheet(province([unit('a', readyFacts), unit('b', unread)], true));
    expect(sheet.title[2]).toBe('Số liệu tính đến 16 giờ 00 ngày 24/06/2025');
    expect(sheet.total).toMatchObject({ declared: 200, accepted: 196, passed: 304, pairs: 304 });
    expect(sheet.notes).toContain('Xanh: 1; vàng: 0; đỏ: 1; tổng số: 2 đơn vị.');
    expect(sheet.notes!.at(-1)).toMatch(/DỮ LIỆU MẪU/);
  });

  it('names the agency and writes the date as papers do', () => {
    expect(agencyOf('Tỉnh Quảng Ninh')).toBe('ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH\nSỞ NỘI VỤ');
    expect(agencyOf('Thành phố Huế')).toContain('THÀNH PHỐ HUẾ');
    expect(dateLine('2025-06-05T00:00:00.000Z')).toBe('ngày 05 tháng 6 năm 2025');
    expect(dateLine('2026-02-28T20:00:00.000Z')).toBe('ngày 01 tháng 3 năm 2026');
    expect(dateLine('2026-01-31T00:00:00.000Z')).toBe('ngày 31 tháng 01 năm 2026');
  });
});

describe('evidence on paper', () => {
  it('counts what does not fit into a cell instead of leaving it out', () => {
    const list = { giver: 'UBND phường Hà Trung', listType: { vi: 'Nhân sự', en: 'Staff' } };
    const missing = Array.from({ length: 15 }, () => list);
    const facts = { ...readyFacts, lists: { filed: 0, declaredEmpty: 0, missing } };
    const rows = [
      ...(evidenceSheet(province([unit('a', facts)])).rows as Iterable<Record<string, string>>),
    ];
    expect(rows).toHaveLength(5);
    expect(rows[1]!.toDo!.split('\n')).toHaveLength(13);
    expect(rows[1]!.toDo).toMatch(/và 3 nội dung khác\.$/);
  });
});
