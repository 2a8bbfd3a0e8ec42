import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SYSTEM, type Actor } from '../../src/platform/http/actor';
import { RehearsalService } from '../../src/rehearsal/rehearsal.service';
import { RehearsalViews } from '../../src/rehearsal/rehearsal-views.service';
import { TemplatesService } from '../../src/rehearsal/templates/templates.service';
import { TrialViews } from '../../src/rehearsal/trials/trial-views.service';
import { TrialLeading } from '../../src/rehearsal/trials/trial-leading.service';
import { TrialPlanning } from '../../src/rehearsal/trials/trial-planning.service';
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

/** One round of all new units, ticked off item by item; it is still running. */
export async function rehearse(
  app: NestFastifyApplication,
  roundId: string,
  unitIds: string[],
): Promise<void> {
  const service = app.get(RehearsalService);
  const views = app.get(RehearsalViews);
  const random = new Random(4_2);
  const ids = await startRound(app, roundId, unitIds);
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

/** The round with its start signal. @returns the trials, in the order of the units. */
async function startRound(
  app: NestFastifyApplication,
  roundId: string,
  unitIds: string[],
): Promise<string[]> {
  const views = app.get(TrialViews);
  const { rows } = await app.get(TemplatesService).list(EVALUATORS);
  const id = await app.get(TrialPlanning).plan(EVALUATORS, roundId, {
    name: 'Vận hành thử đồng loạt các xã, phường, đặc khu',
    ...{ plannedDay: '2025-06-20', plannedTime: '08:00', boxMinutes: 480, unitIds },
    evaluators: [{ name: 'Tổ công tác (dữ liệu mẫu)', position: 'Sở Nội vụ' }],
    templateId: rows.find(({ code }) => code === 'trial-operation-2025')!.id,
    followsId: null,
  });
  await app.get(TrialLeading).start(EVALUATORS, id, 1);
  const { wall } = await views.one(EVALUATORS, id);
  const trialOf = new Map(wall.units.map((unit) => [unit.unitId, unit.rehearsalId!]));
  return unitIds.map((unitId) => trialOf.get(unitId)!);
}
