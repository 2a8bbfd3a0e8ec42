import { Injectable } from '@nestjs/common';
import { ExpiredFiles } from '../../platform/files/expired-files';
import { KeptPart } from './kept-part.entity';

/** Removes the bytes of parts that nobody named in time. */
@Injectable()
export class ExpiredParts extends ExpiredFiles<KeptPart> {
  protected readonly table = KeptPart;
}
