import { Injectable } from '@nestjs/common';
import { ExpiredFiles } from '../platform/files/expired-files';
import { ListExport } from './list-export.entity';

/** Removes the workbooks of lists once they ran out. */
@Injectable()
export class ExpiredExports extends ExpiredFiles<ListExport> {
  protected readonly table = ListExport;
}
