import type { HandoverColumn } from './api';
import { valueText, type RowValue } from './value-text';

const WORDS = { yes: 'Có', no: 'Không' };
const condition = [{ value: 'usable', vi: 'sử dụng được', en: 'Usable' }];
const text = (type: HandoverColumn['type'], value: RowValue, language: 'vi' | 'en' = 'vi') =>
  valueText({ type, choices: type === 'choice' ? condition : [] }, value, language, WORDS);

describe('a field of a row', () => {
  it('says what was chosen in the language of the screen', () => {
    expect(text('choice', 'usable')).toBe('sử dụng được');
    expect(text('choice', 'usable', 'en')).toBe('Usable');
    expect(text('choice', 'no longer offered')).toBe('no longer offered');
  });

  it('says yes and no in words', () => {
    expect([text('flag', true), text('flag', false)]).toEqual(['Có', 'Không']);
  });

  it('writes figures and days by their type', () => {
    expect(text('money', 1_500_000)).toBe('1.500.000\u00a0₫');
    expect(text('quantity', 1_500)).toBe('1,5');
    expect(text('quantity', 1_500, 'en')).toBe('1.5');
    expect(text('decimal', 2.34)).toBe('2,34');
    expect(text('day', '2025-06-30')).toBe('30/06/2025');
    expect(text('integer', 2015)).toBe('2015');
  });

  it('is blank where nothing was written, but not where that is zero', () => {
    expect([text('money', null), text('flag', undefined), text('choice', null)]).toEqual([
      '',
      '',
      '',
    ]);
    expect(text('integer', 0)).toBe('0');
  });
});
