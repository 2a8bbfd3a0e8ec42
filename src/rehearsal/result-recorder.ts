import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { insertRows } from '../platform/database/insert-rows';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { vietnamDay } from '../platform/vietnam-time';
import { closed, documentAhead, inTheFuture, reasonMissing, unknownItem } from './rehearsal.errors';
import { mayRecord } from './rehearsal.policy';
import { RehearsalAssessment, RehearsalResult } from './rehearsal.entity';
import type { ResultInput } from './rehearsal.schema';
import { itemOf } from './rehearsal.view';
import type { RehearsalSheet } from './rehearsals.repository';

/** One result to be written: the version is the one the evaluator saw, 0 where there was none. */
export interface ResultToRecord extends ResultInput {
  itemCode: string;
  version: number;
}

/** A row as stored, and what there was before. */
export interface Recorded<Row> {
  stored: Row;
  before: Row | undefined;
}

/** Writes results of a sheet that was read in the same unit of work. */
@Injectable()
export class ResultRecorder {
  constructor(private readonly clock: Clock) {}

  /**
   * Writes what the evaluating team confirms.
   * @param sheet the trial, held open by the caller
   * @throws AppError when the policy refuses it; StaleVersion, with the item as it is now, when
   *   somebody else recorded it
   */
  async confirm(
    manager: EntityManager,
    sheet: RehearsalSheet,
    input: ResultToRecord,
    actor: Actor,
  ): Promise<Recorded<RehearsalResult>> {
    const { said, on } = this.checked(sheet, input);
    const before = sheet.results.get(input.itemCode);
    this.refuseStale(sheet, input, before?.version ?? 0);
    const row = {
      ...{ ...said, rehearsalId: sheet.rehearsal.id, carriedFrom: null, evaluatedOn: on },
      ...{ evaluatorName: actor.name, evaluatorId: actor.accountId },
    };
    if (!before) {
      const stored: RehearsalResult = { ...row, id: newId(), version: 1 };
      await insertRows(manager, RehearsalResult, [stored]);
      return { stored, before };
    }
    await updateVersioned(manager, RehearsalResult, before, row);
    return { stored: { ...row, id: before.id, version: before.version + 1 }, before };
  }

  /** Writes what the unit says of itself; throws as `confirm` does. */
  async assess(
    manager: EntityManager,
    sheet: RehearsalSheet,
    input: ResultToRecord,
    actor: Actor,
  ): Promise<Recorded<RehearsalAssessment>> {
    const { said, on } = this.checked(sheet, input);
    const before = sheet.assessments.get(input.itemCode);
    this.refuseStale(sheet, input, before?.version ?? 0);
    const row = {
      ...{ ...said, rehearsalId: sheet.rehearsal.id, assessedOn: on },
      ...{ assessedByName: actor.name, assessedBy: actor.accountId },
      recordedAt: this.clock.moment(),
    };
    if (!before) {
      const stored: RehearsalAssessment = { ...row, id: newId(), version: 1 };
      await insertRows(manager, RehearsalAssessment, [stored]);
      return { stored, before };
    }
    await updateVersioned(manager, RehearsalAssessment, before, row);
    return { stored: { ...row, id: before.id, version: before.version + 1 }, before };
  }

  private refuseStale(sheet: RehearsalSheet, { itemCode, version }: ResultToRecord, now: number) {
    if (version === now) return;
    const item = sheet.items.find(({ code }) => code === itemCode)!;
    throw new StaleVersion('rehearsal_result', itemCode, version, itemOf(sheet, item));
  }

  private checked(sheet: RehearsalSheet, input: ResultToRecord) {
    const item = sheet.items.find(({ code }) => code === input.itemCode);
    if (!item) throw unknownItem({ item: input.itemCode });
    const today = vietnamDay(this.clock.now());
    const note = input.note?.trim() || null;
    const on = input.evaluatedOn ?? today;
    const documentNumber = input.documentNumber ?? null;
    const documentDay = documentNumber === null ? null : (input.documentDay ?? null);
    const { mandatory } = item;
    const { state } = sheet.rehearsal;
    const refusal = mayRecord({
      ...{ state, mandatory, result: input.result, note, evaluatedOn: on, documentDay, today },
    });
    if (refusal === 'closed') throw closed();
    if (refusal === 'in-the-future') throw inTheFuture({ day: printed(on) });
    if (refusal === 'document-day') throw documentAhead({ day: printed(documentDay!) });
    if (refusal === 'reason-missing') throw reasonMissing({ item: `${item.code} ${item.nameVi}` });
    const minutes = input.minutes ?? null;
    const { result } = input;
    return {
      said: { itemCode: item.code, result, note, documentNumber, documentDay, minutes },
      on,
    };
  }
}

const printed = (day: string): string => day.split('-').reverse().join('/');
