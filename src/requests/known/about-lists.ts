import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Figure } from '../../handover/bucket';
import type { Balance } from '../../handover/conservation';
import { moneyColumnsOf } from '../../handover/conservation/measured-columns';
import { HandoverReadModel } from '../../handover/handover.read-model';
import { ListTypeBook } from '../../handover/list-type-book';
import { listTypes } from '../../handover/list-types/list-types';
import { normaliseHeading } from '../../imports/heading';
import { UnitsReadModel } from '../../units/units.read-model';
import { count, type KnownOfUnits, type KnownSource, type KnownValue } from './known-value';
import { KnownValues } from './known-values';

/** What is told of a kind of list; a new unit receives it, an old one gives it. */
const FIGURES = [
  {
    ...{ figure: 'rows', measure: 'rows', of: 'declared' },
    name: { vi: 'số dòng bàn giao', en: 'rows handed over' },
    asked: /(^| )(ban giao|giao|duoc giao|phai (tiep )?nhan)( |$)/,
  },
  {
    ...{ figure: 'accepted', measure: 'rows', of: 'accepted' },
    name: { vi: 'số dòng đã tiếp nhận', en: 'rows accepted' },
    asked: /(^| )((da )?tiep nhan|da nhan)( |$)/,
  },
  {
    ...{ figure: 'value', measure: 'money', of: 'declared' },
    name: { vi: 'giá trị bàn giao (đồng)', en: 'value handed over (đồng)' },
    asked: /(gia tri|so tien|kinh phi|nguyen gia).*(^| )(ban giao|giao)( |$)/,
  },
  {
    ...{ figure: 'accepted-value', measure: 'money', of: 'accepted' },
    name: { vi: 'giá trị đã tiếp nhận (đồng)', en: 'value accepted (đồng)' },
    asked: /(gia tri|so tien|kinh phi|nguyen gia).*(^| )(tiep nhan|da nhan)( |$)/,
  },
] as const satisfies readonly { measure: 'rows' | 'money'; of: Figure; [key: string]: unknown }[];

/** How headings of ministries name what a kind of list is about; others are known by their own name. */
const NOUNS: Record<string, RegExp> = {
  A1b: /can bo|cong chuc|vien chuc|nhan su|nguoi lao dong/,
  B1: /tru so|nha dat|co so nha/,
  B2: /(^| )o to( |$)/,
  D1: /luu tru/,
  D4: /con dau/,
  E2: /ho so (tthc|thu tuc hanh chinh)/,
};
/** Lists that say the same as another one a second time; no heading is taken for them. */
const NEVER_GUESSED = new Set(['A1', 'D2']);

/** What the lists of the handover say of a unit, kind by kind. */
@Injectable()
export class KnownOfLists implements KnownSource, OnModuleInit {
  constructor(
    private readonly known: KnownValues,
    private readonly handover: HandoverReadModel,
    private readonly book: ListTypeBook,
    private readonly units: UnitsReadModel,
  ) {}

  onModuleInit(): void {
    this.known.register(this);
  }

  async values(manager: EntityManager): Promise<readonly KnownValue[]> {
    await this.book.refresh(manager);
    return listTypes().flatMap(({ declaration }) => {
      const { code, name } = declaration;
      const nouns = NOUNS[code] ?? new RegExp(`(^| )${normaliseHeading(name.vi)}( |$)`);
      const hasMoney = moneyColumnsOf(declaration).some(([measure]) => measure === 'money');
      return FIGURES.filter(({ measure }) => measure === 'rows' || hasMoney).map(
        (each): KnownValue => ({
          ...{ code: `lists.${code}.${each.figure}`, group: 'lists', type: 'number' },
          name: { vi: `${name.vi}: ${each.name.vi}`, en: `${name.en}: ${each.name.en}` },
          source: {
            vi: `danh sách ${code} đã nộp trong đợt`,
            en: `lists of kind ${code} filed in the round`,
          },
          ...(each.measure === 'money' && { money: true }),
          askedBy: (heading) =>
            !NEVER_GUESSED.has(code) &&
            /(gia tri|so tien|kinh phi|nguyen gia)/.test(heading) === (each.measure === 'money') &&
            !/(^| )ty le( |$)/.test(heading) &&
            nouns.test(heading) &&
            each.asked.test(heading),
        }),
      );
    });
  }

  async of(
    manager: EntityManager,
    roundId: string,
    unitIds: readonly string[],
  ): Promise<KnownOfUnits> {
    const found: KnownOfUnits = new Map();
    const renewed = new Set((await this.units.newUnits(manager, roundId)).map(({ id }) => id));
    const asked = new Set(unitIds);
    // What goes on as it is receives like the new ones; it gives only what leaves it.
    const given = (await this.handover.balance(manager, roundId)).map((list) => ({
      ...{ listType: list.listType, balance: list.balance },
      ...{ body: list.giverOrganisationId, receives: false },
    }));
    const received = (await this.handover.byReceiver(manager, { roundId })).flatMap(
      ({ listType, balance, receiverOrganisationId: body }) =>
        body === null ? [] : [{ listType, balance, body, receives: true }],
    );
    const figures = [...given, ...received];
    const bodies = await this.units.organisations(
      manager,
      figures.map(({ body }) => body),
    );
    for (const { listType, balance, body, receives } of figures) {
      const unitId = bodies.get(body)?.unitId ?? '';
      if (asked.has(unitId) && renewed.has(unitId) === receives)
        add(found, unitId, listType, balance);
    }
    return found;
  }
}

function add(found: KnownOfUnits, unitId: string, listType: string, balance: Balance): void {
  for (const { figure, measure, of } of FIGURES)
    count(found, unitId, `lists.${listType}.${figure}`, balance[measure][of]);
}
