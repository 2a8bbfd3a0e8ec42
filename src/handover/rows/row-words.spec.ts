import fc from 'fast-check';
import { fold } from '../../platform/text/fold';
import { listType } from '../list-types/list-types';
import { choiceWord, rowWords, wordsIn } from './row-words';

const b3 = listType('B3')!;
const a1b = listType('A1b')!;

describe('the words of a row', () => {
  it.each([
    ['Máy tính xách tay Dell', ['may', 'tinh', 'xach', 'tay', 'dell']],
    ['Số 14/2025/QĐ-UBND', ['so', '14', '2025', 'qd', 'ubnd']],
    ['  !!  ', []],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it('are those of its texts, its choices, its code and the captions above it, each once', () => {
    const values = { assetName: 'Ghế gỗ', location: 'Phòng 12, nhà gỗ', condition: 'broken' };
    const { words, folded } = rowWords(b3, values, ['B3-000017', 'Khu A']);
    expect(words.split(' ').sort()).toEqual(
      ['000017', '12', 'a', 'b3', choiceWord('condition', 'broken'), 'ghe', 'go', 'hong']
        .concat(['khu', 'nha', 'phong'])
        .sort(),
    );
    expect(JSON.parse(folded)).toEqual({ assetName: 'ghe go', location: 'phong 12 nha go' });
  });

  it('hold nothing of a sealed column, whatever stands in it', () => {
    const sealed = a1b.declaration.columns.find(
      ({ sensitivity }) => sensitivity === 'personal_number',
    )!;
    const { words, folded } = rowWords(a1b, { [sealed.key]: '022199000017' }, []);
    expect(words + folded).not.toContain('0221');
  });

  it('never have a word of a text that stands for a choice', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (text, key, value) => {
        expect(wordsIn(text)).not.toContain(choiceWord(key, value));
      }),
    );
  });

  it('differ for different choices, and are of letters, digits and lines only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(choiceWord('c', one)).toMatch(/^[a-z0-9_]+$/);
        if (one.toLowerCase() !== other.toLowerCase())
          expect(choiceWord('c', one)).not.toBe(choiceWord('c', other));
      }),
    );
  });

  it('do not depend on marks or case', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(wordsIn(text.toUpperCase().toLowerCase())).toEqual(
          wordsIn(fold(text.toUpperCase())),
        );
      }),
    );
  });
});
