import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound } from '../../platform/http/app-error';
import { offsetOf, type Page } from '../../platform/http/paging';
import { vietnamDay } from '../../platform/vietnam-time';
import { milestoneDay } from '../../units/milestone-day';
import { UnitsReadModel } from '../../units/units.read-model';
import { HandoverList } from '../handover-list.entity';
import { maySee } from '../handover.policy';
import { ListAccess } from '../list-access';
import { ListTypeBook } from '../list-type-book';
import { listType, listTypes } from '../list-types/list-types';
import { needsDecision } from './share-figures';
import { HandoverShare } from './share.entity';
import type { ShareReportQuery, ShareReportRow } from './shares.schema';
import { FORMAL_DAYS, temporaryHandover } from './temporary-handover';

/** Shares of a round that wait: signed without a formal decision, taken over temporarily. */
@Injectable()
export class ShareReport {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly book: ListTypeBook,
    private readonly clock: Clock,
  ) {}

  /** Those the person sees, the longest waiting first. @throws notFound. */
  page(actor: Actor, roundId: string, query: ShareReportQuery): Promise<Page<ShareReportRow>> {
    return this.reader.snapshot(async (manager) => {
      if (!(await this.units.round(manager, roundId))) throw notFound();
      await this.book.refresh(manager);
      const today = vietnamDay(this.clock.now());
      const seen = await this.lists.scopeOf(manager, actor, 'handover.read', roundId);
      const found = manager
        .createQueryBuilder(HandoverShare, 'share')
        .innerJoin(HandoverList, 'list', 'list.id = share.listId')
        .where('share.roundId = :roundId', { roundId });
      narrow(found, query.show, today);
      const all = await found
        .select(['share'])
        .addSelect('list.listType', 'type')
        .addSelect('list.typeVersion', 'version')
        .orderBy('share.receivedOn IS NULL', 'ASC')
        .addOrderBy('share.receivedOn', 'ASC')
        .addOrderBy('share.id', 'ASC')
        .getRawAndEntities<{ type: string; version: number }>();
      const rows = all.entities
        .map((share, at) => ({ share, type: all.raw[at]!.type, version: all.raw[at]!.version }))
        .filter(({ share, type }) => {
          const place = { giverOrganisationId: share.giverOrganisationId, listType: type };
          return maySee(seen, place, share.receiverOrganisationId);
        });
      const shown = rows.slice(offsetOf(query), offsetOf(query) + query.pageSize);
      const names = await this.units.organisations(
        manager,
        shown.flatMap(({ share }) => [share.giverOrganisationId, share.receiverOrganisationId]),
      );
      const nameOf = (id: string) => ({ id, name: names.get(id)!.name });
      return {
        ...{ total: rows.length, page: query.page, pageSize: query.pageSize },
        rows: shown.map(({ share, type, version }) => ({
          ...{ listId: share.listId, listType: type },
          listTypeName: listType(type, Number(version))!.declaration.name,
          giver: nameOf(share.giverOrganisationId),
          receiver: nameOf(share.receiverOrganisationId),
          ...{ state: share.state, signedNumber: share.signedNumber, signedOn: share.signedOn },
          receivedOn: share.receivedOn,
          decision:
            share.decisionOn === null
              ? null
              : { number: share.decisionNumber!, day: share.decisionOn },
          temporary: needsDecision(type)
            ? temporaryHandover(share.receivedOn, share.decisionOn, today)
            : null,
        })),
      };
    });
  }
}

/** Only what the question is about; formal decisions are for lists of assets. */
function narrow(
  found: SelectQueryBuilder<HandoverShare>,
  show: ShareReportQuery['show'],
  today: string,
): void {
  if (show === 'all') return;
  const types = listTypes()
    .map(({ declaration }) => declaration.code)
    .filter(needsDecision);
  found.andWhere('share.decisionOn IS NULL').andWhere('list.listType IN (:...types)', { types });
  if (show === 'unformalised') found.andWhere(`share.state = 'signed'`);
  else found.andWhere('share.receivedOn IS NOT NULL');
  if (show === 'overdue') {
    found.andWhere('share.receivedOn < :latest', { latest: milestoneDay(today, -FORMAL_DAYS) });
  }
}
