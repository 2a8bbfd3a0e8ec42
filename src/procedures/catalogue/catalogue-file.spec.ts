import path from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { parseCsvObjects } from '../../office/csv/parse-csv';
import { readShippedCatalogue } from './catalogue-file';
import { readCode } from './procedure-code';

const root = path.join(__dirname, '..', '..', '..');
const shipped = readShippedCatalogue(path.join(root, 'reference'));

describe('the shipped catalogue', () => {
  it('has 304 procedures with national codes, none twice, all named', () => {
    expect(shipped).toHaveLength(304);
    expect(new Set(shipped.map((each) => each.code)).size).toBe(304);
    for (const { code, name, field } of shipped) {
      expect(readCode(code)).toEqual({ code, restored: false, unusual: false });
      expect(name.trim()).not.toBe('');
      expect(field.trim()).not.toBe('');
    }
  });
});

const source = path.join(root, '../shared/data/procedures/one_commune_2026-08.csv');
(existsSync(source) ? describe : describe.skip)('the shipped catalogue and its source', () => {
  it('are the same named procedures', () => {
    const columns = ['code', 'name_in_catalogue', 'field_at_the_commune'] as const;
    const named = parseCsvObjects(readFileSync(source, 'utf8'), columns).filter(
      (row) => row.name_in_catalogue,
    );
    const facts = named.map((row) =>
      [row.code, row.name_in_catalogue, row.field_at_the_commune].join('|'),
    );
    expect(shipped.map(({ code, name, field }) => [code, name, field].join('|'))).toEqual(
      facts.sort(),
    );
  });
});
