import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { updateVersioned } from '../../platform/database/update-versioned';
import type { Actor } from '../../platform/http/actor';
import { columnsOf, keyOf, refusalOf, sameAs, toldOf } from './test-columns';
import { TestPlaces } from './test-places';
import { refusalText } from './test-refusals';
import { TestSubmission } from './test-submission.entity';
import type { RecordBody, TestReceipt } from './test-submissions.schema';

/** Test submissions written down, row by row. */
@Injectable()
export class RecordTests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly places: TestPlaces,
  ) {}

  /**
   * Writes test submissions down; a dossier of a unit stands once, the same again changes nothing. Each row that cannot
   * be taken is told with its reason, the others are taken.
   * @throws notFound.
   */
  record(
    actor: Actor,
    roundId: string,
    { enteredBy, submissions }: RecordBody,
  ): Promise<TestReceipt> {
    return this.unitOfWork.run(async (manager) => {
      const places = await this.places.of(
        ...([manager, actor, roundId] as const),
        submissions.map(({ dossierCode }) => dossierCode),
      );
      const now = this.clock.moment();
      const receipt: TestReceipt = { created: 0, changed: 0, unchanged: 0, refused: [] };
      const created: TestSubmission[] = [];
      const objects = [];
      const seen = new Set<string>();
      for (const [index, entry] of submissions.entries()) {
        const key = keyOf(places.units.get(entry.unitCode)?.id ?? '', entry.dossierCode);
        const before = places.known.get(key);
        const same = before !== undefined && sameAs(before, entry, places);
        const refusal = seen.has(key)
          ? 'dossier-twice'
          : refusalOf(
              ...([entry, places] as const),
              !same && before !== undefined && enteredBy === 'screen',
              now,
            );
        if (refusal) {
          const { unitCode, dossierCode } = entry;
          const text = refusalText(refusal, entry);
          receipt.refused.push({ index, unitCode, dossierCode, code: refusal, ...text });
          continue;
        }
        seen.add(key);
        if (same) {
          receipt.unchanged += 1;
          continue;
        }
        const facts = columnsOf(entry, actor.name, now);
        const unitId = places.units.get(entry.unitCode)!.id;
        const procedureId = places.procedures.get(entry.procedureCode)!.id;
        if (before) {
          const { id, version } = before;
          const changed = { ...facts, procedureId, enteredBy };
          await updateVersioned(manager, TestSubmission, { id, version }, changed);
          receipt.changed += 1;
        } else {
          const { dossierCode } = entry;
          created.push({
            ...{ id: newId(), roundId, unitId, procedureId, dossierCode, ...facts, enteredBy },
            ...{ purgedOn: null, purgeSystems: null, purgeProof: null, version: 1 },
          });
          receipt.created += 1;
        }
        const id = before?.id ?? created.at(-1)!.id;
        const told = before ? { before: toldOf(before) } : {};
        objects.push({ type: 'test_submission', id, ...told, after: toldOf(facts) });
      }
      await insertRows(manager, TestSubmission, created);
      if (objects.length > 0) {
        const { refused, ...counts } = receipt;
        await this.audit.record(manager, {
          ...{ actor, action: 'procedures.tests-recorded', roundId, objects },
          subject: { type: 'round', id: roundId, name: places.roundName },
          summary: { enteredBy, ...counts, refused: refused.length },
        });
      }
      return receipt;
    });
  }
}
