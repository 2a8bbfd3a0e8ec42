import type { EntityManager } from 'typeorm';
import { newId } from '../platform/database/ids';
import { fold, sortKey } from '../platform/text/fold';
import { AdministrativeUnit } from './administrative-unit.entity';
import { OrganisationWriter } from './organisation-writer';
import type { PlannedUnit, RoundPlan } from './round-plan';
import { Round, RoundUnit, type Side } from './round.entity';
import { Succession } from './succession.entity';
import { levelOf } from './unit-name';
import { codeNamesAnother, unknownCode } from './units.errors';
import type { UnitsRepository } from './units.repository';

/** What loading a plan created; all zero where everything was there. */
export interface LoadReceipt {
  roundId: string;
  units: number;
  places: number;
  successions: number;
  organisations: number;
}

type Units = Map<string, AdministrativeUnit>;

/** Day before a day, both YYYY-MM-DD. */
export function dayBefore(day: string): string {
  const moment = new Date(`${day}T00:00:00.000Z`);
  moment.setUTCDate(moment.getUTCDate() - 1);
  return moment.toISOString().slice(0, 10);
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
  };

  constructor(
    private readonly manager: EntityManager,
    private readonly repository: UnitsRepository,
    private readonly plan: RoundPlan,
  ) {
    this.lastDay = dayBefore(plan.effectiveDate);
  }

  async write(): Promise<LoadReceipt> {
    const { plan } = this;
    this.receipt.roundId = (await this.round()).id;
    const province = await this.oldSide([
      { ...plan.province, kind: 'province', districtCode: null },
    ]);
    const root = province.get(plan.province.code)!;
    const districts = await this.oldSide(
      plan.districts.map((each) => ({ ...each, kind: 'district', districtCode: null })),
      root,
    );
    const olds = await this.oldSide(plan.oldUnits, root, districts);
    const news = await this.newSide(olds, root);
    await this.place(
      'abolished_district',
      plan.districts.map(({ code }) => districts.get(code)!),
    );
    await this.place(
      'old',
      plan.oldUnits.map(({ code }) => olds.get(code)!),
    );
    const clusters = new Map(plan.districts.map(({ code, name }) => [code, name]));
    await this.place(
      'new',
      plan.newUnits.map(({ code }) => news.get(code)!),
      plan.newUnits.map(({ districtCode }) => clusters.get(districtCode ?? '') ?? null),
    );
    await this.successions(olds, districts, news);
    const writer = new OrganisationWriter(this.manager, this.repository, plan);
    this.receipt.organisations = await writer.write({ root, districts, olds, news });
    return this.receipt;
  }

  private async round(): Promise<Round> {
    const { code, name, legalAct, effectiveDate, cutOff, demonstration, province } = this.plan;
    const held = await this.repository.round(this.manager, { code });
    if (held) return held;
    const round: Round = {
      id: newId(),
      code,
      name,
      legalAct,
      effectiveDate,
      cutOff,
      demonstration,
      provinceCode: province.code,
      provinceName: province.name,
      version: 1,
    };
    await this.repository.insert(this.manager, Round, [round]);
    return round;
  }

  /** Units as they stand on the last day before the change; ended on it unless they go on. */
  private async oldSide(
    planned: readonly PlannedUnit[],
    root?: AdministrativeUnit,
    districts?: Units,
  ) {
    const ends = (code: string) => root !== undefined && !this.goesOn(code);
    const parentOf = ({ code, districtCode }: PlannedUnit) =>
      (ends(code) ? districts?.get(districtCode ?? '') : undefined) ?? root ?? null;
    const validTo = (code: string) => (ends(code) ? this.lastDay : null);
    const units = await this.ensure(planned, this.lastDay, (unit) => ({
      parentId: parentOf(unit)?.id ?? null,
      validFrom: this.plan.oldUnitsValidFrom,
      validTo: validTo(unit.code),
    }));
    for (const unit of units.values()) {
      if (unit.validTo !== null || !ends(unit.code)) continue;
      unit.validTo = this.lastDay;
      await this.manager.update(AdministrativeUnit, { id: unit.id }, { validTo: this.lastDay });
    }
    return units;
  }

  private async newSide(olds: Units, root: AdministrativeUnit): Promise<Units> {
    const same = (code: string) => (this.goesOn(code) ? olds.get(code) : undefined);
    const made = this.plan.newUnits.filter(({ code }) => !same(code));
    const units = await this.ensure(made, this.plan.effectiveDate, () => ({
      parentId: root.id,
      validFrom: this.plan.effectiveDate,
      validTo: null,
    }));
    for (const { code } of this.plan.newUnits) {
      const unit = same(code);
      if (unit) units.set(code, unit);
    }
    return units;
  }

  /** Whether the unit stays the same: same code, and the relation says unchanged. */
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
    rest: (unit: PlannedUnit) => Pick<AdministrativeUnit, 'parentId' | 'validFrom' | 'validTo'>,
  ): Promise<Units> {
    if (planned.length === 0) return new Map();
    const codes = planned.map(({ code }) => code);
    const units = await this.repository.validOn(
      this.manager,
      levelOf(planned[0]!.kind),
      codes,
      day,
    );
    const created: AdministrativeUnit[] = [];
    for (const unit of planned) {
      const { code, name, kind } = unit;
      const held = units.get(code);
      if (held && held.foldedName !== fold(name)) {
        throw codeNamesAnother({ code, name, day, held: held.name });
      }
      if (held) continue;
      const level = levelOf(kind);
      const names = { name, foldedName: fold(name), sortKey: sortKey(name) };
      created.push({ id: newId(), code, ...names, kind, level, ...rest(unit) });
    }
    await this.repository.insert(this.manager, AdministrativeUnit, created);
    for (const unit of created) units.set(unit.code, unit);
    this.receipt.units += created.length;
    return units;
  }

  private async place(
    side: Side,
    units: readonly AdministrativeUnit[],
    clusters: readonly (string | null)[] = [],
  ): Promise<void> {
    const { roundId } = this.receipt;
    const held = await this.repository.placed(this.manager, roundId, side);
    const present = new Set(held.map(({ unit }) => unit.id));
    const created = units.flatMap((unit, index): RoundUnit[] =>
      present.has(unit.id)
        ? []
        : [
            {
              id: newId(),
              roundId,
              unitId: unit.id,
              side,
              position: index + 1,
              cluster: clusters[index] ?? null,
            },
          ],
    );
    await this.repository.insert(this.manager, RoundUnit, created);
    this.receipt.places += created.length;
  }

  private async successions(olds: Units, districts: Units, news: Units): Promise<void> {
    const { roundId } = this.receipt;
    const held = await this.repository.successions(this.manager, { roundId });
    const pair = (row: Pick<Succession, 'oldUnitId' | 'newUnitId'>) =>
      `${row.oldUnitId} ${row.newUnitId}`;
    const present = new Set(held.map(pair));
    const rows = this.plan.succession.map(
      ({ old, newCode, relation, note, source }): Succession => {
        const oldUnit = (old.level === 'district' ? districts : olds).get(old.code);
        const newUnit = news.get(newCode);
        if (!oldUnit || !newUnit) throw unknownCode({ code: oldUnit ? newCode : old.code });
        return {
          id: newId(),
          roundId,
          oldUnitId: oldUnit.id,
          newUnitId: newUnit.id,
          relation,
          note,
          source,
        };
      },
    );
    const created = rows.filter((row) => !present.has(pair(row)));
    await this.repository.insert(this.manager, Succession, created);
    this.receipt.successions += created.length;
  }
}
