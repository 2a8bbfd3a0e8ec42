import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Reader } from '../database/reader';
import { FileStore } from './file-store';
import { StoredFile } from './stored-file.entity';

/** Longer than any upload takes; beside PostgreSQL another server may be in the middle of one. */
const SURELY_OVER_MS = 24 * 3600 * 1000;

/**
 * Removes at start the bytes of uploads that were cut off before they became part of the records, and of
 * files that were taken out of them by whoever was cut off before the bytes went.
 * Complete files are never removed here: a database restored from yesterday does not know them, the
 * one restored next may.
 */
@Injectable()
export class FileSweeper implements OnModuleInit {
  constructor(
    private readonly files: FileStore,
    private readonly database: Database,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Runs before requests and jobs are taken, so that on SQLite no upload can be under way. */
  async onModuleInit(): Promise<void> {
    const age = this.database.engine === 'sqlite' ? 0 : SURELY_OVER_MS;
    const latest = this.clock.now().getTime() - age;
    const parts = await this.files.parts();
    const over = parts.filter(({ writtenAt }) => age === 0 || writtenAt < latest);
    if (over.length === 0) return;
    const ids = over.map(({ id }) => id);
    const recorded = await this.reader.manager.findBy(StoredFile, { id: In(ids) });
    // After a power cut the record may have come through without the new name; and a removal may not have.
    for (const file of recorded) await this.files.complete(file);
    for (const part of over) {
      if (!recorded.some(({ id }) => id === part.id)) await this.files.discard(part);
    }
  }
}
