import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { contentOf } from '../imports/content';
import type { AppliedBatch } from '../imports/import-target';
import type { PlannedRow } from '../imports/planned-row';
import { AuditTrail } from '../platform/audit/audit-trail';
import type { Actor } from '../platform/http/actor';
import { EntryWriter, toldOf, type BookPlace } from './entry-writer';
import type { RegisterUnit } from './register-access';
import type { RegisterDeclaration } from './register-declaration';
import { RegisterEntry } from './register-entry.entity';
import { importTouched } from './registers.errors';

/** Entries named in the sentence of a refusal. */
const MOST_NAMED = 10;
const AT_A_TIME = 500;

/** Takes back what an import wrote into a register, while nothing of it was changed, confirmed or taken off. */
@Injectable()
export class UndoRegisterImport {
  constructor(
    private readonly writer: EntryWriter,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param corrected rows that the import changed, with what stood there before.
   * @throws importTouched naming entries that are not as the import left them.
   */
  async undo(
    manager: EntityManager,
    actor: Actor,
    { book, place, unit }: { book: RegisterDeclaration; place: BookPlace; unit: RegisterUnit },
    batch: AppliedBatch,
    { corrected, reason }: { corrected: readonly PlannedRow[]; reason: string },
  ): Promise<{ created: number; changed: number }> {
    const made = await manager.findBy(RegisterEntry, {
      ...{ ...place, register: book.list.code, madeByAct: batch.actId },
    });
    const changed = await this.changedBy(manager, corrected);
    const touched = [
      ...made.filter(({ version }) => version !== 1).map(({ title }) => title),
      ...corrected
        .filter(({ targetId, values }) => {
          const now = changed.get(targetId!);
          if (!now || now.verifiedAt !== null) return true;
          return contentOf(book.list, now.values) !== contentOf(book.list, values);
        })
        .map(({ targetId }) => changed.get(targetId!)?.title ?? '–'),
    ];
    const gone = batch.createdRows - made.length;
    if (touched.length + gone > 0) {
      const names = touched.slice(0, MOST_NAMED).map((title) => `“${title.slice(0, 100)}”`);
      throw importTouched({ n: touched.length + gone, gone, names: names.join(', ') || '–' });
    }
    const type = 'register_entry';
    const objects = [];
    for (const entry of made)
      objects.push({ type, id: entry.id, before: toldOf(book, entry.values), after: null });
    const ids = made.map(({ id }) => id);
    for (let at = 0; at < ids.length; at += AT_A_TIME)
      await manager.delete(RegisterEntry, { id: In(ids.slice(at, at + AT_A_TIME)) });
    await this.writer.tell(
      manager,
      made.map((entry) => ({ ...entry, values: null })),
    );
    for (const { targetId, before } of corrected) {
      const entry = changed.get(targetId!)!;
      await this.writer.change(manager, actor, book, entry, before!);
      const change = { before: toldOf(book, entry.values), after: toldOf(book, before!) };
      objects.push({ type, id: entry.id, ...change });
    }
    const counts = { created: made.length, changed: corrected.length };
    await this.audit.record(manager, {
      ...{ actor, action: 'registers.import-undone', roundId: place.roundId, reason },
      organisationId: unit.organisationId,
      subject: { type: 'import_batch', id: batch.id, name: batch.fileName },
      summary: {
        ...{ register: book.list.name.vi, unitName: unit.name, ...counts },
        fileName: batch.fileName,
      },
      objects,
    });
    return counts;
  }

  private async changedBy(manager: EntityManager, rows: readonly PlannedRow[]) {
    const ids = rows.map(({ targetId }) => targetId!);
    const found: RegisterEntry[] = [];
    for (let at = 0; at < ids.length; at += AT_A_TIME)
      found.push(
        ...(await manager.findBy(RegisterEntry, { id: In(ids.slice(at, at + AT_A_TIME)) })),
      );
    return new Map(found.map((entry) => [entry.id, entry]));
  }
}
