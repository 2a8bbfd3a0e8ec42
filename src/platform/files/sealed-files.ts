import fs from 'node:fs';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Keyring } from '../secrets/keyring';
import { resealEach } from '../secrets/reseal-each';
import { Resealing, type SealedRest } from '../secrets/resealing';
import { contextOf, FileStore } from './file-store';
import { StoredFile } from './stored-file.entity';

/** Keys of stored files under the present master key; files of version 0.1.0 are sealed at first. */
@Injectable()
export class SealedFiles implements SealedRest {
  readonly name = 'stored_file.sealed_key';

  constructor(
    private readonly files: FileStore,
    private readonly keyring: Keyring,
    resealing: Resealing,
  ) {
    resealing.register(this);
  }

  async unsealed(manager: EntityManager): Promise<boolean> {
    const open = await manager.findBy(StoredFile, { sealedKey: IsNull() });
    // A file that is lost cannot be sealed; the backup names it.
    if (open.some((file) => fs.existsSync(this.files.pathOf(file)))) return true;
    return (await this.files.openCopies()).length > 0;
  }

  reseal(manager: EntityManager, after: string, most: number) {
    return resealEach(manager, StoredFile, { after, most }, (file) => this.changeOf(file));
  }

  /** Once the rows are stored, the open bytes that stood by are of no use any more. */
  async finish(manager: EntityManager): Promise<void> {
    for (const id of await this.files.openCopies()) {
      const row = await manager.findOneBy(StoredFile, { id });
      if (!row || row.sealedKey !== null) await this.files.removeOpen({ id });
    }
  }

  private async changeOf(file: StoredFile): Promise<Partial<StoredFile> | undefined> {
    const { id, sealedKey } = file;
    if (sealedKey === null) return this.files.sealInPlace(file);
    const anew = this.keyring.sealedAnew(sealedKey, contextOf(id));
    return anew ? { sealedKey: anew } : undefined;
  }
}
