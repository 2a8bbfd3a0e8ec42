import { Entity, Index } from 'typeorm';
import { CountColumn, IdColumn, MomentColumn, RefColumn, TextColumn } from '../database/columns';

/** Named by `needs` for files that only the routes of their subject hand out: a right nobody has. */
export const OWN_ROUTE = 'own-route';

/** A file kept beside the database under its id; the name is only shown, never used as a path. */
@Entity('stored_file')
@Index(['sha256'])
export class StoredFile {
  @IdColumn() id!: string;
  @TextColumn(64) sha256!: string;
  /** Bytes. */
  @CountColumn() size!: number;
  @TextColumn(255) name!: string;
  @TextColumn(120) mediaType!: string;
  /** Who may download it besides the province: the account that made it. */
  @RefColumn({ nullable: true }) createdBy!: string | null;
  @MomentColumn() createdAt!: string;
  /** The key that seals its bytes, itself sealed; null for a file of version 0.1.0 not sealed yet. */
  @TextColumn(200, { nullable: true }) sealedKey!: string | null;
  /** Digest of the sealed bytes on disk, by which a backup knows a changed file; null like the key. */
  @TextColumn(64, { nullable: true }) sealedSha256!: string | null;
  /** The right a download needs beside `file.read`; null for none. */
  @TextColumn(60, { nullable: true }) needs!: string | null;
}
