import { actAnswered, keyOfAct } from './intended-act';

describe('L5: the key of an intended act', () => {
  it('stays the same until an answer comes', () => {
    const first = keyOfAct('accept v1');
    expect(keyOfAct('accept v1')).toBe(first);
    for (const status of [0, 502, 503, 504]) actAnswered('accept v1', status);
    expect(keyOfAct('accept v1')).toBe(first);
  });

  it.each([200, 204, 409, 422, 500])('is another after an answer (%i)', (status) => {
    const first = keyOfAct('dispute v1');
    actAnswered('dispute v1', status);
    expect(keyOfAct('dispute v1')).not.toBe(first);
  });

  it('is another for another version or body', () => {
    expect(keyOfAct('resolve v1')).not.toBe(keyOfAct('resolve v2'));
  });
});
