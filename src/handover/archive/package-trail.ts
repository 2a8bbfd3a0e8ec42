import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { BYTE_ORDER_MARK, csvLine } from '../../office/csv/write-csv';
import { AuditEntry } from '../../platform/audit/audit-entry.entity';
import { AuditObject } from '../../platform/audit/audit-object.entity';
import { sealedValue } from '../../platform/secrets/personal-value';
import { trailValue } from '../../platform/secrets/trail-value';
import { tableTime } from '../../platform/vietnam-time';
import type { PackageWriter } from './package-writer';

const BATCH = 500;

/** Writes the part of the audit trail that is about the lists of a unit. */
@Injectable()
export class PackageTrail {
  /** @returns how many entries there are. */
  async write(
    manager: EntityManager,
    writer: PackageWriter,
    givers: readonly string[],
    listIds: readonly string[],
  ): Promise<number> {
    const entries = () => this.entries(manager, givers, listIds);
    const whole = await writer.add(
      ...(['nhat-ky/nhat-ky.jsonl', 'Nhật ký đầy đủ, mỗi dòng một mục'] as const),
      linesOf(entries()),
    );
    await writer.add('nhat-ky/nhat-ky.csv', 'Nhật ký để đọc', tableOf(entries()));
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

  private async *entries(
    manager: EntityManager,
    givers: readonly string[],
    listIds: readonly string[],
  ): AsyncGenerator<{ entry: AuditEntry; objects: AuditObject[] }> {
    for (let after = 0; ;) {
      const entries = await this.about(manager, givers, listIds)
        .andWhere('entry.seq > :after', { after })
        .orderBy('entry.seq', 'ASC')
        .limit(BATCH)
        .getMany();
      if (entries.length === 0) return;
      after = entries.at(-1)!.seq;
      const objects = await manager.find(AuditObject, {
        where: { entrySeq: In(entries.map(({ seq }) => seq)) },
        order: { entrySeq: 'ASC', position: 'ASC' },
      });
      const bySeq = Map.groupBy(objects, ({ entrySeq }) => entrySeq);
      for (const entry of entries) yield { entry, objects: bySeq.get(entry.seq) ?? [] };
    }
  }
}

type Told = AsyncIterable<{ entry: AuditEntry; objects: AuditObject[] }>;

async function* linesOf(entries: Told): AsyncGenerator<string> {
  for await (const { entry, objects } of entries) {
    // From where somebody worked is no business of the archive.
    const { originAddress: _address, requestId: _request, ...told } = entry;
    const touched = objects.map(({ objectType, objectId, before, after }) => ({
      ...{ objectType, objectId, before: masked(before), after: masked(after) },
    }));
    yield `${JSON.stringify({ ...told, summary: masked(told.summary), objects: touched })}\n`;
  }
}

async function* tableOf(entries: Told): AsyncGenerator<string> {
  const heads = ['Số', 'Thời điểm', 'Người thực hiện', 'Việc', 'Đối tượng', 'Lý do', 'Số mục'];
  yield BYTE_ORDER_MARK + csvLine([...heads, 'Mã băm']);
  for await (const { entry } of entries)
    yield csvLine([
      ...[entry.seq, tableTime(new Date(entry.at)), entry.actorName, entry.action],
      ...[entry.subjectName, entry.reason, entry.objectCount, entry.hash],
    ]);
}

/** Whatever rests sealed is told by its mask, also in a package with lists in full: the trail is sealed by itself. */
function masked(value: unknown): unknown {
  if (typeof value === 'string')
    return sealedValue(value)?.mask ?? trailValue(value)?.shown ?? value;
  if (Array.isArray(value)) return value.map(masked);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each)]));
}
