import { Entity, ForeignKey, Unique } from 'typeorm';
import { IdColumn, RefColumn } from '../../platform/database/columns';

/** The row of a list that an entry of the register of surplus came from; its id is that of the entry. */
@Entity('surplus_origin')
@Unique(['itemId'])
export class SurplusOrigin {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  @RefColumn() @ForeignKey('HandoverItem') itemId!: string;
}
