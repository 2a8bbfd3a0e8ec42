import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { PackagePaths } from './package-name';
import type { PackedFile } from './package-papers';

/** Already compressed: a second time only costs. */
const PACKED = /\.(?:pdf|docx|xlsx|jpe?g|png|webp|zip)$/;

/** Gathers the files of a package in a folder, each with its size and digest, then packs them. */
export class PackageWriter {
  readonly files: PackedFile[] = [];
  private readonly paths = new PackagePaths();
  private number = 0;
  private readonly places = new Map<string, string>();

  /** @param folder of its own, which the caller removes. */
  constructor(private readonly folder: string) {}

  /** Takes bytes in. @returns the file as the manifest tells it. */
  async add(
    wanted: string,
    what: string,
    source: Readable | string | Iterable<string> | AsyncIterable<string>,
  ): Promise<PackedFile> {
    const at = this.newPlace();
    const meter = new Meter();
    const bytes = typeof source === 'string' ? [source] : source;
    await pipeline(Readable.from(bytes), meter, fs.createWriteStream(at, { mode: 0o600 }));
    return this.keep(wanted, what, at, meter);
  }

  /** Takes a file in that somebody wrote to a place from `newPlace`. */
  async addWritten(wanted: string, what: string, at: string): Promise<PackedFile> {
    const meter = new Meter();
    meter.resume();
    await pipeline(fs.createReadStream(at), meter);
    return this.keep(wanted, what, at, meter);
  }

  /** A place in the folder that nothing else is written to. */
  newPlace(): string {
    this.number += 1;
    return path.join(this.folder, `part-${this.number}`);
  }

  /** Packs everything into one archive. @param moment that all files bear. */
  async pack(target: string, moment: Date): Promise<void> {
    const zip = new ZipFile();
    const written = pipeline(
      zip.outputStream as unknown as Readable,
      fs.createWriteStream(target, { mode: 0o600 }),
    );
    for (const file of this.files)
      zip.addFile(this.places.get(file.path)!, file.path, {
        ...{ mtime: moment, mode: 0o100644, compress: !PACKED.test(file.path) },
      });
    zip.end();
    await written;
  }

  private keep(wanted: string, what: string, at: string, meter: Meter): PackedFile {
    const file = { path: this.paths.take(wanted), size: meter.size, sha256: meter.digest(), what };
    this.places.set(file.path, at);
    this.files.push(file);
    return file;
  }
}

/** Counts and digests what flows through. */
class Meter extends Transform {
  size = 0;
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer | string, _: BufferEncoding, done: TransformCallback): void {
    const bytes = Buffer.from(chunk);
    this.hash.update(bytes);
    this.size += bytes.length;
    done(null, bytes);
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}
