import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Actor } from '../../platform/http/actor';
import { AppError, noRight } from '../../platform/http/app-error';
import type { ExportKind } from '../list-export.entity';
import { MadeFile } from '../made-files/made-file.entity';
import type { MadeFileReceipt } from '../made-files/made-files.schema';
import { MadeFiles } from '../made-files/made-files.service';
import { ARCHIVE } from './archive.maker';
import { ArchiveAccess } from './archive-access';
import type { ArchiveView } from './archive.schema';

/** Packages that are told. */
const MOST = 20;

/** Takes orders for the packages of dissolved units, and tells of those that were made. */
@Injectable()
export class Archives {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ArchiveAccess,
    private readonly made: MadeFiles,
  ) {}

  /** @throws notFound. */
  async view(actor: Actor, roundId: string, unitId: string): Promise<ArchiveView> {
    const { manager } = this.reader;
    const mayMake = await this.may(manager, actor, roundId, unitId, 'masked');
    const { lists } = await this.access.ground(manager, roundId, unitId);
    const rows = mayMake
      ? await manager.find(MadeFile, {
          where: { roundId, unitId, what: ARCHIVE, madeAt: Not(IsNull()) },
          order: { requestedAt: 'DESC' },
          take: MOST,
        })
      : [];
    return {
      ...{ lists: lists.length, mayMake },
      mayReveal: await this.may(manager, actor, roundId, unitId, 'full'),
      packages: rows.map(({ number, kind, requestedByName, madeAt, sha256 }) => ({
        ...{ number, kind, by: requestedByName, at: madeAt!, sha256 },
      })),
    };
  }

  /**
   * Has a package made in the background.
   * @param reason what personal values in the clear are needed for; null for a package with masks.
   * @throws notFound, noRight.
   */
  order(
    actor: Actor,
    roundId: string,
    unitId: string,
    reason: string | null,
  ): Promise<MadeFileReceipt> {
    const kind: ExportKind = reason === null ? 'masked' : 'full';
    return this.unitOfWork.run(async (manager) => {
      const { unit } = await this.access.admit(manager, actor, roundId, unitId, kind);
      return this.made.order(manager, actor, {
        ...{ what: ARCHIVE, kind, roundId, unit, reason, prefix: 'LT', asked: {} },
      });
    });
  }

  /** @throws notFound. */
  private async may(
    ...[manager, actor, roundId, unitId, kind]: Parameters<ArchiveAccess['admit']>
  ): Promise<boolean> {
    try {
      await this.access.admit(manager, actor, roundId, unitId, kind);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === noRight().code) return false;
      throw error;
    }
  }
}
