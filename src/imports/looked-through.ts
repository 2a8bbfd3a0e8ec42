import path from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type CopyPlace, copyKey } from '../office/excel/kept-copy';
import type { ReadLimits } from '../office/excel/read-limits';
import { readKeptWorkbook } from '../office/excel/read-workbook';
import type { Workbook } from '../office/excel/workbook';
import { WorkbookProblem } from '../office/excel/workbook-problem';
import { Scratch } from '../platform/files/scratch';
import type { Spool } from '../platform/files/spool';
import { refuseSecretFile } from './refuse-secret-file';

/** Copies kept at a time; beyond them the oldest goes, and its file is read again. */
const MOST = 16;
/** A job that waits longer reads the file itself. */
const KEPT_MS = 10 * 60 * 1000;

interface Kept extends CopyPlace {
  folder: string;
  timer: NodeJS.Timeout;
  /** Why there is no whole copy, where reading the file again would end the same. */
  problem?: WorkbookProblem;
}

/** A machine that was busy for a while may read the file the next time. */
const MAY_PASS = ['timeout', 'cancelled'];

/**
 * What was read of a file while it was looked through for marks of secrets, until its rows are planned: reading
 * it is a good part of what an import costs. The copy is sealed with a key that is known in memory only, and
 * serves once; whoever finds none reads the file. Of a file that cannot be read it is known why: a hostile one costs
 * its memory and time once.
 */
@Injectable()
export class LookedThrough implements OnModuleDestroy {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly scratch: Scratch) {}

  /**
   * Looks a file through.
   * @param fileId under which it is, or will be, stored.
   * @returns how many rows were seen; 0 where it could not be read.
   * @throws secretFile.
   */
  async look(
    fileId: string,
    file: string,
    fileName: string,
    limits: Partial<ReadLimits>,
  ): Promise<number> {
    const folder = await this.scratch.folder();
    const timer = setTimeout(() => void this.forget(fileId), KEPT_MS).unref();
    const copy = { path: path.join(folder, 'read'), key: copyKey() };
    const kept: Kept = { ...copy, folder, timer };
    this.kept.set(fileId, kept);
    try {
      const { rows, problem } = await refuseSecretFile(file, fileName, limits, copy);
      if (problem && !MAY_PASS.includes(problem.code)) kept.problem = problem;
      const oldest = this.kept.keys().next().value!;
      if (this.kept.size > MOST) await this.forget(oldest);
      return rows;
    } catch (error) {
      await this.forget(fileId);
      throw error;
    }
  }

  /**
   * What was read of a file, if it is still kept; a second time there is nothing.
   * @param spool open as long as the workbook is looked at.
   * @throws WorkbookProblem as it came up when the file was looked through, or where the copy holds too much.
   */
  async workbookOf(
    fileId: string,
    spool: Spool,
    signal: AbortSignal,
    heard: (rows: number) => void,
  ): Promise<Workbook | undefined> {
    const kept = this.kept.get(fileId);
    if (!kept) return undefined;
    try {
      if (kept.problem) throw kept.problem;
      return await readKeptWorkbook(spool, kept, signal, heard);
    } catch (error) {
      if (error instanceof WorkbookProblem) throw error;
      // The copy is not whole, as of a file that cannot be read: whoever reads the file says why.
      return undefined;
    } finally {
      await this.forget(fileId);
    }
  }

  /** Removes what is kept of a file; once more it changes nothing. */
  async forget(fileId: string): Promise<void> {
    const kept = this.kept.get(fileId);
    if (!kept) return;
    this.kept.delete(fileId);
    clearTimeout(kept.timer);
    await this.scratch.remove(kept.folder);
  }

  async onModuleDestroy(): Promise<void> {
    for (const fileId of [...this.kept.keys()]) await this.forget(fileId);
  }
}
