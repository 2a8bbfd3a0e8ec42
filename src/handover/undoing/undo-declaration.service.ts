import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { AppliedBatch } from '../../imports/import-target';
import type { PlannedRow } from '../../imports/planned-row';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { StaleVersion } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { shareOf, type AuditedObject } from '../audited-list';
import { AMOUNT_MEASURES } from '../bucket';
import { DeclarationService } from '../declaration.service';
import { HandoverItem } from '../handover-item.entity';
import { HandoverRepository } from '../handover.repository';
import { ListAccess, type OpenList } from '../list-access';
import { listType } from '../list-types/list-types';
import { PortionMovement } from '../portion-movement.entity';
import { RowCorrection } from '../row-correction';
import { correctedChanged, createdChanged, type StandingRow } from './changed-since';
import { IMPORT_UNDONE } from './undone';
import { importTouched } from './undoing.errors';

/** Rows named in the sentence of a refusal. */
const MOST_NAMED = 10;
const NOTHING = Object.fromEntries(AMOUNT_MEASURES.map((measure) => [measure, 0])) as Record<
  (typeof AMOUNT_MEASURES)[number],
  number
>;

/**
 * Takes back what an import declared: its new rows are closed with nothing in them, what it corrected
 * is as before. Lines of the ledger lead there; nothing is erased.
 */
@Injectable()
export class UndoDeclaration {
  constructor(
    private readonly declarations: DeclarationService,
    private readonly lists: ListAccess,
    private readonly repository: HandoverRepository,
    private readonly corrections: RowCorrection,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param corrected rows that the import changed, with what stood there before.
   * @returns how many rows were taken back.
   * @throws importTouched naming rows that changed since; what declaring throws.
   */
  async undo(
    manager: EntityManager,
    actor: Actor,
    batch: AppliedBatch,
    corrected: readonly PlannedRow[],
    reason: string,
  ): Promise<{ created: number; changed: number }> {
    const wish = { corrections: 1, empty: false };
    const opened = await this.declarations.open(manager, actor, batch, wish);
    const open: OpenList = { ...opened, stamp: { ...opened.stamp, cause: 'undone' } };
    const { list, stamp } = open;
    const lines = await manager.findBy(PortionMovement, { listId: list.id, actId: batch.actId });
    const entered = lines.filter(({ fromBucket }) => fromBucket === null);
    const created = await this.standing(
      manager,
      entered.map(({ itemId }) => itemId),
    );
    const changed = await this.standing(
      manager,
      corrected.map(({ targetId }) => targetId!),
    );
    this.refuseTouched(open, created, changed, corrected, lines);
    // Rows that had been undone before, and that this import declared anew, are undone again.
    const anew = new Set(
      lines.filter(({ fromBucket }) => fromBucket === 'closed').map(({ itemId }) => itemId),
    );
    const closing = [...created.values(), ...[...anew].map((id) => changed.get(id)!)];
    const portions = closing.flatMap((row) => row.portions);
    const change = {
      ...{ bucket: 'closed' as const, reason: IMPORT_UNDONE, note: reason },
      ...{ receiverOrganisationId: null, ...NOTHING },
    };
    const closed = await this.repository.change(manager, portions, change, stamp);
    if (closed !== portions.length) throw new StaleVersion('handover_list', list.id, list.version);
    const before = new Map(lines.map((line) => [line.itemId, line.fromReceiver]));
    const kept = corrected.filter(({ targetId }) => !anew.has(targetId!));
    const back = kept.map((row): PlannedRow => ({
      ...row,
      groupPath: changed.get(row.targetId!)!.item.groupPath,
      values: row.before!,
    }));
    const restored = await this.corrections.correct(manager, open, back, before);
    const objects: AuditedObject[] = portions.map((portion) => ({
      ...{ type: 'portion', id: portion.id },
      before: { bucket: portion.bucket, ...shareOf(portion) },
      after: { bucket: 'closed', reason: IMPORT_UNDONE, ...shareOf({ ...portion, ...change }) },
    }));
    const counts = { created: created.size, changed: corrected.length };
    await this.audit.record(manager, {
      actor,
      action: 'handover.declaration-undone',
      ...(await this.lists.about(manager, list)),
      reason,
      summary: {
        ...{ act: stamp.actId, listType: list.listType, ...counts },
        lines: portions.length + restored.filter(({ type }) => type === 'portion').length,
        ...{ importBatch: batch.id, fileName: batch.fileName },
      },
      objects: [...objects, ...restored],
    });
    return counts;
  }

  private refuseTouched(
    { list }: OpenList,
    created: ReadonlyMap<string, StandingRow>,
    changed: ReadonlyMap<string, StandingRow>,
    corrected: readonly PlannedRow[],
    lines: readonly PortionMovement[],
  ): void {
    const { declaration } = listType(list.listType, list.typeVersion)!;
    const given = new Map(lines.map((line) => [line.itemId, line.toReceiver]));
    const touched = [...created.values()].filter(createdChanged);
    for (const row of corrected) {
      const now = changed.get(row.targetId!);
      if (now && correctedChanged(declaration, now, row, given.get(row.targetId!)))
        touched.push(now);
    }
    if (touched.length === 0) return;
    const codes = touched.map(({ item }) => item.rowCode);
    const more = codes.length > MOST_NAMED ? ', …' : '';
    const rows = `${codes.slice(0, MOST_NAMED).join(', ')}${more}`;
    throw importTouched({ n: codes.length, rows }, codes.slice(0, 200));
  }

  private async standing(manager: EntityManager, ids: readonly string[]) {
    const items: HandoverItem[] = [];
    for (let at = 0; at < ids.length; at += 5000)
      items.push(...(await manager.findBy(HandoverItem, { id: In(ids.slice(at, at + 5000)) })));
    const portions = Map.groupBy(
      await this.repository.portionsOfItems(manager, ids),
      ({ itemId }) => itemId,
    );
    return new Map(
      items.map((item) => [item.id, { item, portions: portions.get(item.id) ?? [] }] as const),
    );
  }
}
