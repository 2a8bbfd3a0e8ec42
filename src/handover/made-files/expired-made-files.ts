import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { FileStore } from '../../platform/files/file-store';
import { MadeFile } from './made-file.entity';

/** How often it is looked for files that ran out. */
const LOOK_MS = 60_000;
/** Files removed at a time. */
const MOST = 200;

/** Removes made files once they ran out; their rows stay. */
@Injectable()
export class ExpiredMadeFiles implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('made-files');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => {
      this.remove().catch((error: unknown) => {
        this.logger.error(`Files that ran out could not be removed: ${String(error)}`);
      });
    };
    look();
    this.timer = setInterval(look, LOOK_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /**
   * Removes what ran out. Where it fails in between, the next look finds the row again, or the next start the bytes.
   * @returns how many files.
   */
  async remove(): Promise<number> {
    const now = this.clock.moment();
    const over = await this.reader.manager.find(MadeFile, {
      where: { fileId: Not(IsNull()), expiresAt: LessThanOrEqual(now) },
      take: MOST,
    });
    for (const { id, fileId } of over) {
      await this.unitOfWork.run(async (manager) => {
        await manager.update(MadeFile, { id }, { fileId: null, removedAt: now });
        await this.files.remove(manager, [fileId!]);
      });
      await this.files.discard({ id: fileId! });
    }
    return over.length;
  }
}
