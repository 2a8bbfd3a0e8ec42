import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { csvLine, BYTE_ORDER_MARK } from '../../office/csv/write-csv';
import { writeTable } from '../../office/excel/write-workbook';
import { sealedValue, type SealedValue } from '../../platform/secrets/personal-value';
import { ExportedLines } from '../exported-lines';
import type { HandoverList } from '../handover-list.entity';
import { exportColumns } from '../list-export-columns';
import type { ExportFrame } from '../list-export-frame';
import { rowsOf } from '../list-export-rows';
import { exportSheet } from '../list-export-sheet';
import { listType } from '../list-types/list-types';
import type { MadeFile } from '../made-files/made-file.entity';
import type { PackageWriter } from './package-writer';

/** What the lists of a package have in common. */
export interface PackageGround {
  made: MadeFile;
  round: ExportFrame['round'];
  names: ReadonlyMap<string, string>;
  shown: (sealed: SealedValue) => string;
  signal: AbortSignal;
}

/** Writes lists into a package: as a workbook to look at, as text and as JSON for whatever comes later. */
@Injectable()
export class PackageLists {
  constructor(private readonly rows: ExportedLines) {}

  /** @returns how many lines the list has. */
  async write(
    manager: EntityManager,
    writer: PackageWriter,
    list: HandoverList,
    ground: PackageGround,
    folder: string,
  ): Promise<number> {
    const scope = {
      ...{ listId: list.id, receivers: null, bucket: null, receiverOrganisationId: null },
    };
    const { made, round, names, shown } = ground;
    const type = listType(list.listType, list.typeVersion)!;
    const frame: ExportFrame = {
      exported: { ...scope, ...made, layout: 'official' } as unknown as ExportFrame['exported'],
      ...{ type, round, names, shown, made: new Date(made.requestedAt) },
      giver: names.get(list.giverOrganisationId) ?? '',
      lines: await this.rows.count(manager, scope),
      grouped: await this.rows.hasGroups(manager, scope),
    };
    const pages = () => this.rows.pages(manager, scope);
    const what = `Danh sách ${list.listType} – ${type.declaration.name.vi}`;
    const name = `${folder}/${list.listType}`;
    const at = writer.newPlace();
    await writeTable(at, { sheets: [exportSheet(frame, pages())] });
    ground.signal.throwIfAborted();
    await writer.addWritten(`${name}.xlsx`, what, at);
    await writer.add(`${name}.csv`, what, csvOf(frame, pages()));
    ground.signal.throwIfAborted();
    await writer.add(`${name}.json`, what, jsonOf(frame, list, pages()));
    return frame.lines;
  }
}

type Pages = ReturnType<ExportedLines['pages']>;

async function* csvOf(frame: ExportFrame, pages: Pages): AsyncGenerator<string> {
  const columns = exportColumns(frame);
  yield BYTE_ORDER_MARK + csvLine(columns.map(({ header }) => header));
  for await (const row of rowsOf(frame, pages, new Map()))
    yield csvLine(columns.map(({ key }) => row[key]));
}

async function* jsonOf(
  frame: ExportFrame,
  list: HandoverList,
  pages: Pages,
): AsyncGenerator<string> {
  const { type, giver, names, shown } = frame;
  const { code, name, columns } = type.declaration;
  const head = {
    ...{ listType: code, typeVersion: list.typeVersion, name: name.vi, giver },
    ...{ state: list.state, filedAt: list.filedAt, changedAt: list.changedAt },
    units: 'quantity: 1/1000; money: VND; days: YYYY-MM-DD; moments: UTC',
    columns: columns.map(({ key, header, type: kind }) => ({ key, header: header.vi, type: kind })),
  };
  yield `{"list":${JSON.stringify(head)},\n"lines":[`;
  let first = true;
  for await (const page of pages)
    for (const { item, portion } of page) {
      const { rowCode, position, groupPath, origin, declaredAt } = item;
      const values = Object.fromEntries(
        Object.entries(item.values).map(([key, value]) => {
          const sealed = sealedValue(value);
          return [key, sealed ? shown(sealed) : value];
        }),
      );
      const { bucket, quantity, money, money2, money3, money4, money5 } = portion;
      const { reason, note, changedAt, receiverOrganisationId: receiver } = portion;
      const line = {
        ...{ position, rowCode, groupPath, origin, declaredAt, values },
        portion: {
          ...{ receiver: receiver === null ? null : (names.get(receiver) ?? receiver), bucket },
          ...{ quantity, money, money2, money3, money4, money5, reason, note, changedAt },
        },
      };
      yield `${first ? '\n' : ',\n'}${JSON.stringify(line)}`;
      first = false;
    }
  yield '\n]}\n';
}
