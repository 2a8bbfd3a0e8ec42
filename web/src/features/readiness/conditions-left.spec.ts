import { conditionsLeft } from './conditions-left';

const rule = (key: string, verdict: 'red' | 'yellow' | 'green' | 'unknown') => ({ key, verdict });

describe('conditions that keep a unit from green', () => {
  it('names the worst first and keeps the order of the criteria among equals', () => {
    const rules = [
      ...[rule('a', 'yellow'), rule('b', 'red'), rule('c', 'green')],
      ...[rule('d', 'unknown'), rule('e', 'red')],
    ];
    expect(conditionsLeft(rules).map(({ key }) => key)).toEqual(['b', 'e', 'd', 'a']);
  });

  it('has nothing to say of a green unit', () => {
    expect(conditionsLeft([rule('a', 'green')])).toEqual([]);
  });
});
