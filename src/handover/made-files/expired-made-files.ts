import { Injectable } from '@nestjs/common';
import { ExpiredFiles } from '../../platform/files/expired-files';
import { MadeFile } from './made-file.entity';

/** Removes made files once they ran out. */
@Injectable()
export class ExpiredMadeFiles extends ExpiredFiles<MadeFile> {
  protected readonly table = MadeFile;
}
