import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { Settings } from '../config/settings';
import { newId } from '../database/ids';
import { Keyring } from '../secrets/keyring';
import { safeFileName } from './safe-file-name';
import { Scratch } from './scratch';
import { OpeningStream, sealedFile, SealingStream } from './sealed-bytes';
import { StoredFile } from './stored-file.entity';

/** Bytes on disk that no row knows of yet; until then their name ends in `.part`. */
export interface StagedFile {
  id: string;
  sha256: string;
  size: number;
  /** Where the sealed bytes lie until they are saved. */
  path: string;
  /** Key of this file, sealed with the master key. */
  sealedKey: string;
  /** Digest of the sealed bytes. */
  sealedSha256: string;
}

/** Enough of a file to read its bytes. */
export type ReadableFile = Pick<StoredFile, 'id' | 'sealedKey'>;

export const PART = '.part';
/** Bytes of version 0.1.0 while they are being sealed. */
const OPEN = '.open';

/**
 * Keeps uploads and reports in the data folder, each sealed with a key of its own; rows are written
 * by the unit of work of their cause.
 */
@Injectable()
export class FileStore {
  private readonly folder: string;

  constructor(
    settings: Settings,
    private readonly clock: Clock,
    private readonly keyring: Keyring,
    private readonly scratch: Scratch,
  ) {
    this.folder = path.join(settings.dataDir, 'files');
    fs.mkdirSync(this.folder, { recursive: true });
  }

  /**
   * Writes a stream to disk before any unit of work begins. What is not saved afterwards must be
   * given to `discard`.
   * @throws what the stream throws (too large, cut off); nothing is left then.
   */
  stage(source: Readable): Promise<StagedFile> {
    return this.staged(async (part, key, { open, sealed }) => {
      const bytes = fs.createWriteStream(part, { mode: 0o600, flush: true });
      await pipeline(source, open, new SealingStream(key), sealed, bytes);
    });
  }

  /** Takes over a file that a worker wrote elsewhere, by copying it: it may be longer than the memory should hold. */
  stageFrom(file: string): Promise<StagedFile> {
    return this.staged(async (part, key, { open, sealed }) => {
      const from = await fs.promises.open(file);
      let to: fs.promises.FileHandle | undefined;
      try {
        to = await fs.promises.open(part, 'w', 0o600);
        for await (const bytes of sealedFile(from, key, (piece) => open.count(piece))) {
          sealed.count(bytes);
          await to.writeFile(bytes);
        }
        await to.sync();
      } finally {
        await from.close();
        await to?.close();
      }
    });
  }

  private async staged(
    write: (part: string, key: Buffer, meters: { open: Meter; sealed: Meter }) => Promise<void>,
  ): Promise<StagedFile> {
    const id = newId();
    const part = this.partOf({ id });
    const key = randomBytes(32);
    const [open, sealed] = [new Meter(), new Meter()];
    try {
      await fs.promises.mkdir(path.dirname(part), { recursive: true });
      await write(part, key, { open, sealed });
    } catch (error) {
      await fs.promises.rm(part, { force: true });
      throw error;
    }
    const sealedKey = this.keyring.seal(key.toString('base64'), contextOf(id));
    const digests = { sha256: open.digest(), sealedSha256: sealed.digest() };
    return { id, size: open.size, path: part, sealedKey, ...digests };
  }

  /** Makes a staged file part of the records. */
  async save(
    manager: EntityManager,
    staged: StagedFile,
    about: { name: string; mediaType: string; createdBy: string | null; needs?: string },
  ): Promise<StoredFile> {
    const file: StoredFile = {
      id: staged.id,
      sha256: staged.sha256,
      size: staged.size,
      name: safeFileName(about.name),
      mediaType: about.mediaType,
      createdBy: about.createdBy,
      createdAt: this.clock.moment(),
      sealedKey: staged.sealedKey,
      sealedSha256: staged.sealedSha256,
      needs: about.needs ?? null,
    };
    await manager.insert(StoredFile, file);
    await this.complete(staged);
    return file;
  }

  /**
   * Takes files out of the records. Their bytes lose their name in the records before the unit of work
   * is stored, and go by `discard` after it: whoever is cut off in between leaves what the sweeper
   * removes at the next start, or, where nothing was stored, gives its name back.
   * @returns how many there were.
   */
  async remove(manager: EntityManager, ids: readonly string[]): Promise<number> {
    const { affected } = await manager.delete(StoredFile, { id: In([...ids]) });
    for (const id of ids) {
      const at = this.pathOf({ id });
      if (fs.existsSync(at)) await fs.promises.rename(at, this.partOf({ id }));
    }
    return affected ?? 0;
  }

  /** Removes bytes that became no record, or are none any more. */
  async discard(staged: { id: string }): Promise<void> {
    await fs.promises.rm(this.partOf(staged), { force: true });
    await fs.promises.rm(this.pathOf(staged), { force: true });
  }

  /** Bytes that are not, or not yet, part of the records: by id, with the time of the last write. */
  async parts(): Promise<{ id: string; writtenAt: number }[]> {
    return (await this.entries(PART)).map((entry) => ({
      id: entry.name.slice(0, -PART.length),
      writtenAt: fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs,
    }));
  }

  /** Gives bytes their name in the records; once more it changes nothing. */
  async complete(file: { id: string }): Promise<void> {
    if (fs.existsSync(this.partOf(file))) {
      await fs.promises.rename(this.partOf(file), this.pathOf(file));
    }
  }

  /**
   * The bytes of a file as they came; they break off with SealBroken where the file was changed.
   * @param file a row, or a staged file that is not saved yet.
   */
  read(file: ReadableFile): Readable {
    const at = this.partOf(file);
    const bytes = fs.createReadStream(fs.existsSync(at) ? at : this.pathOf(file));
    if (file.sealedKey === null) return bytes;
    const key = Buffer.from(this.keyring.open(file.sealedKey, contextOf(file.id)), 'base64');
    const opened = new OpeningStream(key);
    bytes.once('error', (error) => opened.destroy(error));
    opened.once('close', () => bytes.destroy());
    return bytes.pipe(opened);
  }

  /** Does some work with a file that must lie open on disk; the open copy is gone afterwards. */
  withOpen<T>(file: ReadableFile, work: (path: string) => Promise<T>): Promise<T> {
    return this.scratch.within(async (folder) => {
      const copy = path.join(folder, file.id);
      await pipeline(this.read(file), fs.createWriteStream(copy, { mode: 0o600 }));
      return work(copy);
    });
  }

  /**
   * Seals a file that was stored open. The open bytes are replaced in one step; whoever is cut off
   * before the row is written finds a sealed file without its key, so the open one stays beside it
   * until the next start.
   * @returns what to write on its row, or undefined where the bytes are lost.
   */
  async sealInPlace(file: {
    id: string;
  }): Promise<Pick<StoredFile, 'sealedKey' | 'sealedSha256'> | undefined> {
    const at = this.pathOf(file);
    const open = `${at}${OPEN}`;
    // An earlier try got as far as the new bytes: their key is lost, the open ones are not.
    if (fs.existsSync(open)) await fs.promises.rename(open, at);
    if (!fs.existsSync(at)) return undefined;
    const staged = await this.stageFrom(at);
    await fs.promises.rename(at, open);
    await fs.promises.rename(staged.path, at);
    const sealedKey = this.keyring.seal(
      this.keyring.open(staged.sealedKey, contextOf(staged.id)),
      contextOf(file.id),
    );
    return { sealedKey, sealedSha256: staged.sealedSha256 };
  }

  /** Ids of files whose open bytes stand beside the sealed ones. */
  async openCopies(): Promise<string[]> {
    return (await this.entries(OPEN)).map(({ name }) => name.slice(0, -OPEN.length));
  }

  private async entries(ending: string) {
    const options = { recursive: true, withFileTypes: true } as const;
    const entries = await fs.promises.readdir(this.folder, options);
    return entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending));
  }

  /** Removes the open bytes of files that are sealed by now. */
  async removeOpen(file: { id: string }): Promise<void> {
    await fs.promises.rm(`${this.pathOf(file)}${OPEN}`, { force: true });
  }

  /** Where the sealed bytes lie. */
  pathOf(file: { id: string }): string {
    return path.join(this.folder, file.id.slice(-2), file.id);
  }

  private partOf(file: { id: string }): string {
    return `${this.pathOf(file)}${PART}`;
  }
}

/** What binds the key of a file to its row. */
export const contextOf = (id: string): string => `stored_file.sealed_key:${id}`;

/** Counts and digests what flows through. */
class Meter extends Transform {
  size = 0;
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.count(chunk);
    done(null, chunk);
  }

  count(chunk: Buffer): void {
    this.hash.update(chunk);
    this.size += chunk.length;
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}
