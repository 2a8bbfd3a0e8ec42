import type { EntityManager } from 'typeorm';
import { newId } from '../platform/database/ids';
import { AdministrativeUnit } from './administrative-unit.entity';
import { dayBefore, ensureUnits, type UnitFrame, type Units } from './ensure-units';
import { Milestone } from './milestone.entity';
import { OrganisationWriter } from './organisation-writer';
import type { PlannedUnit, RoundPlan } from './round-plan';
import { placeUnits, storeSuccession, type UnitToPlace } from './round-rows';
import { Round, type Side } from './round.entity';
import type { UnitsRepository } from './units.repository';

/** What loading a plan created; all zero where everything was there. */
export interface LoadReceipt {
  roundId: string;
  units: number;
  places: number;
  successions: number;
  organisations: number;
  milestones: number;
}

/** Writes one plan within one unit of work, creating only what is not there. */
export class RoundWriter {
  private readonly lastDay: string;
  private readonly receipt: LoadReceipt = {
    roundId: '',
    units: 0,
    places: 0,
    successions: 0,
    organisations: 0,
    milestones: 0,
  };

  constructor(
    private readonly manager: EntityManager,
    private readonly repository: UnitsRepository,
    private readonly plan: RoundPlan,
  ) {
    this.lastDay = dayBefore(plan.effectiveDate);
  }

  async write(): Promise<LoadReceipt> {
    const { plan, manager, repository, receipt } = this;
    receipt.roundId = (await this.round()).id;
    const root = await this.province();
    const districts = await this.endingUnits(
      plan.districts.map((each) => ({ ...each, kind: 'district', districtCode: null })),
      root,
    );
    const olds = await this.endingUnits(plan.oldUnits, root, districts);
    const news = await this.newUnits(olds, root);
    const names = new Map(plan.districts.map(({ code, name }) => [code, name]));
    const inDistrict = (units: Units) => (planned: Pick<PlannedUnit, 'code' | 'districtCode'>) => ({
      unit: units.get(planned.code)!,
      cluster: names.get(planned.districtCode ?? '') ?? null,
    });
    const alone = ({ code }: { code: string }) => ({ unit: districts.get(code)!, cluster: null });
    await this.place('abolished_district', plan.districts.map(alone));
    await this.place('old', plan.oldUnits.map(inDistrict(olds)));
    await this.place('new', plan.newUnits.map(inDistrict(news)));
    const units = { olds, districts, news };
    const { roundId } = receipt;
    receipt.successions = await storeSuccession(
      manager,
      repository,
      roundId,
      plan.succession,
      units,
    );
    const writer = new OrganisationWriter(manager, repository, plan);
    receipt.organisations = await writer.write({ root, ...units });
    receipt.milestones = await this.milestones();
    return receipt;
  }

  private async round(): Promise<Round> {
    const { code, name, legalAct, effectiveDate, cutOff, demonstration, province } = this.plan;
    const held = await this.repository.round(this.manager, { code });
    if (held) return held;
    const dates = { effectiveDate, cutOff };
    const place = { provinceCode: province.code, provinceName: province.name };
    const names = { id: newId(), code, name, legalAct };
    const round: Round = { ...names, ...dates, ...place, demonstration, version: 1 };
    await this.repository.insert(this.manager, Round, [round]);
    return round;
  }

  private async milestones(): Promise<number> {
    const { roundId } = this.receipt;
    const held = await this.manager.findBy(Milestone, { roundId });
    const codes = new Set(held.map(({ code }) => code));
    const added = this.plan.milestones
      .filter(({ code }) => !codes.has(code))
      .map((planned) => ({ id: newId(), roundId, ...planned }));
    await this.repository.insert(this.manager, Milestone, added);
    return added.length;
  }

  private async province(): Promise<AdministrativeUnit> {
    const { province, oldUnitsValidFrom } = this.plan;
    const planned: PlannedUnit = { ...province, kind: 'province', districtCode: null };
    const frame = { parentId: null, validFrom: oldUnitsValidFrom, validTo: null };
    return (await this.ensure([planned], this.lastDay, () => frame)).get(province.code)!;
  }

  /** Units as they stand on the last day before the change; ended on it unless they go on. */
  private async endingUnits(
    planned: readonly PlannedUnit[],
    root: AdministrativeUnit,
    districts?: Units,
  ): Promise<Units> {
    const units = await this.ensure(planned, this.lastDay, ({ code, districtCode }) => {
      const goesOn = this.goesOn(code);
      const above = goesOn ? root : (districts?.get(districtCode ?? '') ?? root);
      const validTo = goesOn ? null : this.lastDay;
      return { parentId: above.id, validFrom: this.plan.oldUnitsValidFrom, validTo };
    });
    for (const unit of units.values()) {
      if (unit.validTo !== null || this.goesOn(unit.code)) continue;
      unit.validTo = this.lastDay;
      await this.manager.update(AdministrativeUnit, { id: unit.id }, { validTo: this.lastDay });
    }
    return units;
  }

  private async newUnits(olds: Units, root: AdministrativeUnit): Promise<Units> {
    const { newUnits, effectiveDate } = this.plan;
    const made = newUnits.filter(({ code }) => !this.goesOn(code));
    const frame = { parentId: root.id, validFrom: effectiveDate, validTo: null };
    const units = await this.ensure(made, effectiveDate, () => frame);
    for (const { code } of newUnits) {
      if (this.goesOn(code)) units.set(code, olds.get(code)!);
    }
    return units;
  }

  /** Whether the unit stays the same one: same code, and the relation says unchanged. */
  private goesOn(code: string): boolean {
    return this.plan.succession.some(
      ({ old, newCode, relation }) =>
        relation === 'unchanged' &&
        old.level === 'commune' &&
        old.code === code &&
        newCode === code,
    );
  }

  private async ensure(
    planned: readonly PlannedUnit[],
    day: string,
    frame: (unit: PlannedUnit) => UnitFrame,
  ): Promise<Units> {
    const made = await ensureUnits(this.manager, this.repository, planned, day, frame);
    this.receipt.units += made.created;
    return made.units;
  }

  private async place(side: Side, units: readonly UnitToPlace[]): Promise<void> {
    const { manager, repository, receipt } = this;
    receipt.places += await placeUnits(manager, repository, receipt.roundId, side, units);
  }
}
