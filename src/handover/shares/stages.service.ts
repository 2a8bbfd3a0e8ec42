import { Injectable } from '@nestjs/common';
import { In, MoreThan, Not, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { StaleVersion } from '../../platform/database/update-versioned';
import { FileStore } from '../../platform/files/file-store';
import { StoredFile } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { noRight, notFound } from '../../platform/http/app-error';
import { vietnamDay } from '../../platform/vietnam-time';
import { ReceiverFigure } from '../figures/receiver-figure.entity';
import type { HandoverList } from '../handover-list.entity';
import { APPROVE, DECLARE, sidesOf } from '../handover.policy';
import { ListAccess, type HeldList } from '../list-access';
import { printedDay } from '../minutes/printed-value';
import { Portion } from '../portion.entity';
import { Rearrangement } from '../rearrangement';
import { SpanningAsset } from '../receivers/spanning-asset.entity';
import {
  decideListStage,
  type ListStageAct,
  type ListStageCondition,
  type ListStageName,
} from './list-stage';
import { ListApproval, ListStage } from './list-stage.entity';
import { HandoverShare } from './share.entity';
import { steppedTo } from './share-words';
import { dayAhead, dayBefore } from './shares.errors';
import type { ApprovalFields, ListStepBody } from './shares.schema';
import { takeScan, type ScanUpload } from './signed-scan';

/** The giver brings a list on: inventory, submission, approval from paper, and back with a reason. */
@Injectable()
export class StagesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly files: FileStore,
    private readonly rearrangement: Rearrangement,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Notes an inventory or that the list awaits approval.
   * @param version of the list as the person saw it.
   * @throws notFound, noRight, StaleVersion, dayAhead, and what `steppedTo` throws.
   */
  step(actor: Actor, listId: string, version: number, body: ListStepBody): Promise<void> {
    const today = this.today();
    return this.unitOfWork.run(async (manager) => {
      const held = await this.lists.hold(manager, actor, listId, version, DECLARE);
      const day = body.act === 'inventory' ? body.day : null;
      if (day !== null) refuseAhead(day, today);
      await this.move(manager, actor, held, {
        act: body.act,
        holds: await receiversNamed(manager, listId),
        change: day === null ? {} : { inventoriedOn: day },
        told: day === null ? {} : { day },
      });
    });
  }

  /** Sends a list back to be mended; @throws as `step` does. */
  giveBack(actor: Actor, listId: string, version: number, reason: string): Promise<void> {
    return this.unitOfWork.run(async (manager) => {
      const held = await this.lists.hold(manager, actor, listId, version, APPROVE);
      const signed = await manager
        .createQueryBuilder(HandoverShare, 'share')
        .where('share.listId = :listId AND share.signingId IS NOT NULL', { listId })
        .getExists();
      await this.move(manager, actor, held, {
        act: 'return',
        holds: ['reason-given', ...(signed ? [] : (['nothing-signed'] as const))],
        change: { returnedWhy: reason, approvalId: null },
        told: {},
        reason,
      });
    });
  }

  /**
   * Records the approval from its paper.
   * @param staged bytes of the scan on disk; removed when anything is wrong.
   * @throws as `step` does, and notASignedCopy, secretFile, dayBefore, notAReceiver where a part would go to
   *   a body that cannot receive from this giver.
   */
  async approve(
    actor: Actor,
    listId: string,
    version: number,
    upload: ScanUpload & { fields: ApprovalFields },
  ): Promise<void> {
    const { fields, staged } = upload;
    await takeScan(this.files, this.settings, upload, {
      admit: async () => {
        await this.admit(actor, listId, version);
        refuseAhead(fields.day, this.today());
      },
      keep: ({ ending, mediaType }) =>
        this.unitOfWork.run(async (manager) => {
          const held = await this.lists.hold(manager, actor, listId, version, APPROVE);
          const file = await this.files.save(manager, staged, {
            name: `Phê duyệt ${fields.number.replaceAll('/', '-')}.${ending}`,
            ...{ mediaType, createdBy: null },
          });
          await this.record(manager, actor, held, fields, file);
        }),
    });
  }

  /** The scan of an approval, for whoever sees the list. @throws notFound. */
  async file(actor: Actor, approvalId: string): Promise<StoredFile> {
    const { manager } = this.reader;
    const approval = await manager.findOneBy(ListApproval, { id: approvalId });
    if (!approval) throw notFound();
    await this.lists.visible(manager, actor, approval.listId);
    return manager.findOneByOrFail(StoredFile, { id: approval.fileId });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    held: HeldList,
    { number, day, name, position }: ApprovalFields,
    file: StoredFile,
  ): Promise<void> {
    const { list, changedAt } = held;
    const stage = await stageOf(manager, list.id);
    if (stage?.inventoriedOn && day < stage.inventoriedOn) {
      const what = { what: 'ngày kiểm kê', whatEn: 'the day of the inventory' };
      throw dayBefore({ ...what, day: printedDay(day), before: printedDay(stage.inventoriedOn) });
    }
    // Parts that were split off were given their receivers one by one; what is approved goes where it may.
    const receivers = await openReceivers(manager, list.id);
    await this.rearrangement.refuseOtherReceivers(manager, list, receivers);
    const approval: ListApproval = {
      ...{ id: newId(), listId: list.id, number, approvedOn: day, approver: name },
      ...{ approverPosition: position, fileId: file.id, sha256: file.sha256 },
      ...{ movements: list.movements, rowCount: list.rowsDeclared },
      ...{ recordedBy: actor.accountId, recordedByName: actor.name, recordedAt: changedAt },
    };
    await manager.insert(ListApproval, approval);
    await this.move(manager, actor, held, {
      act: 'approve',
      holds: ['on-paper', ...(await receiversNamed(manager, list.id))],
      change: { approvalId: approval.id, returnedWhy: null },
      told: { number, day, approver: name, file: file.sha256, rows: list.rowsDeclared },
    });
  }

  private async move(
    manager: EntityManager,
    actor: Actor,
    { list, scope, changedAt }: HeldList,
    step: {
      act: ListStageAct;
      holds: readonly ListStageCondition[];
      change: Partial<ListStage>;
      told: Record<string, string | number>;
      reason?: string;
    },
  ): Promise<void> {
    const { act, holds, change, told, reason = null } = step;
    const stage = await stageOf(manager, list.id);
    const from: ListStageName = stage?.state ?? 'drafting';
    const sides = sidesOf(scope, list, null);
    const answer = decideListStage({ act, from, sides, holds: new Set(holds) });
    const state = steppedTo(act, from, answer);
    const changes = { ...change, state, changedAt, changedByName: actor.name };
    if (stage) await manager.update(ListStage, { listId: list.id }, changes);
    else await manager.insert(ListStage, { ...BLANK, listId: list.id, ...changes });
    await this.audit.record(manager, {
      actor,
      action: `handover.list-${act}`,
      ...(await this.lists.about(manager, list)),
      reason,
      summary: { listType: list.listType, ...told },
      objects: [
        {
          ...{ type: 'handover_list', id: list.id },
          before: { stage: from },
          after: { stage: state },
        },
      ],
    });
  }

  /** Looks before the scan is read: whoever may not act, or saw another version, sends it in vain. */
  private async admit(actor: Actor, listId: string, version: number): Promise<HandoverList> {
    const { manager } = this.reader;
    const { list } = await this.lists.visible(manager, actor, listId);
    const scope = await this.lists.scopeOf(manager, actor, APPROVE, list.roundId);
    if (!(await this.lists.takesPart(manager, list, scope))) throw noRight();
    if (list.version !== version) throw new StaleVersion('handover_list', listId, version);
    return list;
  }

  private today(): string {
    return vietnamDay(this.clock.now());
  }
}

const BLANK = { inventoriedOn: null, returnedWhy: null, approvalId: null } as const;

const stageOf = (manager: EntityManager, listId: string): Promise<ListStage | null> =>
  manager.findOneBy(ListStage, { listId });

/** Whom what is still to be accepted of a list goes to, every part of a split row included. */
async function openReceivers(manager: EntityManager, listId: string): Promise<string[]> {
  const bucket = In(['outstanding', 'disputed']);
  const figures = await manager.find(ReceiverFigure, {
    select: { receiverOrganisationId: true },
    where: { listId, bucket, portions: MoreThan(0), receiverOrganisationId: Not('') },
  });
  return [...new Set(figures.map((figure) => figure.receiverOrganisationId))];
}

/** Whether everything that is still to be handed over goes to somebody; what the chairman decides upon waits for him. */
async function receiversNamed(
  manager: EntityManager,
  listId: string,
): Promise<ListStageCondition[]> {
  const open = await manager
    .createQueryBuilder(Portion, 'p')
    .leftJoin(SpanningAsset, 's', 's.itemId = p.itemId AND s.decisionNumber IS NULL')
    .where('p.listId = :listId AND p.receiverOrganisationId IS NULL', { listId })
    .andWhere(`p.bucket IN ('outstanding', 'disputed') AND s.itemId IS NULL`)
    .getExists();
  return open ? [] : ['receivers-named'];
}

/** @throws dayAhead for a day that is still to come. */
export function refuseAhead(day: string, today: string): void {
  if (day > today) throw dayAhead({ day: printedDay(day), today: printedDay(today) });
}
