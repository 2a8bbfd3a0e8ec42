import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SYSTEM, type Actor } from '../../src/platform/http/actor';
import { RehearsalService } from '../../src/rehearsal/rehearsal.service';
import { RehearsalViews } from '../../src/rehearsal/rehearsal-views.service';
import { Random } from '../demo-workbooks/random';

const EVALUATORS: Actor = { ...SYSTEM, name: 'Tổ công tác đánh giá (dữ liệu mẫu)' };

/** Units whose trial shows what is not ready: by place in the resolution, the item and its result. */
const SHORTCOMINGS: Record<
  number,
  [item: string, result: 'not_met' | 'partly_met', note: string][]
> = {
  4: [
    ['E13', 'partly_met', 'Kho dữ liệu công dân cập nhật chậm, đã báo đơn vị cung cấp phần mềm.'],
  ],
  17: [['E5', 'not_met', 'Chữ ký số của Chủ tịch UBND chưa đổi thông tin đơn vị.']],
  29: [['H1', 'not_met', 'Con dấu mới chưa đăng ký xong tại Công an tỉnh.']],
  41: [['G3', 'partly_met', 'Đường truyền số liệu chuyên dùng còn chập chờn.']],
};
/** Units that have not finished ticking off. */
const UNFINISHED = new Set([38, 52]);

/** One trial for each new unit, ticked off item by item. */
export async function rehearse(
  app: NestFastifyApplication,
  roundId: string,
  unitIds: string[],
): Promise<void> {
  const service = app.get(RehearsalService);
  const views = app.get(RehearsalViews);
  const random = new Random(4_2);
  const ids = await service.start(EVALUATORS, roundId, unitIds);
  for (const [position, id] of ids.entries()) {
    const sheet = await views.sheet(EVALUATORS, id);
    const items = sheet.groups.flatMap((group) => group.items);
    const done = UNFINISHED.has(position) ? items.slice(0, Math.floor(items.length * 0.6)) : items;
    const faults = new Map((SHORTCOMINGS[position] ?? []).map(([item, ...rest]) => [item, rest]));
    await service.record(
      EVALUATORS,
      id,
      done.map((item) => {
        const [result, note] = faults.get(item.code) ?? [];
        const easy = !item.mandatory && random.chance(0.04) ? 'not_applicable' : 'met';
        return {
          itemCode: item.code,
          version: item.version,
          result: result ?? easy,
          note: note ?? null,
        };
      }),
    );
  }
}
