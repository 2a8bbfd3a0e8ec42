import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config/settings';
import { newId } from '../../platform/database/ids';
import { insertRows } from '../../platform/database/insert-rows';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import { OWN_ROUTE } from '../../platform/files/stored-file.entity';
import { refuseSecretFile } from '../refuse-secret-file';
import { KeptPart } from './kept-part.entity';

/** How long a part waits for a person: over a weekend, no longer, as nothing was left out of it yet. */
const KEPT_MS = 3 * 24 * 3600 * 1000;

/** Keeps the bytes of parts whose giver or kind is not told, for a while. */
@Injectable()
export class PartKeeping {
  constructor(
    private readonly files: FileStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws secretFile for a file that may not be kept for a moment; the staged bytes are gone then. */
  async look(staged: StagedFile, fileName: string): Promise<void> {
    const limits = {
      fileBytes: this.settings.http.maxUploadBytes,
      heapMegabytes: this.settings.reading.memoryMegabytes,
    };
    try {
      await this.files.withOpen(staged, (path) => refuseSecretFile(path, fileName, limits));
    } catch (error) {
      await this.files.discard(staged);
      throw error;
    }
  }

  /** Keeps a part in the unit of work that says why it became no import. */
  async keep(
    manager: EntityManager,
    staged: StagedFile,
    {
      memberId,
      fileName,
      listType,
      createdBy,
    }: {
      memberId: string;
      fileName: string;
      listType: string | null;
      createdBy: string | null;
    },
  ): Promise<void> {
    const mediaType = 'application/octet-stream';
    const about = { name: fileName, mediaType, createdBy, needs: OWN_ROUTE };
    const file = await this.files.save(manager, staged, about);
    const expiresAt = new Date(this.clock.now().getTime() + KEPT_MS).toISOString();
    const kept: KeptPart = {
      ...{ id: newId(), memberId, fileId: file.id, fileName, listType },
      ...{ expiresAt, removedAt: null },
    };
    await insertRows(manager, KeptPart, [kept]);
  }
}
