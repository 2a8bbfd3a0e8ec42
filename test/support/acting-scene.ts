import { asked, type Talk } from '../../scripts/support/talk';
import { Duty } from '../../src/accounts/duty.entity';
import { EntryOnBehalf } from '../../src/handover/entry-on-behalf.entity';
import type { ItemView } from '../../src/handover/handover.schema';
import { AuditObject } from '../../src/platform/audit/audit-object.entity';
import { Reader } from '../../src/platform/database/reader';
import type { Page } from '../../src/platform/http/paging';
import { assetList } from './asset-list';
import { EVIDENCE } from './closing-evidence';
import { applyPlan, planList, type ImportView } from './imports';
import type { Scene } from './scene';
import { SheetBuilder } from './sheet-builder';
import { workbookBytes } from './workbook-bytes';

/** The scene with enough in it for every act to be carried out once, each on something of its own. */
export interface ActingScene extends Scene {
  /** A row of the list `listId` that nothing was done with yet; another with each call. */
  freshPortion(): string;
  /** The same, with what a search finds it by alone. */
  freshRow(): { portionId: string; itemId: string; name: string };
  /** Rows of it that were accepted and closed. */
  acceptedPortion: string;
  closedPortion: string;
  /** A row in dispute. */
  disputedPortion: string;
  /** Entries that the province made in place of the unit, in the list `listId`: nobody answered yet. */
  enteredOnBehalf: string[];
  /** Somebody in a list of staff, with the entry of the trail that tells what changed of him. */
  person: { listId: string; itemId: string; entry: number };
  planToApply: ImportView;
  /** An organisation that a row may go to beside the one it is meant for. */
  otherReceiver: string;
  dutyId: string;
}

const ROWS = 24;

/** @param scene of a running province; what is missing in it is brought in by the people it concerns. */
export async function setActingScene(scene: Scene): Promise<ActingScene> {
  const { province, roundId, talks, anybody, giverOrganisationId, listId } = scene;
  const own = talks['own unit'];
  const { manager } = province.application.get(Reader);
  const plan = (talk: Talk, name: string, listType: string, bytes: Buffer) =>
    planList(talk, roundId, {
      ...{ bytes, name: `${name}.xlsx`, listType, giverOrganisationId },
    });
  const bring = async (...order: Parameters<typeof plan>): Promise<string> => {
    const { status, body } = await applyPlan(order[0], await plan(...order));
    if (status !== 200) throw new Error(`${order[1]}: ${JSON.stringify(body)}`);
    return body.listId!;
  };
  const assets = (...names: string[]) => assetList(names.map((name) => ({ name, quantity: 10 })));

  const machines = Array.from({ length: ROWS }, (_, at) => `Máy tính ${at + 101}`);
  await bring(own, 'máy', 'B3', await assets(...machines));
  const list = `handover/lists/${listId}`;
  const items = await asked<Page<ItemView>>(own, 'GET', `${list}/items?pageSize=100`);
  const rows = items.rows.flatMap(({ id, name, portions }) =>
    portions.map((portion) => ({ portionId: portion.id, itemId: id, name })),
  );
  const freshRow = () => rows.pop()!;
  const freshPortion = () => freshRow().portionId;
  const disputedPortion = freshPortion();
  const { possibleReceivers } = await asked<{ possibleReceivers: { id: string }[] }>(
    own,
    'GET',
    list,
  );
  const [acceptedPortion, closedPortion] = [freshPortion(), freshPortion()];
  const accept = { portionIds: [acceptedPortion] };
  await asked(anybody, 'POST', `${list}/accept`, accept, await versionOf(anybody, list));
  const close = { portionIds: [closedPortion], reason: 'written_off', evidence: EVIDENCE };
  await asked(anybody, 'POST', `${list}/close`, close, await versionOf(anybody, list));
  const dispute = { portionIds: [disputedPortion], kind: 'shortage', note: 'Thiếu một chiếc.' };
  await asked(anybody, 'POST', `${list}/dispute`, dispute, await versionOf(anybody, list));

  for (const name of ['bàn', 'ghế'])
    await bring(talks.province, name, 'B3', await assets(`Bộ ${name} họp`));
  const entries = await manager.findBy(EntryOnBehalf, { listId });

  const staff = (number: string) =>
    workbookBytes(
      new SheetBuilder()
        .row('STT', 'Họ và tên', 'Ngày sinh', 'Nhóm đối tượng', 'Số CCCD')
        .row(1, 'Người có tên', '05/03/1980', 'công chức', number),
    );
  const staffList = await bring(own, 'nhân sự', 'A1b', await staff('022199000017'));
  await bring(own, 'nhân sự sửa', 'A1b', await staff('022199000025'));
  const people = await asked<Page<ItemView>>(own, 'GET', `handover/lists/${staffList}/items`);
  const itemId = people.rows[0]!.id;
  const objects = await manager.find(AuditObject, { where: { objectId: itemId } });
  const touched = objects.find(({ before }) => before?.personalNumber);
  const [duty] = await manager.findBy(Duty, { accountId: scene.accountId });
  return {
    ...scene,
    otherReceiver: possibleReceivers.find(({ id }) => id !== scene.receiverOrganisationId)!.id,
    ...{ freshPortion, freshRow, disputedPortion },
    ...{ acceptedPortion, closedPortion },
    enteredOnBehalf: entries.map(({ id }) => id),
    person: { listId: staffList, itemId, entry: touched!.entrySeq },
    planToApply: await plan(own, 'tủ', 'B3', await assets('Tủ sắt')),
    dutyId: duty!.id,
  };
}

/** The version of something as a page would have read it, for `If-Match`. */
export async function versionOf(talk: Talk, address: string): Promise<Record<string, string>> {
  const { version } = await asked<{ version: number }>(talk, 'GET', address);
  return { 'if-match': `"${version}"` };
}
