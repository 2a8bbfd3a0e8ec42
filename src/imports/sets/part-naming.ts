import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '../../platform/clock';
import { Reader } from '../../platform/database/reader';
import { FileStore } from '../../platform/files/file-store';
import { StoredFile } from '../../platform/files/stored-file.entity';
import type { Actor } from '../../platform/http/actor';
import { AppError, notFound } from '../../platform/http/app-error';
import { UploadService } from '../upload.service';
import { ImportSetMember } from './import-set-member.entity';
import { KeptPart } from './kept-part.entity';
import { problemOfPart } from './part-problems';
import { partNamed, partNotKept, typeUnclear } from './sets.errors';
import { SetsQuery } from './sets.query';
import { keptProblem } from './sets.repository';
import type { namedPart } from './sets.schema';

/** Takes the giver of a part from a person, where neither name nor cell told it; the part becomes an import. */
@Injectable()
export class PartNaming {
  constructor(
    private readonly reader: Reader,
    private readonly files: FileStore,
    private readonly uploads: UploadService,
    private readonly query: SetsQuery,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws notFound, noRight; partNamed, partNotKept; typeUnclear where the kind of list is not known either; and what
   *   an upload throws.
   */
  async name(
    setId: string,
    memberId: string,
    { giverOrganisationId, listType }: z.infer<typeof namedPart>,
    actor: Actor,
  ): Promise<void> {
    const { manager } = this.reader;
    const set = await this.query.seen(manager, actor, setId);
    const member = await manager.findOneBy(ImportSetMember, { id: memberId, setId });
    if (!member) throw notFound();
    if (member.batchId !== null) throw partNamed();
    const kept = await manager.findOneBy(KeptPart, { memberId });
    const fileId = kept?.fileId;
    if (!kept || !fileId || kept.expiresAt <= this.clock.moment()) throw partNotKept();
    const kind = set.listType ?? kept.listType ?? listType;
    if (kind === null) throw typeUnclear();
    const file = await manager.findOneByOrFail(StoredFile, { id: fileId });
    const staged = await this.files.stage(this.files.read(file));
    const order = { roundId: set.roundId, listType: kind, giverOrganisationId };
    const whole = { ...order, fileName: kept.fileName, again: false };
    const taken = this.uploads.accept(staged, whole, actor, async (writer, batchId) => {
      const open = { id: memberId, batchId: IsNull() };
      const change = { batchId, nearest: [] as never, rowNumbers: [] as never };
      const mine = await writer.update(ImportSetMember, open, { ...change, ...keptProblem(null) });
      if (mine.affected !== 1) throw partNamed();
      const gone = { fileId: null, removedAt: this.clock.moment() };
      await writer.update(KeptPart, { id: kept.id }, gone);
      await this.files.remove(writer, [fileId]);
    });
    await taken.catch((error) => {
      throw error instanceof AppError ? problemOfPart(error) : error;
    });
    await this.files.discard({ id: fileId });
  }
}
