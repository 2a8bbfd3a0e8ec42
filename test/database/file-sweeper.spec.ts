import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Clock } from '../../src/platform/clock';
import { FileSweeper } from '../../src/platform/files/file-sweeper';
import { forEachDatabase } from '../support/database';
import { fileStoreIn } from '../support/secrets';
import { runEnvironment } from '../support/run-environment';

const YESTERDAY = new Date(Date.now() - 25 * 3600 * 1000);

describe('what is left of cut-off uploads', () => {
  forEachDatabase((open, engine) => {
    it('is removed at start; what is recorded, and what is complete, stays', async () => {
      const { unitOfWork, reader, database } = await open();
      const clock = new Clock();
      const dataDir = fs.mkdtempSync(path.join(runEnvironment().folder, 'sweep-'));
      const files = fileStoreIn(dataDir, clock);
      const stage = (text: string) => files.stage(Readable.from([Buffer.from(text)]));
      const about = { name: 'a.xlsx', mediaType: 'text/plain', createdBy: null };

      const saved = await stage('saved');
      await unitOfWork.run((manager) => files.save(manager, saved, about));
      const unrecorded = await stage('complete, of a newer database');
      await files.complete(unrecorded);
      const powerCut = await stage('recorded, the new name lost in a power cut');
      await unitOfWork.run((manager) => files.save(manager, powerCut, about));
      fs.renameSync(files.pathOf(powerCut), powerCut.path);
      const old = await stage('cut off yesterday');
      const fresh = await stage('cut off now');
      for (const { path: file } of [old, powerCut]) fs.utimesSync(file, YESTERDAY, YESTERDAY);

      await new FileSweeper(files, database, reader, clock).onModuleInit();
      for (const { id } of [saved, unrecorded, powerCut]) {
        expect(fs.existsSync(files.pathOf({ id }))).toBe(true);
      }
      expect(fs.existsSync(old.path)).toBe(false);
      // Beside PostgreSQL another server may be in the middle of it.
      expect(fs.existsSync(fresh.path)).toBe(engine === 'postgres');
    });

    it('K1: goes at the next start where somebody was cut off between a row and its bytes', async () => {
      const { unitOfWork, reader, database } = await open();
      const clock = new Clock();
      const dataDir = fs.mkdtempSync(path.join(runEnvironment().folder, 'removed-'));
      const files = fileStoreIn(dataDir, clock);
      const about = { name: 'a.xlsx', mediaType: 'text/plain', createdBy: null };
      const stored = async (what: string) => {
        const staged = await files.stage(Readable.from([Buffer.from(what)]));
        const file = await unitOfWork.run((manager) => files.save(manager, staged, about));
        fs.utimesSync(files.pathOf(file), YESTERDAY, YESTERDAY);
        return file;
      };
      const onDisk = () =>
        fs
          .readdirSync(path.join(dataDir, 'files'), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => name);

      const kept = await stored('stays');
      const gone = await stored('its row went, then the power did');
      const notGone = await stored('its removal was not stored');
      expect(await unitOfWork.run((manager) => files.remove(manager, [gone.id]))).toBe(1);
      const cutOff = unitOfWork.run(async (manager) => {
        await files.remove(manager, [notGone.id]);
        throw new Error('power cut');
      });
      await expect(cutOff).rejects.toThrow('power cut');
      expect(onDisk()).toHaveLength(3);
      expect(await text(files.read(notGone))).toBe('its removal was not stored');

      await new FileSweeper(files, database, reader, clock).onModuleInit();
      expect(onDisk().sort()).toEqual([kept.id, notGone.id].sort());
      expect(await text(files.read(notGone))).toBe('its removal was not stored');
    });
  });
});
