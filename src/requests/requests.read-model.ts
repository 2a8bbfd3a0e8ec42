import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { DataRequest, DataRequestAnswer, DataRequestUnit } from './request.entity';

/** What of a request other rooms may know. */
export type SentRequest = Pick<
  DataRequest,
  'id' | 'roundId' | 'seriesId' | 'period' | 'title' | 'dueAt' | 'madeBy'
> & { sentAt: string };

/** What other rooms may ask of requests. */
@Injectable()
export class RequestsReadModel {
  /**
   * Requests that wait for answers; of those that repeat the latest alone, whoever missed an earlier one
   * is not asked for it any more.
   * @param roundId all rounds where it is left out.
   */
  async sent(manager: EntityManager, roundId?: string): Promise<SentRequest[]> {
    const found = await manager.find(DataRequest, {
      where: { state: In(['sent', 'closed']), ...(roundId !== undefined && { roundId }) },
      order: { period: 'DESC', id: 'ASC' },
    });
    const latest = new Map<string, DataRequest>();
    for (const each of found) if (!latest.has(each.seriesId)) latest.set(each.seriesId, each);
    return [...latest.values()]
      .filter(({ state }) => state === 'sent')
      .map((each) => ({ ...each, sentAt: each.sentAt! }));
  }

  /** Units whose answer is still to come, by request: neither one that counts nor one to be looked at. */
  async unanswered(
    manager: EntityManager,
    requestIds: readonly string[],
  ): Promise<Map<string, Pick<DataRequestUnit, 'unitId' | 'organisationId'>[]>> {
    const units = await manager.find(DataRequestUnit, {
      where: { requestId: In([...requestIds, '']) },
      order: { position: 'ASC' },
    });
    const open = units.filter(({ answerId }) => answerId === null);
    const held = await manager.find(DataRequestAnswer, {
      select: { id: true, requestUnitId: true },
      where: { requestUnitId: In([...open.map(({ id }) => id), '']), state: 'held' as const },
    });
    const looked = new Set(held.map(({ requestUnitId }) => requestUnitId));
    return Map.groupBy(
      open.filter(({ id }) => !looked.has(id)),
      ({ requestId }) => requestId,
    );
  }

  /** Units whose latest answer was returned, with that answer's id, by request. */
  async returned(manager: EntityManager, requestIds: readonly string[]) {
    const units = await manager.findBy(DataRequestUnit, {
      ...{ requestId: In([...requestIds, '']), returnReason: Not(IsNull()) },
    });
    const answers = await manager.find(DataRequestAnswer, {
      select: { id: true, requestUnitId: true, state: true },
      where: { requestUnitId: In([...units.map(({ id }) => id), '']) },
      order: { number: 'ASC' },
    });
    const latest = new Map(answers.map((each) => [each.requestUnitId, each]));
    const found = units.flatMap(({ id, requestId, unitId, organisationId }) => {
      const last = latest.get(id);
      if (last?.state !== 'returned') return [];
      return [{ requestId, unitId, organisationId, answerId: last.id }];
    });
    return Map.groupBy(found, ({ requestId }) => requestId);
  }
}
