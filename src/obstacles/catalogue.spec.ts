import { answerWithin, catalogue, categoryOf, refusedCategory } from './catalogue';

describe('the catalogue of obstacles', () => {
  it('has the four groups of Công điện 111 first, then the further ones, land among them', () => {
    const values = catalogue.categories.map(({ value }) => value);
    expect(values.slice(0, 4)).toEqual(['infrastructure', 'systems', 'institutions', 'guidance']);
    expect(values.slice(4)).toEqual(['assets', 'finance', 'records', 'land']);
    expect(catalogue.categories.slice(0, 4).every(({ source }) => source.includes('111'))).toBe(
      true,
    );
  });

  it('says why the security situation is not recorded', () => {
    expect(categoryOf('security')).toBeUndefined();
    expect(refusedCategory('security')?.because.vi).toMatch(/không ghi trên hệ thống này/);
    expect(refusedCategory('land')).toBeUndefined();
  });

  it('wants what blocks a unit answered first', () => {
    expect(answerWithin('blocking')).toBeLessThan(answerWithin('serious'));
    expect(answerWithin('serious')).toBeLessThan(answerWithin('ordinary'));
  });
});
