import { Reader } from '../../src/platform/database/reader';
import { Clock } from '../../src/platform/clock';
import { HandoverReadModel } from '../../src/handover/handover.read-model';
import type { OverviewView } from '../../src/readiness/readiness.schema';
import { UnitsReadModel } from '../../src/units/units.read-model';
import { asked, signedIn, type Talk } from '../support/talk';
import { receiveLists } from './acceptance';
import type { Announcer } from './announce';
import { confirmEntries } from './confirmation';
import { balanceOf } from './conservation';
import { importLists } from './lists';
import { PROVINCE_LOGIN } from './people';
import type { Prepared } from './prepare';
import { rehearse } from './rehearsals';
import { saveReport } from './report';
import { playScenes } from './scenes/play-scenes';
import type { Stage } from './stage';
import { verifyProcedures } from './verification';

const number = new Intl.NumberFormat('vi-VN');

/** The whole job of the demonstration, in the order in which a province does it. */
export async function runTheJob(
  stage: Stage,
  prepared: Prepared,
  folder: string,
  announcer: Announcer,
) {
  const { roundId, newUnits } = prepared;
  const province = await signedIn(stage.url, PROVINCE_LOGIN, stage.password);
  const progress = (done: number, total: number) => announcer.progress(done, total);

  announcer.begin('Nhập danh sách bàn giao từ Excel');
  const lists = await importLists(
    province,
    roundId,
    prepared.files,
    await givers(stage, roundId),
    progress,
  );
  announcer.end(
    `${number.format(lists.imported)} dòng, ${lists.refused} dòng phải sửa rồi nhập lại`,
  );

  announcer.begin('Các đơn vị cũ xác nhận số liệu nhập thay');
  const entries = await confirmEntries(stage.app, roundId, progress);
  announcer.end(`${number.format(entries.confirmed)} lần nhập, ${entries.waiting} lần còn chờ`);

  announcer.begin('Các xã, phường, đặc khu tiếp nhận');
  const received = await receiveLists(stage, province, roundId, newUnits, progress);
  announcer.end(`${number.format(received)} dòng đã tiếp nhận`);

  announcer.begin('Vận hành thử');
  await rehearse(
    stage.app,
    roundId,
    newUnits.map(({ id }) => id),
  );
  announcer.end(`${newUnits.length} đơn vị`);

  announcer.begin('Đối chứng, biên bản, chênh lệch, vướng mắc, giao việc, yêu cầu báo cáo');
  const scenes = await playScenes(stage, roundId, province);
  announcer.end(
    `${scenes.control.figures} số đối chứng, ${scenes.shares.signed} biên bản đã ký, ${scenes.obstacles} vướng mắc`,
  );

  announcer.begin('Kiểm tra thủ tục trên Cổng Dịch vụ công (bản mô phỏng)');
  await verifyProcedures(province, roundId, stage.portalUrl, progress);
  const [run] = await asked<RunView[]>(province, 'GET', `rounds/${roundId}/verification-runs`);
  const { counts } = run!;
  announcer.end(
    `${number.format(counts.total)} cặp, ${counts.failed} sai lệch, ${counts.unverifiable} chưa kiểm tra được`,
  );

  announcer.begin('Đánh giá mức độ sẵn sàng, lập báo cáo');
  const overview = await asked<OverviewView>(province, 'GET', `rounds/${roundId}/overview`);
  const report = await saveReport(province, roundId, folder);
  announcer.end('xong');
  const figures = await figuresOf(stage, prepared, province, counts, report);
  return { overview, figures: { ...figures, entries, scenes } };
}

interface RunView {
  counts: { total: number; passed: number; failed: number; unverifiable: number };
}

/** The committee of each old unit, by the unit's code. */
async function givers(stage: Stage, roundId: string): Promise<Map<string, string>> {
  const units = stage.app.get(UnitsReadModel);
  const manager = stage.app.get(Reader).manager;
  const old = await units.oldUnits(manager, roundId);
  const committees = await units.peoplesCommittees(
    manager,
    old.map(({ id }) => id),
  );
  return new Map(old.map(({ id, code }) => [code, committees.get(id)!.id]));
}

async function figuresOf(
  stage: Stage,
  prepared: Prepared,
  province: Talk,
  counts: RunView['counts'],
  report: string,
) {
  const { roundId } = prepared;
  const manager = stage.app.get(Reader).manager;
  const now = stage.app.get(Clock).moment();
  const { sum, conserved } = await balanceOf(
    stage.app.get(HandoverReadModel),
    manager,
    roundId,
    now,
  );
  const table = await asked<{ counts: object }>(province, 'GET', `rounds/${roundId}/readiness`);
  const { declared, accepted, disputed, closed, outstanding } = sum.rows;
  return {
    oldUnits: prepared.oldUnits,
    newUnits: prepared.newUnits.length,
    successionRows: prepared.successionRows,
    items: { declared, accepted, disputed, closed, outstanding },
    conserved,
    verification: {
      pairs: counts.total,
      passed: counts.passed,
      failed: counts.failed,
      unverifiable: counts.unverifiable,
    },
    readiness: table.counts,
    report,
  };
}
