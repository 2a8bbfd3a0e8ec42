import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { BYTE_ORDER_MARK, csvLine } from '../../office/csv/write-csv';
import { AuditEntry } from '../../platform/audit/audit-entry.entity';
import { AuditObject } from '../../platform/audit/audit-object.entity';
import { TrailWords, type ToldEntry } from '../../platform/audit/trail-words';
import { sealedValue } from '../../platform/secrets/personal-value';
import { trailValue } from '../../platform/secrets/trail-value';
import { tableTime } from '../../platform/vietnam-time';
import type { PackageWriter } from './package-writer';

const BATCH = 500;

/** Writes the part of the audit trail that is about the lists of a unit. */
@Injectable()
export class PackageTrail {
  constructor(private readonly words: TrailWords) {}

  /** @returns how many entries there are. */
  async write(
    manager: EntityManager,
    writer: PackageWriter,
    givers: readonly string[],
    listIds: readonly string[],
  ): Promise<number> {
    const entries = () => this.batches(manager, givers, listIds);
    const whole = await writer.add(
      ...(['nhat-ky/nhat-ky.jsonl', 'Nhật ký đầy đủ, mỗi dòng một mục'] as const),
      linesOf(manager, entries()),
    );
    const told = (batch: readonly AuditEntry[]) => this.words.of(manager, batch);
    await writer.add('nhat-ky/nhat-ky.csv', 'Nhật ký để đọc', tableOf(entries(), told));
    return whole.size === 0 ? 0 : this.count(manager, givers, listIds);
  }

  private count(manager: EntityManager, givers: readonly string[], listIds: readonly string[]) {
    return this.about(manager, givers, listIds).getCount();
  }

  private about(manager: EntityManager, givers: readonly string[], listIds: readonly string[]) {
    const query = manager.createQueryBuilder(AuditEntry, 'entry');
    const own = 'entry.organisationId IN (:...givers)';
    if (listIds.length === 0) return query.where(own, { givers });
    const list = `(entry.subjectType = 'handover_list' AND entry.subjectId IN (:...listIds))`;
    return query.where(`(${own} OR ${list})`, { givers, listIds });
  }

  private async *batches(
    manager: EntityManager,
    givers: readonly string[],
    listIds: readonly string[],
  ): AsyncGenerator<AuditEntry[]> {
    for (let after = 0; ;) {
      const entries = await this.about(manager, givers, listIds)
        .andWhere('entry.seq > :after', { after })
        .orderBy('entry.seq', 'ASC')
        .limit(BATCH)
        .getMany();
      if (entries.length === 0) return;
      after = entries.at(-1)!.seq;
      yield entries;
    }
  }
}

type Batches = AsyncIterable<AuditEntry[]>;

async function* linesOf(manager: EntityManager, batches: Batches): AsyncGenerator<string> {
  for await (const entries of batches) {
    const objects = await manager.find(AuditObject, {
      where: { entrySeq: In(entries.map(({ seq }) => seq)) },
      order: { entrySeq: 'ASC', position: 'ASC' },
    });
    const bySeq = Map.groupBy(objects, ({ entrySeq }) => entrySeq);
    for (const entry of entries) {
      // From where somebody worked is no business of the archive.
      const { originAddress: _address, requestId: _request, ...told } = entry;
      const touched = (bySeq.get(entry.seq) ?? []).map(
        ({ objectType, objectId, before, after }) => ({
          ...{ objectType, objectId, before: masked(before), after: masked(after) },
        }),
      );
      yield `${JSON.stringify({ ...told, summary: masked(told.summary), objects: touched })}\n`;
    }
  }
}

/** For reading: what stands in the trail as codes is said in words. */
async function* tableOf(
  batches: Batches,
  tell: (batch: readonly AuditEntry[]) => Promise<ToldEntry[]>,
): AsyncGenerator<string> {
  const heads = ['Số', 'Thời điểm', 'Người thực hiện', 'Với tư cách', 'Việc đã làm', 'Đối tượng'];
  const rest = ['Đơn vị', 'Trước → Sau', 'Lý do', 'Số mục', 'Mã băm'];
  yield BYTE_ORDER_MARK + csvLine([...heads, ...rest]);
  for await (const entries of batches) {
    const told = await tell(entries);
    for (const [at, entry] of entries.entries()) {
      const { duties, action, subject, organisation, changes } = told[at]!;
      yield csvLine([
        ...[entry.seq, tableTime(new Date(entry.at)), entry.actorName, duties, action, subject],
        ...[organisation, changes, entry.reason, entry.objectCount, entry.hash],
      ]);
    }
  }
}

/** Whatever rests sealed is told by its mask, also in a package with lists in full: the trail is sealed by itself. */
function masked(value: unknown): unknown {
  if (typeof value === 'string')
    return sealedValue(value)?.mask ?? trailValue(value)?.shown ?? value;
  if (Array.isArray(value)) return value.map(masked);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each)]));
}
