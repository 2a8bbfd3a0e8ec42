import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { jsonText } from '../../platform/database/json-text';
import { HandoverItem } from '../handover-item.entity';
import { HandoverList } from '../handover-list.entity';
import { Portion } from '../portion.entity';
import { CasePlan } from './case-plan.entity';
import type { CaseType } from './case-types';

/** Column of a row in which its cells lie. */
export const VALUES = 'i."values"';

/** Each case that is handed over, once for each of its receivers. */
export function eachCase(
  manager: EntityManager,
  types: readonly CaseType[],
): SelectQueryBuilder<Portion> {
  return manager
    .createQueryBuilder(Portion, 'p')
    .innerJoin(HandoverList, 'l', 'l.id = p.listId')
    .innerJoin(HandoverItem, 'i', 'i.id = p.itemId')
    .leftJoin(CasePlan, 'c', 'c.itemId = i.id')
    .where(`p.bucket <> 'closed' AND l.listType IN (:...caseCodes)`, {
      caseCodes: types.map(({ code }) => code),
    })
    .groupBy('i.id, l.id, c.id, p.receiverOrganisationId');
}

/** Whether nothing is left to do of a case, as an expression over `eachCase`. */
export function finishedOf(manager: EntityManager, types: readonly CaseType[]): string {
  const done = types
    .filter(({ columns }) => columns.done)
    .map(({ code, columns }) => {
      const { column, values: ends } = columns.done!;
      const among = ends.map((end) => `'${end.replaceAll("'", "''")}'`).join(', ');
      return `(l.list_type = '${code}' AND ${jsonText(manager, VALUES, column)} IN (${among}))`;
    });
  return [`c.state = 'finished'`, ...done].join(' OR ');
}

/** Who answers for a case, as an expression over `eachCase`. */
export const ownershipOf = (manager: EntityManager, types: readonly CaseType[]): string =>
  `CASE WHEN ${finishedOf(manager, types)} THEN 'finished'
    WHEN p.receiver_organisation_id IS NULL THEN 'unassigned'
    WHEN MAX(CASE WHEN p.bucket = 'accepted' THEN 0 ELSE 1 END) = 1 THEN 'not_accepted'
    WHEN c.person IS NULL THEN 'no_person' ELSE 'owned' END`;
