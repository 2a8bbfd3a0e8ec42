import { randomBytes } from 'node:crypto';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { AuditTrail } from '../../src/platform/audit/audit-trail';
import { sealCheckOf, sealedHash } from '../../src/platform/audit/chain-seal';
import { hashOf } from '../../src/platform/audit/entry-hash';
import { verifyChain } from '../../src/platform/audit/verify-chain';
import { Clock } from '../../src/platform/clock';
import { Keyring, type MasterKey } from '../../src/platform/secrets/keyring';
import { auditedAct, tamper } from '../support/audit';
import { forEachDatabase, type TestDatabase } from '../support/database';

const keyOf = (version: number): MasterKey => ({ version, bytes: randomBytes(32) });
const first = keyOf(1);
const ours = new Keyring([first]);

forEachDatabase((open) => {
  const write = async (database: TestDatabase, keyring: Keyring | undefined, ids: string[]) => {
    const trail = new AuditTrail(new Clock(), keyring);
    for (const id of ids)
      await database.unitOfWork.run((manager) => trail.record(manager, auditedAct(id)));
  };
  const verified = ({ reader }: TestDatabase, keyring?: Keyring) =>
    verifyChain((sql) => reader.manager.query(sql), {
      sealed: keyring && sealCheckOf(keyring),
    });
  const entry = ({ reader }: TestDatabase, seq: number) =>
    reader.manager.findOneByOrFail(AuditEntry, { seq });

  it('seals every entry with a key outside the database', async () => {
    const database = await open();
    await write(database, ours, ['a', 'b', 'c']);
    expect(await verified(database, ours)).toMatchObject({ entries: 3, sealed: 3, unchecked: 0 });
    expect(await verified(database)).toMatchObject({ entries: 3, sealed: 0, unchecked: 3 });
  });

  it.each([
    ['without a seal', undefined],
    ['with a key of their own', new Keyring([keyOf(1)])],
    ['with a key version that never was', new Keyring([keyOf(7)])],
  ])('S9: an entry forged with a right hash, %s, is named', async (_, theirs) => {
    const database = await open();
    await write(database, ours, ['a', 'b', 'c']);
    await write(database, theirs, ['forged', 'after']);
    expect((await verified(database, ours)).bad).toEqual({ seq: 4, fault: 'forged' });
  });

  it('S9: an entry rewritten together with its hash is named as changed or forged', async () => {
    const database = await open();
    await write(database, ours, ['a', 'b', 'c']);
    const last = await entry(database, 3);
    const hash = hashOf({ ...last, actorName: 'ai đó' })!;
    await tamper(database, [
      `UPDATE audit_entry SET actor_name = 'ai đó', hash = '${hash}' WHERE seq = 3`,
    ]);
    expect((await verified(database)).bad).toBeUndefined();
    expect((await verified(database, ours)).bad).toEqual({ seq: 3, fault: 'forged' });
  });

  it('S9: an entry of the old format, which has no seal, cannot follow a new one', async () => {
    const database = await open();
    await write(database, ours, ['a']);
    await write(database, undefined, ['b']);
    const { seal: _, hash: __, ...facts } = await entry(database, 2);
    const old = { ...facts, format: 1, duties: null };
    await tamper(database, [
      `UPDATE audit_entry SET format = 1, duties = null, hash = '${hashOf(old)}' WHERE seq = 2`,
    ]);
    expect((await verified(database)).bad).toEqual({ seq: 2, fault: 'forged' });
  });

  it('a seal fits its own place only', async () => {
    const database = await open();
    await write(database, ours, ['a', 'b']);
    const { hash } = await entry(database, 2);
    await tamper(database, [
      `UPDATE audit_entry SET seal = '${sealedHash(ours, 1, hash)}' WHERE seq = 2`,
    ]);
    expect((await verified(database, ours)).bad).toEqual({ seq: 2, fault: 'forged' });
  });

  it('stays good when the key is rotated; a key given up leaves entries unchecked, not broken', async () => {
    const database = await open();
    await write(database, ours, ['a', 'b']);
    const second = keyOf(2);
    const rotated = new Keyring([first, second]);
    await write(database, rotated, ['c']);
    expect(await verified(database, rotated)).toMatchObject({ entries: 3, sealed: 3 });
    const report = await verified(database, new Keyring([second]));
    expect(report).toMatchObject({ entries: 3, sealed: 1, unchecked: 2 });
    expect(report.bad).toBeUndefined();
    // Whoever got hold of the old key cannot go on with it.
    await write(database, ours, ['forged']);
    expect((await verified(database, rotated)).bad).toEqual({ seq: 4, fault: 'forged' });
  });
});
