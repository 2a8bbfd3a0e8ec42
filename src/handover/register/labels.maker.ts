import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MOST_LABELS, writeLabels } from '../../office/papers/write-labels';
import { Reader } from '../../platform/database/reader';
import { SYSTEM, type Actor } from '../../platform/http/actor';
import { KEPT_MINUTES } from '../list-export.job';
import type { MadeFile } from '../made-files/made-file.entity';
import { Makers, type Maker, type MadeBytes, type Making } from '../made-files/makers';
import { labelOf } from './labels';
import { RegisterAccess } from './register-access';
import type { RegisterFilter } from './register.schema';
import { RegisterRows } from './register-rows';

/** For which rows labels are printed. */
export type AskedLabels = { filter: RegisterFilter; receivers: string[] };

export const LABELS = 'labels';

/** Writes sheets of labels for what a unit accepted. */
@Injectable()
export class LabelsMaker implements Maker, OnModuleInit {
  readonly kept = KEPT_MINUTES;

  constructor(
    private readonly makers: Makers,
    private readonly reader: Reader,
    private readonly access: RegisterAccess,
    private readonly rows: RegisterRows,
  ) {}

  onModuleInit(): void {
    this.makers.add(LABELS, this);
  }

  /** @throws notFound. */
  async admit(manager: EntityManager, actor: Actor, made: MadeFile): Promise<void> {
    const { filter } = made.asked as AskedLabels;
    await this.access.part(manager, actor, { roundId: made.roundId, ...filter });
  }

  async make({ made, folder }: Making): Promise<MadeBytes> {
    const { filter, receivers } = made.asked as AskedLabels;
    const { unit, labels } = await this.reader.snapshot(async (manager) => {
      const whole = await this.access.part(manager, SYSTEM, { roundId: made.roundId, ...filter });
      const part = { ...whole, receivers };
      const lines = await this.rows.page(manager, part, filter, MOST_LABELS);
      return { unit: part.unit, labels: lines.map((line) => labelOf(line, part.unit.name)) };
    });
    const file = path.join(folder, 'labels.pdf');
    const title = `Nhãn ${filter.listType} ${unit.name} ${made.number}`;
    await writeLabels(file, { title, at: made.requestedAt, labels });
    const counts = { lines: labels.length, openValues: 0 };
    return { path: file, name: `${title}.pdf`, mediaType: 'application/pdf', counts };
  }
}
