import fc from 'fast-check';
import { asRead, exportedList, planOf, sheetOf } from '../../../test/support/exported-lists';
import { rowsOf } from '../../../test/support/generated-rows';
import { equalForm } from '../../imports/content';
import { sealedKind, type RowValues } from '../../imports/declaration';
import type { ExistingRow, PlanContext } from '../../imports/import-target';
import { MendedCells } from '../../imports/mending/mended-cells';
import { planImport } from '../../imports/plan';
import { sealValue } from '../../platform/secrets/personal-value';
import { testKeyring } from '../../../test/support/secrets';
import type { TableRow } from '../../office/excel/table';
import type { Workbook } from '../../office/excel/workbook';
import { LIST_TYPES } from '../list-types/list-types';

const typeOf = (code: string) => LIST_TYPES.find((each) => each.declaration.code === code)!;
const ASSETS = typeOf('B3');
const LATER = 99;

/** The list after somebody changed its first row once more since it was taken out. */
function later(context: PlanContext, change: RowValues, base?: RowValues): PlanContext {
  const [[fingerprint, first]] = [...context.existing] as [[string, ExistingRow]];
  const now = {
    ...first,
    values: { ...first.values, ...change },
    version: LATER,
  };
  return {
    ...context,
    existing: new Map([...context.existing, [fingerprint, now]]),
    past: { valuesOf: () => base, receiverOf: () => undefined },
  };
}

/** The first row of a list of assets, exported, with some cells edited. */
async function edited(
  change: Record<string, string | null>,
  rows = fc.sample(
    rowsOf(ASSETS, 4).filter((some) => some.length > 1),
    1,
  )[0]!,
) {
  const list = exportedList(ASSETS, rows);
  const sheet = await sheetOf(list);
  const cells = (sheet.rows as TableRow[]).map((row, at) =>
    at === 0 ? { ...row, ...change } : row,
  );
  const first = [...list.context.existing.values()][0]!;
  return { list, first, book: asRead({ ...sheet, rows: cells }), rows };
}

const verdictOf = (context: PlanContext, book: Workbook) => planOf(ASSETS, context, book).rows[0]!;

describe('a list that comes back after the list went on', () => {
  it('keeps a later value that the file did not touch, beside what the file changed', async () => {
    const { list, first, book } = await edited({ 'v.note': 'ghi khi soát' });
    const row = verdictOf(later(list.context, { remainingValue: 7 }, first.values), book);
    expect(row.verdict).toBe('changed');
    expect(row.values).toMatchObject({
      remainingValue: 7,
      note: 'ghi khi soát',
    });
  });

  it('does nothing where only the list went on', async () => {
    const { list, first, book } = await edited({});
    const row = verdictOf(later(list.context, { note: 'sửa trên hệ thống' }, first.values), book);
    expect(row.verdict).toBe('unchanged');
  });

  it('waits for a person where both changed a cell, and takes what the person chose', async () => {
    const { list, first, book } = await edited({ 'v.note': 'theo tệp' });
    const context = later(list.context, { note: 'theo hệ thống' }, first.values);
    const row = verdictOf(context, book);
    expect(row.verdict).toBe('refused');
    expect(row.problems).toMatchObject([
      {
        ...{ code: 'changed-since-export', column: 'note' },
        sides: { file: 'theo tệp', current: 'theo hệ thống' },
      },
    ]);
    const { sheet, rowNumber } = row;
    const choose = (text: string) => {
      const mended = new MendedCells([{ sheet, rowNumber, column: 'note', text }]);
      const seal = (kind: 'personal_number' | 'bank_account' | 'complainant_name', value: string) =>
        sealValue(testKeyring, kind, value);
      const read = [seal, undefined, mended] as const;
      return planImport(book, ASSETS.declaration, context, ...read).rows[0]!;
    };
    expect(choose('theo hệ thống').verdict).toBe('unchanged');
    expect(choose('theo tệp')).toMatchObject({
      verdict: 'changed',
      values: { note: 'theo tệp' },
    });
  });

  it('takes nothing for right where what was exported is not known', async () => {
    const { list, book } = await edited({});
    const row = verdictOf(later(list.context, { note: 'sửa trên hệ thống' }), book);
    expect(row.problems.map(({ code }) => code)).toEqual(['changed-since']);
  });

  it('finds a row by its hidden id although what it is about was rewritten', async () => {
    const { list, first, book } = await edited({ 'v.assetName': 'Máy chủ đổi tên' });
    const plan = planOf(ASSETS, list.context, book);
    expect(plan.rows[0]).toMatchObject({
      verdict: 'changed',
      targetId: first.id,
    });
    expect(plan.counts.created).toBe(0);
    expect(plan.missingFromFile).toBe(0);
  });

  it('does not let two rows claim one id: a copied row with another name is new', async () => {
    const { list, rows } = await edited({});
    const sheet = await sheetOf(list);
    const cells = sheet.rows as TableRow[];
    const copy = {
      ...cells[0]!,
      'v.assetName': 'Vật chép thêm',
      'v.rowCode': null,
      'v.assetCode': null,
    };
    const plan = planOf(ASSETS, list.context, asRead({ ...sheet, rows: [...cells, copy] }));
    expect(plan.counts).toMatchObject({
      created: 1,
      changed: 0,
      unchanged: rows.length,
    });
  });

  it.each([true, false])(
    'keeps what a missing column does not speak of (hidden ids: %s)',
    async (ids) => {
      const { list } = await edited({});
      const sheet = await sheetOf(list);
      const [[fingerprint, first]] = [...list.context.existing] as [[string, ExistingRow]];
      const stored = { ...first, values: { ...first.values, note: 'ghi trên hệ thống' } };
      const context = {
        ...list.context,
        existing: new Map([...list.context.existing, [fingerprint, stored]]),
      };
      const left = sheet.columns.filter(
        ({ key }) => key !== 'v.note' && (ids || !key.startsWith('_')),
      );
      const rows = (sheet.rows as TableRow[]).filter((row) => ids || row['_phien_ban'] !== null);
      const plan = planOf(ASSETS, context, asRead({ ...sheet, columns: left, rows }));
      expect(plan.rows[0]).toMatchObject({
        verdict: 'unchanged',
        values: { note: 'ghi trên hệ thống' },
      });
      expect(plan.counts).toMatchObject({ created: 0, changed: 0, refused: 0 });
      expect(plan.sheets[0]!.kept).toEqual(['Ghi chú']);
      // One that is there and was emptied is emptied.
      const emptied = rows.map((row) => ({ ...row, 'v.note': null }));
      const whole = planOf(ASSETS, context, asRead({ ...sheet, rows: emptied }));
      expect(whole.rows[0]).toMatchObject({ verdict: 'changed', values: { note: null } });
    },
  );

  it('takes no row of another list for a new one, but one whose hidden columns were emptied', async () => {
    const { list, rows } = await edited({});
    const sheet = await sheetOf(list);
    const other = { ...list.context, existing: new Map<string, ExistingRow>() };
    const plan = planOf(ASSETS, other, asRead(sheet));
    expect(plan.counts).toMatchObject({ created: 0, refused: rows.length });
    for (const row of plan.rows.filter(({ verdict }) => verdict === 'refused'))
      expect(row.problems.map(({ code }) => code)).toEqual(['row-of-other-list']);
    const own = (sheet.rows as TableRow[])
      .filter((row) => row['_phien_ban'] !== null)
      .map((row) => ({ ...row, _id: null, _phien_ban: null, _phien_ban_phan: null }));
    const emptied = planOf(ASSETS, other, asRead({ ...sheet, rows: own }));
    expect(emptied.counts).toMatchObject({ created: rows.length, refused: 0 });
  });

  it('refuses to make a row into a thing that another row is about', async () => {
    const { list, book } = await edited({});
    const sheet = await sheetOf(list);
    const [one, other, ...rest] = sheet.rows as TableRow[];
    const keys = ASSETS.declaration.key.map((key) => [`v.${key}`, other![`v.${key}`]] as const);
    const twin = { ...one, ...Object.fromEntries(keys) };
    const plan = planOf(ASSETS, list.context, asRead({ ...sheet, rows: [twin, other!, ...rest] }));
    expect(book.sheets).toHaveLength(1);
    expect(plan.rows[0]!.problems.map(({ code }) => code)).toContain('key-of-other-row');
  });

  it('sees a receiver that was changed in the list and not in the file', async () => {
    const { list, first, book } = await edited({});
    const moved = {
      ...first,
      receiverOrganisationId: 'org-of-later',
      shareVersion: 5,
    };
    const [fingerprint] = [...list.context.existing.keys()];
    const existing = new Map([...list.context.existing, [fingerprint!, moved]]);
    const past = (then: string | undefined) => ({
      ...{ valuesOf: () => first.values, receiverOf: () => then },
    });
    const was = first.receiverOrganisationId!;
    const kept = verdictOf({ ...list.context, existing, past: past(was) }, book);
    expect(kept.verdict).toBe('unchanged');
    const unsure = verdictOf({ ...list.context, existing, past: past('org-third') }, book);
    expect(unsure.problems).toMatchObject([{ code: 'changed-since-export', column: 'receiver' }]);
  });
});

const guarded = LIST_TYPES.filter(({ declaration }) => declaration.columns.some(sealedKind)).map(
  (type) => [type.declaration.code, type] as const,
);

describe.each(guarded)('a list of type %s taken out with masks', (_, type) => {
  const { declaration } = type;
  const sealed = declaration.columns.filter(sealedKind).map(({ key }) => key);

  it('comes back with nothing to do: a mask never takes the place of what it hides', () =>
    fc.assert(
      fc.asyncProperty(rowsOf(type, 4), async (rows) => {
        const list = exportedList(type, rows, { kind: 'masked' });
        const plan = planOf(type, list.context, asRead(await sheetOf(list)));
        const stored = new Map([...list.context.existing.values()].map((row) => [row.id, row]));
        expect(plan.counts).toMatchObject({
          created: 0,
          changed: 0,
          refused: 0,
        });
        for (const row of plan.rows.filter(({ verdict }) => verdict === 'unchanged'))
          for (const key of sealed) {
            const now = stored.get(row.targetId!)!.values[key] ?? null;
            expect(equalForm(row.values[key] ?? null)).toBe(equalForm(now));
          }
      }),
      { numRuns: 2 },
    ));

  it('refuses a mask of nobody it knows', async () => {
    const rows = fc.sample(rowsOf(type, 2), 1)[0]!;
    const list = exportedList(type, rows, { kind: 'masked' });
    const plan = planOf(
      type,
      { ...list.context, existing: new Map() },
      asRead(await sheetOf(list)),
    );
    const masked = rows.filter((row) => sealed.some((key) => (row[key] ?? null) !== null));
    const told = plan.rows.filter(({ problems }) =>
      problems.some(({ code }) => code === 'masked-value'),
    );
    expect(told.length).toBeGreaterThanOrEqual(Math.min(1, masked.length));
    expect(plan.counts.created + told.length).toBeGreaterThanOrEqual(0);
    expect(plan.rows.filter(({ verdict }) => verdict === 'created').length).toBe(
      plan.counts.created,
    );
  });
});
