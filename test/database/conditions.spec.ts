import { Clock } from '../../src/platform/clock';
import { SYSTEM } from '../../src/platform/http/actor';
import { Settings } from '../../src/platform/config/settings';
import { ConditionCounts } from '../../src/procedures/conditions/condition-counts';
import { ConditionFacts } from '../../src/procedures/conditions/condition-facts';
import { ConditionStatement } from '../../src/procedures/conditions/condition-statement.entity';
import { ConditionViews } from '../../src/procedures/conditions/condition-views.service';
import type { StatementEntry } from '../../src/procedures/conditions/conditions.schema';
import { addPairs, noStages } from '../../src/procedures/conditions/stages';
import { StatementsRepository } from '../../src/procedures/conditions/statements.repository';
import { ConditionStatements } from '../../src/procedures/conditions/statements.service';
import { StandingRepository } from '../../src/procedures/standing/standing.repository';
import type { ConditionRowOfUnit } from '../../src/procedures/conditions/condition-views.service';
import { Standings } from '../../src/procedures/standing/standings.service';
import { Scopes } from '../../src/units/scopes';
import { forEachQuangNinh } from '../support/quang-ninh';
import { jobOf, listOf, PortalInTest, shipped, verificationIn } from '../support/verification';

const PROCEDURES = 3;
const posted: StatementEntry = {
  ...{ unitCode: '06676', procedureCode: null, condition: 'posted', state: 'met' },
  ...{ factDay: '2025-06-26', evidence: 'Biên bản niêm yết 12/BB' },
};

forEachQuangNinh((open) => {
  it('measures what it can, takes statements with evidence, and never takes unknown for met', async () => {
    const db = await open();
    const portal = new PortalInTest();
    const room = await verificationIn(db, portal, PROCEDURES);
    const clock = new Clock();
    const scopes = new Scopes(room.units, clock);
    const statements = new StatementsRepository();
    const service = new ConditionStatements(
      ...([db.unitOfWork, db.audit, clock, room.units, scopes, room.catalogue] as const),
      statements,
    );
    const standings = new Standings(new StandingRepository(), Settings.from({}));
    const facts = new ConditionFacts(clock, room.catalogue, standings, statements);
    const views = new ConditionViews(db.reader, clock, room.units, scopes, facts);
    const { roundId } = room;
    const unit = room.newUnits.find(({ code }) => code === '06676')!;
    const look = () => views.page(SYSTEM, roundId, { unitId: unit.id, page: 1, pageSize: 50 });
    const counts = async () =>
      new Map((await look()).counts.map(({ code, ...rest }) => [code, rest]));
    const say = (...entries: StatementEntry[]) =>
      service.state(SYSTEM, roundId, { source: 'hand', statements: entries });

    const before = await look();
    expect(before.ready).toEqual({ met: 0, notMet: 0, unknown: PROCEDURES });
    portal.show = (code) => listOf(code.endsWith('06676') ? shipped.slice(1) : shipped);
    const { id } = await room.service.request(roundId, SYSTEM, { scope: 'unit', unitId: unit.id });
    await room.worker.handle(jobOf(id));
    expect((await counts()).get('national')).toEqual({ met: 2, notMet: 1, unknown: 0 });

    const [one, two] = shipped;
    const ofOne = { ...posted, procedureCode: one!.code, state: 'not-met' as const };
    expect(await say(posted, ofOne)).toMatchObject({ created: 2, refused: [] });
    expect(await say(posted)).toMatchObject({ created: 0, unchanged: 1 });
    // What was stated of one procedure goes before what was stated of all.
    expect((await counts()).get('posted')).toEqual({ met: 2, notMet: 1, unknown: 0 });
    expect(await say({ ...posted, state: 'unknown', evidence: '' })).toMatchObject({ created: 1 });
    expect((await counts()).get('posted')).toEqual({ met: 0, notMet: 1, unknown: 2 });
    const wrong = await say(
      { ...posted, unitCode: '99999' },
      { ...posted, procedureCode: '9.999999' },
      { ...posted, condition: 'sso', evidence: '' },
      { ...posted, condition: 'sso', factDay: '2999-01-01' },
      { ...posted, condition: 'sso', procedureCode: two!.code },
      { ...posted, condition: 'sso', procedureCode: two!.code },
    );
    expect(wrong.created).toBe(1);
    expect(wrong.refused.map(({ index, code }) => [index, code])).toEqual([
      [0, 'unknown-unit'],
      [1, 'unknown-procedure'],
      [2, 'no-evidence'],
      [3, 'in-future'],
      [5, 'stated-twice'],
    ]);
    const { units, fields } = await views.map(SYSTEM, roundId, 'national');
    const cells = units.find(({ code }) => code === '06676')!.cells.filter((each) => each !== null);
    expect([units.length, cells.reduce((sum, { notMet }) => sum + notMet, 0)]).toEqual([54, 1]);
    expect(cells.length).toBe(fields.length);
    const listed = (of?: string) =>
      views.rows(SYSTEM, roundId, of, async (rows) => {
        const all: ConditionRowOfUnit[] = [];
        for await (const row of rows) all.push(row);
        return all;
      });
    const own = await listed(unit.id);
    expect(own[0]).toMatchObject({ unitCode: '06676', state: 'not-met' });
    // All units at once say the same of this one, each pair once.
    const everything = await listed();
    expect(everything.filter(({ unitCode }) => unitCode === '06676')).toEqual(own);
    const pairs = everything.map((each) => `${each.unitCode} ${each.procedureCode}`);
    expect([new Set(pairs).size, pairs.length]).toEqual([54 * own.length, 54 * own.length]);

    // Counted for all units at once, the stages are those of the pairs one by one.
    const counted = await new ConditionCounts(room.catalogue, standings, statements).byUnit(
      ...([db.reader.manager, roundId, clock.moment()] as const),
    );
    const onesOf = noStages();
    const ofRound = await facts.ofRound(db.reader.manager, roundId);
    for (const { conditions } of await facts.pairs(db.reader.manager, ofRound, [unit.id]))
      addPairs(onesOf, conditions, 1);
    expect(counted.get(unit.id)).toEqual(onesOf);
    expect(onesOf).toMatchObject({
      published: { met: 2, notMet: 1, unknown: 0 },
      posted: { met: 0, notMet: 1, unknown: 2 },
    });

    // A statement stands as it was made; met without evidence the database refuses itself.
    const { manager } = db.reader;
    const [kept] = await manager.find(ConditionStatement, { take: 1 });
    const change = (values: object) =>
      db.unitOfWork.run((m) => m.update(ConditionStatement, { id: kept!.id }, values));
    await expect(change({ state: 'met' })).rejects.toThrow(/condition_statement/);
    expect(await db.audit.firstBroken(manager)).toBeUndefined();
  });
});
