import type { Difference } from './compare-list';
import { differenceWords } from './difference-words';

const list = { id: '7', listType: 'B3', giver: 'UBND phường Hà Tu' };
const said = (of: Partial<Difference>, named = list) =>
  differenceWords({
    ...{ list: named, where: 'portion', itemId: null, row: null, portionId: null },
    ...{ measure: 'money', entry: null, expected: 1, found: 2, ...of },
  }).vi;

describe('a difference between the trail and the tables', () => {
  it('names list, row, measure and both figures as an office says them', () => {
    expect(said({ row: 'B3-000001', measure: 'money2' })).toBe(
      'B3 UBND phường Hà Tu (7), dòng B3-000001: bảng các phần, cột tiền thứ hai: theo nhật ký 1, trong bảng 2',
    );
    expect(said({ where: 'counter', measure: 'rows_accepted' })).toContain(
      'số cộng dồn của danh sách, số dòng đã tiếp nhận: ',
    );
    expect(said({ measure: 'bucket', expected: 'accepted', found: 'outstanding' })).toContain(
      'tình trạng: theo nhật ký đã tiếp nhận, trong bảng chưa tiếp nhận',
    );
  });

  it('says that something is missing, also of a list that is not there any more', () => {
    const gone = { id: '7', listType: '', giver: '' };
    const missing = { measure: 'list', expected: 'one', found: 'none', entry: 245 };
    expect(said({ where: 'list', ...missing }, gone)).toBe(
      '(7): danh sách, danh sách: theo nhật ký có, trong bảng không có, nhật ký số 245',
    );
  });
});
