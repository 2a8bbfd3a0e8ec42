import { ROLE_WORDS } from '../accounts/duty-words';
import type { TableColumn, TableRow } from '../office/excel/table';
import type { ToldEntry } from '../platform/audit/trail-words';
import { tableTime } from '../platform/vietnam-time';
import type { AuditEntryView } from './audit.schema';

/** Entries of one workbook: what a sheet holds, less its headings. */
export const MOST_ROWS = 1_000_000;

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width },
  kind: 'text',
});

/** Columns of the exported trail. */
export const EXPORT_COLUMNS: TableColumn[] = [
  { key: 'seq', header: 'Số dòng', width: 9, kind: 'number' },
  text('at', 'Thời điểm', 17),
  text('actor', 'Người thực hiện', 24),
  text('duties', 'Với tư cách', 32),
  text('action', 'Việc đã làm', 30),
  text('subject', 'Đối tượng', 40),
  text('organisation', 'Đơn vị', 28),
  text('changes', 'Trước → Sau', 50),
  text('reason', 'Lý do', 30),
  text('origin', 'Từ địa chỉ', 18),
  text('request', 'Mã yêu cầu', 16),
];

/** One entry as a row of the workbook, in Vietnamese. */
export function exportRow(entry: AuditEntryView): TableRow {
  const { actor, origin } = entry;
  return {
    seq: entry.seq,
    at: tableTime(new Date(entry.at)),
    actor: actor.name,
    ...toldEntry(entry),
    reason: entry.reason ?? '',
    origin: origin?.address === 'job' ? 'việc chạy nền' : (origin?.address ?? ''),
    request: origin?.requestId ?? '',
  };
}

/** What of an entry stands in it as codes and ids, in words. */
export function toldEntry(entry: AuditEntryView): ToldEntry {
  const { actor, subject } = entry;
  return {
    duties: actor.duties
      .map(({ role, organisation }) =>
        organisation ? `${ROLE_WORDS[role]} – ${organisation.name}` : ROLE_WORDS[role],
      )
      .join('; '),
    action: entry.actionName.vi,
    subject: subject.name ? `${subject.typeName.vi}: ${subject.name}` : subject.typeName.vi,
    organisation: entry.organisation?.name ?? '',
    changes: changesText(entry),
  };
}

function changesText({ changes, objectCount }: AuditEntryView): string {
  const told = changes.map(({ what, count, fields }) => {
    const sayings = fields.map(
      ({ name, before, after }) => `${name.vi}: ${before?.vi ?? '–'} → ${after?.vi ?? '–'}`,
    );
    return `${what.vi}${count > 1 ? ` (${count})` : ''}: ${sayings.join('; ')}`;
  });
  const shown = changes.reduce((sum, { count }) => sum + count, 0);
  if (objectCount > shown) told.push(`và ${objectCount - shown} đối tượng khác`);
  return told.join('\n');
}
