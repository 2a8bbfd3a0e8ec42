import { z } from 'zod';
import { auditHeadShape } from '../audit/audit-head';

/** First entry of a backup: enough to refuse a foreign or newer one before anything else is read. */
export const INTRODUCTION = 'ban-giao-backup.json';
/** Last entry: every part with its checksum. A backup that was cut off lacks it. */
export const MANIFEST = 'manifest.json';
export const DATABASE_FILE = 'database/ban-giao.sqlite';
/** Folder of a PostgreSQL database: one folder a table, files of JSON lines in it. */
export const ROWS = 'rows';
export const FILES = 'files';
export const KEY_FILE = 'keys/master.keys';
export const AUDIT_HEAD = 'audit-head.json';

/** Raised when the inside of a backup changes in a way that older programs cannot read. */
const FORMAT = 1;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const introductionShape = z.object({
  product: z.literal('ban-giao'),
  format: z.int().max(FORMAT),
  /** Version of the program that made the backup. */
  version: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  /** Migrations that the database had gone through, in their order. */
  schema: z.array(z.string()).min(1),
  /** Moment of which the data are. */
  at: z.iso.datetime(),
});
export type Introduction = z.infer<typeof introductionShape>;

export const manifestShape = z.object({
  introduction: introductionShape,
  parts: z.array(z.object({ name: z.string(), size: z.int().min(0), sha256 })),
  /** Rows of each table, counted in the copy. */
  rows: z.record(z.string(), z.int().min(0)),
  auditHead: auditHeadShape,
  /** `file`: in the backup; `environment`: kept by whoever set it; `none`: not made yet. */
  keys: z.enum(['file', 'environment', 'none']),
  /** Stored files that a row names and the disk did not hold. */
  missingFiles: z.array(z.string()),
  /** Stored files whose bytes were no longer those that were stored. */
  changedFiles: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestShape>;

/** The introduction of a backup made now. */
export const introduce = (about: Omit<Introduction, 'product' | 'format'>): Introduction => ({
  product: 'ban-giao',
  format: FORMAT,
  ...about,
});

/** One entry of a backup on its way in. */
export interface Part {
  name: string;
  /** Bytes. */
  size: number;
  content: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** A short text as a part. */
export function textPart(name: string, text: string): Part {
  const bytes = Buffer.from(text, 'utf8');
  return { name, size: bytes.length, content: () => [bytes] };
}
