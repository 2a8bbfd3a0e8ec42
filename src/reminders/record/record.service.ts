import { Injectable } from '@nestjs/common';
import { HoldersReadModel } from '../../accounts/holders.read-model';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { offsetOf } from '../../platform/http/paging';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { ReminderMessage } from '../reminder-message.entity';
import type { RecordPage, RecordQuery } from './record.schema';

/** Who was told what on which day, for the whole province: what was read, written to, done since. */
@Injectable()
export class ReminderRecord {
  constructor(
    private readonly reader: Reader,
    private readonly scopes: Scopes,
    private readonly units: UnitsReadModel,
    private readonly holders: HoldersReadModel,
  ) {}

  /** One page, the latest first. @throws notFound, noRight for who does not look after all units. */
  page(actor: Actor, roundId: string, query: RecordQuery): Promise<RecordPage> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      const scope = await this.scopes.scopeOf(manager, actor, 'request.send', roundId);
      if (!scope.coversProvince()) throw noRight();
      const found = manager
        .createQueryBuilder(ReminderMessage, 'message')
        .where('message.roundId = :roundId', { roundId });
      const { kind, day, unitId } = query;
      if (kind) found.andWhere('message.kind = :kind', { kind });
      if (day) found.andWhere('message.day = :day', { day });
      // Ids stand in a list in JSON, each between quotation marks.
      if (unitId) found.andWhere('message.unitIds LIKE :unit', { unit: `%"${unitId}"%` });
      const [messages, total] = await found
        .orderBy('message.madeAt', 'DESC')
        .addOrderBy('message.id')
        .offset(offsetOf(query))
        .limit(query.pageSize)
        .getManyAndCount();
      const people = await this.holders.names(
        manager,
        messages.map(({ accountId }) => accountId),
      );
      const units = await this.units.units(manager, [
        ...new Set(messages.flatMap(({ unitIds }) => unitIds)),
      ]);
      const rows = messages.map(({ id, kind: of, day: on, accountId, unitIds, ...rest }) => ({
        ...{ id, kind: of, day: on, person: people.get(accountId) ?? '' },
        ...{ subjectId: rest.subjectId, subjectName: rest.subjectName, matters: rest.matters },
        units: unitIds.map((each) => ({ id: each, name: units.get(each)?.name ?? '' })),
        ...{ dueAt: rest.dueAt, madeAt: rest.madeAt, readAt: rest.readAt },
        ...{ mailedAt: rest.mailedAt, withdrawnAt: rest.withdrawnAt },
      }));
      return { rows, page: query.page, pageSize: query.pageSize, total };
    });
  }
}
