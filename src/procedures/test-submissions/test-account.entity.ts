import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  IdColumn,
  MomentColumn,
  RefColumn,
  RowVersionColumn,
  TextColumn,
} from '../../platform/database/columns';

/** An account made for tests, by which the test dossiers of a round may be handed in. */
@Entity('test_account')
@Unique(['roundId', 'key'])
export class TestAccount {
  @IdColumn() id!: string;
  @RefColumn() @ForeignKey('Round') roundId!: string;
  /** As it signs in; never the number of a person. */
  @TextColumn(200) name!: string;
  /** The name as accounts are compared, see `accountKey`. */
  @TextColumn(200) key!: string;
  /** Who uses it, for what. */
  @TextColumn(300, { nullable: true }) purpose!: string | null;
  @TextColumn(200) declaredByName!: string;
  @MomentColumn() declaredAt!: string;
  /** From then on no dossier is handed in by it any more; those before stay. */
  @MomentColumn({ nullable: true }) withdrawnAt!: string | null;
  @RowVersionColumn() version!: number;
}
