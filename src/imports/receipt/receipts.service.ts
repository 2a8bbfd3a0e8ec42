import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { writePaper } from '../../office/papers/write-paper';
import { canonical, sha256 } from '../../platform/audit/canonical';
import { Reader } from '../../platform/database/reader';
import { Scratch } from '../../platform/files/scratch';
import type { Actor } from '../../platform/http/actor';
import { defineError, notFound } from '../../platform/http/app-error';
import { UnitsReadModel } from '../../units/units.read-model';
import { BatchAccess } from '../batch-access';
import { countsOf } from '../import-counts.columns';
import { ImportsRepository } from '../imports.repository';
import { receiptPaper, type ReceiptFacts } from './receipt-paper';

export const RECEIPT_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
export type ReceiptFormat = keyof typeof RECEIPT_TYPES;

export const noReceiptYet = defineError('imports.no-receipt-yet', 409, {
  vi: 'Lần nhập này chưa nhập xong nên chưa có phiếu. Nhập xong rồi tải phiếu.',
  en: 'There is no receipt yet: the import was not applied.',
});

/** Prints what an import was: file, hash, counts, who and when. From the same import the same bytes. */
@Injectable()
export class Receipts {
  constructor(
    private readonly reader: Reader,
    private readonly access: BatchAccess,
    private readonly repository: ImportsRepository,
    private readonly units: UnitsReadModel,
    private readonly scratch: Scratch,
  ) {}

  /**
   * The caller removes the folder once the file was sent.
   * @throws notFound outside the person's duties, noReceiptYet.
   */
  async write(
    id: string,
    actor: Actor,
    format: ReceiptFormat,
  ): Promise<{ folder: string; file: string; name: string }> {
    const facts = await this.facts(id, actor);
    const folder = await this.scratch.folder();
    const file = path.join(folder, `receipt.${format}`);
    const text = canonical(facts as never);
    try {
      await writePaper(file, format, {
        paper: receiptPaper(facts),
        data: {
          ...{ name: 'phieu-nhap.json', text, namespace: 'urn:ban-giao:phieu-nhap' },
          description: `Số liệu phiếu nhập dữ liệu, tệp ${facts.file.name}`,
        },
        code: `ban-giao:phieu-nhap:${sha256(text)}`,
        at: facts.undone?.at ?? facts.applied.at,
      });
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    const base = facts.file.name.replace(/\.[^.]*$/, '');
    return { folder, file, name: `Phiếu nhập - ${base}.${format}` };
  }

  private async facts(id: string, actor: Actor): Promise<ReceiptFacts> {
    const { manager } = this.reader;
    const batch = await this.access.seen(manager, actor, id);
    if (batch.state !== 'applied' || batch.appliedAt === null) throw noReceiptYet();
    const round = await this.units.round(manager, batch.roundId);
    if (!round) throw notFound();
    const giver = await this.units.organisation(manager, batch.giverOrganisationId);
    const sheets = await this.repository.sheets(manager, id);
    const { declaration } = this.access.target(batch.listType, batch.typeVersion);
    const { columnChoices: chosen, undoneAt } = batch;
    return {
      importId: id,
      round: {
        name: round.name,
        province: round.provinceName,
        demonstration: round.demonstration,
      },
      giver: giver?.name ?? '',
      list: { code: batch.listType, name: declaration.name.vi },
      file: {
        ...{ name: batch.fileName, size: batch.fileSize, sha256: batch.sha256 },
        sheets: sheets.map(({ name, allRows: rows }) => ({ name, rows })),
      },
      sent: { by: batch.uploadedByName, at: batch.uploadedAt },
      applied: { by: batch.appliedByName ?? '', at: batch.appliedAt },
      undone: undoneAt
        ? { by: batch.undoneByName ?? '', at: undoneAt, reason: batch.undoReason ?? '' }
        : null,
      counts: countsOf(batch),
      missingFromFile: batch.missingFromFile,
      repairs: Object.entries(batch.repairs ?? {}).map(([kind, cells]) => ({ kind, cells })),
      columns: chosen?.choices.length ? { by: chosen.madeBy, fileName: chosen.fileName } : null,
    };
  }
}
