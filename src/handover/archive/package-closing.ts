import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { BYTE_ORDER_MARK, csvLine } from '../../office/csv/write-csv';
import { tableTime } from '../../platform/vietnam-time';
import { ClosingRecord } from '../completion/closing-record.entity';
import { POINT_WORDS } from '../completion/completion-words';
import { SignedCertificate } from '../completion/signed-certificate.entity';
import { CompletionCertificate, UnitClosing } from '../completion/unit-closing.entity';
import { packageName } from './package-name';
import { PackagePapersIn } from './package-papers-in';
import type { PackageWriter } from './package-writer';

const FOLDER = 'ket-thuc';
const KINDS: Record<ClosingRecord['kind'], string> = {
  done: 'Đã xong',
  reservation: 'Bảo lưu',
};

/** Puts the closing of a unit into its package: certificates, their signed copies, the papers about each point. */
@Injectable()
export class PackageClosing {
  constructor(private readonly papers: PackagePapersIn) {}

  /** @returns how many files there are. */
  async write(
    manager: EntityManager,
    writer: PackageWriter,
    { roundId, unitId }: { roundId: string; unitId: string },
  ): Promise<number> {
    const certificates = await this.certificates(manager, writer, { roundId, unitId });
    return certificates + (await this.records(manager, writer, { roundId, unitId }));
  }

  private async certificates(
    manager: EntityManager,
    writer: PackageWriter,
    where: { roundId: string; unitId: string },
  ): Promise<number> {
    const closings = await manager.find(UnitClosing, { where, order: { closedAt: 'ASC' } });
    const closingId = In(closings.map(({ id }) => id));
    const drawn = await manager.findBy(CompletionCertificate, { closingId });
    const signed = await manager.findBy(SignedCertificate, { closingId });
    let files = 0;
    for (const { id, number, day, reopenedAt } of closings) {
      const over = reopenedAt === null ? '' : ' (đơn vị đã mở lại, không còn giá trị)';
      const what = `Giấy xác nhận hoàn thành bàn giao ${number} ngày ${day}${over}`;
      const folder = `${FOLDER}/${packageName(`${number} ${day}`, 'giay-xac-nhan')}`;
      const own = drawn.filter((each) => each.closingId === id);
      const kept = [
        ...own.flatMap(({ docxFileId, pdfFileId }) => [docxFileId, pdfFileId]),
        ...signed.filter((each) => each.closingId === id).map(({ fileId }) => fileId),
      ];
      for (const fileId of kept) {
        await this.papers.add(manager, writer, { fileId, folder, what });
        files += 1;
      }
    }
    return files;
  }

  private async records(
    manager: EntityManager,
    writer: PackageWriter,
    where: { roundId: string; unitId: string },
  ): Promise<number> {
    const order = { recordedAt: 'ASC', id: 'ASC' } as const;
    const all = await manager.find(ClosingRecord, { where, order });
    if (all.length === 0) return 0;
    const lines = [
      BYTE_ORDER_MARK +
        csvLine([
          ...['Tệp trong gói', 'Việc phải hoàn thành', 'Ghi nhận', 'Số văn bản', 'Ngày văn bản'],
          ...['Người ký', 'Ghi chú', 'Văn bản còn hiệu lực', 'Văn bản thay thế'],
          ...['Văn bản bãi bỏ', 'Người ghi nhận', 'Lúc', 'Thôi ghi nhận lúc', 'Lý do thôi'],
        ]),
    ];
    for (const each of all) {
      const { fileId, point, kind, number, day, signerName, signerPosition } = each;
      const what = `${POINT_WORDS[point]}: văn bản ${number} ngày ${day}`;
      const folder = `${FOLDER}/van-ban`;
      const { path } = await this.papers.add(manager, writer, { fileId, folder, what });
      const signer = [signerName, signerPosition].filter(Boolean).join(', ');
      const said = [path, POINT_WORDS[point], KINDS[kind], number, day, signer, each.note];
      const counts = [each.inForceCount, each.replaceCount, each.repealCount];
      const recorded = [each.recordedByName, tableTime(new Date(each.recordedAt))];
      const { withdrawnAt: gone } = each;
      const withdrawn = [gone && tableTime(new Date(gone)), each.withdrawnReason];
      lines.push(csvLine([...said, ...counts, ...recorded, ...withdrawn]));
    }
    await writer.add(`${FOLDER}/muc-luc.csv`, 'Mục lục văn bản kết thúc', lines);
    return all.length;
  }
}
