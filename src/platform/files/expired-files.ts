import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { IsNull, LessThanOrEqual, Not, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import { Clock } from '../clock';
import { Reader } from '../database/reader';
import { UnitOfWork } from '../database/unit-of-work';
import { RegularLooks } from '../regular-looks';
import { FileStore } from './file-store';

/** How often it is looked for files that ran out. */
const LOOK_MS = 60_000;
/** Files removed at a time. */
const MOST = 200;

/** A row about a file that is handed out for a while only. */
interface FileForAWhile {
  id: string;
  fileId: string | null;
  expiresAt: string | null;
  removedAt: string | null;
}

/** Removes the files of a table once they ran out; their rows stay. */
@Injectable()
export abstract class ExpiredFiles<Row extends FileForAWhile>
  implements OnModuleInit, OnApplicationBootstrap
{
  protected abstract readonly table: EntityTarget<Row>;
  private readonly logger = new Logger(this.constructor.name);

  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly looks: RegularLooks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.looks.every(LOOK_MS, this.constructor.name, () => this.remove());
  }

  /** What ran out while the program stood still goes at once. */
  onApplicationBootstrap(): void {
    this.remove().catch((error: unknown) => this.logger.error(String(error)));
  }

  /**
   * Removes what ran out. Where it fails in between, the next look finds the row again, or the next start the bytes.
   * @returns how many files.
   */
  async remove(): Promise<number> {
    const now = this.clock.moment();
    const ranOut = { fileId: Not(IsNull()), expiresAt: LessThanOrEqual(now) };
    const over = await this.reader.manager.find(this.table, {
      where: ranOut as FindOptionsWhere<Row>,
      take: MOST,
    });
    for (const { id, fileId } of over) {
      await this.unitOfWork.run(async (manager) => {
        const gone = { fileId: null, removedAt: now };
        await manager.update(this.table, { id } as FindOptionsWhere<Row>, gone as never);
        await this.files.remove(manager, [fileId!]);
      });
      await this.files.discard({ id: fileId! });
    }
    return over.length;
  }
}
