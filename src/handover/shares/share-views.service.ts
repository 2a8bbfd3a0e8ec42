import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { vietnamDay } from '../../platform/vietnam-time';
import type { OrganisationScope } from '../../units/organisation-scope';
import { UnitsReadModel } from '../../units/units.read-model';
import type { HandoverList } from '../handover-list.entity';
import { APPROVE, DECLARE, maySee, MINUTES, sidesOf } from '../handover.policy';
import { ListAccess } from '../list-access';
import { handoverDeadline } from './handover-deadline';
import { listStageTable, nextListAct } from './list-stage';
import { ListApproval, ListStage } from './list-stage.entity';
import { countsByReceiver, figuresOf } from './share-figures';
import { nextShareStep, shareFacts, shareTable } from './share-state';
import { HandoverShare, ShareSigning } from './share.entity';
import type { ListStepsView, ShareStepsView } from './shares.schema';
import { asksWitness } from './signing';
import { actsFrom } from './state-table';
import { temporaryHandover } from './temporary-handover';

/** How far a list and its shares are, what comes next and who must do it. */
@Injectable()
export class ShareViews {
  constructor(
    private readonly reader: Reader,
    private readonly lists: ListAccess,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound outside the person's duties. */
  ofList(actor: Actor, listId: string): Promise<ListStepsView> {
    return this.reader.snapshot(async (manager) => {
      const { list, seen } = await this.lists.visible(manager, actor, listId);
      const scopes = await this.lists.scopesOf(
        manager,
        actor,
        [DECLARE, APPROVE, MINUTES],
        list.roundId,
      );
      const [declare, approve, minutes] = scopes;
      const today = vietnamDay(this.clock.now());
      return {
        ...{ listId, today, dueOn: await handoverDeadline(manager, this.units, list.roundId) },
        stage: await this.stage(manager, list, { declare: declare!, approve: approve! }),
        shares: await this.shares(manager, list, { seen, minutes: minutes! }, today),
      };
    });
  }

  private async stage(
    manager: EntityManager,
    list: HandoverList,
    scopes: Record<'declare' | 'approve', OrganisationScope>,
  ): Promise<ListStepsView['stage']> {
    const stage = await manager.findOneBy(ListStage, { listId: list.id });
    const state = stage?.state ?? 'drafting';
    const approvals = await manager.find(ListApproval, {
      where: { listId: list.id },
      order: { recordedAt: 'DESC', id: 'DESC' },
    });
    const own = approvals.find(({ id }) => id === stage?.approvalId);
    const act = nextListAct(state);
    const may = (right: 'declare' | 'approve') =>
      actsFrom(listStageTable, state, sidesOf(scopes[right], list, null));
    return {
      state,
      inventoriedOn: stage?.inventoriedOn ?? null,
      returnedWhy: stage?.returnedWhy ?? null,
      approval: own ? approvalOf(own) : null,
      earlierApprovals: approvals.filter((each) => each !== own).map(approvalOf),
      next: act && {
        act,
        by: [...listStageTable.find((step) => step.act === act && step.from === state)!.by],
      },
      may: [
        ...may('declare').filter((each) => each === 'inventory' || each === 'submit'),
        ...may('approve').filter((each) => each === 'approve' || each === 'return'),
      ],
    };
  }

  private async shares(
    manager: EntityManager,
    list: HandoverList,
    scopes: Record<'seen' | 'minutes', OrganisationScope>,
    today: string,
  ): Promise<ShareStepsView[]> {
    const counts = await countsByReceiver(manager, list.id);
    const rows = await manager.findBy(HandoverShare, { listId: list.id });
    const ids = new Set([...counts.keys(), ...rows.map((each) => each.receiverOrganisationId)]);
    const visible = [...ids].filter((id) => maySee(scopes.seen, list, id)).sort();
    const names = await this.units.organisations(manager, visible);
    const signings = await manager.find(ShareSigning, {
      where: { shareId: In(rows.map(({ id }) => id)) },
      order: { supplementNo: 'ASC' },
    });
    const witness = await asksWitness(manager, list);
    return Promise.all(
      visible.map(async (receiver) => {
        const share = rows.find((each) => each.receiverOrganisationId === receiver) ?? null;
        const own = counts.get(receiver);
        const figures = await figuresOf(manager, list, receiver, share, own);
        const state = share?.state ?? 'counting';
        const next = nextShareStep(state, shareFacts(figures), figures.drawn);
        return {
          ...{ receiver: { id: receiver, name: names.get(receiver)!.name }, state },
          ...{ rows: figures.rows, uncounted: figures.uncounted, undirected: figures.undirected },
          ...{ disputed: figures.disputed, unsigned: figures.unsigned, witnessAsked: witness },
          receivedOn: figures.receivedOn,
          decision: share?.decisionOn
            ? { number: share.decisionNumber!, day: share.decisionOn }
            : null,
          needsDecision: figures.needsDecision,
          temporary: figures.needsDecision
            ? temporaryHandover(figures.receivedOn, figures.decisionOn, today)
            : null,
          signings: signings.filter(({ shareId }) => shareId === share?.id).map(signingOf),
          next: next && {
            ...next,
            by: [...shareTable.find((each) => each.act === next.act && each.from === state)!.by],
          },
          may: actsFrom(shareTable, state, sidesOf(scopes.minutes, list, receiver)),
        };
      }),
    );
  }
}

const approvalOf = (approval: ListApproval) => ({
  ...{ id: approval.id, number: approval.number, day: approval.approvedOn },
  ...{ name: approval.approver, position: approval.approverPosition, rows: approval.rowCount },
  ...{ sha256: approval.sha256, recordedBy: approval.recordedByName },
  recordedAt: approval.recordedAt,
});

const signingOf = (signing: ShareSigning) => ({
  ...{ id: signing.id, supplementNo: signing.supplementNo, minutesId: signing.minutesId },
  ...{ number: signing.number, day: signing.signedOn, rows: signing.rowCount },
  ...{ signers: signing.signers, sha256: signing.sha256, recordedBy: signing.recordedByName },
  recordedAt: signing.recordedAt,
});
