import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { vietnamDay } from '../../platform/vietnam-time';
import type { HandoverList } from '../handover-list.entity';
import type { Stamp } from '../handover.repository';
import type { EvidencePart } from '../list-types/list-type';
import { listType } from '../list-types/list-types';
import { printedDay } from '../minutes/printed-value';
import { RoundListsReadModel } from '../round-lists.read-model';
import { ClosingEvidence } from './closing-evidence.entity';
import { closingAfterCutOff, closingEvidenceMissing, closingInFuture } from './closing.errors';
import { closingFault, type GivenEvidence } from './closing-rules';

/** What closing rests on, beside its note. */
export type Evidence = Pick<GivenEvidence, 'number' | 'day' | 'document'>;
export const NO_EVIDENCE: Evidence = { number: null, day: null, document: null };

const PART_WORDS: Record<EvidencePart, { vi: string; en: string }> = {
  number: { vi: 'số văn bản', en: 'the number of the document' },
  day: { vi: 'ngày văn bản', en: 'its day' },
  document: { vi: 'tên văn bản, chứng cứ', en: 'what the document is' },
  note: { vi: 'ghi chú giải trình', en: 'an explanation in the note' },
};

/** The evidence that closing rests on; which of it a reason demands, the kind of list says. */
@Injectable()
export class Closings {
  constructor(
    private readonly asked: RoundListsReadModel,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes down what an act of closing rests on.
   * @param reason one of the kind of list.
   * @throws closingEvidenceMissing, closingInFuture, closingAfterCutOff.
   */
  async record(
    manager: EntityManager,
    list: HandoverList,
    stamp: Stamp,
    closing: { reason: string; note: string | null; evidence: Evidence },
  ): Promise<void> {
    const { reason: value, note, evidence } = closing;
    const type = listType(list.listType, list.typeVersion)!;
    const reason = type.closingReasons.find((each) => each.value === value)!;
    const asked = await this.asked.of(manager, list.roundId);
    const cutOff = asked.find(({ code }) => code === list.listType)!.cutOffDay;
    const today = vietnamDay(this.clock.now());
    const wrong = closingFault(reason, { ...evidence, note }, { today, cutOff });
    const words = { reason: reason.vi, reasonEn: reason.en };
    if (wrong?.fault === 'missing') {
      const say = (language: 'vi' | 'en') =>
        wrong.parts.map((part) => PART_WORDS[part][language]).join(', ');
      const parts = { parts: say('vi'), partsEn: say('en') };
      throw closingEvidenceMissing({ ...words, ...parts }, { missing: wrong.parts });
    }
    if (wrong) {
      const day = printedDay(evidence.day!);
      if (wrong.fault === 'in-future') throw closingInFuture({ day });
      throw closingAfterCutOff({ ...words, day, cutOff: printedDay(cutOff) });
    }
    await manager.insert(ClosingEvidence, {
      ...{ actId: stamp.actId, listId: list.id, reason: value, ...evidence },
      ...{ attachmentId: null, recordedAt: stamp.changedAt, recordedBy: stamp.changedBy },
    });
  }

  /** The evidence of acts, by act. */
  async ofActs(
    manager: EntityManager,
    actIds: readonly string[],
  ): Promise<Map<string, ClosingEvidence>> {
    if (actIds.length === 0) return new Map();
    const found = await manager.findBy(ClosingEvidence, { actId: In([...new Set(actIds)]) });
    return new Map(found.map((each) => [each.actId, each]));
  }
}

/** The evidence of an act as it is shown. */
export const evidenceOf = (kept: ClosingEvidence | undefined): Evidence | null =>
  kept ? { number: kept.number, day: kept.day, document: kept.document } : null;
