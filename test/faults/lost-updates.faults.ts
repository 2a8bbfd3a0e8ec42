import { schema } from '../../src/schema';
import { placeForDatabase, type DatabasePlace } from '../support/database-places';
import { onEachEngine } from '../support/each-engine';
import { faultReport } from '../support/fault-report';
import { contestAnswer } from '../support/one-answer';
import { startProvince, type Province } from '../support/province';
import { raceAgainstAcceptance } from '../support/settled-portion';
import { raceAgainstSigning } from '../support/signed-portion';

const CLIENTS = 200;
const SAVES = 5;
const RACES = 500;
const SIGNINGS = 100;

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

  it('L1: 200 officers answer the same item five times: no answer is lost', async () => {
    const begun = Date.now();
    const { acknowledged, refused, withoutCurrent, final, acknowledgedNotes } = await contestAnswer(
      province,
      CLIENTS,
      SAVES,
    );
    const tried = CLIENTS * SAVES;
    const lost = tried - final.version + withoutCurrent;
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    const note = `${engine}: ${acknowledged} lần lưu được, ${refused} lần bị từ chối kèm bản mới, ${seconds} giây`;
    faultReport({ id: 'L1', tried, lost, result: lost === 0 ? 'passed' : 'failed', note });
    expect({ acknowledged, withoutCurrent }).toEqual({ acknowledged: tried, withoutCurrent: 0 });
    expect(final).toMatchObject({ version: tried, note: acknowledgedNotes.get(tried) });
  }, 600_000);

  it('L7: nothing of a row changes after it was accepted', async () => {
    const { accepted, changedAfterwards } = await raceAgainstAcceptance(province, RACES);
    const lost = changedAfterwards.length;
    const note = `${engine}: ${accepted} dòng được tiếp nhận trong lúc tranh chấp`;
    faultReport({ id: 'L7', tried: RACES, lost, result: lost === 0 ? 'passed' : 'failed', note });
    expect(changedAfterwards).toEqual([]);
    expect(accepted).toBeGreaterThan(RACES / 4);
  }, 600_000);

  it('L7: nothing of a row changes after its minutes were signed', async () => {
    const { signed, changedAfterwards } = await raceAgainstSigning(province, SIGNINGS);
    const lost = changedAfterwards.length;
    const note = `${engine}: ${signed} lần ký trong lúc tranh chấp`;
    faultReport({
      id: 'L7',
      tried: SIGNINGS,
      lost,
      result: lost === 0 ? 'passed' : 'failed',
      note,
    });
    expect(changedAfterwards).toEqual([]);
    expect(signed).toBeGreaterThan(SIGNINGS / 10);
  }, 600_000);
});
