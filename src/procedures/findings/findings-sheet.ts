import type { TableColumn, TableRow, TableSheet } from '../../office/excel/table';
import { tableTime } from '../../platform/vietnam-time';
import { KIND_WORDS } from './finding-kinds';
import type { CauseDetail } from './findings.schema';

const text = (key: string, header: string, width: number): TableColumn => ({
  ...{ key, header, width },
  kind: 'text',
});
const STANDINGS = {
  ...{ new: 'Mới', persisting: 'Còn tồn tại', reopened: 'Tái diễn', fixed: 'Đã khắc phục' },
} as const;
const STATES = { open: 'Đang mở', waiting: 'Chờ hướng dẫn', closed: 'Đã khắc phục' } as const;
const SEVERITIES = { red: 'Đỏ', yellow: 'Vàng' } as const;
const at = (moment: string) => tableTime(new Date(moment));

/** Every finding at every unit, with its cause, who follows it up, and what was read. */
export function findingsSheet({
  causes,
  total,
}: {
  causes: CauseDetail[];
  total: number;
}): TableSheet {
  const part = causes.length < total ? [`Gồm ${causes.length} trong ${total} nguyên nhân.`] : [];
  return {
    name: 'Phát hiện',
    title: ['Phát hiện khi kiểm tra thủ tục trên Cổng', ...part],
    columns: [
      text('kind', 'Loại', 26),
      text('code', 'Mã thủ tục', 12),
      text('name', 'Tên thủ tục', 44),
      text('decision', 'Quyết định công bố', 20),
      text('severity', 'Mức', 8),
      text('state', 'Xử lý', 14),
      text('unit', 'Đơn vị', 24),
      text('standing', 'So với lần trước', 14),
      text('seen', 'Giá trị đọc được', 34),
      text('expected', 'Giá trị trong danh mục', 34),
      text('source', 'Nguồn', 26),
      text('lastSeen', 'Thấy lúc', 20),
      text('owner', 'Cơ quan xử lý', 28),
      text('person', 'Người xử lý', 20),
      { key: 'due', header: 'Hạn', width: 12, kind: 'day' },
      text('guidance', 'Chờ hướng dẫn', 30),
      text('note', 'Ghi chú', 24),
      text('cause', 'Nguyên nhân thường gặp', 40),
      text('remedy', 'Cách khắc phục', 44),
    ],
    filter: true,
    paper: 'A3',
    rows: causes.flatMap((cause) =>
      cause.findings.map((found): TableRow => ({
        ...{ kind: KIND_WORDS[cause.kind].name.vi, code: cause.code, name: cause.name },
        ...{ unit: found.unitName, standing: STANDINGS[found.standing], seen: found.seenValue },
        ...{ expected: found.expectedValue, source: found.sourceText.vi },
        ...{ lastSeen: at(found.lastSeenAt), owner: cause.owner?.name, person: cause.ownerPerson },
        ...{ due: cause.dueOn, guidance: cause.guidance, note: cause.note },
        ...{ decision: cause.decisionNumber, state: STATES[cause.state] },
        ...{ severity: cause.state === 'closed' ? null : SEVERITIES[cause.severity] },
        cause: KIND_WORDS[cause.kind].cause.vi,
        remedy: KIND_WORDS[cause.kind].remedy.vi,
      })),
    ),
  };
}
