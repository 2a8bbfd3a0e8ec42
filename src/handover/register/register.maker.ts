import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { writeTable } from '../../office/excel/write-workbook';
import { Reader } from '../../platform/database/reader';
import { SYSTEM, type Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import { Keyring } from '../../platform/secrets/keyring';
import { openValue, type SealedValue } from '../../platform/secrets/personal-value';
import { REVEAL } from '../handover.policy';
import { KEPT_MINUTES, WORKBOOK_TYPE } from '../list-export.job';
import type { MadeFile } from '../made-files/made-file.entity';
import { Makers, type Maker, type MadeBytes, type Making } from '../made-files/makers';
import { RegisterAccess, READ, type RegisterPart } from './register-access';
import type { Layout } from './layout';
import type { RegisterFilter } from './register.schema';
import { registerSheet } from './register-sheet';
import { RegisterRows, type RegisterLine } from './register-rows';

/** What of a register is taken out, with the layout as it was then. */
export type AskedRegister = {
  filter: RegisterFilter;
  layout: Layout;
  /** Bodies of the unit whose portions the person was allowed to take out. */
  receivers: string[];
};

export const REGISTER = 'register';
/** Rows read at a time. */
const PAGE = 500;

/** Writes registers to workbooks. */
@Injectable()
export class RegisterMaker implements Maker, OnModuleInit {
  readonly kept = KEPT_MINUTES;

  constructor(
    private readonly makers: Makers,
    private readonly reader: Reader,
    private readonly access: RegisterAccess,
    private readonly rows: RegisterRows,
    private readonly keyring: Keyring,
  ) {}

  onModuleInit(): void {
    this.makers.add(REGISTER, this);
  }

  /** @throws notFound, and noRight where personal values are asked for that the person may not see. */
  async admit(manager: EntityManager, actor: Actor, made: MadeFile): Promise<void> {
    const { filter, receivers } = made.asked as AskedRegister;
    const asked = { roundId: made.roundId, ...filter };
    await this.access.part(manager, actor, asked);
    if (made.kind !== 'full') return;
    const revealed = await this.access.part(manager, actor, asked, REVEAL);
    if (receivers.some((id) => !revealed.receivers.includes(id))) throw noRight();
  }

  make({ made, folder, signal, progress }: Making): Promise<MadeBytes> {
    const { filter, layout, receivers } = made.asked as AskedRegister;
    return this.reader.snapshot(async (manager) => {
      const whole = await this.access.part(manager, SYSTEM, { roundId: made.roundId, ...filter });
      const part = { ...whole, receivers };
      const counts = { lines: 0, openValues: 0 };
      const opened = (sealed: SealedValue) => {
        counts.openValues += 1;
        return openValue(this.keyring, sealed);
      };
      const total = await this.rows.count(manager, part, filter);
      const read = async (lines: readonly RegisterLine[], done: number) => {
        signal.throwIfAborted();
        counts.lines += lines.reduce((sum, { portions }) => sum + portions.length, 0);
        await progress(Math.min(done, total), total);
      };
      const sheet = registerSheet(
        {
          ...{ layout, type: part.type, unit: part.unit, names: part.names },
          made: { ...made, at: new Date(made.requestedAt) },
          shown: made.kind === 'full' ? opened : ({ mask }) => mask,
        },
        this.pages(manager, part, filter, read),
      );
      const file = path.join(folder, 'register.xlsx');
      await writeTable(file, { sheets: [sheet] });
      const words = made.kind === 'full' ? 'đầy đủ' : 'che';
      const name = `Danh mục tiếp nhận ${filter.listType} ${part.unit.name} (${words}) ${made.number}.xlsx`;
      return { path: file, name, mediaType: WORKBOOK_TYPE, counts };
    });
  }

  private async *pages(
    manager: EntityManager,
    part: RegisterPart,
    filter: RegisterFilter,
    read: (lines: readonly RegisterLine[], done: number) => Promise<void>,
  ): AsyncGenerator<RegisterLine[]> {
    let last: RegisterLine | undefined;
    for (let done = 0; ;) {
      const cursor = last && { listId: last.listId, position: last.row.position };
      const lines = await this.rows.page(manager, part, filter, PAGE, cursor);
      if (lines.length === 0) return;
      last = lines.at(-1);
      done += lines.length;
      yield lines;
      await read(lines, done);
    }
  }
}

/** The right that a file of a kind needs. */
export const rightFor = (kind: MadeFile['kind']): string => (kind === 'full' ? REVEAL : READ);
