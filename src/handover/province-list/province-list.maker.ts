import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { writeTable } from '../../office/excel/write-workbook';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { noRight } from '../../platform/http/app-error';
import type { SealedValue } from '../../platform/secrets/personal-value';
import { Scopes } from '../../units/scopes';
import { UnitsReadModel } from '../../units/units.read-model';
import { ExportedLines, type ExportScope } from '../exported-lines';
import { HandoverList } from '../handover-list.entity';
import { KEPT_MINUTES, WORKBOOK_TYPE } from '../list-export.job';
import { listType } from '../list-types/list-types';
import type { MadeFile } from '../made-files/made-file.entity';
import { Makers, type Maker, type MadeBytes, type Making } from '../made-files/makers';
import { rowsSheet, summarySheet, type ProvinceFrame, type SummedList } from './province-sheets';

export const PROVINCE_LIST = 'province-list';
export const READ = 'handover.read';

/** Which kind of list. */
export type AskedProvinceList = { listType: string };

/** Tries while lists change, before their state is held for the writing. */
const OPTIMISTIC = 2;
const EVERYTHING = { receivers: null, bucket: null, receiverOrganisationId: null };

/** Writes one kind of list of every unit of the province to one workbook. */
@Injectable()
export class ProvinceListMaker implements Maker, OnModuleInit {
  readonly kept = KEPT_MINUTES;

  constructor(
    private readonly makers: Makers,
    private readonly reader: Reader,
    private readonly scopes: Scopes,
    private readonly units: UnitsReadModel,
    private readonly lines: ExportedLines,
  ) {}

  onModuleInit(): void {
    this.makers.add(PROVINCE_LIST, this);
  }

  /** @throws noRight for who does not read the whole province. */
  async admit(manager: EntityManager, actor: Actor, { roundId, asked }: MadeFile): Promise<void> {
    const scope = await this.scopes.scopeOf(manager, actor, READ, roundId);
    if (!scope.coversProvince((asked as AskedProvinceList).listType)) throw noRight();
  }

  async make(making: Making): Promise<MadeBytes> {
    const { made } = making;
    const { listType: code } = made.asked as AskedProvinceList;
    const file = path.join(making.folder, 'province.xlsx');
    const lines = await this.steadily(made, (manager) => this.write(manager, making, file));
    const name = `${code} toàn tỉnh (che) ${made.number}.xlsx`;
    return { path: file, name, mediaType: WORKBOOK_TYPE, counts: { lines, openValues: 0 } };
  }

  /** Rows and sums must be of one moment: an act on a list changes its version. */
  private async steadily<T>(made: MadeFile, work: (manager: EntityManager) => Promise<T>) {
    const { manager } = this.reader;
    const versions = async () =>
      (await this.lists(manager, made)).map(({ id, version }) => `${id} ${version}`).join();
    for (let tries = 0; tries < OPTIMISTIC; tries += 1) {
      const before = await versions();
      const done = await work(manager);
      if ((await versions()) === before) return done;
    }
    return this.reader.snapshot(work);
  }

  private async write(manager: EntityManager, making: Making, file: string): Promise<number> {
    const { made, signal, progress } = making;
    const lists = await this.lists(manager, made);
    const givers = await this.givers(manager, lists);
    const ordered = lists
      .map((list) => ({ list, ...givers.get(list.giverOrganisationId)! }))
      .sort((a, b) => a.code.localeCompare(b.code) || a.giver.localeCompare(b.giver, 'vi'));
    const frame = await this.frame(manager, made, lists);
    let written = 0;
    const { lines } = this;
    async function* pages(scope: ExportScope) {
      for await (const page of lines.pages(manager, scope)) {
        signal.throwIfAborted();
        yield page;
        written += page.length;
        await progress(Math.min(written, frame.lines), frame.lines);
      }
    }
    const parts = ordered.map(({ list, told }) => ({
      giver: told,
      pages: pages({ listId: list.id, ...EVERYTHING }),
    }));
    await writeTable(file, {
      sheets: [
        summarySheet(
          frame,
          ordered.map(({ list, code, unit, giver }) => summed(list, code, unit, giver)),
        ),
        rowsSheet(frame, parts),
      ],
    });
    return written;
  }

  private lists(manager: EntityManager, { roundId, asked }: MadeFile): Promise<HandoverList[]> {
    const { listType: code } = asked as AskedProvinceList;
    return manager.find(HandoverList, {
      where: { roundId, listType: code },
      order: { id: 'ASC' },
    });
  }

  /** Code and unit of each giver, and its name told from its namesakes. */
  private async givers(manager: EntityManager, lists: readonly HandoverList[]) {
    const ids = [...new Set(lists.map(({ giverOrganisationId: id }) => id))];
    const bodies = await this.units.organisations(manager, ids);
    const units = await this.units.units(manager, [
      ...new Set([...bodies.values()].map(({ unitId }) => unitId)),
    ]);
    return new Map(
      [...bodies].map(([id, { name: giver, unitId }]) => {
        const { code = '', name: unit = '' } = units.get(unitId) ?? {};
        return [id, { code, unit, giver, told: `${code} ${giver}`.trim() }];
      }),
    );
  }

  private async frame(
    manager: EntityManager,
    made: MadeFile,
    lists: readonly HandoverList[],
  ): Promise<ProvinceFrame> {
    const { listType: code } = made.asked as AskedProvinceList;
    const round = (await this.units.round(manager, made.roundId))!;
    const organisations = await this.units.organisationsOfRound(manager, made.roundId);
    const ids = lists.map(({ id }) => id);
    const counts = await this.lines.countOf(manager, ids);
    return {
      exported: {
        ...{ number: made.number, kind: 'masked', layout: 'flat', ...EVERYTHING },
        requestedByName: made.requestedByName,
      },
      type: listType(code)!,
      round,
      made: new Date(made.requestedAt),
      lines: counts.lines,
      grouped: counts.grouped,
      names: new Map(organisations.map(({ id, name }) => [id, name])),
      shown: ({ mask }: SealedValue) => mask,
    };
  }
}

const summed = (list: HandoverList, code: string, unit: string, giver: string): SummedList => ({
  ...{ code, unit, giver, quantity: list.quantityDeclared, money: list.moneyDeclared },
  rows: {
    declared: list.rowsDeclared,
    accepted: list.rowsAccepted,
    disputed: list.rowsDisputed,
    closed: list.rowsClosed,
    outstanding: list.rowsOutstanding,
  },
});
