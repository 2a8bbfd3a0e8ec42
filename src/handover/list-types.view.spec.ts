import { listTypeViewOf } from './list-types.view';
import { listTypeView } from './list-types.schema';
import { LIST_TYPES } from './list-types/list-types';

describe('a kind of list as screens need it', () => {
  it.each(LIST_TYPES.map((type) => [type.declaration.code, type] as const))(
    '%s keeps every column, and words in both languages for every choice',
    (_, type) => {
      const view = listTypeView.parse(listTypeViewOf(type));
      expect(view.columns.map(({ key }) => key)).toEqual(
        type.declaration.columns.map(({ key }) => key),
      );
      for (const { type: kind, choices } of view.columns) {
        expect(choices.length > 0).toBe(kind === 'choice');
        for (const { vi, en } of choices) expect([vi, en]).not.toContain('');
      }
    },
  );

  it('says form, unit and choices of other assets, without the words of officers’ files', () => {
    const view = listTypeViewOf(LIST_TYPES.find(({ declaration }) => declaration.code === 'B3')!);
    const column = (key: string) => view.columns.find((each) => each.key === key);
    expect(view.officialForm).toBe('04c-ĐK/TSC');
    expect(column('originalValue')).toEqual({
      key: 'originalValue',
      header: { vi: 'Nguyên giá', en: 'Original value' },
      type: 'money',
      personal: false,
      masked: false,
      required: false,
      unit: 'đồng',
      choices: [],
    });
    expect(column('condition')!.choices[0]).toEqual({
      value: 'usable',
      vi: 'sử dụng được',
      en: 'Usable',
    });
  });
});
