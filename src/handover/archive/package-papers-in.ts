import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { BYTE_ORDER_MARK, csvLine } from '../../office/csv/write-csv';
import { FileStore } from '../../platform/files/file-store';
import { StoredFile } from '../../platform/files/stored-file.entity';
import { Attachment } from '../evidence/attachment.entity';
import { MinutesPart } from '../minutes/minutes-part.entity';
import { Minutes } from '../minutes/minutes.entity';
import { ListApproval } from '../shares/list-stage.entity';
import { HandoverShare, ShareSigning } from '../shares/share.entity';
import { packageName } from './package-name';
import type { PackageWriter } from './package-writer';

/** A stored file that goes into a package. */
interface Paper {
  fileId: string;
  folder: string;
  what: string;
}

/** Puts minutes, signed papers and evidence of lists into a package, byte for byte as they are kept. */
@Injectable()
export class PackagePapersIn {
  constructor(private readonly files: FileStore) {}

  /** @returns how many files of each kind. */
  async write(
    manager: EntityManager,
    writer: PackageWriter,
    givers: readonly string[],
    listIds: readonly string[],
    signal: AbortSignal,
  ): Promise<{ minutes: number; signed: number; evidence: number }> {
    const minutes = await this.minutesOf(manager, givers);
    const signed = await this.signedOf(manager, givers, listIds);
    for (const paper of [...minutes, ...signed]) {
      signal.throwIfAborted();
      await this.add(manager, writer, paper);
    }
    const evidence = await this.evidence(manager, writer, listIds, signal);
    return { minutes: minutes.length, signed: signed.length, evidence };
  }

  private async minutesOf(manager: EntityManager, givers: readonly string[]): Promise<Paper[]> {
    const all = await manager.find(Minutes, {
      where: { giverOrganisationId: In([...givers]) },
      order: { drawnAt: 'ASC', id: 'ASC' },
    });
    const parts = await manager.find(MinutesPart, {
      where: { minutesId: In(all.map(({ id }) => id)) },
      order: { minutesId: 'ASC', partNo: 'ASC' },
    });
    return all.flatMap((each): Paper[] => {
      const own = parts.filter(({ minutesId }) => minutesId === each.id);
      const replaced = each.state === 'replaced' ? ' (đã được thay)' : '';
      const what = `Biên bản ${each.number} ngày ${each.drawnOn}${replaced}`;
      const folder = `bien-ban/${packageName(`${each.number} ${each.drawnOn}`, 'bien-ban')}`;
      const ids = [each, ...own].flatMap(({ docxFileId, pdfFileId }) => [docxFileId, pdfFileId]);
      return [
        ...ids.map((fileId) => ({ fileId, folder, what })),
        ...(each.signedFileId === null
          ? []
          : [{ fileId: each.signedFileId, folder, what: `${what}, bản đã ký` }]),
      ];
    });
  }

  private async signedOf(
    manager: EntityManager,
    givers: readonly string[],
    listIds: readonly string[],
  ): Promise<Paper[]> {
    const approvals = await manager.find(ListApproval, {
      where: { listId: In([...listIds]) },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    const shares = await manager.findBy(HandoverShare, { giverOrganisationId: In([...givers]) });
    const signings = await manager.find(ShareSigning, {
      where: { shareId: In(shares.map(({ id }) => id)) },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    const folder = 'van-ban-ky';
    return [
      ...approvals.map(({ fileId, number, approvedOn }) => ({
        ...{ fileId, folder, what: `Văn bản phê duyệt ${number} ngày ${approvedOn}` },
      })),
      ...signings.map(({ fileId, number, signedOn }) => ({
        ...{ fileId, folder, what: `Biên bản đã ký ${number} ngày ${signedOn}` },
      })),
    ];
  }

  private async evidence(
    manager: EntityManager,
    writer: PackageWriter,
    listIds: readonly string[],
    signal: AbortSignal,
  ): Promise<number> {
    const all = await manager.find(Attachment, {
      where: { listId: In([...listIds]) },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
    if (all.length === 0) return 0;
    const lines = [
      BYTE_ORDER_MARK +
        csvLine([
          ...['Tệp trong gói', 'Tên gốc', 'Tiêu đề', 'Loại', 'Số văn bản', 'Ngày văn bản'],
          ...['Người tải lên', 'Lúc', 'Rút lúc', 'Lý do rút'],
        ]),
    ];
    for (const each of all) {
      signal.throwIfAborted();
      const { file, path } = await this.add(manager, writer, {
        ...{ fileId: each.fileId, folder: 'minh-chung', what: `Minh chứng: ${each.title}` },
      });
      const { title, kind, documentNumber, documentDay, addedByName, addedAt } = each;
      const document = [documentNumber, documentDay, addedByName, addedAt];
      lines.push(
        csvLine([
          path,
          file.name,
          title,
          kind,
          ...document,
          each.withdrawnAt,
          each.withdrawnReason,
        ]),
      );
    }
    await writer.add('minh-chung/muc-luc.csv', 'Mục lục minh chứng', lines);
    return all.length;
  }

  /**
   * Puts one stored file into a package.
   * @throws Error where the bytes are not those that the records tell of: such a package must not be made.
   */
  async add(manager: EntityManager, writer: PackageWriter, { fileId, folder, what }: Paper) {
    const file = await manager.findOneByOrFail(StoredFile, { id: fileId });
    const path = `${folder}/${packageName(file.name, 'tep')}`;
    const packed = await writer.add(path, what, this.files.read(file));
    if (packed.sha256 !== file.sha256)
      throw new Error(`Stored file ${fileId} has other bytes than the records say`);
    return { file, path: packed.path };
  }
}
