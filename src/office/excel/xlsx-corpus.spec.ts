import {
  corpusEntries,
  type CorpusOutcome,
  describeCorpus,
  readCorpusFile,
  summaryOf,
} from '../../../test/support/spreadsheet-corpus';

/** One file in so many is read here; `npm run test:corpus` reads them all. */
const oneIn = 6;

describeCorpus('a sample of the corpus of hard spreadsheets (../shared/data/xlsx_corpus)', () => {
  let outcomes: CorpusOutcome[];

  beforeAll(async () => {
    const entries = corpusEntries();
    outcomes = [];
    for (const entry of entries.filter((_, at) => at % oneIn === 0)) {
      outcomes.push(await readCorpusFile(entry));
    }
    process.stdout.write(`${summaryOf(outcomes)}\n`);
  });

  it('opens the ordinary ones and names the protected ones', () => {
    const of = (kind: string) => outcomes.filter(({ entry }) => entry.class === kind);
    expect(of('ordinary').length).toBeGreaterThan(30);
    expect(of('ordinary').filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
    expect(of('encrypted').filter(({ outcome }) => outcome !== 'encrypted')).toEqual([]);
  });

  it('ends each quickly, with a result or a problem of its own', () => {
    expect(outcomes.filter(({ milliseconds }) => milliseconds > 10_000)).toEqual([]);
    expect(outcomes.filter(({ outcome }) => outcome.startsWith('Error'))).toEqual([]);
  });
});
