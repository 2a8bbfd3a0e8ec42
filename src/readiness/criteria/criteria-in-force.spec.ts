import { criteriaInForce, settingsProblem } from './criteria-in-force';
import { changesBetween } from './criteria.view';
import { shippedSettings } from './shipped-criteria';

const shipped = shippedSettings(false);
const changed = (code: string, change: object) =>
  shipped.map((each) => (each.code === code ? { ...each, ...change } : each));

describe('settings of criteria', () => {
  it('can be taken as they ship, for a real round and a made-up one', () => {
    expect(settingsProblem(shipped)).toBeNull();
    expect(settingsProblem(shippedSettings(true))).toBeNull();
    const weights = shipped.reduce((sum, { weight }) => sum + weight, 0);
    expect(weights).toBe(100);
  });

  it.each([
    ['unknown', [...shipped, { ...shipped[0]!, code: 'không-có' }]],
    ['twice', [...shipped, shipped[0]!]],
    ['missing', shipped.slice(1)],
    ['limits', changed('lists-filed', { limits: { greenFrom: 90, yellowFrom: 70 } })],
    ['limits', changed('handover-complete', { limits: null })],
    ['order', changed('handover-complete', { limits: { greenFrom: 70, yellowFrom: 90 } })],
    ['requires', changed('chief-accountant', { on: false })],
    ['nothing-on', shipped.map((each) => ({ ...each, on: false }))],
    ['nothing-on', shipped.map((each) => ({ ...each, weight: 0 }))],
  ])('are refused: %s', (problem, settings) => {
    expect(settingsProblem(settings)).toMatchObject({ problem });
  });

  it('replace weight, limits and owner; what a later program brings is off until switched on', () => {
    const own = changed('equipment', { weight: 7, owner: 'UBND phường' });
    expect(criteriaInForce(own).find(({ code }) => code === 'equipment')).toMatchObject({
      ...{ weight: 7, owner: 'UBND phường', group: 'headquarters' },
    });
    const older = own.filter(({ code }) => code !== 'hotline');
    expect(criteriaInForce(older).map(({ code }) => code)).not.toContain('hotline');
  });

  it('tell what one version changed against the one before', () => {
    const now = changed('equipment', { weight: 7, limits: { greenFrom: 95, yellowFrom: 70 } });
    expect(changesBetween(shipped, now)).toMatchObject([
      { code: 'equipment', field: 'weight', from: '2', to: '7' },
      { code: 'equipment', field: 'greenFrom', from: '100', to: '95' },
    ]);
  });
});
