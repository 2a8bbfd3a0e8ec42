import { auditHead } from '../../src/platform/audit/audit-head';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { AuditTrail } from '../../src/platform/audit/audit-trail';
import type { BadEntry } from '../../src/platform/audit/chain-report';
import { verifyChain } from '../../src/platform/audit/verify-chain';
import { Clock } from '../../src/platform/clock';
import { type Actor } from '../../src/platform/http/actor';
import { auditedAct, tamper, writeEntries } from '../support/audit';
import { forEachDatabase, type TestDatabase } from '../support/database';
import { personWith } from '../support/actors';

const verified = ({ reader }: TestDatabase, head?: { seq: number; hash: string }) =>
  verifyChain((sql) => reader.manager.query(sql), { head });

/** Puts what stands at one place of the chain at the other and the other way round. */
const swap = (a: number, b: number) =>
  ['audit_entry SET seq', 'audit_object SET entry_seq'].flatMap((column) => {
    const key = column.split(' ').at(-1)!;
    return [
      `UPDATE ${column} = 999 WHERE ${key} = ${a}`,
      `UPDATE ${column} = ${a} WHERE ${key} = ${b}`,
      `UPDATE ${column} = ${b} WHERE ${key} = 999`,
    ];
  });
/** Removes an entry and closes the gap, as somebody would who hopes that nobody counts. */
const removeAndRenumber = (seq: number) => [
  `DELETE FROM audit_entry WHERE seq = ${seq}`,
  `DELETE FROM audit_object WHERE entry_seq = ${seq}`,
  ...[7, 8, 9, 10].flatMap((later) => [
    `UPDATE audit_entry SET seq = ${later - 1} WHERE seq = ${later}`,
    `UPDATE audit_object SET entry_seq = ${later - 1} WHERE entry_seq = ${later}`,
  ]),
];
const COPIED = `at, actor_id, actor_name, actor_kind, action, subject_type, subject_id, round_id,
  summary, object_count, objects_digest, format`;
const forge = `INSERT INTO audit_entry (seq, previous_hash, hash, ${COPIED})
  SELECT 11, hash, '${'ab'.repeat(32)}', ${COPIED} FROM audit_entry WHERE seq = 10`;
const set = (column: string, value: string, where = 'seq = 4') =>
  `UPDATE audit_entry SET ${column} = ${value} WHERE ${where}`;
const setObject = (column: string, value: string) =>
  `UPDATE audit_object SET ${column} = ${value} WHERE entry_seq = 4 AND position = 0`;

const CASES: [string, string[], BadEntry][] = [
  ['a name', [set('actor_name', `'ai đó'`)], { seq: 4, fault: 'changed' }],
  ['a moment', [set('at', `'2020-01-01T00:00:00.000Z'`)], { seq: 4, fault: 'changed' }],
  ['a reason', [set('reason', `'khác'`)], { seq: 4, fault: 'changed' }],
  ['an address', [set('origin_address', `'10.0.0.9'`)], { seq: 4, fault: 'changed' }],
  ['a hash', [set('hash', `'${'0'.repeat(64)}'`)], { seq: 4, fault: 'changed' }],
  ['the hash before', [set('previous_hash', `'${'0'.repeat(64)}'`)], { seq: 4, fault: 'changed' }],
  [
    'an entry put in the place of another',
    [set('hash', `'${'0'.repeat(64)}'`), set('actor_name', `'ai đó'`)],
    { seq: 4, fault: 'forged' },
  ],
  ['a format lowered', [set('format', '1')], { seq: 4, fault: 'changed' }],
  ['JSON cut off', [set('summary', `'{"name":'`)], { seq: 4, fault: 'changed' }],
  ['an object', [setObject('object_id', `'x'`)], { seq: 4, fault: 'objects-changed' }],
  ['a state before', [setObject('before', `'{"a":9}'`)], { seq: 4, fault: 'objects-changed' }],
  ['an object moved', [setObject('position', '7')], { seq: 4, fault: 'objects-changed' }],
  [
    'an object removed',
    ['DELETE FROM audit_object WHERE entry_seq = 4 AND position = 1'],
    { seq: 4, fault: 'objects-changed' },
  ],
  [
    'an object nobody entered',
    [
      `INSERT INTO audit_object (entry_seq, position, object_type, object_id) VALUES (42, 0, 'x', 'y')`,
    ],
    { seq: 42, fault: 'missing' },
  ],
  ['a row deleted', ['DELETE FROM audit_entry WHERE seq = 6'], { seq: 6, fault: 'missing' }],
  ['a row deleted, renumbered', removeAndRenumber(6), { seq: 6, fault: 'not-following' }],
  ['rows in another order', swap(3, 5), { seq: 3, fault: 'out-of-order', place: 5 }],
  ['a row appended', [forge], { seq: 11, fault: 'changed' }],
];

forEachDatabase((open, engine) => {
  const tenEntries = async () => {
    const database = await open();
    await writeEntries(database, 10);
    return database;
  };

  it('S9: an untouched trail is good, every entry of it', async () => {
    const report = await verified(await tenEntries());
    expect(report).toMatchObject({ entries: 10, objects: 20, head: { seq: 10 } });
    expect(report.bad).toBeUndefined();
  });

  it.each(CASES)('S9: %s is found and named', async (_, statements, bad) => {
    const database = await tenEntries();
    await tamper(database, statements);
    expect((await verified(database)).bad).toEqual(bad);
  });

  it('S9: a cut tail is found by the head exported before', async () => {
    const database = await tenEntries();
    const head = await auditHead(database.reader.manager);
    expect(await verified(database, head)).not.toHaveProperty('bad');
    await tamper(database, [
      'DELETE FROM audit_entry WHERE seq > 8',
      'DELETE FROM audit_object WHERE entry_seq > 8',
    ]);
    expect((await verified(database)).bad).toBeUndefined();
    expect((await verified(database, head)).bad).toEqual({ seq: 9, fault: 'cut' });
    // Going on with the work does not hide it: the chain past the cut is another one.
    await writeEntries(database, 5);
    expect((await verified(database, head)).bad).toEqual({ seq: 10, fault: 'head-differs' });
  });

  const refused = [
    'UPDATE audit_entry SET seq = 1',
    `UPDATE audit_object SET object_id = 'x' WHERE entry_seq = 1`,
    'DELETE FROM audit_entry WHERE seq = 3',
    'DELETE FROM audit_object',
    ...(engine === 'postgres'
      ? ['TRUNCATE audit_entry', 'TRUNCATE audit_object', 'TRUNCATE audit_entry, audit_object']
      : []),
  ];
  it.each(refused)('S9: the database refuses %s', async (statement) => {
    const database = await tenEntries();
    const attempt = database.unitOfWork.run((manager) => manager.query(statement));
    await expect(attempt).rejects.toThrow('append-only');
    expect(await verified(database)).toMatchObject({ entries: 10, objects: 20 });
  });

  const columns = `(seq, previous_hash, hash, at, actor_name, actor_kind, action, subject_type,
    subject_id, summary, object_count, objects_digest, format)`;
  const rest = `'${'1'.repeat(64)}', '${'2'.repeat(64)}', '2026-01-01T00:00:00.000Z', 'a', 'person', 'b',
    'c', 'd', '{}', 0, '${'3'.repeat(64)}', 2`;
  it.each([
    ['a fork', `INSERT INTO audit_entry ${columns} VALUES (11, ${rest})`],
    ['a gap', `INSERT INTO audit_entry ${columns} VALUES (12, ${rest})`],
    ['an object for an old entry', `INSERT INTO audit_object VALUES (3, 9, 'x', 'y', null, null)`],
    ...(engine === 'sqlite'
      ? [
          ['a replaced entry', `INSERT OR REPLACE INTO audit_entry ${columns} VALUES (4, ${rest})`],
          ['a replaced object', `REPLACE INTO audit_object VALUES (10, 0, 'x', 'y', null, null)`],
        ]
      : []),
  ])('S9: the database refuses %s', async (_, statement) => {
    const database = await tenEntries();
    const attempt = database.unitOfWork.run((manager) => manager.query(statement));
    await expect(attempt).rejects.toThrow(/must (follow|belong to) the last entry/);
  });

  it('neither gap nor fork under 50 writers at a time', async () => {
    const database = await open();
    const writers = Array.from({ length: 50 }, (_, writer) =>
      Promise.all(
        Array.from({ length: 4 }, (_, at) =>
          database.unitOfWork.run((manager) =>
            database.audit.record(manager, auditedAct(`w${writer}-${at}`)),
          ),
        ),
      ),
    );
    await Promise.all(writers);
    expect(await verified(database)).toMatchObject({ entries: 200, objects: 400 });
    expect((await verified(database)).bad).toBeUndefined();
  });

  it('takes its lock last: work after a record holds nobody up', async () => {
    const database = await open();
    if (engine === 'sqlite') return; // One writer at a time there, whatever the order.
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow = database.unitOfWork.run(async (manager) => {
      await database.audit.record(manager, auditedAct('slow'));
      await gate;
    });
    await database.unitOfWork.run((manager) => database.audit.record(manager, auditedAct('fast')));
    release();
    await slow;
    const entries = await database.reader.manager.find(AuditEntry, { order: { seq: 'ASC' } });
    expect(entries.map(({ subjectId }) => subjectId)).toEqual(['fast', 'slow']);
  });

  it('an act that is undone leaves no entry', async () => {
    const database = await tenEntries();
    const attempt = database.unitOfWork.run(async (manager) => {
      await database.audit.record(manager, auditedAct('undone'));
      throw new Error('undone');
    });
    await expect(attempt).rejects.toThrow('undone');
    expect(await verified(database)).toMatchObject({ entries: 10 });
  });

  it('M8: entries keep the order of the acts when the clock jumps', async () => {
    const database = await open();
    const moments = ['2026-03-10', '2026-03-08', '2027-03-10', '2026-03-11', '1999-12-31'];
    for (const [at, day] of moments.entries()) {
      class JumpingClock extends Clock {
        override now = () => new Date(`${day}T09:00:00.000Z`);
      }
      const audit = new AuditTrail(new JumpingClock());
      await database.unitOfWork.run((manager) => audit.record(manager, auditedAct(`a${at}`)));
    }
    const entries = await database.reader.manager.find(AuditEntry, { order: { seq: 'ASC' } });
    expect(entries.map(({ subjectId }) => subjectId)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
    expect(entries.map(({ at }) => at.slice(0, 10))).toEqual(moments);
    expect((await verified(database)).bad).toBeUndefined();
  });

  it('tells who in which duty, from where, on what and why', async () => {
    const database = await open();
    const actor: Actor = {
      ...personWith(
        { role: 'commune_officer', organisation: { id: 'o1', path: '/p/o1/' } },
        { role: 'viewer' },
      ),
      accountId: '01976b2a-0000-7000-8000-000000000001',
      name: 'Nguyễn Văn An\r\nGiả mạo: dòng khác\u202e',
      origin: { address: '10.1.2.3', requestId: 'r-1' },
    };
    await database.unitOfWork.run((manager) =>
      database.audit.record(manager, {
        ...auditedAct('x'),
        actor,
        subject: { type: 'thing', id: 'x', name: 'Danh sách\nB3' },
        organisationId: 'o1',
        reason: 'Theo đơn của 048012345612,\r\nxem hồ sơ',
        summary: { note: 'CCCD 048012345612', id: '01976b2a-0000-7000-8000-048012345612' },
      }),
    );
    const [entry] = await database.reader.manager.find(AuditEntry);
    expect(entry).toMatchObject({
      actorName: 'Nguyễn Văn An Giả mạo: dòng khác',
      duties: [
        { role: 'commune_officer', organisationId: 'o1' },
        { role: 'viewer', organisationId: null },
      ],
      originAddress: '10.1.2.3',
      requestId: 'r-1',
      subjectName: 'Danh sách B3',
      organisationId: 'o1',
      reason: 'Theo đơn của 0480******12,\nxem hồ sơ',
      summary: { note: 'CCCD 0480******12', id: '01976b2a-0000-7000-8000-048012345612' },
      format: 2,
    });
    expect((await verified(database)).bad).toBeUndefined();
  });
});
