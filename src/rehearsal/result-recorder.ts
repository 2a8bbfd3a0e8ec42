import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock';
import { newId } from '../platform/database/ids';
import { StaleVersion, updateVersioned } from '../platform/database/update-versioned';
import type { Actor } from '../platform/http/actor';
import { vietnamDay } from '../platform/vietnam-time';
import { closed, inTheFuture, reasonMissing, unknownItem } from './rehearsal.errors';
import { mayRecord } from './rehearsal.policy';
import { RehearsalResult } from './rehearsal.entity';
import type { ResultInput } from './rehearsal.schema';
import { itemView } from './rehearsal.view';
import type { RehearsalSheet } from './rehearsals.repository';

/** One result to be written: the version is the one the evaluator saw, 0 where there was none. */
export interface ResultToRecord extends ResultInput {
  itemCode: string;
  version: number;
}

/** Writes results of a sheet that was read in the same unit of work. */
@Injectable()
export class ResultRecorder {
  constructor(private readonly clock: Clock) {}

  /**
   * @param sheet the trial, held open by the caller
   * @returns the row as stored, and the result there was before
   * @throws AppError when the policy refuses it; StaleVersion, with the item as it is now, when
   *   somebody else recorded it
   */
  async record(
    manager: EntityManager,
    sheet: RehearsalSheet,
    input: ResultToRecord,
    actor: Actor,
  ): Promise<{ stored: RehearsalResult; before: RehearsalResult | undefined }> {
    const { row, item } = this.checked(sheet, input, actor);
    const before = sheet.results.get(input.itemCode);
    if ((before?.version ?? 0) !== input.version) {
      const id = before?.id ?? input.itemCode;
      throw new StaleVersion('rehearsal_result', id, input.version, itemView(item, before));
    }
    if (!before) {
      const stored = { ...row, id: newId(), version: 1 };
      await manager.insert(RehearsalResult, stored);
      return { stored, before };
    }
    await updateVersioned(manager, RehearsalResult, before, row);
    return { stored: { ...row, id: before.id, version: before.version + 1 }, before };
  }

  private checked(sheet: RehearsalSheet, input: ResultToRecord, actor: Actor) {
    const item = sheet.items.find(({ code }) => code === input.itemCode);
    if (!item) throw unknownItem({ item: input.itemCode });
    const today = vietnamDay(this.clock.now());
    const note = input.note?.trim() || null;
    const evaluatedOn = input.evaluatedOn ?? today;
    const { state } = sheet.rehearsal;
    const { mandatory } = item;
    const refusal = mayRecord({ state, mandatory, result: input.result, note, evaluatedOn, today });
    if (refusal === 'closed') throw closed();
    if (refusal === 'in-the-future') throw inTheFuture({ day: evaluatedOn });
    if (refusal === 'reason-missing') throw reasonMissing({ item: `${item.code} ${item.nameVi}` });
    const row = {
      rehearsalId: sheet.rehearsal.id,
      itemCode: item.code,
      result: input.result,
      note,
      evaluatorName: actor.name,
      evaluatorId: actor.accountId,
      evaluatedOn,
    };
    return { row, item };
  }
}
