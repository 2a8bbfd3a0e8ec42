import fs from 'node:fs';
import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock';
import { Settings } from '../config/settings';
import { newId } from '../database/ids';
import { Spool } from './spool';

/** Longer than any workbook takes to be written and sent; beside PostgreSQL another server may be at it. */
const SURELY_OVER_MS = 24 * 3600 * 1000;

/**
 * Folders for files that live for a moment, such as a workbook on its way to a person. They lie in
 * the data folder, not in the system's temporary one: they hold personal data, fall under the same
 * rights and the same disk, and what a killed server left is removed at the next start.
 */
@Injectable()
export class Scratch implements OnModuleInit {
  private readonly root: string;
  private readonly shared: boolean;

  constructor(
    settings: Settings,
    private readonly clock: Clock,
  ) {
    this.root = path.join(settings.dataDir, 'scratch');
    this.shared = settings.database.engine === 'postgres';
  }

  /** Runs before requests and jobs are taken: on SQLite nothing in it can be in use. */
  async onModuleInit(): Promise<void> {
    await fs.promises.mkdir(this.root, { recursive: true, mode: 0o700 });
    const latest = this.clock.now().getTime() - SURELY_OVER_MS;
    for (const name of await fs.promises.readdir(this.root)) {
      const folder = path.join(this.root, name);
      const stat = await fs.promises.stat(folder);
      if (!this.shared || stat.mtimeMs < latest) await this.remove(folder);
    }
  }

  /** @returns a new folder, which the caller removes with `remove`. */
  async folder(): Promise<string> {
    const folder = path.join(this.root, newId());
    await fs.promises.mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Removes a folder with all in it; once more it changes nothing. */
  remove(folder: string): Promise<void> {
    return fs.promises.rm(folder, { recursive: true, force: true });
  }

  /** @returns where long work keeps what memory should not hold; the caller closes it. */
  spool(): Spool {
    return new Spool(this.root);
  }

  /** Does some work in a folder of its own that is gone afterwards. */
  async within<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = await this.folder();
    try {
      return await work(folder);
    } finally {
      await this.remove(folder);
    }
  }
}
