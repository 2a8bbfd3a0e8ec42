import { schema } from '../../src/schema';
import { placeForDatabase, type DatabasePlace } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import { contestAnswer } from '../support/one-answer';
import { startProvince, type Province } from '../support/province';
import { raceAgainstAcceptance } from '../support/settled-portion';
import { raceAgainstSigning } from '../support/signed-portion';

/** Slices of what `test/faults/lost-updates.faults.ts` does at full length. */
const CLIENTS = 10;
const SAVES = 2;
const RACES = 8;

onEachEngine((engine) => {
  let place: DatabasePlace;
  let province: Province;
  beforeAll(async () => {
    place = await placeForDatabase(engine, schema, true);
    province = await startProvince({ database: place.location });
  }, 180_000);
  afterAll(async () => {
    await province?.application.close();
    await place.remove();
  });

  it('L1: officers answer the same item: no answer is lost, a stale one sees both', async () => {
    const { acknowledged, withoutCurrent, final, acknowledgedNotes, refused } = await contestAnswer(
      province,
      CLIENTS,
      SAVES,
    );
    expect(acknowledged).toBe(CLIENTS * SAVES);
    expect(final).toMatchObject({
      version: CLIENTS * SAVES,
      note: acknowledgedNotes.get(CLIENTS * SAVES),
    });
    expect(refused).toBeGreaterThan(0);
    expect(withoutCurrent).toBe(0);
  });

  it('L7: nothing of a row changes after it was accepted', async () => {
    const { changedAfterwards, accepted } = await raceAgainstAcceptance(province, RACES);
    expect(accepted).toBeGreaterThan(0);
    expect(changedAfterwards).toEqual([]);
  });

  it('L7: nothing of a row changes after its minutes were signed', async () => {
    const { changedAfterwards, signed } = await raceAgainstSigning(province, RACES);
    expect(changedAfterwards).toEqual([]);
    expect(signed).toBeGreaterThan(0);
  });
});
