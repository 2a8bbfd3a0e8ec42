import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Paper, PaperOrder } from '../../office/papers/paper';
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
import { sealText, signedText, type SealedKind } from './minutes-seal';

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
type Format = keyof typeof MEDIA_TYPES;

/** A paper to be written: what is printed, and the data that it carries. */
export interface SealedPaper {
  kind: SealedKind;
  number: string;
  /** Canonical data. */
  text: string;
  paper: Paper;
  /** Name, namespace and description of the data in the files. */
  name: string;
  namespace: string;
  description: string;
  /** Of the files while they are being written. */
  fileName: string;
}

/** Files on disk that no row knows of yet. */
export interface WrittenFiles {
  digest: string;
  files: Record<Format, StagedFile>;
}

/** Minutes on disk that no row knows of yet. */
export interface WrittenPaper extends WrittenFiles {
  data: MinutesData;
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
    const sealed: SealedPaper = {
      ...{ kind: 'minutes', number: data.number, text: canonicalData(data) },
      ...{ paper: composePaper(data), name: DATA_NAME, namespace: DATA_NAMESPACE },
      ...{ description: `Dữ liệu của biên bản số ${data.number}`, fileName: 'bien-ban' },
    };
    return { data, ...(await this.writeSealed(sealed, tick)) };
  }

  /** Writes any paper of the installation that carries its data; throws and is discarded as `write` is. */
  async writeSealed(sealed: SealedPaper, tick: () => Promise<void>): Promise<WrittenFiles> {
    const { kind, number, text, paper, name, namespace, description, fileName } = sealed;
    const digest = dataDigest(text);
    const signed = { number, digest };
    const signature = this.signer.sign(signedText(signed, kind));
    const order: PaperOrder = {
      ...{ paper, data: { name, namespace, text, description } },
      code: sealText({ keyId: this.signer.keyId, ...signed, signature }, kind),
      at: this.clock.moment(),
    };
    return this.scratch.within(async (folder) => {
      const staged: StagedFile[] = [];
      try {
        for (const format of ['docx', 'pdf'] as const) {
          const file = path.join(folder, `${fileName}.${format}`);
          await writePaper(file, format, order);
          staged.push(await this.files.stageFrom(file));
          await tick();
        }
      } catch (error) {
        for (const file of staged) await this.files.discard(file);
        throw error;
      }
      return { digest, files: { docx: staged[0]!, pdf: staged[1]! } };
    });
  }

  /** Makes both files part of the records. @returns their ids. */
  async keep(
    manager: EntityManager,
    paper: WrittenPaper,
  ): Promise<{ docxFileId: string; pdfFileId: string }> {
    const { data } = paper;
    const part = data.part ? ` (phần ${data.part.no})` : '';
    const name = `Biên bản ${data.number.replaceAll('/', '-')}${part} – ${data.list.name}`;
    return this.keepFiles(manager, paper, name);
  }

  /** The same of any paper. @param name of the files, without their ending. */
  async keepFiles(
    manager: EntityManager,
    { files }: Pick<WrittenFiles, 'files'>,
    name: string,
  ): Promise<{ docxFileId: string; pdfFileId: string }> {
    const save = async (format: Format): Promise<string> => {
      const about = { name: `${name}.${format}`, mediaType: MEDIA_TYPES[format], createdBy: null };
      return (await this.files.save(manager, files[format], about)).id;
    };
    await this.rememberKey(manager);
    return { docxFileId: await save('docx'), pdfFileId: await save('pdf') };
  }

  /** Removes papers that became no record. */
  async discard(papers: readonly Pick<WrittenFiles, 'files'>[]): Promise<void> {
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
