import type { EntityManager } from 'typeorm';
import { SETTLED_STATUSES } from '../handover/control/compare-control';
import { worstByUnit, type ControlReadModel } from '../handover/control/control.read-model';
import { listType } from '../handover/list-types/list-types';
import type { ObstaclesReadModel } from '../obstacles/obstacles.read-model';
import type { ProceduresReadModel } from '../procedures/procedures.read-model';
import type { UnitsReadModel } from '../units/units.read-model';
import type { ObstacleFacts } from './facts';
import type { RoundFacts } from './round-facts';

/** How filed lists stand beside control figures; those not filed are missing, not differing. */
export async function besideControl(
  manager: EntityManager,
  roundId: string,
  control: ControlReadModel,
  units: UnitsReadModel,
): Promise<RoundFacts['control']> {
  const compared = (await control.compared(manager, { roundId })).filter(
    ({ list }) => list !== null,
  );
  const bodies = await units.organisations(
    manager,
    compared.map(({ figure }) => figure.giverOrganisationId),
  );
  const unitOf = (giver: string) => bodies.get(giver)!.unitId;
  const worst = worstByUnit(compared, unitOf);
  const places = new Map(
    compared.map(({ figure: { giverOrganisationId, listType: code } }) => {
      const giverUnitId = unitOf(giverOrganisationId);
      return [`${giverUnitId}/${code}`, { giverUnitId, code }];
    }),
  );
  return [...places.values()].map(({ giverUnitId, code }) => {
    const status = worst(giverUnitId, code)!;
    const settled = SETTLED_STATUSES.includes(status);
    return {
      ...{ giverUnitId, listType: code },
      name: listType(code)?.declaration.name ?? { vi: code, en: code },
      standing: settled ? 'agrees' : status === 'contradicted' ? 'contradicted' : 'differs',
    };
  });
}

/** What stands in the way of units and is not settled; of blockers only what everybody may know. */
export async function obstaclesOf(
  manager: EntityManager,
  roundId: string,
  obstacles: ObstaclesReadModel,
  today: string,
): Promise<Map<string, ObstacleFacts>> {
  const open = await obstacles.openByUnit(manager, roundId, today);
  return new Map(
    [...open].map(([unitId, { blocking, serious, ordinary, overdue, blockers }]) => [
      unitId,
      {
        ...{ blocking, serious, ordinary, overdue },
        blockers: blockers.map(({ number, dueOn }) => ({ number: String(number), dueOn })),
      },
    ]),
  );
}

/** Where each unit stands with its procedures, every pair by its own latest reading. */
export async function verificationOf(
  manager: EntityManager,
  roundId: string,
  procedures: ProceduresReadModel,
  now: string,
  anew: boolean,
): Promise<RoundFacts['procedures']> {
  const units = await procedures.standing(manager, roundId, now, anew);
  return units.map((unit) => ({ ...unit, validDays: procedures.validDays }));
}
