import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { asked, type Talk } from '../../scripts/support/talk';
import { Discrepancy } from '../../src/handover/discrepancies/discrepancy.entity';
import { Attachment } from '../../src/handover/evidence/attachment.entity';
import type { AttachmentView, EvidenceView } from '../../src/handover/evidence/evidence.schema';
import { AuditEntry } from '../../src/platform/audit/audit-entry.entity';
import { Database } from '../../src/platform/database/database';
import { FileStore } from '../../src/platform/files/file-store';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { mostlyOn } from '../support/each-engine';
import { evidenceForm, pdfBytes } from '../support/evidence';
import { assetsFor, setShareScene, type ShareScene } from '../support/share-scene';
import { SheetBuilder } from '../support/sheet-builder';
import { workbookBytes } from '../support/workbook-bytes';
import { zipOf as zipped } from '../../scripts/support/zip-builder';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const JPEG = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xe1, 0, 12, ...Buffer.from('http://ns!')],
  ...[0xff, 0xdb, 0, 4, 1, 2, 0xff, 0xda, 0, 4, 1, 2, 9, 0xff, 0, 8, 0xff, 0xd9],
]);

mostlyOn('postgres', (engine) => {
  let scene: ShareScene;
  let itemId: string;
  let otherItemId: string;
  beforeAll(async () => {
    scene = await setShareScene(
      engine,
      ({ receiver, other }) => [
        ...assetsFor(receiver, 'Máy phát điện'),
        ...assetsFor(other, 'Xe kéo'),
      ],
      { environment: { EVIDENCE_FILES: '5', EVIDENCE_FILE_MB: '1' } },
    );
    const items = await scene.items();
    itemId = items.find(({ name }) => name === 'Máy phát điện')!.id;
    otherItemId = items.find(({ name }) => name === 'Xe kéo')!.id;
  });
  afterAll(() => scene.application.close());

  const send = (
    talk: Talk,
    place: string,
    bytes: Buffer,
    fields: Record<string, string> = {},
    name = 'tệp.bin',
    headers: Record<string, string> = {},
  ) =>
    talk<AttachmentView & { code: string }>(
      'POST',
      `evidence/${place}`,
      evidenceForm(bytes, { kind: 'scan', title: 'Bản quét thẻ tài sản', ...fields }, name),
      headers,
    );
  const of = (talk: Talk, place: string) => asked<EvidenceView>(talk, 'GET', `evidence/${place}`);
  const manager = () => scene.application.get(Database).reader.manager;
  const bytesOf = async (talk: Talk, id: string) => talk<Buffer>('GET', `attachments/${id}/file`);

  it('takes a scan, seals it at rest, gives it back to who sees the thing and to nobody else', async () => {
    const sent = pdfBytes('Thẻ tài sản số 7');
    const { status, body } = await send(scene.talks.receiver, `item/${itemId}`, sent);
    expect([status, body.sha256, body.sentSha256]).toEqual([201, sha256(sent), sha256(sent)]);
    expect(body).toMatchObject({ cleaned: false, mediaType: 'application/pdf', withdrawn: null });
    const row = await manager().findOneByOrFail(Attachment, { id: body.id });
    const { pathOf } = scene.application.get(FileStore);
    const file = await manager().findOneByOrFail(StoredFile, { id: row.fileId });
    const store = scene.application.get(FileStore);
    expect(fs.readFileSync(pathOf.call(store, file)).includes('Thẻ tài sản')).toBe(false);
    for (const who of ['receiver', 'giver', 'province', 'viewer'] as const) {
      const answer = await bytesOf(scene.talks[who], body.id);
      expect([who, answer.status, sent.equals(answer.body)]).toEqual([who, 200, true]);
      expect((await of(scene.talks[who], `item/${itemId}`)).attachments).toHaveLength(1);
    }
    // Another receiver of the same list sees the list, not this row.
    for (const who of ['other', 'stranger'] as const) {
      const talk = scene.talks[who];
      expect((await bytesOf(talk, body.id)).status).toBe(404);
      expect((await talk('GET', `evidence/item/${itemId}`)).status).toBe(404);
      expect((await send(talk, `item/${itemId}`, sent)).status).toBe(404);
    }
    // Not by the general route either, nor for who only looks.
    expect((await scene.talks.province('GET', `files/${file.id}`)).status).toBe(404);
    expect((await send(scene.talks.viewer, `item/${itemId}`, sent)).status).toBe(403);
    expect((await of(scene.talks.viewer, `item/${itemId}`)).mayAdd).toBe(false);
    expect((await scene.talks.giver('GET', `evidence/nothing/${itemId}`)).status).toBe(404);
  });

  it('L5: sent five times at once, with and without a key, it is one file', async () => {
    const sent = pdfBytes('một lần');
    const clicks = (key?: string) =>
      Array.from({ length: 5 }, () =>
        send(scene.talks.giver, `list/${scene.listId}`, sent, {}, 'x.pdf', {
          ...(key && { 'idempotency-key': key }),
        }),
      );
    const answers = await Promise.all([...clicks('0196f3c1-chup-mot-lan'), ...clicks()]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await manager().countBy(Attachment, { subjectId: scene.listId })).toBe(1);
    expect(await scene.application.get(FileStore).parts()).toEqual([]);
  });

  it('takes place and camera out of a picture and says so', async () => {
    const fields = { kind: 'photo', title: 'Ảnh tại kho' };
    const { status, body } = await send(scene.talks.receiver, `item/${itemId}`, JPEG, fields);
    expect([status, body.cleaned, body.sentSha256]).toEqual([201, true, sha256(JPEG)]);
    const kept = (await bytesOf(scene.talks.receiver, body.id)).body;
    expect([kept.includes('http'), sha256(kept)]).toEqual([false, body.sha256]);
  });

  it('refuses by content, size, marks and number, and leaves no bytes behind', async () => {
    const place = `item/${otherItemId}`;
    const { other } = scene.talks;
    const xlsx = await workbookBytes(new SheetBuilder().row('STT', 'Tên').row(1, 'Bàn'));
    const secret = await workbookBytes(new SheetBuilder().row('TỐI MẬT').row('STT', 'Tên'));
    const docx = (...parts: [string, string][]) => zipOf(['word/document.xml', '<w/>'], ...parts);
    const wrong: [Buffer, string, string, Record<string, string>?][] = [
      [Buffer.from('<html><script>1</script>'), 'ảnh.jpg', 'evidence.not-a-kind'],
      [Buffer.from('MZ chương trình'), 'ảnh.pdf', 'evidence.not-a-kind'],
      [zipOf(['a.txt', 'x']), 'tệp.docx', 'evidence.not-a-kind'],
      [JPEG.subarray(0, -3), 'ảnh.jpg', 'evidence.picture-damaged'],
      [docx(['word/vbaProject.bin', 'x']), 'tệp.docx', 'evidence.active-content'],
      [secret, 'bảng.xlsx', 'imports.secret-file'],
      [pdfBytes('x'), '12-BC (MẬT).pdf', 'imports.secret-file'],
      [
        zipOf(['word/document.xml', '<w:p><w:t>TUYỆT MẬT</w:t></w:p>']),
        'tờ trình.docx',
        'imports.secret-file',
      ],
      [Buffer.alloc(1024 * 1024 + 1, '%PDF-'), 'lớn.pdf', 'evidence.too-large'],
      [pdfBytes('x'), 'qđ.pdf', 'evidence.form-incomplete', { kind: 'decision' }],
    ];
    for (const [bytes, name, code, fields] of wrong) {
      const answer = await send(other, place, bytes, fields, name);
      expect([name, answer.body.code]).toEqual([name, code]);
      // Every sentence says first that nothing was taken.
      if (code.startsWith('evidence.'))
        expect(answer.body).toMatchObject({ message: expect.stringMatching(/^Chưa tải lên: /) });
    }
    expect((await of(other, place)).attachments).toEqual([]);
    expect(await scene.application.get(FileStore).parts()).toEqual([]);
    for (const bytes of [xlsx, docx()]) expect((await send(other, place, bytes)).status).toBe(201);
    const decision = { kind: 'decision', documentNumber: '15/QĐ-UBND', documentDay: '2025-06-20' };
    expect((await send(other, place, pdfBytes('qđ'), decision)).status).toBe(201);
    const full = [];
    for (const text of ['tờ 4', 'tờ 5', 'tờ 6'])
      full.push((await send(other, place, pdfBytes(text))).status);
    expect(full).toEqual([201, 201, 409]);
  });

  it('is withdrawn with a reason by who brought it, never removed; the same file may come again', async () => {
    const place = `item/${itemId}`;
    const sent = pdfBytes('nhầm');
    const { body } = await send(scene.talks.giver, place, sent);
    const withdraw = (talk: Talk, version: number) =>
      talk<AttachmentView>(
        'POST',
        `attachments/${body.id}/withdraw`,
        { reason: 'Tải nhầm dòng.' },
        { 'if-match': `"${version}"` },
      );
    expect((await withdraw(scene.talks.receiver, 1)).status).toBe(403);
    expect((await withdraw(scene.talks.stranger, 1)).status).toBe(404);
    const { body: gone } = await withdraw(scene.talks.giver, 1);
    expect(gone.withdrawn).toMatchObject({ reason: 'Tải nhầm dòng.' });
    expect((await withdraw(scene.talks.giver, 1)).status).toBe(409);
    expect((await withdraw(scene.talks.giver, 2)).status).toBe(409);
    expect((await bytesOf(scene.talks.receiver, body.id)).status).toBe(200);
    expect((await send(scene.talks.giver, place, sent)).body.id).not.toBe(body.id);
    const { writer } = scene.application.get(Database);
    for (const sql of [
      `UPDATE attachment SET title = 'khác' WHERE id = '${gone.id}'`,
      `DELETE FROM attachment WHERE id = '${gone.id}'`,
    ])
      await expect(writer.query(sql)).rejects.toThrow(/evidence stays/);
    const actions = (await manager().find(AuditEntry, { order: { seq: 'ASC' } }))
      .map(({ action }) => action)
      .filter((action) => action.startsWith('handover.evidence'));
    expect(actions.filter((action) => action.endsWith('withdrawn'))).toHaveLength(1);
    expect(actions).toHaveLength((await manager().count(Attachment)) + 1);
  });

  it('hangs on a discrepancy for who sees it', async () => {
    const portionIds = (await scene.items())
      .find(({ id }) => id === itemId)!
      .portions.map(({ id }) => id);
    const note = 'Thiếu một bộ phận.';
    await scene.act(scene.talks.receiver, 'dispute', { portionIds, kind: 'shortage', note });
    const { id } = await manager().findOneByOrFail(Discrepancy, { itemId });
    const { status, body } = await send(
      scene.talks.receiver,
      `discrepancy/${id}`,
      pdfBytes('biên bản'),
    );
    expect([status, body.subjectKind]).toEqual([201, 'discrepancy']);
    expect((await of(scene.talks.giver, `discrepancy/${id}`)).attachments).toHaveLength(1);
    for (const who of ['other', 'stranger'] as const)
      expect((await bytesOf(scene.talks[who], body.id)).status).toBe(404);
  });

  it('is in the history of the row', async () => {
    const history = await asked<{ rows: { action: { vi: string } }[] }>(
      scene.talks.receiver,
      'GET',
      `history/handover_item/${itemId}`,
    );
    expect(JSON.stringify(history)).toContain('tài liệu minh chứng');
  });
});

/** A zip container with these parts. */
const zipOf = (...parts: [string, string][]): Buffer =>
  zipped(parts.map(([name, content]) => ({ name, content })));
