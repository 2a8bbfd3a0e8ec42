import type { EntityManager } from 'typeorm';
import type { AuditTrail } from '../platform/audit/audit-trail';
import type { JsonObject } from '../platform/audit/canonical';
import type { Actor } from '../platform/http/actor';
import { obstacleNumber } from './numbering';
import type { Obstacle } from './obstacle.entity';

type Told = Pick<
  Obstacle,
  'state' | 'severity' | 'level' | 'dueOn' | 'ownerOrganisationId' | 'category' | 'dueStage'
> &
  Pick<Obstacle, 'title' | 'description' | 'cause' | 'ownerPerson' | 'ministry' | 'waitingFor'> &
  Pick<Obstacle, 'resolution' | 'outcome'>;

/** What the trail calls the columns, and how it tells their codes; see the audit words of obstacles. */
const TOLD: Record<keyof Told, { key: string; prefix?: string }> = {
  state: { key: 'state', prefix: 'obstacle_' },
  severity: { key: 'severity', prefix: 'severity_' },
  level: { key: 'level', prefix: 'level_' },
  dueStage: { key: 'dueStage', prefix: 'stage_' },
  outcome: { key: 'outcome', prefix: 'outcome_' },
  category: { key: 'obstacleCategory', prefix: 'category_' },
  dueOn: { key: 'answerBy' },
  ownerOrganisationId: { key: 'responsibleOrganisationId' },
  ownerPerson: { key: 'responsiblePerson' },
  title: { key: 'obstacleTitle' },
  description: { key: 'obstacleDescription' },
  cause: { key: 'obstacleCause' },
  ministry: { key: 'ministry' },
  waitingFor: { key: 'waitingFor' },
  resolution: { key: 'resolution' },
};

/** What of a change the trail tells: only what became another. */
export function changeTold(
  before: Partial<Told>,
  after: Partial<Told>,
): { before: JsonObject; after: JsonObject } {
  const keys = (Object.keys(TOLD) as (keyof Told)[]).filter(
    (key) => after[key] !== undefined && after[key] !== before[key],
  );
  const told = (values: Partial<Told>): JsonObject =>
    Object.fromEntries(
      keys.map((column) => {
        const { key, prefix = '' } = TOLD[column];
        const value = values[column] ?? null;
        return [key, value === null ? null : `${prefix}${value}`];
      }),
    );
  return { before: told(before), after: told(after) };
}

/** Writes one act on one obstacle down. */
export function recordAct(
  audit: AuditTrail,
  manager: EntityManager,
  actor: Actor,
  row: Pick<Obstacle, 'id' | 'roundId' | 'number' | 'title'> & { organisationId: string },
  act: {
    action: string;
    reason?: string | null;
    change: { before: JsonObject | null; after: JsonObject };
  },
): Promise<void> {
  const number = obstacleNumber(row);
  return audit.record(manager, {
    ...{ actor, action: act.action, roundId: row.roundId, reason: act.reason ?? null },
    organisationId: row.organisationId,
    subject: { type: 'obstacle', id: row.id, name: `${number} – ${row.title}` },
    summary: { number },
    objects: [{ type: 'obstacle', id: row.id, ...act.change }],
  });
}
