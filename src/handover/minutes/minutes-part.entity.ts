import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CountColumn, IdColumn, RefColumn, TextColumn } from '../../platform/database/columns';

/** A further file of minutes that have more rows than one paper takes; the first is on the minutes. */
@Entity('minutes_part')
@Unique(['minutesId', 'partNo'])
@Index(['dataSha256'])
@Check('ck_minutes_part_part_no', 'part_no >= 2')
export class MinutesPart {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Minutes') minutesId!: string;
  @CountColumn() partNo!: number;
  @CountColumn() rowCount!: number;
  @TextColumn(64) dataSha256!: string;
  @RefColumn() @ForeignKey('StoredFile') docxFileId!: string;
  @RefColumn() @ForeignKey('StoredFile') pdfFileId!: string;
}
