import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { createApplication } from '../../src/application';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { HandoverList } from '../../src/handover/handover-list.entity';
import { PersonalIndex } from '../../src/handover/personal-index.entity';
import { listType } from '../../src/handover/list-types/list-types';
import { fingerprintOf } from '../../src/imports/fingerprint';
import { Settings } from '../../src/platform/config/settings';
import { newId } from '../../src/platform/database/ids';
import { FileStore } from '../../src/platform/files/file-store';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { DataKeys } from '../../src/platform/secrets/data-keys';
import { addKeyVersion, readKeyFile, replaceKeys } from '../../src/platform/secrets/key-file';
import { Keyring, sealedWith } from '../../src/platform/secrets/keyring';
import { keyFileOf } from '../../src/platform/secrets/open-keyring';
import { openValue, sealedValue, sealValue } from '../../src/platform/secrets/personal-value';
import { Resealing } from '../../src/platform/secrets/resealing';
import { forEachDatabase, type TestDatabase } from '../support/database';
import { handoverOf, plannedRow } from '../support/handover';

const NUMBER = '048012345612';
const about = { name: 'a.xlsx', mediaType: 'x', createdBy: null };

async function installation(db: TestDatabase) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-giao-rotate-'));
  const settings = Settings.from({ DATA_DIR: dataDir });
  const start = () => createApplication(settings, db.database);
  return { dataDir, settings, start, file: keyFileOf(settings) };
}

describe('changing the key', () => {
  forEachDatabase((open) => {
    it('S15: seals items, their indexes and files anew; what was cut off goes on at the next start', async () => {
      const db = await open();
      const { start, file, dataDir } = await installation(db);
      const { manager } = db.reader;
      let app = await start();
      const ring = app.get(Keyring);
      const handover = await handoverOf(db, ring);
      const people = Array.from({ length: 450 }, (_, at) => {
        const values = {
          fullName: `Người thứ ${at}`,
          birthDate: '1980-03-05',
          group: 'civil_servant',
          personalNumber: sealValue(ring, 'personal_number', String(100000000000 + at)),
        };
        const fingerprint = fingerprintOf(listType('A1b')!.declaration, values);
        return plannedRow(`Người thứ ${at}`, { values, fingerprint });
      });
      const giver = handover.givers[0]!;
      const giverOrganisationId = typeof giver === 'string' ? giver : (giver as { id: string }).id;
      await handover.declare(
        { roundId: handover.roundId, giverOrganisationId, listType: 'A1b' },
        people,
      );
      const owner = { type: 'handover_list', id: newId() };
      const trail = await db.unitOfWork.run((writer) => app.get(DataKeys).keyOf(writer, owner));
      const told = trail.ring.seal(NUMBER, 'trail');
      const staged = await app.get(FileStore).stage(Readable.from([Buffer.from(NUMBER)]));
      await db.unitOfWork.run((writer) => app.get(FileStore).save(writer, staged, about));
      await app.close();

      addKeyVersion(file);
      app = await start();
      const rotating = app.get(Resealing);
      expect(await rotating.needed()).toBe(true);
      let lines = 0;
      const cutOff = rotating.run((line) => {
        if (line.startsWith('handover_item') && (lines += 1) === 2) throw new Error('power cut');
      });
      await expect(cutOff).rejects.toThrow('power cut');
      await app.close();

      app = await start();
      expect(await app.get(Resealing).needed()).toBe(true);
      await app.get(Resealing).run();
      expect(await app.get(Resealing).needed()).toBe(false);
      replaceKeys(file, readKeyFile(file)!.slice(-1));
      await app.close();

      app = await start();
      const present = app.get(Keyring);
      expect(present.versions).toEqual([2]);
      const items = await manager.find(HandoverItem, { order: { position: 'ASC' } });
      expect(items).toHaveLength(450);
      const [list] = await manager.find(HandoverList);
      expect(list!.listType).toBe('A1b');
      for (const [at, item] of items.entries()) {
        const sealed = sealedValue(item.values.personalNumber)!;
        expect(openValue(present, sealed)).toBe(String(100000000000 + at));
        const index = await manager.findOneByOrFail(PersonalIndex, { itemId: item.id });
        expect(index.blindIndex).toBe(sealed.index);
      }
      const again = (await app.get(DataKeys).find(manager, trail.id))!;
      expect(again.ring.open(told, 'trail')).toBe(NUMBER);
      const stored = await manager.findOneByOrFail(StoredFile, { id: staged.id });
      expect(sealedWith(stored.sealedKey!)).toBe(2);
      expect((await buffer(app.get(FileStore).read(stored))).toString()).toBe(NUMBER);
      await app.close();
      fs.rmSync(dataDir, { recursive: true });
    });

    it('seals the files of release 0.1.0 at the first start, whole and once', async () => {
      const db = await open();
      const { start, dataDir } = await installation(db);
      const [id, lost] = [newId(), newId()];
      const place = path.join(dataDir, 'files', id.slice(-2), id);
      fs.mkdirSync(path.dirname(place), { recursive: true });
      fs.writeFileSync(place, NUMBER.repeat(20_000));
      const row = {
        sha256: 'x'.repeat(64),
        size: 240_000,
        ...about,
        createdAt: new Date().toISOString(),
      };
      await db.unitOfWork.run((writer) =>
        writer.insert(StoredFile, [
          { ...row, id, sealedKey: null, sealedSha256: null },
          { ...row, id: lost, sealedKey: null, sealedSha256: null },
        ]),
      );
      const app = await start();
      await app.get(Resealing).onApplicationBootstrap();
      expect(fs.readFileSync(place).includes(NUMBER)).toBe(false);
      const stored = await db.reader.manager.findOneByOrFail(StoredFile, { id });
      expect((await buffer(app.get(FileStore).read(stored))).toString()).toBe(
        NUMBER.repeat(20_000),
      );
      expect(fs.readdirSync(path.dirname(place))).toEqual([id]);
      expect(await app.get(Resealing).needed()).toBe(false);
      await app.close();
      fs.rmSync(dataDir, { recursive: true });
    });
  });
});
