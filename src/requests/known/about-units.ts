import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UnitKind } from '../../units/unit-name';
import { UnitsReadModel } from '../../units/units.read-model';
import { note, type KnownOfUnits, type KnownSource, type KnownValue } from './known-value';
import { KnownValues } from './known-values';

const KINDS: Record<UnitKind, string> = {
  ...{ commune: 'Xã', ward: 'Phường', township: 'Thị trấn', special_zone: 'Đặc khu' },
  ...{ district: 'Huyện', province: 'Tỉnh' },
};
const CATALOGUE = {
  vi: 'danh mục đơn vị hành chính của đợt',
  en: 'catalogue of units of the round',
};
const RESOLUTION = { vi: 'nghị quyết sắp xếp của đợt', en: 'resolution of the round' };

const VALUES: readonly KnownValue[] = [
  {
    ...{ code: 'unit.code', group: 'unit', type: 'text', source: CATALOGUE },
    name: { vi: 'Mã đơn vị hành chính', en: 'Code of the unit' },
    askedBy: (heading) => /(^| )ma (so )?(dvhc|don vi|xa)( |$)/.test(heading),
  },
  {
    ...{ code: 'unit.kind', group: 'unit', type: 'text', source: CATALOGUE },
    name: { vi: 'Loại đơn vị (xã, phường, đặc khu)', en: 'Kind of unit (commune, ward, zone)' },
    askedBy: (heading) => /(^| )loai (hinh )?(don vi|dvhc)/.test(heading),
  },
  {
    ...{ code: 'unit.others', group: 'unit', type: 'text', source: RESOLUTION },
    name: {
      vi: 'Các đơn vị cũ hợp thành (của đơn vị cũ: đơn vị mới nhập vào)',
      en: 'Old units it is formed from (of an old unit: the new ones)',
    },
    askedBy: (heading) =>
      /(don vi|xa|phuong)( hanh chinh)? (cu|truoc (khi )?sap xep)|hop thanh|sap nhap tu/.test(
        heading,
      ) && !/^(tong )?so /.test(heading),
  },
  {
    ...{ code: 'unit.other-count', group: 'unit', type: 'number', source: RESOLUTION },
    name: {
      vi: 'Số đơn vị cũ hợp thành (của đơn vị cũ: số đơn vị mới nhập vào)',
      en: 'How many old units it is formed from (of an old unit: how many new ones)',
    },
    askedBy: (heading) =>
      /^(tong )?so (luong )?(don vi|xa|phuong)( hanh chinh)? (cu|truoc (khi )?sap xep)/.test(
        heading,
      ),
  },
];

/** What the catalogue and the resolution say of a unit. */
@Injectable()
export class KnownOfCatalogue implements KnownSource, OnModuleInit {
  constructor(
    private readonly known: KnownValues,
    private readonly units: UnitsReadModel,
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
  ): Promise<KnownOfUnits> {
    const found: KnownOfUnits = new Map();
    const rows = await this.units.successionRows(manager, roundId);
    const from = Map.groupBy(rows, ({ newUnitId }) => newUnitId);
    const to = Map.groupBy(rows, ({ oldUnitId }) => oldUnitId);
    const others = new Map(
      unitIds.map((id) => {
        const old = from.get(id)?.map(({ oldUnitId }) => oldUnitId);
        return [id, old ?? to.get(id)?.map(({ newUnitId }) => newUnitId) ?? []];
      }),
    );
    const units = await this.units.units(manager, [...unitIds, ...[...others.values()].flat()]);
    for (const id of unitIds) {
      const unit = units.get(id);
      if (!unit) continue;
      note(found, id, 'unit.code', unit.code);
      note(found, id, 'unit.kind', KINDS[unit.kind]);
      const names = others.get(id)!.flatMap((other) => units.get(other)?.name ?? []);
      if (names.length === 0) continue;
      note(found, id, 'unit.others', names.join(', '));
      note(found, id, 'unit.other-count', names.length);
    }
    return found;
  }
}
