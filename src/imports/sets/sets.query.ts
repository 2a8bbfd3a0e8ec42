import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { notFound, type Language } from '../../platform/http/app-error';
import { BatchAccess } from '../batch-access';
import { ImportBatch } from '../import-batch.entity';
import { ImportSetFile } from './import-set-file.entity';
import { ImportSetMember } from './import-set-member.entity';
import { ImportSet } from './import-set.entity';
import { KeptPart } from './kept-part.entity';
import { importedBefore } from './sets.errors';
import type { SetDetail, SetView } from './sets.schema';

/** Sets of a round shown at most, the latest. */
const MOST_SHOWN = 50;

type Problem = Pick<ImportSetMember, 'problemVi' | 'problemEn'>;

/** Answers the screen's questions about many files at once. */
@Injectable()
export class SetsQuery {
  constructor(
    private readonly reader: Reader,
    private readonly access: BatchAccess,
    private readonly clock: Clock,
  ) {}

  /** The latest sets of a round: one's own, and all for who reads the whole province. */
  async ofRound(roundId: string, actor: Actor): Promise<SetView[]> {
    const { manager } = this.reader;
    await this.access.requireRound(manager, roundId);
    const everything = await this.access.readsProvince(manager, actor, roundId);
    if (!everything && actor.accountId === null) return [];
    const sets = await manager.find(ImportSet, {
      where: { roundId, ...(everything ? {} : { createdBy: actor.accountId! }) },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST_SHOWN,
    });
    const files = await manager.find(ImportSetFile, {
      where: { setId: In(sets.map(({ id }) => id)) },
      order: { sentAt: 'ASC', id: 'ASC' },
    });
    return sets.map((set) => ({
      ...headOf(set),
      fileNames: files.filter(({ setId }) => setId === set.id).map(({ fileName }) => fileName),
    }));
  }

  /** A set that the person may see; @throws notFound. */
  async seen(manager: EntityManager, actor: Actor, id: string): Promise<ImportSet> {
    const set = await manager.findOneBy(ImportSet, { id });
    if (!set) throw notFound();
    const own = actor.accountId !== null && set.createdBy === actor.accountId;
    if (!own && !(await this.access.readsProvince(manager, actor, set.roundId))) throw notFound();
    return set;
  }

  /** One set with what became of each of its parts; @throws notFound. */
  async detail(id: string, actor: Actor, language: Language): Promise<SetDetail> {
    const { manager } = this.reader;
    const set = await this.seen(manager, actor, id);
    const files = await manager.find(ImportSetFile, {
      where: { setId: id },
      order: { sentAt: 'ASC', id: 'ASC' },
    });
    const members = await manager.find(ImportSetMember, {
      where: { setId: id },
      order: { position: 'ASC', id: 'ASC' },
    });
    const batches = await this.batches(manager, actor, set, members);
    const kept = await this.kept(manager, set, members);
    const names = await this.access.names(manager, [...batches.values()]);
    const told = (problem: Problem) => (language === 'en' ? problem.problemEn : problem.problemVi);
    const order = new Map(files.map((file, at) => [file.id, at]));
    const shown = [...members]
      .filter(({ batchId }) => batchId === null || batches.has(batchId))
      .sort((a, b) => order.get(a.setFileId)! - order.get(b.setFileId)! || a.position - b.position);
    return {
      ...headOf(set),
      giverHeading: set.giverHeading,
      applyJobId: set.jobId,
      busy: isBusy(files, [...batches.values()]),
      applicable: [...batches.values()].filter(isApplicable).length,
      files: files.map((file) => ({
        ...{ id: file.id, fileName: file.fileName, fileSize: file.fileSize, sha256: file.sha256 },
        ...{ jobId: file.jobId, state: file.state, dataRows: file.dataRows },
        ...{ totalRows: file.totalRows, convertedCells: file.convertedCells, problem: told(file) },
      })),
      members: shown.map((member) => {
        const batch = batches.get(member.batchId ?? '');
        return {
          ...{ id: member.id, fileId: member.setFileId, name: member.name, rows: member.dataRows },
          ...{ rowNumbers: member.rowNumbers, nearest: member.nearest, problem: told(member) },
          importedBefore: member.problemCode === importedBefore().code,
          kept: kept.get(member.id) ?? null,
          import: batch
            ? {
                ...{ id: batch.id, version: batch.version, state: batch.state },
                ...{ listType: batch.listType, listId: batch.listId, problem: told(batch) },
                giver: {
                  id: batch.giverOrganisationId,
                  name: names.get(batch.giverOrganisationId)?.name ?? '',
                },
                ...{ data: batch.dataRows, created: batch.createdRows, changed: batch.changedRows },
                ...{ unchanged: batch.unchangedRows, refused: batch.refusedRows },
                skipped: batch.skippedRows,
              }
            : null,
        };
      }),
    };
  }

  /** Parts that wait for their giver to be named, by id. */
  private async kept(
    manager: EntityManager,
    { listType }: ImportSet,
    members: readonly ImportSetMember[],
  ) {
    const open = members.filter(({ batchId }) => batchId === null).map(({ id }) => id);
    const now = this.clock.moment();
    const found = await manager.findBy(KeptPart, {
      ...{ memberId: In(open), fileId: Not(IsNull()), expiresAt: MoreThan(now) },
    });
    return new Map(
      found.map((part) => [
        part.memberId,
        { until: part.expiresAt, listType: listType ?? part.listType },
      ]),
    );
  }

  /** The imports of a set that lie within the person's duties, by id. */
  private async batches(
    manager: EntityManager,
    actor: Actor,
    { roundId }: ImportSet,
    members: readonly ImportSetMember[],
  ): Promise<Map<string, ImportBatch>> {
    const ids = members.flatMap(({ batchId }) => batchId ?? []);
    const found = await manager.findBy(ImportBatch, { id: In(ids) });
    await this.access.learn(manager);
    const visible = await this.access.visible(manager, actor, roundId);
    const mine = found.filter(({ listType, giverOrganisationId }) => {
      const { givers = [] } = visible.find((each) => each.listType === listType) ?? {};
      return givers === 'all' || givers.includes(giverOrganisationId);
    });
    return new Map(mine.map((batch) => [batch.id, batch]));
  }
}

/** Files are still being opened or read. */
export const isBusy = (
  files: readonly Pick<ImportSetFile, 'state'>[],
  batches: readonly Pick<ImportBatch, 'state'>[],
): boolean =>
  files.some(({ state }) => state === 'waiting') ||
  batches.some(({ state }) => ['uploaded', 'reading', 'applying'].includes(state));

const isApplicable = ({ state, createdRows, changedRows }: ImportBatch): boolean =>
  state === 'planned' && createdRows + changedRows > 0;

const headOf = ({ id, roundId, kind, listType, createdAt, createdByName }: ImportSet) => ({
  ...{ id, roundId, kind, listType, createdAt, createdBy: createdByName },
});
