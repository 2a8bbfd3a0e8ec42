import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  note,
  type KnownOfUnits,
  type KnownSource,
  type KnownValue,
} from '../requests/known/known-value';
import { KnownValues } from '../requests/known/known-values';
import { ReadinessFacts } from './facts.service';
import { fullVerdict } from './report-words';

const SOURCE = { vi: 'mục Mức độ sẵn sàng', en: 'the page of readiness' };

const VALUES: readonly KnownValue[] = [
  {
    ...{ code: 'work.readiness', group: 'work', type: 'text', source: SOURCE },
    name: { vi: 'Mức độ sẵn sàng (xanh, vàng, đỏ)', en: 'Readiness (green, yellow, red)' },
    askedBy: (heading) => /(muc do|tinh trang) san sang/.test(heading),
  },
  {
    ...{ code: 'work.readiness-score', group: 'work', type: 'number', source: SOURCE },
    name: { vi: 'Điểm sẵn sàng (0–100)', en: 'Readiness score (0–100)' },
    askedBy: (heading) => /diem (so )?(muc do )?san sang/.test(heading),
  },
];

/** How ready units are, for forms that ask for it. */
@Injectable()
export class KnownReadiness implements KnownSource, OnModuleInit {
  constructor(
    private readonly known: KnownValues,
    private readonly facts: ReadinessFacts,
  ) {}

  onModuleInit(): void {
    this.known.register(this);
  }

  values(): Promise<readonly KnownValue[]> {
    return Promise.resolve(VALUES);
  }

  async of(_: EntityManager, roundId: string, unitIds: readonly string[]): Promise<KnownOfUnits> {
    const found: KnownOfUnits = new Map();
    const { units } = await this.facts.gather(roundId);
    const asked = new Set(unitIds);
    for (const { id, judgement } of units) {
      if (!asked.has(id)) continue;
      // In a ministry's form the word says it; the icon is for our own papers.
      note(found, id, 'work.readiness', fullVerdict[judgement.verdict].replace(/^\S+ /, ''));
      note(found, id, 'work.readiness-score', judgement.score);
    }
    return found;
  }
}
