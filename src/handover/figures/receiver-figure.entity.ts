import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import {
  CountColumn,
  ID_LENGTH,
  MoneyColumn,
  QuantityColumn,
} from '../../platform/database/columns';
import type { Bucket } from '../bucket';
import { NOT_BELOW_ZERO } from './receiver-figure.triggers';

/**
 * What of a list stands in one bucket for one receiver; portions are counted. Kept by the database
 * with every line of the ledger, so that nobody has to add up a million portions.
 */
@Entity('receiver_figure')
@Check('ck_receiver_figure_amounts', NOT_BELOW_ZERO)
export class ReceiverFigure {
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH })
  @ForeignKey('HandoverList')
  listId!: string;
  /** Empty for what has no receiver yet. */
  @PrimaryColumn({ type: 'varchar', length: ID_LENGTH }) receiverOrganisationId!: string;
  @PrimaryColumn({ type: 'varchar', length: 12 }) bucket!: Bucket;
  @CountColumn() portions!: number;
  @QuantityColumn() quantity!: number;
  @MoneyColumn() money!: number;
  @MoneyColumn() money2!: number;
  @MoneyColumn() money3!: number;
  @MoneyColumn() money4!: number;
  @MoneyColumn() money5!: number;
}
