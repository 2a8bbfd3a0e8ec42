import type { EntityManager } from 'typeorm';
import { SIDES } from '../../src/handover/acceptance';
import { ListApproval, ListStage } from '../../src/handover/shares/list-stage.entity';
import { recordSigning } from '../../src/handover/shares/signing';
import { SharesService } from '../../src/handover/shares/shares.service';
import { newId } from '../../src/platform/database/ids';
import { insertRows } from '../../src/platform/database/insert-rows';
import { StoredFile } from '../../src/platform/files/stored-file.entity';
import { SYSTEM } from '../../src/platform/http/actor';
import type { TestDatabase } from './database';
import { SteppingClock, type Handover } from './handover';

const AT = '2025-06-24T02:00:00.000Z';
export const SIGNERS = [
  { side: 'giver' as const, name: 'Phạm Thị Hoa', position: 'Chủ tịch' },
  { side: 'receiver' as const, name: 'Lê Văn Nam', position: 'Chủ tịch' },
];

/** A row of a file without its bytes, for what only points at one. */
export async function fileRow(manager: EntityManager): Promise<StoredFile> {
  const file = {
    ...{ id: newId(), sha256: 'a'.repeat(64), size: 1, name: 'bản ký.pdf', createdBy: null },
    ...{ mediaType: 'application/pdf', createdAt: AT, sealedKey: null, sealedSha256: null },
    needs: null,
  } as StoredFile;
  await insertRows(manager, StoredFile, [file]);
  return file;
}

/** Approving and signing without the scans that the routes ask for, and the acts on shares. */
export function sharesOf(db: TestDatabase, { lists, repository }: Handover) {
  const clock = new SteppingClock();
  return {
    acts: new SharesService(db.unitOfWork, lists, repository, db.audit, clock),
    /** The list as approved on paper, as it stands. */
    approve: (listId: string) =>
      db.unitOfWork.run(async (manager) => {
        const file = await fileRow(manager);
        const approval = {
          ...{ id: newId(), listId, number: '12/QĐ-UBND', approvedOn: '2025-06-24' },
          ...{ approver: 'Phạm Thị Hoa', approverPosition: 'Chủ tịch', fileId: file.id },
          ...{ sha256: file.sha256, movements: 0, rowCount: 0, recordedBy: null },
          ...{ recordedByName: 'Người ghi', recordedAt: AT },
        };
        await insertRows(manager, ListApproval, [approval]);
        const stage = await manager.findOneBy(ListStage, { listId });
        if (stage?.state === 'approved') return;
        if (!stage) {
          const drafting = { listId, state: 'drafting' as const, changedAt: AT };
          await manager.insert(ListStage, { ...drafting, changedByName: 'Người ghi' });
        }
        await manager.update(ListStage, { listId }, { state: 'inventoried' });
        const approved = { state: 'approved' as const, approvalId: approval.id };
        await manager.update(ListStage, { listId }, approved);
      }),
    /** Signs a share from paper as it stands. */
    sign: (listId: string, receiver: string, signers = SIGNERS) =>
      db.unitOfWork.run(async (manager) => {
        const file = await fileRow(manager);
        const list = (await repository.list(manager, listId))!;
        const paper = { minutesId: null, number: '07/BB-UBND', day: '2025-06-24', signers, file };
        const signing = { list, receiver, sides: SIDES };
        return recordSigning(manager, SYSTEM, signing, { ...paper, rowCount: 1 }, clock.moment());
      }),
  };
}
