import { tags } from './packed-row';
import { TextBudget, mostCharacters } from './text-budget';

const nowhere = { begin() {}, warn() {}, startSheet() {}, row() {}, endSheet() {} };
/** So small that a few thousand characters are too many. */
const MEGABYTES = 1 / 64;
const most = mostCharacters(MEGABYTES);

describe('texts of a workbook', () => {
  it('may fill their share of the memory and not a character more', () => {
    const budget = new TextBudget(nowhere, MEGABYTES);
    budget.begin('.xlsx', false, ['a'.repeat(most - 10)]);
    budget.row([1, 0, 1, tags.text, 'b'.repeat(9), 2, tags.sharedText, 0, 3, tags.text, 'c']);
    expect(() => budget.row([2, 0, 1, tags.text, 'd'])).toThrow(
      expect.objectContaining({ code: 'out-of-memory', params: { limit: MEGABYTES } }),
    );
  });

  it('are refused before anybody takes them, whether shared or in the cells', () => {
    const taken: unknown[] = [];
    const sink = { ...nowhere, begin: () => taken.push('begin'), row: () => taken.push('row') };
    const text = 'a'.repeat(most + 1);
    const shared = new TextBudget(sink as never, MEGABYTES);
    expect(() => shared.begin('.xlsx', false, [text])).toThrow('memory');
    expect(() => shared.row([1, 0, 1, tags.text, text])).toThrow('memory');
    expect(taken).toEqual([]);
  });
});
