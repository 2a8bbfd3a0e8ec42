import { ASSETS, contextOf } from '../../../test/support/sample-lists';
import { SheetBuilder, workbook } from '../../../test/support/sheet-builder';
import { planImport } from '../plan';
import { RefusedRepairs } from '../repairs/refused-repairs';
import { mayBeRemembered, Spellings, spellingKey } from './spellings';

const known = (columnKey: string, written: string, meaning: string, id = written) => ({
  ...{ id, columnKey, spelling: spellingKey(written), meaning },
});

function planned(spellings: Spellings, refused?: RefusedRepairs) {
  const sheet = new SheetBuilder()
    .row('STT', 'Tên tài sản', 'Số lượng', 'Hiện trạng', 'Đơn vị tiếp nhận')
    .row(1, 'Bàn', 1, 'xài được', 'Hà Lầm mới')
    .row(2, 'Ghế', 1, 'Hỏng', 'Phường Cao Xanh')
    .row(3, 'Tủ', 1, 'Tốt', 'XÃ TÂN LẬP');
  const receivers = ['Phường Hà Lầm', 'Phường Cao Xanh'];
  return planImport(
    ...([workbook(sheet), ASSETS, contextOf(receivers), undefined, refused] as const),
    ...([undefined, undefined, spellings] as const),
  );
}

const SPELLINGS = [
  known('state', 'Xài được', 'Sử dụng được'),
  known('receiver', 'Hà Lầm mới', 'Phường Hà Lầm'),
  // What can be read as it stands is not read otherwise, nor by what cannot be read either.
  known('receiver', 'Phường Cao Xanh', 'Phường Hà Lầm'),
  known('receiver', 'Xã Tân Lập', 'Xã Tân Lập mới'),
  known('place', 'Hà Lầm mới', 'Nhà kho'),
];

describe('remembered spellings', () => {
  it('are taken where a cell cannot be read as it stands, each told beside its original', () => {
    const { rows, spellings, repairs } = planned(new Spellings(SPELLINGS));
    expect(
      rows.map(({ verdict, values, receiverOrganisationId }) => [
        ...[verdict, values.state, receiverOrganisationId],
      ]),
    ).toEqual([
      ['created', 'in_use', 'org-Phường Hà Lầm'],
      ['created', 'broken', 'org-Phường Cao Xanh'],
      ['refused', 'in_use', undefined],
    ]);
    expect(rows[0]!.repairs).toEqual([
      { kind: 'remembered', from: 'xài được', to: 'Sử dụng được', cell: 'D2', column: 'state' },
      {
        kind: 'remembered',
        from: 'Hà Lầm mới',
        to: 'Phường Hà Lầm',
        cell: 'E2',
        column: 'receiver',
      },
    ]);
    expect(repairs).toEqual({ remembered: 2 });
    expect(spellings).toEqual([
      { id: 'Xài được', cells: 1 },
      { id: 'Hà Lầm mới', cells: 1 },
    ]);
  });

  it('of the giver go before those of the province', () => {
    const both = [...SPELLINGS, known('receiver', 'hà lầm mới', 'Phường Cao Xanh', 'province')];
    expect(planned(new Spellings(both)).spellings).toContainEqual({ id: 'Hà Lầm mới', cells: 1 });
  });

  it('are not taken where a person refuses them', () => {
    const everywhere = { sheet: null, rowNumber: null, column: null };
    const refused = new RefusedRepairs([{ kind: 'remembered', ...everywhere }]);
    const { rows, spellings } = planned(new Spellings(SPELLINGS), refused);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['refused', 'created', 'refused']);
    expect(spellings).toEqual([]);
  });

  const column = ASSETS.columns.find(({ key }) => key === 'receiver')!;
  it.each([
    ['a unit that is not known', 'receiver-unknown', column, 'Hà Lầm mới', true],
    ['an amount', 'not-a-number', column, '5tr', false],
    ['a name', 'not-a-choice', { ...column, sensitivity: 'personal' as const }, 'Lê A', false],
    ['a personal number', 'not-a-choice', column, 'ông 022080001234', false],
    ['a sentence', 'not-a-choice', column, 'x'.repeat(300), false],
    ['nothing', 'not-a-choice', column, ' ', false],
  ])('may be kept of %s or not', (_, code, of, text, may) => {
    expect(mayBeRemembered(code, of, [text, 'Phường Hà Lầm'])).toBe(may);
  });
});
