import fc from 'fast-check';
import { POINTS, type Finding, type Matter, type Point } from './closing-points';
import { covers, coveredBy, holds, standingOf } from './point-standing';
import { findingsOf, type ShareFact, type UnitFacts } from './unit-findings';

const nothing: UnitFacts = {
  ...{ owed: [], lists: [], shares: [], discrepancies: [], control: [], cases: [], rows: [] },
  caseTypes: ['E1'],
};
/** A unit of which everything is settled that the record can tell. */
const settled: UnitFacts = {
  owed: ['B3', 'D4', 'C3', 'F1', 'F2', 'F3', 'E1'],
  lists: ['B3', 'D4', 'C3', 'F1', 'F2', 'F3', 'E1'].map((listType) => ({
    ...{ listId: `list ${listType}`, listType },
    state: listType === 'B3' ? ('filed' as const) : ('empty' as const),
  })),
  shares: [share({ accepted: 3, state: 'settled' })],
  discrepancies: [],
  control: [{ figureId: 'f', listType: 'B3', listId: 'list B3', status: 'equal' }],
  caseTypes: ['E1'],
  cases: [],
  rows: [],
};

function share(more: Partial<ShareFact>): ShareFact {
  return {
    ...{ listId: 'list B3', listType: 'B3', receiverOrganisationId: 'r' },
    ...{ outstanding: 0, disputed: 0, accepted: 0, state: 'counting', ...more },
  };
}
const find = (facts: UnitFacts, point: Point): Finding =>
  findingsOf(facts).find((each) => each.point === point)!;
const whys = ({ matters }: Finding) => matters.map(({ why }) => why);

describe('findingsOf', () => {
  it('of nothing knows nothing: unknown is never done', () => {
    expect(findingsOf(nothing).map(({ told }) => told)).toEqual(POINTS.map(() => 'unknown'));
  });

  it('leaves only what the record cannot tell once all else is settled', () => {
    const left = findingsOf(settled).filter(({ told }) => told !== 'met');
    expect(left.map(({ point, told }) => [point, told])).toEqual([
      ['fonds', 'unknown'],
      ['documents', 'unknown'],
    ]);
  });

  it('names each list that is owed and not there', () => {
    const finding = find({ ...settled, lists: settled.lists.slice(1) }, 'lists');
    expect([finding.told, finding.matters.map(({ listType }) => listType)]).toEqual([
      'open',
      ['B3'],
    ]);
  });

  it.each([
    [{ receiverOrganisationId: null, outstanding: 1 }, 'unassigned'],
    [{ outstanding: 1, accepted: 2 }, 'uncounted'],
    [{ disputed: 1, state: 'signed' }, 'disputed'],
    [{ accepted: 1 }, 'unsigned'],
    [{ accepted: 1, state: 'drawn_up' }, 'unsigned'],
    [{ accepted: 1, state: 'signed' }, 'unsettled'],
  ] as [Partial<ShareFact>, string][])('a share %j is %s', (more, why) => {
    expect(whys(find({ ...settled, shares: [share(more)] }, 'shares'))).toEqual([why]);
  });

  it('asks nothing of a share that was closed without handover altogether', () => {
    expect(find({ ...settled, shares: [share({})] }, 'shares').told).toBe('met');
  });

  it('takes a control difference only as settled where it is equal or explained', () => {
    const told = (status: UnitFacts['control'][number]['status']) =>
      find({ ...settled, control: [{ ...settled.control[0]!, status }] }, 'control').told;
    expect(
      ['equal', 'explained', 'awaiting', 'differs', 'contradicted', 'undeclared'].map((each) =>
        told(each as never),
      ),
    ).toEqual(['met', 'met', 'open', 'open', 'open', 'open']);
    expect(find({ ...settled, control: [] }, 'control').told).toBe('unknown');
  });

  it('counts cases without an owner, and does not know of lists of cases that are not there', () => {
    const cases = [
      { listType: 'E1', ownership: 'owned' as const, cases: 5 },
      { listType: 'E1', ownership: 'no_person' as const, cases: 2 },
    ];
    const finding = find({ ...settled, cases }, 'cases');
    expect([finding.told, finding.matters.map(({ count }) => count)]).toEqual(['open', [2]]);
    const lists = settled.lists.filter(({ listType }) => listType !== 'E1');
    expect(find({ ...settled, lists }, 'cases').told).toBe('unknown');
  });

  it('does not take a list of addresses without a page or mailbox for done', () => {
    const lists = settled.lists.map((each) => ({ ...each, state: 'filed' as const }));
    const rows = [
      {
        ...{
          itemId: 'i',
          listId: 'list F3',
          listType: 'F3',
          rowCode: 'F1',
          closedFor: [],
          rows: 1,
        },
        ...{ bucket: 'accepted' as const, values: { kind: 'tax_code' } },
      },
    ];
    const finding = find({ ...settled, lists, rows }, 'addresses');
    expect([finding.told, whys(finding)]).toEqual(['unknown', ['no_rows']]);
  });

  it('says of each point that is not met what is left', () => {
    for (const facts of [nothing, settled]) {
      for (const { told, matters } of findingsOf(facts))
        expect(matters.length > 0).toBe(told !== 'met');
    }
  });
});

const matter = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd'),
  count: fc.integer({ min: 1, max: 9 }),
});
const matters = fc.uniqueArray(matter, {
  selector: ({ key }) => key,
  minLength: 1,
}) as fc.Arbitrary<Matter[]>;
const open = (own: Matter[]): Finding => ({ point: 'seals', told: 'open', of: 1, matters: own });

describe('standingOf', () => {
  it('a paper is about what was left when it was recorded, and about less of it', () => {
    fc.assert(
      fc.property(matters, fc.nat(), (own, seed) => {
        const paper = { id: 'p', kind: 'done' as const, covers: coveredBy(own) };
        expect(standingOf(open(own), paper).standing).toBe('recorded');
        const fewer = own.filter((_, at) => (seed >> at) % 2 === 0);
        expect(covers(paper, fewer)).toBe(true);
      }),
    );
  });

  it('never about what came up after it, however many papers there are of it', () => {
    fc.assert(
      fc.property(matters, (own) => {
        const paper = { id: 'p', kind: 'reservation' as const, covers: coveredBy(own) };
        const more = own.map((each, at) => (at === 0 ? { ...each, count: each.count + 1 } : each));
        const other = [...own, { key: 'later', count: 1 } as Matter];
        for (const now of [more, other]) {
          const standing = standingOf(open(now), paper);
          expect([standing.standing, standing.outgrown, holds(standing)]).toEqual([
            'open',
            true,
            false,
          ]);
        }
      }),
    );
  });

  it('needs no paper where the record shows it, and tells a reservation from a paper that it is done', () => {
    const met = { ...open([]), told: 'met' as const };
    expect(standingOf(met, { id: 'p', kind: 'done', covers: {} }).paperId).toBeNull();
    const own = [{ key: 'a', count: 1 } as Matter];
    const reserved = { id: 'p', kind: 'reservation' as const, covers: { a: 1 } };
    expect(standingOf(open(own), reserved).standing).toBe('reserved');
    expect(holds(standingOf(open(own), undefined))).toBe(false);
  });
});
