import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Table } from '../../office/excel/table';
import { writeTable } from '../../office/excel/write-workbook';
import type { Paper, PaperOrder } from '../../office/papers/paper';
import { writePaper } from '../../office/papers/write-paper';
import { canonical, sha256 } from '../../platform/audit/canonical';
import { Scratch } from '../../platform/files/scratch';
import { tableTime } from '../../platform/vietnam-time';
import { committeePaper } from './committee-paper';
import type { PaperFacts } from './paper-facts';
import { paperSheets } from './paper-sheets';
import { provincePaper } from './province-paper';
import { unitPaper } from './unit-paper';

export const PAPER_KINDS = ['committee', 'province', 'unit'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
export const PAPER_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type PaperFormat = keyof typeof PAPER_TYPES;

const NAMES: Record<PaperKind, string> = {
  committee: 'Báo cáo nhanh mức độ sẵn sàng',
  province: 'Báo cáo mức độ sẵn sàng',
  unit: 'Phiếu đánh giá mức độ sẵn sàng',
};

/** Which paper: `unitId` only of a unit's sheet. */
export interface WantedPaper {
  kind: PaperKind;
  format: PaperFormat;
  unitId?: string;
}

/** Writes papers of readiness; from the same facts the same bytes, but for the dates inside a workbook's zip. */
@Injectable()
export class PaperFiles {
  constructor(private readonly scratch: Scratch) {}

  /** The caller removes the folder once the file was taken. */
  async write(
    facts: PaperFacts,
    wanted: WantedPaper,
  ): Promise<{ folder: string; file: string; name: string }> {
    const folder = await this.scratch.folder();
    const file = path.join(folder, `paper.${wanted.format}`);
    try {
      if (wanted.format === 'xlsx') await writeTable(file, workbookOf(facts));
      else await writePaper(file, wanted.format, orderOf(facts, wanted));
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    return { folder, file, name: nameOf(facts, wanted) };
  }
}

/** The workbook of the facts, dated with the cut-off time. */
export const workbookOf = (facts: PaperFacts): Table => ({
  sheets: paperSheets(facts),
  asOf: facts.asOf,
});

/** Everything the paper says and carries; its moment is the cut-off time. */
export function orderOf(facts: PaperFacts, { kind, unitId }: WantedPaper): PaperOrder {
  const text = canonical(facts);
  return {
    paper: paperOf(facts, kind, unitId),
    data: {
      ...{ name: 'muc-do-san-sang.json', text, namespace: 'urn:ban-giao:muc-do-san-sang' },
      description: `Số liệu mức độ sẵn sàng tính đến ${tableTime(new Date(facts.asOf))}`,
    },
    code: `ban-giao:san-sang:${kind}:${sha256(text)}`,
    at: facts.asOf,
  };
}

function paperOf(facts: PaperFacts, kind: PaperKind, unitId?: string): Paper {
  if (kind === 'unit') return unitPaper(facts, unitId!);
  return kind === 'committee' ? committeePaper(facts) : provincePaper(facts);
}

function nameOf(facts: PaperFacts, { kind, format, unitId }: WantedPaper): string {
  const unit = facts.units.find((each) => each.unit.id === unitId)?.unit.name;
  const time = tableTime(new Date(facts.asOf)).replaceAll('/', '-').replace(':', 'g');
  return `${NAMES[kind]}${unit ? ` – ${unit}` : ''} – ${time}.${format}`;
}
