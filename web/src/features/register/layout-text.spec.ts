import { readColumns, writeColumns } from './layout-text';

const sources = [
  { source: 'assetName', name: 'Tên tài sản' },
  { source: '@giver', name: 'Bên giao' },
];

describe('columns of a layout as text', () => {
  it('come back as they were', () => {
    const columns = [
      { heading: 'TEN = TS', source: 'assetName' },
      { heading: 'Nguồn', source: '@giver' },
    ];
    expect(readColumns(writeColumns(columns, sources), sources)).toEqual({ columns, unknown: [] });
  });

  it('are understood without marks, and by the field alone', () => {
    expect(readColumns('\n Ten TS = ten tai san \nBên giao\n', sources).columns).toEqual([
      { heading: 'Ten TS', source: 'assetName' },
      { heading: 'Bên giao', source: '@giver' },
    ]);
  });

  it('name the lines that are not understood', () => {
    expect(readColumns('Giá = Giá bán\n= Bên giao', sources).unknown).toEqual([
      'Giá = Giá bán',
      '= Bên giao',
    ]);
  });
});
