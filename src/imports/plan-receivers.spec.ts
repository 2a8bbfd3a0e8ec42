import { ASSETS, assetHeader, contextOf, plannedAssets } from '../../test/support/sample-lists';
import { workbook } from '../../test/support/sheet-builder';
import { fold } from '../platform/text/fold';
import type { PlanContext } from './import-target';
import { planImport } from './plan';
import { RefusedRepairs } from './repairs/refused-repairs';

describe('receivers in a plan', () => {
  it('refuses a receiver it does not know and tells the nearest names', () => {
    const [row] = plannedAssets(
      assetHeader().row(1, null, 'Máy in', 1, null, null, 'UBND phường Hà Lậm Mới'),
    ).rows;
    expect(row).toMatchObject({
      verdict: 'refused',
      problems: [{ code: 'receiver-unknown', column: 'receiver' }],
    });
    expect(row?.receiverOrganisationId).toBeUndefined();
    expect(row?.problems[0]?.nearest?.[0]).toBe('UBND phường Hà Lầm');
  });

  it('refuses the giver as its own receiver, unless a successor bears the same name', () => {
    const sheet = assetHeader().row(1, null, 'Máy in', 1, null, null, 'UBND xã A');
    const giverSpellings = ['Ủy ban nhân dân xã A', 'UBND xã A', 'Xã A'];
    const codes = (receivers: PlanContext['receivers']) =>
      plannedAssets(
        sheet,
        contextOf([], null, { giverSpellings, receivers }),
      ).rows[0]!.problems.map(({ code }) => code);
    expect(codes(new Map())).toEqual(['receiver-is-giver']);
    expect(
      codes(new Map([['ubnd xa a', [{ organisationId: '1', name: 'UBND xã A mới' }]]])),
    ).toEqual([]);
  });

  it('does not choose between two receivers of one name, nor invent one for a divided unit', () => {
    const twins = contextOf([], null, {
      receivers: new Map([
        [
          'ubnd xa a',
          [
            { organisationId: '1', name: 'UBND xã A' },
            { organisationId: '2', name: 'UBND xã A' },
          ],
        ],
      ]),
    });
    const sheet = assetHeader()
      .row(1, null, 'Máy in', 1, null, null, 'UBND xã A')
      .row(2, null, 'Máy fax', 1);
    const plan = plannedAssets(sheet, twins);
    expect(plan.rows.map((row) => row.problems.map(({ code }) => code))).toEqual([
      ['receiver-unclear'],
      [],
    ]);
    expect(plan.rows[1]?.receiverOrganisationId).toBeUndefined();
    expect(
      plannedAssets(sheet, { ...twins, defaultReceiverId: '2' }).rows[1]?.receiverOrganisationId,
    ).toBe('2');
  });

  it('never refuses a row for its running number, and reads other spellings of a receiver', () => {
    const plan = plannedAssets(
      assetHeader()
        .row('1.1', 'a', 'Bàn', 1, null, null, 'P. Hà Lầm')
        .row('2a', 'b', 'Ghế', 1)
        .row(3, 'c', 'Tủ', 1),
    );
    expect(plan.rows.map(({ verdict, values }) => [verdict, values.ordinal])).toEqual([
      ['created', null],
      ['created', null],
      ['created', 3],
    ]);
    expect(plan.rows[0]?.receiverOrganisationId).toBe('org-UBND phường Hà Lầm');
  });

  it('reads a receiver named in short, or with its old district, and tells so', () => {
    const unit = { unit: 'Phường Hà Lầm', within: ['Thành phố Hạ Long'] };
    const names = ['Phường Hà Lầm', 'UBND phường Hà Lầm'].map((name) => fold(name));
    const choice = { organisationId: 'one', name: 'Ủy ban nhân dân phường Hà Lầm' };
    const context = contextOf([], null, {
      receivers: new Map(names.map((name) => [name, [choice]])),
      places: { newUnits: ['Phường Hà Lầm', 'Phường Hà Tu'], of: new Map([['one', unit]]) },
    });
    const sheet = assetHeader()
      .row(1, 'a', 'Bàn', 1, null, null, 'Hà Lầm')
      .row(2, 'b', 'Ghế', 1, null, null, 'P. Hà Lầm, TP Hạ Long')
      .row(3, 'c', 'Tủ', 1, null, null, 'phường Hà Lầm')
      .row(4, 'd', 'Kệ', 1, null, null, 'Hà Tu');
    const plan = plannedAssets(sheet, context);
    expect(plan.rows.map(({ receiverOrganisationId }) => receiverOrganisationId)).toEqual([
      ...['one', 'one', 'one', undefined],
    ]);
    expect(plan.repairs).toEqual({ 'unit-name': 2 });
    expect(plan.rows[1]!.repairs).toMatchObject([
      { kind: 'unit-name', from: 'P. Hà Lầm, TP Hạ Long', to: 'Phường Hà Lầm', cell: 'G3' },
    ]);
    const everywhere = { sheet: null, rowNumber: null, column: null };
    const refused = new RefusedRepairs([{ kind: 'unit-name', ...everywhere }]);
    const kept = planImport(workbook(sheet), ASSETS, context, undefined, refused);
    expect(kept.rows.map(({ verdict }) => verdict)).toEqual([
      ...['refused', 'refused', 'created', 'refused'],
    ]);
  });
});
