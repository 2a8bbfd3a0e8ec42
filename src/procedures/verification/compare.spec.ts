import fc from 'fast-check';
import { AgencyNames } from './agency-names';
import type { Place } from './compare-facts';
import { compareUnit } from './compare';
import type { ExpectedProcedure } from './finding';
import type { PortalAnswer, PortalItem } from '../portal/portal-client';

const at = '2025-06-30T09:00:00.000Z';
const birth: ExpectedProcedure = { id: 'p1', code: '1.001193', name: 'Đăng ký khai sinh' };
const item = (changes: Partial<PortalItem> = {}): PortalItem => ({
  id: 'x1',
  code: birth.code,
  name: birth.name,
  state: 'ACTIVE',
  departments: ['Ủy ban nhân dân cấp xã'],
  ...changes,
});
const shown = (...items: PortalItem[]): PortalAnswer => ({ kind: 'list', items, readAt: at });
const placed = (ceased: string[] = [], present: string[] = [], unitName: string | null = null) => ({
  agencies: new AgencyNames(ceased, present),
  unitName,
});
const only = (answer: PortalAnswer | null, ceased: string[] = []) =>
  compareUnit([birth], answer, placed(ceased), at).findings[0]!;

describe('comparing a unit with the portal', () => {
  it('passes what is shown with its name', () => {
    expect(only(shown(item()))).toMatchObject({
      outcome: 'passed',
      reason: null,
      portalId: 'x1',
    });
  });

  it('fails what is missing, and says so', () => {
    expect(only(shown(item({ code: '9.999999' })))).toMatchObject({
      outcome: 'failed',
      reason: 'not-on-portal',
    });
  });

  it('reports the exact two names where they differ', () => {
    expect(only(shown(item({ name: 'Đăng ký khai tử' })))).toMatchObject({
      outcome: 'failed',
      reason: 'name-differs',
      seenName: 'Đăng ký khai tử',
      expectedName: 'Đăng ký khai sinh',
    });
  });

  it('does not take spaces or the placement of a tone mark for another name', () => {
    expect(only(shown(item({ name: 'Đăng ký  khai sinh ' })))).toMatchObject({ outcome: 'passed' });
  });

  it('fails what is no longer active', () => {
    expect(only(shown(item({ state: 'INACTIVE' })))).toMatchObject({
      outcome: 'failed',
      reason: 'not-active',
    });
  });

  it('fails what is still attached to a unit that ceased', () => {
    const attached = item({ departments: ['Ủy ban nhân dân Xã Quảng Sơn'] });
    expect(only(shown(attached), ['Xã Quảng Sơn'])).toMatchObject({
      reason: 'attached-to-ceased-unit',
    });
    expect(only(shown(attached), ['Xã Sơn'])).toMatchObject({ outcome: 'passed' });
  });

  it('one wrong item among several of a code is enough to fail', () => {
    expect(only(shown(item(), item({ id: 'x2', name: 'Khác' })))).toMatchObject({
      outcome: 'failed',
      portalId: 'x2',
    });
  });

  it('lists what is shown but not expected', () => {
    const answer = shown(item(), item({ id: 'x9', code: '2.000001', name: 'Đã bãi bỏ' }));
    expect(compareUnit([birth], answer, placed(), at).unexpected).toEqual([
      { code: '2.000001', name: 'Đã bãi bỏ' },
    ]);
  });

  it.each([
    [null, 'no-agency-code'],
    [{ kind: 'no-list', readAt: at } as const, 'no-list-for-unit'],
    [{ kind: 'fault', reason: 'timeout', detail: '', readAt: at } as const, 'timeout'],
  ])('%j is unverifiable', (answer, reason) => {
    expect(only(answer)).toMatchObject({ outcome: 'unverifiable', reason });
  });
});

describe('what else a source may tell', () => {
  const decided: ExpectedProcedure = {
    ...{ ...birth, field: 'Hộ tịch', executedBy: null, level: 'full', fee: '8.000 đồng' },
    decisionNumber: '512/QĐ-UBND',
  };
  const reasons = (changes: Partial<PortalItem>, place = placed()) =>
    compareUnit([decided], shown(item(changes)), place, at).findings[0]!.differences?.map(
      ({ reason }) => reason,
    ) ?? [];

  it.each<[Partial<PortalItem>, string[]]>([
    [{}, []],
    [{ fields: ['hộ  tịch'], level: 'full', fee: '8000đ', online: true }, []],
    [{ fields: ['Đất đai'] }, ['field-differs']],
    [{ level: 'partial' }, ['level-differs']],
    [{ fee: 'Không' }, ['fee-differs']],
    [{ fee: 'Theo quy định của HĐND tỉnh' }, []],
    [{ online: false }, ['not-online']],
    [{ decisionNumber: '513/QĐ-UBND' }, ['decision-differs']],
    [{ decisionNumber: 'Số: 512 / QĐ-UBND ngày 20/6/2025' }, []],
    // A ministry publishes by a decision of its own.
    [{ decisionNumber: '1565/QĐ-BTP' }, []],
    [{ departments: ['Sở Tư pháp'] }, ['agency-differs']],
    [{ departments: ['Sở Tư pháp', 'Công an Xã'] }, []],
    [{ fields: ['Đất đai'], online: false }, ['not-online', 'field-differs']],
  ])('%j: %j', (changes, wrong) => expect(reasons(changes)).toEqual(wrong));

  it('what belongs to another unit is not for this one', () => {
    const here = placed([], ['Xã A', 'Xã B'], 'Xã B');
    expect(reasons({ departments: ['UBND Xã A'] }, here)).toEqual(['agency-differs']);
    expect(reasons({ departments: ['UBND Xã A', 'UBND xã B'] }, here)).toEqual([]);
  });

  it('what is told of one unit is not remembered for another', () => {
    const memory: NonNullable<Place['memory']> = new Map();
    const answer = shown(item({ departments: ['UBND Xã A'] }));
    const at_ = (unitName: string) =>
      compareUnit([birth], answer, { ...placed([], ['Xã A', 'Xã B'], unitName), memory }, at);
    expect(at_('Xã A').findings[0]!.outcome).toBe('passed');
    expect(at_('Xã B').findings[0]!.outcome).toBe('failed');
  });

  it('says what it looked at: where a source is silent, nothing', () => {
    const of = (changes: Partial<PortalItem>) =>
      compareUnit([decided], shown(item(changes)), placed(), at).findings[0]!.checked;
    expect(of({ state: null, departments: [] })).toBe('pcn');
    expect(of({ level: 'full', fee: '8.000', fields: ['Hộ tịch'] })).toBe('pscalfng');
    expect(only(shown()).checked).toBe('p');
    expect(only(null).checked).toBeNull();
  });

  it('law: a memory of what was judged changes no verdict', () => {
    const field = fc.constantFrom<string[] | undefined>(undefined, ['Hộ tịch'], ['Đất đai']);
    const level = fc.constantFrom(undefined, 'full' as const, 'partial' as const);
    const items = fc.array(
      fc.record({ field, level, state: fc.constantFrom('ACTIVE', 'INACTIVE') }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(items, (several) => {
        const memory: NonNullable<Place['memory']> = new Map();
        for (const { field: fields, level: shownLevel, state } of several) {
          const answer = shown(item({ fields, level: shownLevel, state }));
          const fresh = compareUnit([decided], answer, placed(), at);
          const remembered = compareUnit([decided], answer, { ...placed(), memory }, at);
          expect(remembered).toEqual(fresh);
        }
      }),
    );
  });
});

describe('law: every expected pair ends once, and passes only on an item really seen', () => {
  const code = fc.constantFrom('1.000001', '1.000002', '1.000003', '1.000004');
  const name = fc.constantFrom('Hoà giải', 'Hòa giải', 'Cấp giấy', 'Cặp giấy', '');
  const seen = fc.record({
    id: fc.uuid(),
    code,
    name,
    state: fc.constantFrom('ACTIVE', 'INACTIVE', null),
    departments: fc.constant([] as string[]),
  });
  const answers: fc.Arbitrary<PortalAnswer | null> = fc.oneof(
    fc.constant(null),
    fc.constant({ kind: 'no-list', readAt: at } as const),
    fc
      .constantFrom(
        'timeout',
        'tls',
        'html-page',
        'circuit-open',
        'wrong-json',
        'paging-loop',
        'filter-ignored',
      )
      .map((reason) => ({ kind: 'fault', reason, detail: '', readAt: at }) as PortalAnswer),
    fc.array(seen, { maxLength: 8 }).map((items) => ({ kind: 'list', items, readAt: at }) as const),
  );
  const catalogue = fc.uniqueArray(fc.record({ id: fc.uuid(), code, name }), {
    selector: (each) => each.code,
  });

  it('holds', () => {
    fc.assert(
      fc.property(catalogue, answers, (expected, answer) => {
        const { findings } = compareUnit(expected, answer, placed(), at);
        expect(findings.map((each) => each.procedureId)).toEqual(expected.map((each) => each.id));
        findings.forEach((finding, index) => {
          expect(finding.outcome === 'passed').toBe(finding.reason === null);
          if (finding.outcome !== 'passed') return;
          const items = answer?.kind === 'list' ? answer.items : [];
          const evidence = items.find((each) => each.id === finding.portalId);
          expect(evidence?.code).toBe(expected[index]!.code);
          expect(evidence?.name).not.toBe('');
        });
      }),
      { numRuns: 500 },
    );
  });
});
