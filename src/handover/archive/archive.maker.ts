import path from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Reader } from '../../platform/database/reader';
import type { Actor } from '../../platform/http/actor';
import { Keyring } from '../../platform/secrets/keyring';
import { openValue, type SealedValue } from '../../platform/secrets/personal-value';
import { SigningKey } from '../../platform/secrets/signing-key.entity';
import { publicKeyPem } from '../../platform/secrets/signing';
import { UnitsReadModel } from '../../units/units.read-model';
import { KEPT_MINUTES } from '../list-export.job';
import { listType } from '../list-types/list-types';
import type { MadeFile } from '../made-files/made-file.entity';
import { Makers, type Maker, type MadeBytes, type Making } from '../made-files/makers';
import { RoundListsReadModel } from '../round-lists.read-model';
import { ArchiveAccess, type ArchiveGround } from './archive-access';
import { PackageClosing } from './package-closing';
import { PackageLists } from './package-lists';
import { packageName } from './package-name';
import {
  MANIFEST,
  PUBLIC_KEYS,
  manifestOf,
  README,
  readmeOf,
  SUMS,
  sumsOf,
  type PackageFacts,
} from './package-papers';
import { PackagePapersIn } from './package-papers-in';
import { PackageTrail } from './package-trail';
import { PackageWriter } from './package-writer';

export const ARCHIVE = 'archive';

/** Makes the handover package of a dissolved unit for the archive. */
@Injectable()
export class ArchiveMaker implements Maker, OnModuleInit {
  readonly kept = KEPT_MINUTES;

  constructor(
    private readonly makers: Makers,
    private readonly reader: Reader,
    private readonly units: UnitsReadModel,
    private readonly access: ArchiveAccess,
    private readonly asked: RoundListsReadModel,
    private readonly lists: PackageLists,
    private readonly papers: PackagePapersIn,
    private readonly closing: PackageClosing,
    private readonly trail: PackageTrail,
    private readonly keyring: Keyring,
  ) {}

  onModuleInit(): void {
    this.makers.add(ARCHIVE, this);
  }

  /** @throws notFound, noRight. */
  async admit(manager: EntityManager, actor: Actor, made: MadeFile): Promise<void> {
    await this.access.admit(manager, actor, made.roundId, made.unitId, made.kind);
  }

  /** Everything is read from one state of the database. */
  make({ made, folder, signal, progress }: Making): Promise<MadeBytes> {
    return this.reader.snapshot(async (manager) => {
      const ground = await this.access.ground(manager, made.roundId, made.unitId);
      const writer = new PackageWriter(folder);
      const counts = { lines: 0, openValues: 0 };
      const opened = (sealed: SealedValue) => {
        counts.openValues += 1;
        return openValue(this.keyring, sealed);
      };
      const steps = ground.lists.length + 3;
      const told: PackageFacts['lists'] = [];
      const round = (await this.units.round(manager, made.roundId))!;
      const all = await this.units.organisationsOfRound(manager, made.roundId);
      const names = new Map(all.map(({ id, name }) => [id, name]));
      const several = ground.givers.length > 1;
      for (const list of ground.lists) {
        const giver = names.get(list.giverOrganisationId) ?? '';
        const beneath = several ? `/${packageName(giver, 'ben-giao')}` : '';
        const rows = await this.lists.write(
          ...([manager, writer, list] as const),
          {
            ...{ made, round, names, signal },
            shown: made.kind === 'full' ? opened : ({ mask }) => mask,
          },
          `danh-sach${beneath}/${list.listType}`,
        );
        counts.lines += rows;
        const { name } = listType(list.listType, list.typeVersion)!.declaration;
        const state = list.state === 'empty' ? 'không phát sinh' : 'đã kê khai';
        told.push({ code: list.listType, name: name.vi, giver, state, rows });
        await progress(told.length, steps);
      }
      const givers = ground.givers.map(({ id }) => id);
      const listIds = ground.lists.map(({ id }) => id);
      const papers = await this.papers.write(manager, writer, givers, listIds, signal);
      const { roundId, unitId } = made;
      const closing = await this.closing.write(manager, writer, { roundId, unitId });
      await this.keys(manager, writer);
      await progress(steps - 2, steps);
      const entries = await this.trail.write(manager, writer, givers, listIds);
      const facts: PackageFacts = {
        ...{ number: made.number, kind: made.kind, reason: made.reason, lists: told },
        unit: { code: ground.unit.code, name: ground.unit.name },
        round,
        ...{ madeBy: made.requestedByName, madeAt: new Date(made.requestedAt) },
        missing: await this.missing(manager, made.roundId, ground),
      };
      await this.finish(writer, facts);
      await progress(steps - 1, steps);
      const target = path.join(folder, 'package.zip');
      await writer.pack(target, facts.madeAt);
      return {
        ...{ path: target, mediaType: 'application/zip' },
        name: `Gói lưu trữ ${ground.unit.name} (${made.kind === 'full' ? 'đầy đủ' : 'che'}) ${made.number}.zip`,
        counts: { ...counts, ...papers, closing, entries, files: writer.files.length },
      };
    });
  }

  /** The keys with which minutes and certificates were signed, for whoever checks them without this software. */
  private async keys(manager: EntityManager, writer: PackageWriter): Promise<void> {
    const keys = await manager.find(SigningKey, { order: { createdAt: 'ASC', id: 'ASC' } });
    if (keys.length === 0) return;
    const pem = keys.map(({ publicKey }) => publicKeyPem(Buffer.from(publicKey, 'base64url')));
    await writer.add(PUBLIC_KEYS, 'Khóa công khai để kiểm tra biên bản, giấy xác nhận', pem);
  }

  /** Read me, manifest over everything before it, digests over all of it. */
  private async finish(writer: PackageWriter, facts: PackageFacts): Promise<void> {
    const { name, legalAct, effectiveDate, demonstration } = facts.round;
    const round = { name, legalAct, effectiveDate, demonstration };
    const told = { ...facts, round };
    await writer.add(README, 'Hướng dẫn', `\ufeff${readmeOf(told, writer.files.length + 1)}`);
    await writer.add(MANIFEST, 'Danh mục tệp', manifestOf(told, writer.files));
    await writer.add(SUMS, 'Mã băm', sumsOf(writer.files));
  }

  private async missing(
    manager: EntityManager,
    roundId: string,
    { givers, lists }: ArchiveGround,
  ): Promise<string[]> {
    const missing: string[] = [];
    for (const { id, name, kind } of givers) {
      if (kind !== 'people_committee') continue;
      for (const { code } of await this.asked.owedBy(manager, roundId, id)) {
        const filed = lists.some(
          (list) => list.giverOrganisationId === id && list.listType === code,
        );
        if (!filed) missing.push(`${code} ${listType(code)!.declaration.name.vi} – ${name}`);
      }
    }
    return missing;
  }
}
