import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ClosingEvidence } from '../conservation/closing-evidence.entity';
import { HandoverItem } from '../handover-item.entity';
import { HandoverRepository } from '../handover.repository';
import { Portion } from '../portion.entity';
import { HandoverShare, ShareSigning, SignedPortion } from '../shares/share.entity';
import { MinutesPart } from './minutes-part.entity';
import { Minutes } from './minutes.entity';
import type { ShareRow } from './share-rows';

const ITEMS_A_STATEMENT = 10_000;

/** How one share stands before its minutes can be drawn up. */
export interface ShareState {
  receiverOrganisationId: string;
  rows: number;
  /** Nobody has counted them yet. */
  uncounted: number;
  /** In dispute without a word about how to go on. */
  undirected: number;
}

/** The signed papers of a share, and which of its rows they hold. */
export interface SignedPapers {
  first: ShareSigning;
  last: ShareSigning;
  /** Portions that stand on them as they are. */
  frozen: ReadonlySet<string>;
  /** Portions that stood on them and were taken up again. */
  released: ReadonlySet<string>;
  /** Rows of the share that they do not hold. */
  unsigned: number;
}

/** What minutes are made of, and those that were made. */
@Injectable()
export class MinutesReadModel {
  constructor(private readonly repository: HandoverRepository) {}

  /** The shares of a list, those of some receivers or all. */
  async shares(
    manager: EntityManager,
    listId: string,
    receivers?: readonly string[],
  ): Promise<ShareState[]> {
    const query = manager
      .createQueryBuilder(Portion, 'p')
      .select('p.receiverOrganisationId', 'receiver')
      .addSelect('COUNT(*)', 'row_count')
      .addSelect(`SUM(CASE WHEN p.bucket = 'outstanding' THEN 1 ELSE 0 END)`, 'uncounted')
      .addSelect(
        `SUM(CASE WHEN p.bucket = 'disputed' AND p.note IS NULL THEN 1 ELSE 0 END)`,
        'undirected',
      )
      .where('p.listId = :listId AND p.receiverOrganisationId IS NOT NULL', { listId })
      .groupBy('p.receiverOrganisationId')
      .orderBy('p.receiverOrganisationId');
    if (receivers?.length === 0) return [];
    if (receivers) query.andWhere('p.receiverOrganisationId IN (:...receivers)', { receivers });
    const rows = await query.getRawMany<Record<string, string | number>>();
    return rows.map((row) => ({
      receiverOrganisationId: String(row.receiver),
      rows: Number(row.row_count),
      uncounted: Number(row.uncounted),
      undirected: Number(row.undirected),
    }));
  }

  /** The rows of a share in the order of the list. */
  async rows(
    manager: EntityManager,
    listId: string,
    receiverOrganisationId: string,
  ): Promise<ShareRow[]> {
    const own = await manager.findBy(Portion, { listId, receiverOrganisationId });
    const itemIds = [...new Set(own.map(({ itemId }) => itemId))];
    const items = new Map<string, HandoverItem>();
    for (let at = 0; at < itemIds.length; at += ITEMS_A_STATEMENT) {
      const id = In(itemIds.slice(at, at + ITEMS_A_STATEMENT));
      for (const item of await manager.findBy(HandoverItem, { id })) items.set(item.id, item);
    }
    const all = await this.repository.portionsOfItems(manager, itemIds);
    const siblings = Map.groupBy(all, ({ itemId }) => itemId);
    const evidence = await manager.findBy(ClosingEvidence, { listId });
    const evidenceOf = new Map(evidence.map((each) => [each.actId, each]));
    return own
      .map((portion) => ({
        portion,
        item: items.get(portion.itemId)!,
        siblings: siblings.get(portion.itemId)!,
        evidence: portion.bucket === 'closed' ? evidenceOf.get(portion.actId) : undefined,
      }))
      .sort((a, b) => a.item.position - b.item.position || (a.portion.id < b.portion.id ? -1 : 1));
  }

  /** What was signed of a share, or null where nothing was. */
  async signedPapers(
    manager: EntityManager,
    listId: string,
    receiverOrganisationId: string,
  ): Promise<SignedPapers | null> {
    const share = await manager.findOneBy(HandoverShare, { listId, receiverOrganisationId });
    if (!share?.signingId) return null;
    const { id: shareId } = share;
    const order = { supplementNo: 'ASC' } as const;
    const papers = await manager.find(ShareSigning, { where: { shareId }, order });
    const rows = await manager.findBy(SignedPortion, { shareId });
    const ids = (released: boolean) =>
      rows
        .filter(({ releasedAt }) => (releasedAt !== null) === released)
        .map(({ portionId }) => portionId);
    const frozen = new Set(ids(false));
    const whole = await manager.countBy(Portion, { listId, receiverOrganisationId });
    return {
      ...{ first: papers[0]!, last: papers.at(-1)!, frozen, released: new Set(ids(true)) },
      unsigned: whole - frozen.size,
    };
  }

  /** All minutes of a list, the latest first. */
  minutesOf(manager: EntityManager, listId: string): Promise<Minutes[]> {
    return manager.find(Minutes, { where: { listId }, order: { drawnAt: 'DESC', id: 'DESC' } });
  }

  /** Further files of minutes, by the minutes. */
  async partsOf(
    manager: EntityManager,
    ids: readonly string[],
  ): Promise<Map<string, MinutesPart[]>> {
    const order = { partNo: 'ASC' } as const;
    const parts = await manager.find(MinutesPart, { where: { minutesId: In([...ids]) }, order });
    return Map.groupBy(parts, ({ minutesId }) => minutesId);
  }

  /** The number that the issuer gives next in a year. */
  async nextSequence(
    manager: EntityManager,
    issuerOrganisationId: string,
    year: number,
  ): Promise<number> {
    const found = await manager.maximum(Minutes, 'sequence', { issuerOrganisationId, year });
    return (found ?? 0) + 1;
  }
}
