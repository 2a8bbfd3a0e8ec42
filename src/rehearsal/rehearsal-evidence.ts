import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  ATTACH,
  EvidenceSubjects,
  type EvidencePlace,
} from '../handover/evidence/evidence-subjects';
import type { Actor } from '../platform/http/actor';
import { notFound } from '../platform/http/app-error';
import { Scopes } from '../units/scopes';
import { UnitsReadModel } from '../units/units.read-model';
import { ChecklistItem } from './checklist.entity';
import { Appointments } from './evaluators/appointments';
import { closed, documentsNotTaken } from './rehearsal.errors';
import { RehearsalAssessment, RehearsalResult } from './rehearsal.entity';
import { inScope } from './rehearsal.policy';
import { RehearsalsRepository } from './rehearsals.repository';

/** Files on what was found about an item: by the unit on its own word, by the team on what it confirms. */
@Injectable()
export class RehearsalEvidence implements OnModuleInit {
  constructor(
    private readonly subjects: EvidenceSubjects,
    private readonly rehearsals: RehearsalsRepository,
    private readonly units: UnitsReadModel,
    private readonly scopes: Scopes,
    private readonly appointments: Appointments,
  ) {}

  onModuleInit(): void {
    this.subjects.add('rehearsal_own', async (manager, actor, id) =>
      this.of(manager, actor, await manager.findOneBy(RehearsalAssessment, { id }), {
        ...{ type: 'rehearsal_assessment', right: 'rehearsal.evaluate', alsoAttach: true },
      }),
    );
    this.subjects.add('rehearsal_result', async (manager, actor, id) =>
      this.of(manager, actor, await manager.findOneBy(RehearsalResult, { id }), {
        // Who confirms shows by what: the evaluating team has no right over files of lists.
        ...{ type: 'rehearsal_result', right: 'rehearsal.confirm', alsoAttach: false },
      }),
    );
  }

  /** @throws notFound outside the person's units. */
  private async of(
    manager: EntityManager,
    actor: Actor,
    row: { id: string; rehearsalId: string; itemCode: string } | null,
    { type, right, alsoAttach }: { type: string; right: string; alsoAttach: boolean },
  ): Promise<EvidencePlace> {
    const rehearsal = row && (await this.rehearsals.find(manager, row.rehearsalId));
    if (!row || !rehearsal) throw notFound();
    const { roundId, unitId, templateId, state } = rehearsal;
    const scope = (permission: string) => this.scopes.unitsOf(manager, actor, permission, roundId);
    if (!inScope(await scope('rehearsal.read'), unitId)) throw notFound();
    const committees = await this.units.peoplesCommittees(manager, [unitId]);
    const organisation = committees.get(unitId);
    if (!organisation) throw notFound();
    const item = await manager.findOneBy(ChecklistItem, { templateId, code: row.itemCode });
    const named = alsoAttach ? [] : await this.appointments.ofRehearsal(manager, rehearsal);
    const acting =
      this.appointments.allow(named, actor, unitId) &&
      inScope(await scope(right), unitId) &&
      (!alsoAttach || inScope(await scope(ATTACH), unitId));
    // Of the Party and the Front number and day of documents are taken, never the documents.
    const papersOnly = item?.papersOnly ?? false;
    const takesNone = papersOnly
      ? documentsNotTaken({ item: row.itemCode })
      : state === 'open'
        ? undefined
        : closed();
    return {
      ...{ roundId, listId: null, organisationId: organisation.id },
      subject: { type: 'rehearsal', id: rehearsal.id, name: organisation.name },
      object: { type, id: row.id },
      mayAdd: acting && takesNone === undefined,
      // Who may not bring any is told that first.
      ...(acting && takesNone && { takesNone }),
      mayWithdrawAny: (await scope('rehearsal.plan')) === 'all',
    };
  }
}
