import type { ChoiceDeclaration, ListDeclaration, Wording } from '../../imports/declaration';

/** A kind of handover list: its columns and what is particular to handing such things over. */
export interface ListType {
  /** Every giver files it or states that there is nothing to report; others are taken where they come. */
  required: boolean;
  declaration: ListDeclaration;
  /** Column whose text stands for the row in tables and messages. */
  nameColumn: string;
  /** What one unit of `quantity` is where the list has no column for it. */
  counted: Wording;
  /** Reasons for which a row may be closed without handover. */
  closingReasons: Pick<ChoiceDeclaration, 'value' | 'vi' | 'en'>[];
}
