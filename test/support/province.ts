import path from 'node:path';
import { DemonstrationClock } from '../../scripts/demo/demonstration-clock';
import { asked, type Talk } from '../../scripts/support/talk';
import { loadReference, type SmallerReference } from '../../scripts/support/load-reference';
import { SYSTEM } from '../../src/platform/http/actor';
import type { RoundPlan } from '../../src/units/round-plan';
import { startApplication, type RunningApplication } from './application';

/** A unit of the round as the API shows it. */
export interface PlacedUnit {
  id: string;
  code: string;
  name: string;
  organisationId: string;
}

/** A running server with the round of Quảng Ninh, checklists and catalogue, and people of each role. */
export interface Province {
  application: RunningApplication;
  roundId: string;
  plan: RoundPlan;
  /** Everything but to act for the whole province is theirs. */
  officer: Talk;
  viewer: Talk;
  oldUnit(code: string): PlacedUnit;
  newUnit(code: string): PlacedUnit;
  /** Signs in a commune officer with a duty for each of the units' People's Committees. */
  communeOfficer(login: string, units: PlacedUnit[]): Promise<Talk>;
}

const ROUND = path.join(__dirname, '..', '..', 'reference', 'rounds', 'quang-ninh-2025');

/**
 * Starts the server as `startApplication` does and brings the province in, a week before the new
 * units begin to work; the caller closes it.
 */
export async function startProvince(
  options: Parameters<typeof startApplication>[0] & SmallerReference = {},
): Promise<Province> {
  const application = await startApplication({ clock: new DemonstrationClock(), ...options });
  const { roundId, plan } = await loadReference(application, ROUND, SYSTEM, false, options);
  const person = async (login: string, role: 'province_officer' | 'viewer') => {
    await application.addAccount({ login, duties: [{ role, organisationId: null }] });
    return application.signIn(login);
  };
  const officer = await person('tinh', 'province_officer');
  const viewer = await person('xem', 'viewer');
  const side = async (name: 'old' | 'new') => {
    const units = await asked<PlacedUnit[]>(officer, 'GET', `rounds/${roundId}/units?side=${name}`);
    return new Map(units.map((unit) => [unit.code, unit]));
  };
  const [olds, news] = [await side('old'), await side('new')];
  return {
    application,
    roundId,
    plan,
    officer,
    viewer,
    oldUnit: (code) => olds.get(code)!,
    newUnit: (code) => news.get(code)!,
    communeOfficer: async (login, units) => {
      const duties = units.map(({ organisationId }) => ({
        role: 'commune_officer' as const,
        organisationId,
      }));
      await application.addAccount({ login, duties });
      return application.signIn(login);
    },
  };
}
