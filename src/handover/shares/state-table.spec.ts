import { checkedStates } from './state-table';

const step = (act: string, from: string, to: string, by = ['giver'] as const) => ({
  ...{ act, from, to, by, conditions: [] as never[] },
});

describe('a state table', () => {
  const states = ['first', 'last'];
  it('is refused with two answers to one question, nobody to act, or a state out of reach', () => {
    const good = [step('go', 'first', 'last')];
    expect(checkedStates('Table', states, good)).toBe(good);
    const twice = [...good, step('go', 'first', 'first')];
    expect(() => checkedStates('Table', states, twice)).toThrow(/two answers/);
    const nobody = [step('go', 'first', 'last', [] as never)];
    expect(() => checkedStates('Table', states, nobody)).toThrow(/nobody/);
    expect(() => checkedStates('Table', states, [step('go', 'last', 'first')])).toThrow(/no way/);
  });
});
