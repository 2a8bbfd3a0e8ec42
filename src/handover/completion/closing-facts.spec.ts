import type { PrintedPaper } from '../../office/papers/printed-paper';
import { visibleText } from '../../office/papers/paper';
import { canonical } from '../../platform/audit/canonical';
import {
  canonicalCertificate,
  CERTIFICATE_FORMAT,
  type CertificateData,
} from './certificate-facts';
import { certificateText } from './certificate-text';
import { checkCertificate } from './check-certificate';
import {
  changesSince,
  closingFacts,
  mayClose,
  sealedFacts,
  type ClosingFacts,
} from './closing-facts';
import { POINTS } from './closing-points';
import { composeCertificate } from './compose-certificate';

const list = (
  more: Partial<ClosingFacts['lists'][number]> = {},
): ClosingFacts['lists'][number] => ({
  ...{ id: '00000000-0000-7000-8000-000000000003', type: 'B3', name: 'Tài sản cố định khác' },
  ...{
    state: 'filed',
    movements: 4,
    declared: 3,
    accepted: 2,
    closed: 1,
    open: 0,
    money: 5_000_000,
  },
  ...more,
});
const facts: ClosingFacts = {
  ...{ format: 'ban-giao/ket-thuc', version: 1 },
  round: { code: 'qn', name: 'Quảng Ninh 2025' },
  unit: {
    ...{ id: '00000000-0000-7000-8000-000000000001', code: '06844' },
    ...{ name: 'Xã Đồng Tâm', side: 'old' },
  },
  bodies: [
    {
      ...{ id: '00000000-0000-7000-8000-000000000002', name: 'Ủy ban nhân dân xã Đồng Tâm' },
      endsOn: '2025-06-30',
    },
  ],
  points: POINTS.map((point) => ({
    ...{ point, standing: point === 'control' ? 'reserved' : 'met', of: 1, left: [] },
    paper:
      point === 'control'
        ? {
            ...{ kind: 'reservation', number: '07/UBND-BL', day: '2025-07-02', documents: null },
            ...{ signer: 'Phạm Thị Hoa, Giám đốc', note: 'Đối chứng lại.', fileSha256: 'a' },
          }
        : null,
  })),
  lists: [list()],
};

describe('changesSince', () => {
  it('finds nothing where nothing changed', () => {
    expect(changesSince(facts, facts)).toEqual([]);
  });

  it('finds a supplementary row, a later list, and a point that fell', () => {
    const moved = { ...facts, lists: [list({ movements: 5 })] };
    expect(changesSince(facts, moved).map(({ what }) => what)).toEqual(['list_changed']);
    const later = list({ id: '00000000-0000-7000-8000-000000000009', type: 'C5' });
    expect(changesSince(facts, { ...facts, lists: [list(), later] })[0]?.what).toBe('list_added');
    const points = facts.points.map((each) =>
      each.point === 'seals' ? { ...each, standing: 'open' as const } : each,
    );
    expect(changesSince(facts, { ...facts, points })).toEqual([{ what: 'point', point: 'seals' }]);
  });

  it('does not take what was left open and is settled now for a change', () => {
    const points = facts.points.map((each) => ({ ...each, standing: 'met' as const, paper: null }));
    expect(changesSince(facts, { ...facts, points })).toEqual([]);
  });
});

describe('mayClose', () => {
  it('asks for every point, and never takes unknown for done', () => {
    expect(mayClose(facts)).toBe(true);
    expect(mayClose({ points: facts.points.slice(1) })).toBe(false);
    for (const standing of ['open', 'unknown'] as const) {
      const points = facts.points.map((each, at) => (at === 3 ? { ...each, standing } : each));
      expect(mayClose({ points })).toBe(false);
    }
  });
});

describe('the certificate', () => {
  const { digest } = sealedFacts(facts);
  const text = certificateText({
    ...{ number: '01/GXN-UBND', day: '2025-07-05', issuer: 'Ủy ban nhân dân tỉnh Quảng Ninh' },
    ...{ legalAct: 'Nghị quyết số 1679/NQ-UBTVQH15', keyId: 'k', facts },
    order: {
      ...{ place: 'Quảng Ninh', bases: ['Nghị quyết số 1679/NQ-UBTVQH15'] },
      ...{ signatory: { title: 'CHỦ TỊCH', name: 'Lê Văn Nam' }, recipients: ['UBND xã Lục Hồn'] },
    },
  });
  const data: CertificateData = {
    ...{ format: CERTIFICATE_FORMAT, version: 1, number: '01/GXN-UBND', day: '2025-07-05' },
    ...{ issuer: { id: facts.unit.id, name: 'Ủy ban nhân dân tỉnh Quảng Ninh' }, facts },
    ...{ factsSha256: digest, text },
  };
  const printed = (
    of: CertificateData,
    pieces = visibleText(composeCertificate(of)),
  ): PrintedPaper => ({
    ...{ format: 'docx', data: canonicalCertificate(of), codes: [], text: { pieces } },
  });
  const codeOf = (paper: PrintedPaper) => {
    const report = checkCertificate(paper, []);
    return report.state === 'valid' ? 'valid' : report.fault.code;
  };

  it('says what was reserved, and the sums of the lists', () => {
    const pieces = visibleText(composeCertificate(data));
    expect(pieces.some((piece) => piece.includes('07/UBND-BL ngày 02/07/2025'))).toBe(true);
    expect(pieces).toContain('5.000.000');
  });

  it('comes back from its sealed text with the same digest', () => {
    const again = closingFacts.parse(JSON.parse(sealedFacts(facts).text));
    expect(canonical(again)).toBe(sealedFacts(facts).text);
  });

  it('is told from one whose facts, print or code were changed', () => {
    expect(codeOf(printed(data))).toBe('no-code');
    const lists = [list({ accepted: 3 })];
    expect(codeOf(printed({ ...data, facts: { ...facts, lists } }))).toBe('facts-differ');
    const pieces = visibleText(composeCertificate(data)).map((piece) =>
      piece === '5.000.000' ? '6.000.000' : piece,
    );
    expect(codeOf(printed(data, pieces))).toBe('print-differs');
    expect(codeOf({ ...printed(data), data: `${canonicalCertificate(data)} ` })).toBe(
      'data-malformed',
    );
  });
});
