import fs from 'node:fs';
import { ownerOf } from '../../src/handover/audited-list';
import { HandoverItem } from '../../src/handover/handover-item.entity';
import { listType } from '../../src/handover/list-types/list-types';
import { fingerprintOf } from '../../src/imports/fingerprint';
import { AuditObject } from '../../src/platform/audit/audit-object.entity';
import { DataKeyRow } from '../../src/platform/secrets/data-key.entity';
import { SealBroken } from '../../src/platform/secrets/keyring';
import { sealValue } from '../../src/platform/secrets/personal-value';
import { openTrailValue, trailValue } from '../../src/platform/secrets/trail-value';
import { forEachDatabase, type TestDatabase } from '../support/database';
import { handoverOf, plannedRow } from '../support/handover';

const [WRONG, RIGHT] = ['048012345612', '048012345699'];
const RULE = 'trail-values';

/** A person whose number and name were corrected once, and the entry that says so. */
async function corrected(db: TestDatabase) {
  const handover = await handoverOf(db);
  const { keyring } = handover;
  const row = (number: string, fullName: string) => {
    const values = {
      ...{ fullName, birthDate: '1980-03-05', group: 'civil_servant' },
      personalNumber: sealValue(keyring, 'personal_number', number),
    };
    const fingerprint = fingerprintOf(listType('A1b')!.declaration, values);
    return plannedRow(fullName, { values, fingerprint });
  };
  const giverOrganisationId = handover.givers[0]!.id;
  const key = { roundId: handover.roundId, giverOrganisationId, listType: 'A1b' };
  await handover.declare(key, [row(WRONG, 'Người thứ nhất')]);
  const { manager } = db.reader;
  const item = await manager.findOneByOrFail(HandoverItem, {});
  const again = { ...row(RIGHT, 'Người thứ hai'), verdict: 'changed' as const, targetId: item.id };
  await handover.declare(key, [again]);
  const [told] = await manager.find(AuditObject, {
    where: { objectId: item.id },
    order: { entrySeq: 'DESC' },
    take: 1,
  });
  return { ...handover, item, told: told! };
}

describe('personal values in the audit trail', () => {
  forEachDatabase((open, engine) => {
    it('rest sealed: masked for everybody, before and after open with the key of their list', async () => {
      const db = await open();
      const { told, item, keys } = await corrected(db);
      const stored = JSON.stringify([told.before, told.after]);
      for (const value of [WRONG, RIGHT, 'Người thứ']) expect(stored).not.toContain(value);
      expect(stored).toContain('0480******12');
      for (const [side, number, name] of [
        ['before', WRONG, 'Người thứ nhất'],
        ['after', RIGHT, 'Người thứ hai'],
      ] as const) {
        for (const [field, text] of [
          ['personalNumber', number],
          ['fullName', name],
        ] as const) {
          const value = trailValue(told[side]![field])!;
          const key = (await keys.find(db.reader.manager, value.keyId))!;
          expect(openTrailValue(key, { objectId: item.id, field }, value)).toBe(text);
          const elsewhere = { objectId: item.id, field: 'another' };
          expect(() => openTrailValue(key, elsewhere, value)).toThrow(SealBroken);
        }
      }
    });

    it('are unreadable for ever once the key is destroyed, and the chain still holds', async () => {
      const db = await open();
      const { told, item, keys } = await corrected(db);
      const value = trailValue(told.before!.personalNumber)!;
      const { wrapped } = await db.reader.manager.findOneByOrFail(DataKeyRow, { id: value.keyId });
      const destroy = () =>
        db.unitOfWork.run((manager) => keys.destroy(manager, ownerOf(item.listId), RULE));
      expect(await destroy()).toBe(1);
      expect(await destroy()).toBe(0);
      expect(await keys.find(db.reader.manager, value.keyId)).toBeUndefined();
      expect(await db.audit.firstBroken(db.reader.manager)).toBeUndefined();
      const row = await db.reader.manager.findOneByOrFail(DataKeyRow, { id: value.keyId });
      expect(row).toMatchObject({ wrapped: null, destroyedBy: RULE });
      const next = await db.unitOfWork.run((manager) => keys.keyOf(manager, ownerOf(item.listId)));
      expect(next.id).not.toBe(value.keyId);
      if (db.location.engine === 'sqlite') {
        await db.database.writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
        const file = fs.readFileSync(db.location.file);
        expect(file.includes(wrapped!)).toBe(false);
        // The test can fail: what was not destroyed is found in the same file.
        expect(file.includes(value.sealed)).toBe(true);
      }
    });

    it('no destroyed key comes back, and no row of a key goes', async () => {
      const db = await open();
      const { keys, item } = await corrected(db);
      await db.unitOfWork.run((manager) => keys.destroy(manager, ownerOf(item.listId), RULE));
      const again = `UPDATE data_key SET wrapped = 'x', destroyed_at = NULL, destroyed_by = NULL`;
      for (const statement of [again, 'DELETE FROM data_key'])
        await expect(db.unitOfWork.run((manager) => manager.query(statement))).rejects.toThrow(
          'destroyed once and for all',
        );
      const half = `UPDATE data_key SET destroyed_at = NULL`;
      await expect(db.unitOfWork.run((manager) => manager.query(half))).rejects.toThrow();
    });

    it(`a list has one key on ${engine}, also when two declarations come at once`, async () => {
      const db = await open();
      const { keys, item } = await corrected(db);
      const rows = await db.reader.manager.find(DataKeyRow);
      expect(rows.map(({ ownerId, number }) => [ownerId, number])).toEqual([[item.listId, 1]]);
      const owner = ownerOf('11111111-1111-4111-8111-111111111111');
      const ids = await Promise.all(
        [1, 2, 3].map(() => db.unitOfWork.run((manager) => keys.keyOf(manager, owner))),
      );
      expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    });
  });
});
