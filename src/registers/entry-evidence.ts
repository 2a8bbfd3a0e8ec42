import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ATTACH, EvidenceSubjects } from '../handover/evidence/evidence-subjects';
import { notFound } from '../platform/http/app-error';
import { Scopes } from '../units/scopes';
import { EntryWriter } from './entry-writer';
import { RegisterAccess } from './register-access';

/** Kind of the things that files of registers are evidence of. */
export const ENTRY = 'register_entry';

/** Files as evidence of an entry: for who sees it, brought by who keeps it; each has to be confirmed anew. */
@Injectable()
export class EntryEvidence implements OnModuleInit {
  constructor(
    private readonly subjects: EvidenceSubjects,
    private readonly access: RegisterAccess,
    private readonly writer: EntryWriter,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    this.subjects.add(ENTRY, async (manager, actor, id) => {
      const { entry, unit, rights } = await this.access.visible(manager, actor, id);
      const { roundId, unitId, register } = entry;
      const attach = await this.scopes.scopeOf(manager, actor, ATTACH, roundId);
      const places = unit.organisationId ? [unit] : await this.access.places(manager, roundId);
      const organisationId = places[0]?.organisationId;
      if (!organisationId) throw notFound();
      return {
        ...{ roundId, listId: null, organisationId },
        ...{ subject: { type: ENTRY, id, name: entry.title.slice(0, 200) } },
        object: { type: ENTRY, id },
        mayAdd: rights.keep.coversUnit(unitId, register) && attach.coversUnit(unitId, register),
        mayWithdrawAny: rights.keep.coversProvince(register) && attach.coversProvince(register),
        changed: (writing) => this.writer.unverify(writing, entry),
      };
    });
  }
}
