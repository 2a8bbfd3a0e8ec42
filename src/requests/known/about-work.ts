import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dueLimits } from '../../handover/cases/case-rules';
import { caseTypes } from '../../handover/cases/case-types';
import { CasesReadModel } from '../../handover/cases/cases.read-model';
import { ObstaclesReadModel } from '../../obstacles/obstacles.read-model';
import { Clock } from '../../platform/clock';
import { vietnamDay } from '../../platform/vietnam-time';
import { ProceduresReadModel } from '../../procedures/procedures.read-model';
import { OrganisationScope } from '../../units/organisation-scope';
import { UnitsReadModel } from '../../units/units.read-model';
import { workingCalendar } from '../../units/working-days';
import { count, note, type KnownOfUnits, type KnownSource, type KnownValue } from './known-value';
import { KnownValues } from './known-values';

const CASES = { vi: 'mục Công việc, hồ sơ đang giải quyết', en: 'the page of cases' };
const PORTAL = {
  vi: 'kết quả kiểm tra thủ tục trên Cổng Dịch vụ công',
  en: 'checks of procedures on the national portal',
};

const VALUES: readonly KnownValue[] = [
  {
    ...{ code: 'work.dossiers-open', group: 'work', type: 'number', source: CASES },
    name: { vi: 'Hồ sơ thủ tục hành chính đang giải quyết', en: 'Dossiers in progress' },
    askedBy: (heading) =>
      /ho so.*(dang giai quyet|chua giai quyet|do dang)/.test(heading) && !/qua han/.test(heading),
  },
  {
    ...{ code: 'work.dossiers-late', group: 'work', type: 'number', source: CASES },
    name: { vi: 'Hồ sơ thủ tục hành chính quá hạn', en: 'Dossiers past their due day' },
    askedBy: (heading) => /ho so.*qua han/.test(heading),
  },
  {
    ...{ code: 'work.cases-open', group: 'work', type: 'number', source: CASES },
    name: {
      vi: 'Công việc, hồ sơ, đơn thư chưa giải quyết xong',
      en: 'Work, dossiers and complaints that go on',
    },
    askedBy: (heading) => /cong viec.*(chua giai quyet|chua xong|do dang)/.test(heading),
  },
  {
    ...{ code: 'work.obstacles-open', group: 'work', type: 'number' },
    source: { vi: 'mục Khó khăn, vướng mắc', en: 'the page of obstacles' },
    name: { vi: 'Khó khăn, vướng mắc chưa giải quyết', en: 'Obstacles that are not settled' },
    askedBy: (heading) => /^(tong )?so .*vuong mac/.test(heading),
  },
  {
    ...{ code: 'work.procedures-due', group: 'work', type: 'number', source: PORTAL },
    name: { vi: 'Thủ tục hành chính phải công khai', en: 'Procedures that are to be published' },
    askedBy: (heading) => /(tthc|thu tuc hanh chinh).*phai (cong khai|cong bo)/.test(heading),
  },
  {
    ...{ code: 'work.procedures-published', group: 'work', type: 'number', source: PORTAL },
    name: {
      vi: 'Thủ tục hành chính đã công khai đúng',
      en: 'Procedures published as they should be',
    },
    askedBy: (heading) => /(tthc|thu tuc hanh chinh).*da (cong khai|cong bo)/.test(heading),
  },
];

/** What goes on at a unit: cases, obstacles, procedures on the portal. */
@Injectable()
export class KnownOfWork implements KnownSource, OnModuleInit {
  constructor(
    private readonly known: KnownValues,
    private readonly cases: CasesReadModel,
    private readonly obstacles: ObstaclesReadModel,
    private readonly procedures: ProceduresReadModel,
    private readonly units: UnitsReadModel,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.known.register(this);
  }

  values(): Promise<readonly KnownValue[]> {
    return Promise.resolve(VALUES);
  }

  async of(
    manager: EntityManager,
    roundId: string,
    unitIds: readonly string[],
    codes: ReadonlySet<string>,
  ): Promise<KnownOfUnits> {
    const found: KnownOfUnits = new Map();
    const asks = (part: string) => [...codes].some((code) => code.startsWith(`work.${part}`));
    const today = vietnamDay(this.clock.now());
    if (asks('dossiers') || asks('cases')) await this.ofCases(manager, roundId, unitIds, found);
    if (asks('obstacles')) {
      const open = await this.obstacles.openByUnit(manager, roundId, today);
      for (const id of unitIds) {
        const { blocking = 0, serious = 0, ordinary = 0 } = open.get(id) ?? {};
        note(found, id, 'work.obstacles-open', blocking + serious + ordinary);
      }
    }
    if (asks('procedures')) {
      const standing = await this.procedures.standing(manager, roundId, this.clock.moment());
      const asked = new Set(unitIds);
      for (const { unitId, total, passed, failed } of standing) {
        if (!asked.has(unitId)) continue;
        note(found, unitId, 'work.procedures-due', total);
        // Where nothing was read that counts today nobody knows how many: no nought.
        if (passed + failed === 0) continue;
        note(found, unitId, 'work.procedures-published', passed);
      }
    }
    return found;
  }

  /** Of a new unit what it is to go on with, of an old one what it leaves. */
  private async ofCases(
    manager: EntityManager,
    roundId: string,
    unitIds: readonly string[],
    found: KnownOfUnits,
  ): Promise<void> {
    const limits = dueLimits(workingCalendar, vietnamDay(this.clock.now()));
    const everywhere = OrganisationScope.everywhere;
    const counts = await this.cases.counts(manager, roundId, everywhere, limits);
    const renewed = new Set((await this.units.newUnits(manager, roundId)).map(({ id }) => id));
    const dossiers = new Set(
      caseTypes()
        .filter(({ columns }) => columns.rule === 'dossier')
        .map(({ code }) => code),
    );
    const bodies = await this.units.organisations(manager, [
      ...counts.map(({ giverOrganisationId }) => giverOrganisationId),
      ...counts.flatMap(({ receiverOrganisationId }) => receiverOrganisationId ?? []),
    ]);
    const asked = new Set(unitIds);
    for (const { giverOrganisationId, receiverOrganisationId, listType, due, cases } of counts)
      for (const [body, receives] of [
        [giverOrganisationId, false],
        [receiverOrganisationId, true],
      ] as const) {
        const unitId = bodies.get(body ?? '')?.unitId ?? '';
        if (!asked.has(unitId) || renewed.has(unitId) !== receives) continue;
        const open = due === 'none' ? 0 : cases;
        count(found, unitId, 'work.cases-open', open);
        if (!dossiers.has(listType)) continue;
        count(found, unitId, 'work.dossiers-open', open);
        count(found, unitId, 'work.dossiers-late', due === 'late' ? cases : 0);
      }
  }
}
