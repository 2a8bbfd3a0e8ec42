import { LIST_TYPES } from '../list-types/list-types';
import { layoutOfAll, layoutProblem } from './layout';
import { layoutPresets } from './layout-presets';

const b3 = LIST_TYPES.find(({ declaration }) => declaration.code === 'B3')!;

describe('layouts', () => {
  it.each(LIST_TYPES.map((type) => [type.declaration.code, type] as const))(
    'of every column of %s can be used',
    (_, type) => {
      expect(layoutProblem(layoutOfAll(type).columns, type)).toBeUndefined();
    },
  );

  it('that ship can all be used, each under a name of its own', () => {
    const presets = layoutPresets();
    expect(presets.length).toBeGreaterThan(0);
    for (const preset of presets) {
      const type = LIST_TYPES.find(({ declaration }) => declaration.code === preset.listType)!;
      expect([preset.id, layoutProblem(preset.columns, type)]).toEqual([preset.id, undefined]);
      expect(preset.basis).not.toBe('');
    }
    const names = presets.map(({ listType, name }) => `${listType} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['no column', [], 'chưa có cột nào'],
    ['no heading', [{ heading: ' ', source: 'assetName' }], 'phải có tiêu đề'],
    [
      'one heading twice',
      [
        { heading: 'Tên', source: 'assetName' },
        { heading: 'Tên ', source: 'assetCode' },
      ],
      'có ở hai cột',
    ],
    ['an unknown field', [{ heading: 'Biển số', source: 'plate' }], 'không có'],
    ['a name of every object', [{ heading: 'Lạ', source: 'toString' }], 'không có'],
  ])('are refused for %s', (_, columns, words) => {
    expect(layoutProblem(columns, b3)?.vi).toContain(words);
  });
});
