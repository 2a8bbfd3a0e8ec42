import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PaperOrder } from '../../office/papers/paper';
import { writePaper } from '../../office/papers/write-paper';
import { Clock } from '../../platform/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { FileStore, type StagedFile } from '../../platform/files/file-store';
import { Scratch } from '../../platform/files/scratch';
import { Keyring } from '../../platform/secrets/keyring';
import { SigningKey } from '../../platform/secrets/signing-key.entity';
import { Signer } from '../../platform/secrets/signing';
import { composePaper } from './compose-paper';
import {
  canonicalData,
  DATA_NAME,
  DATA_NAMESPACE,
  dataDigest,
  type MinutesData,
} from './minutes-data';
import { sealText, signedText } from './minutes-seal';

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
type Format = keyof typeof MEDIA_TYPES;

/** A paper on disk that no row knows of yet. */
export interface WrittenPaper {
  data: MinutesData;
  digest: string;
  files: Record<Format, StagedFile>;
}

/** Writes one paper as Word and PDF, with its data and its signed code. */
@Injectable()
export class PaperWriting {
  private readonly signer: Signer;

  constructor(
    private readonly files: FileStore,
    private readonly scratch: Scratch,
    private readonly clock: Clock,
    keyring: Keyring,
  ) {
    this.signer = new Signer(keyring);
  }

  /** Signing key of the codes. */
  get keyId(): string {
    return this.signer.keyId;
  }

  /**
   * What is not saved afterwards must be given to `discard`.
   * @param tick told after each of the two files; throws to stop.
   */
  async write(data: MinutesData, tick: () => Promise<void>): Promise<WrittenPaper> {
    const text = canonicalData(data);
    const digest = dataDigest(text);
    const signed = { number: data.number, digest };
    const signature = this.signer.sign(signedText(signed));
    const order: PaperOrder = {
      paper: composePaper(data),
      data: {
        ...{ name: DATA_NAME, namespace: DATA_NAMESPACE, text },
        description: `Dữ liệu của biên bản số ${data.number}`,
      },
      code: sealText({ keyId: this.signer.keyId, ...signed, signature }),
      at: this.clock.moment(),
    };
    return this.scratch.within(async (folder) => {
      const staged: StagedFile[] = [];
      try {
        for (const format of ['docx', 'pdf'] as const) {
          const file = path.join(folder, `bien-ban.${format}`);
          await writePaper(file, format, order);
          staged.push(await this.files.stageFrom(file));
          await tick();
        }
      } catch (error) {
        for (const file of staged) await this.files.discard(file);
        throw error;
      }
      return { data, digest, files: { docx: staged[0]!, pdf: staged[1]! } };
    });
  }

  /** Makes both files part of the records. @returns their ids. */
  async keep(
    manager: EntityManager,
    { data, files }: WrittenPaper,
  ): Promise<{ docxFileId: string; pdfFileId: string }> {
    const part = data.part ? ` (phần ${data.part.no})` : '';
    const name = `Biên bản ${data.number.replaceAll('/', '-')}${part} – ${data.list.name}`;
    const save = async (format: Format): Promise<string> => {
      const about = { name: `${name}.${format}`, mediaType: MEDIA_TYPES[format], createdBy: null };
      return (await this.files.save(manager, files[format], about)).id;
    };
    await this.rememberKey(manager);
    return { docxFileId: await save('docx'), pdfFileId: await save('pdf') };
  }

  /** Removes papers that became no record. */
  async discard(papers: readonly WrittenPaper[]): Promise<void> {
    for (const { files } of papers) {
      for (const file of Object.values(files)) await this.files.discard(file);
    }
  }

  private async rememberKey(manager: EntityManager): Promise<void> {
    const { keyId: id, publicKey } = this.signer;
    if (await manager.existsBy(SigningKey, { id })) return;
    const row = { id, publicKey: publicKey.toString('base64url'), createdAt: this.clock.moment() };
    await insertRows(manager, SigningKey, [row]);
  }
}
