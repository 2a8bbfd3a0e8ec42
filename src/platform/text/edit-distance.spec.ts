import { editDistance } from './edit-distance';

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['', 'ha tu', 5],
    ['ha lam', 'ha lam', 0],
    ['ha lam', 'ha lom', 1],
    ['duong hoan', 'duong hoa', 1],
    ['quang la', 'quang ha', 1],
    ['kitten', 'sitting', 3],
  ])('from «%s» to «%s» is %d, both ways', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });
});
