import type { EntityManager } from 'typeorm';
import { ask } from '../platform/database/ask';
import type { PossibleReceiver } from './receivers';
import { Round } from './round.entity';

/** By what a receiver can be told that is not named in full. */
export interface ReceiverPlaces {
  /** Names of all new units of the round: a short name means one of them only where it fits no other. */
  newUnits: readonly string[];
  /** By organisation, for the committees of units: the unit, and the places that it lies in or came from. */
  of: ReadonlyMap<string, { unit: string; within: readonly string[] }>;
}

/** The new units of a round, with the old districts that those of some receivers came from. */
export async function receiverPlaces(
  manager: EntityManager,
  roundId: string,
  receivers: readonly PossibleReceiver[],
): Promise<ReceiverPlaces> {
  const rows = await ask<{ id: string; name: string; cluster: string | null }>(
    manager,
    `SELECT u.id AS id, u.name AS name, p.cluster AS cluster FROM round_unit p
      JOIN administrative_unit u ON u.id = p.unit_id WHERE p.round_id = ? AND p.side = 'new'`,
    [roundId],
  );
  const committees = receivers.filter(
    ({ kind, unitId }) => kind === 'people_committee' && rows.some(({ id }) => id === unitId),
  );
  const ids = [...new Set(committees.map(({ unitId }) => unitId))];
  const old =
    ids.length === 0
      ? []
      : await ask<{ id: string; cluster: string | null }>(
          manager,
          `SELECT DISTINCT s.new_unit_id AS id, p.cluster AS cluster FROM succession s
            JOIN round_unit p ON p.round_id = s.round_id AND p.side = 'old' AND p.unit_id = s.old_unit_id
            WHERE s.round_id = ? AND s.new_unit_id IN (${ids.map(() => '?').join(', ')})`,
          [roundId, ...ids],
        );
  const round = await manager.findOneBy(Round, { id: roundId });
  const within = (unitId: string) => [
    ...new Set(
      [...rows, ...old].flatMap(({ id, cluster }) => (id === unitId && cluster ? [cluster] : [])),
    ),
    ...(round ? [round.provinceName] : []),
  ];
  return {
    newUnits: rows.map(({ name }) => name),
    of: new Map(
      committees.map(({ organisationId, unitId, unitName }) => [
        organisationId,
        { unit: unitName, within: within(unitId) },
      ]),
    ),
  };
}
