import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService } from '../../../src/accounts/accounts.service';
import { DeclarationService } from '../../../src/handover/declaration.service';
import { itemsOf } from '../../../src/handover/declared-rows';
import { RowEntry } from '../../../src/handover/bulk-entry/enter-rows';
import { HandoverRepository } from '../../../src/handover/handover.repository';
import { RowCodes } from '../../../src/handover/row-codes';
import { listType } from '../../../src/handover/list-types/list-types';
import type { PlannedRow } from '../../../src/imports/planned-row';
import { newId } from '../../../src/platform/database/ids';
import { Reader } from '../../../src/platform/database/reader';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work';
import { SYSTEM } from '../../../src/platform/http/actor';
import { UnitsReadModel } from '../../../src/units/units.read-model';
import { loadReference } from '../../support/load-reference';
import { projectRoot } from '../../support/project-root';
import { sessionCookie, talkTo, type Talk } from '../../support/talk';
import { plainRequests, type Send } from './plain-request';

/** Rows stored in one unit of work while a list is filled. */
const AT_A_TIME = 5000;
const TYPE = 'B3';
const BENCH_PASSWORD = 'Chìa khóa để đo 2025';

const KINDS = ['Máy tính', 'Máy in', 'Bàn làm việc', 'Ghế gỗ', 'Tủ hồ sơ', 'Điều hòa', 'Máy chiếu'];
const MAKERS = [
  'Hòa Phát',
  'Xuân Hòa',
  'Panasonic',
  'Canon',
  'Sony',
  'Đài Loan',
  'Thủ Đức',
  'Fami',
];
const PLACES = ['Phòng', 'Nhà văn hóa thôn', 'Trường mầm non', 'Trạm y tế', 'Kho'];
const CONDITIONS = ['usable', 'broken', 'to_be_disposed', 'lost'];

/** The n-th asset of a list, as an officer would have declared it; each differs from the others. */
export function assetRow(n: number, receiverOrganisationId: string): PlannedRow {
  const pick = <T>(from: readonly T[], by: number): T => from[Math.floor(n / by) % from.length]!;
  return {
    sheet: 'Sheet1',
    rowNumber: n,
    verdict: 'created',
    values: {
      assetCode: `TS${String(n).padStart(7, '0')}`,
      assetName: `${pick(KINDS, 1)} ${pick(MAKERS, 7)} số ${(n * 7919) % 1000}`,
      measureUnit: 'cái',
      quantity: (1 + (n % 5)) * 1000,
      yearInUse: 2000 + (n % 25),
      originalValue: 1_000_000 + (n % 977) * 10_000,
      remainingValue: 500_000,
      condition: pick(CONDITIONS, 3),
      location: `${pick(PLACES, 11)} ${n % 40}`,
      ownership: 'own',
    },
    receiverOrganisationId,
    groupPath: [],
    fingerprint: `bench-${n}`,
    problems: [],
  };
}

/** A province to be measured: a server with people, and lists that grow. */
export class BenchProvince {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly roundId: string,
    /** Of the whole province. */
    readonly officer: Send,
    readonly talk: Talk,
    /** Of the first commune. */
    readonly commune: Send,
    private readonly givers: { id: string; receiver: string }[],
  ) {}

  /** Brings in the round of Quảng Ninh, an officer of the province and one of its first commune. */
  static async open(app: NestFastifyApplication, url: string): Promise<BenchProvince> {
    const folder = path.join(projectRoot(), 'reference', 'rounds', 'quang-ninh-2025');
    const { roundId } = await loadReference(app, folder, SYSTEM);
    const { manager } = app.get(Reader);
    const units = app.get(UnitsReadModel);
    const olds = await units.oldUnits(manager, roundId);
    const committees = await units.peoplesCommittees(
      manager,
      olds.map(({ id }) => id),
    );
    const givers = [];
    for (const { id } of committees.values()) {
      const [receiver] = await units.possibleReceivers(manager, roundId, id);
      givers.push({ id, receiver: receiver!.organisationId });
    }
    const person = async (
      login: string,
      role: 'province_officer' | 'commune_officer',
      at: string | null,
    ) => {
      await app.get(AccountsService).create(
        [
          {
            login,
            name: login,
            password: BENCH_PASSWORD,
            duties: [{ role, organisationId: at }],
          },
        ],
        SYSTEM,
      );
      return sessionCookie(url, login, BENCH_PASSWORD);
    };
    const officer = await person('do-tinh', 'province_officer', null);
    const commune = await person('do-xa', 'commune_officer', givers[0]!.id);
    return new BenchProvince(
      ...([app, roundId, plainRequests(url, officer), talkTo(url, officer)] as const),
      ...([plainRequests(url, commune), givers] as const),
    );
  }

  /** A few rows in a list of each kind of every commune, so that there are as many counters as in a province. */
  async everyList(rowsEach: number): Promise<number> {
    let lists = 0;
    for (const giver of this.givers.slice(1)) {
      const rows = Array.from({ length: rowsEach }, (_, at) => assetRow(at, giver.receiver));
      await this.declare(giver.id, 'B3', rows);
      for (const code of ['B1', 'B2', 'B4', 'C1', 'C2', 'C3', 'D1', 'D2', 'E1', 'E2', 'F1'])
        await this.declare(giver.id, code, rows.slice(0, 2));
      lists += 12;
    }
    return lists;
  }

  /** The list of assets of the first commune; its rows are added with `grow`. */
  async longList(): Promise<string> {
    const { id, receiver } = this.givers[0]!;
    return this.declare(id, TYPE, [assetRow(0, receiver)]);
  }

  /** A list of another kind of the first commune, with this many rows. */
  async listOf(code: string, rows: number): Promise<string> {
    const { id, receiver } = this.givers[0]!;
    const listId = await this.declare(id, code, [assetRow(0, receiver)]);
    await this.grow(listId, 1, rows, code);
    return listId;
  }

  /** Adds rows to a list the way the product stores them; only the audit entry is left out. */
  async grow(listId: string, from: number, to: number, code = TYPE): Promise<void> {
    const repository = this.app.get(HandoverRepository);
    const type = listType(code)!;
    for (let at = from; at < to; at += AT_A_TIME) {
      const rows = Array.from({ length: Math.min(AT_A_TIME, to - at) }, (_, n) =>
        assetRow(at + n, this.givers[0]!.receiver),
      );
      const stamp = {
        ...{ actId: newId(), cause: 'declared' as const, changedBy: null },
        changedAt: new Date().toISOString(),
      };
      const codes = new RowCodes(code, at, []);
      const origin = 'declared' as const;
      const made = { listId, type, origin, rowsBefore: at, codes, stamp };
      await this.app.get(UnitOfWork).run(async (manager) => {
        const { items, portions } = itemsOf(rows, made);
        const entry = new RowEntry(manager, { listId, actId: stamp.actId }, items.length);
        await repository.enter(manager, entry, { items, portions });
      });
    }
  }

  private async declare(giverOrganisationId: string, code: string, rows: PlannedRow[]) {
    const key = { roundId: this.roundId, giverOrganisationId, listType: code };
    const { listId } = await this.app
      .get(UnitOfWork)
      .run((manager) =>
        this.app.get(DeclarationService).declareRows(manager, SYSTEM, key, rows, {}),
      );
    return listId;
  }
}
