import { DIFFERENCES } from '../../../src/requests/difference-kinds';
import { en } from './en';
import { vi } from './vi';

/** Every text by its path, `nav.overview`. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : texts(value as object, `${path}${key}.`),
  );
}

const blanks = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('words', () => {
  const english = new Map(texts(en));

  it('have the same blanks in both languages', () => {
    const differing = texts(vi).filter(
      ([path, text]) => blanks(english.get(path) ?? '').join() !== blanks(text).join(),
    );
    expect(differing).toEqual([]);
  });

  it('have a sentence for each way in which an answer may differ from its form', () => {
    expect(Object.keys(vi.requestDifference).sort()).toEqual([...DIFFERENCES].sort());
    expect(Object.keys(en.requestDifference).sort()).toEqual([...DIFFERENCES].sort());
  });

  it('never address the reader as "bạn", never say "thất bại" or "không hợp lệ"', () => {
    const wrong = texts(vi).filter(([, text]) =>
      /\bbạn\b|quý khách|thất bại|không hợp lệ/iu.test(text),
    );
    expect(wrong).toEqual([]);
  });
});
