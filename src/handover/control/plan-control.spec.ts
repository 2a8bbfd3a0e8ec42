import fc from 'fast-check';
import type { PlannedRow } from '../../imports/planned-row';
import { LIST_TYPES } from '../list-types/list-types';
import type { ControlFigure } from './control-figure.entity';
import { CONTROL_VERDICTS } from './control-plan.schema';
import { listTypeNamed, planControl, type ControlPlanContext } from './plan-control';

const GIVER = 'Ủy ban nhân dân phường Hà Lầm';
const row = (values: object, over: Partial<PlannedRow> = {}): PlannedRow => ({
  ...{ sheet: 'Số đối chứng', rowNumber: 5, verdict: 'created', groupPath: [], fingerprint: '' },
  values: {
    ...{ giver: GIVER, list: 'B3 - Tài sản', source: 'general_inventory', sourceName: null },
    ...{ asOf: '2025-01-01', rows: 12, quantity: null, money: null, note: null },
    ...values,
  },
  ...{ receiverOrganisationId: 'ha-lam', problems: [] },
  ...over,
});
const figure = (over: Partial<ControlFigure> = {}) =>
  ({
    ...{ giverOrganisationId: 'ha-lam', listType: 'B3', source: 'general_inventory' },
    ...{ sourceName: '', asOf: '2025-01-01', rowCount: 12, quantity: null, money: null },
    ...{ note: null, state: 'in_force', version: 3, ...over },
  }) as ControlFigure;
const context = (over: Partial<ControlPlanContext> = {}): ControlPlanContext => ({
  ...{ types: LIST_TYPES, figures: [], givers: new Map([['ha-lam', GIVER]]), language: 'vi' },
  allowed: () => true,
  ...over,
});
const verdictOf = (values: object, over: Partial<ControlPlanContext> = {}) => {
  const plan = planControl('tệp.xlsx', [row(values)], context(over));
  const [only] = plan.rows;
  return [only!.verdict, only!.problems[0]?.code, plan.figures.length];
};

describe('what a row of the workbook would do', () => {
  it.each([
    ['a figure that is not there', {}, [], ['created', undefined, 1]],
    ['the same again', {}, [figure()], ['unchanged', undefined, 0]],
    ['another count', { rows: 13 }, [figure()], ['corrected', undefined, 1]],
    ['one that was withdrawn', {}, [figure({ state: 'withdrawn' })], ['corrected', undefined, 1]],
    ['nothing filled in', { rows: null }, [], ['skipped', 'not-filled', 0]],
    ['no source', { source: null }, [], ['refused', 'no-source', 0]],
    ['no day', { asOf: null }, [], ['refused', 'no-day', 0]],
    ['no such list', { list: 'Cây xanh' }, [], ['refused', 'unknown-list', 0]],
    [
      'a source without its name',
      { source: 'other' },
      [],
      [...['refused', 'handover.control-source-unknown'], 0],
    ],
    [
      'a value of what has none',
      { list: 'D4', money: 5 },
      [],
      [...['refused', 'handover.control-not-counted'], 0],
    ],
  ])('%s', (_, values, figures, expected) => {
    expect(verdictOf(values, { figures })).toEqual(expected);
  });

  it('says which version it would correct, and what stood there', () => {
    const plan = planControl('t', [row({ rows: 13 })], context({ figures: [figure()] }));
    expect(plan.figures[0]).toMatchObject({ rows: 13, version: 3 });
    expect(plan.rows[0]).toMatchObject({ before: { rows: 12 } });
  });

  it('is refused where the person is not in charge, or the reader refused a cell', () => {
    expect(verdictOf({}, { allowed: () => false })).toEqual(['refused', 'no-right', 0]);
    const problem = { cell: 'F5', column: 'rows', code: 'number', vi: 'Chưa rõ.', en: 'Unclear.' };
    const unread = row({ rows: null }, { verdict: 'refused', problems: [problem] });
    const plan = planControl('t', [unread], context());
    // A figure that could not be read is no empty row.
    expect(plan.rows[0]).toMatchObject({ verdict: 'refused', problems: [{ cell: 'F5' }] });
  });

  it('counts every row once, and enters no figure twice', () => {
    const values = fc.record({
      rows: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
      list: fc.constantFrom('B3', 'D4', 'Không có'),
      source: fc.constantFrom('general_inventory', 'seal_register', null),
    });
    fc.assert(
      fc.property(fc.array(values, { maxLength: 12 }), (all) => {
        const rows = all.map((each, at) => row(each, { rowNumber: at + 1 }));
        const { counts, figures } = planControl('t', rows, context({ figures: [figure()] }));
        const sum = CONTROL_VERDICTS.reduce((total, verdict) => total + counts[verdict], 0);
        expect(sum).toBe(counts.rows);
        expect(figures).toHaveLength(counts.created + counts.corrected);
        const keys = figures.map(({ listType, source }) => `${listType} ${source}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('the list that a text names', () => {
  it.each([
    ['B3', 'B3'],
    ['b3 - tài sản cố định khác', 'B3'],
    ['A1', 'A1'],
    ['A1b', 'A1b'],
    ['Con dấu', 'D4'],
    ['con dau', 'D4'],
    ['B33', undefined],
    ['', undefined],
  ])('“%s” is %s', (text, code) => {
    expect(listTypeNamed(text, LIST_TYPES)?.declaration.code).toBe(code);
  });
});
