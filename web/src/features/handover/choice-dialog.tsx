import { BeginCustodyDialog } from '../custody/begin-custody-dialog';
import type { Chosen, RowFilter, RowsSummary } from '../rows/api';
import { chosenPortions, type ChosenPortion } from '../rows/compare-seen';
import type { HandoverItem, HandoverList, ListAct } from './api';
import { AssignDialog } from './assign-dialog';
import { CloseDialog } from './close-dialog';
import { DisputeDialog } from './dispute-dialog';
import { ResolveDialog } from './resolve-dialog';

/** What is chosen: rows one by one, or all that match a filter. */
export type Choice = { items: HandoverItem[] } | { filter: RowFilter; summary: RowsSummary };

/** The portions of the choice that each act can be done to. */
export function portionsOf(choice: Choice): Record<'open' | 'assigned' | 'disputed', Chosen> {
  if ('filter' in choice) {
    const { filter, summary } = choice;
    return {
      open: { filter, length: summary.outstanding.portions },
      assigned: { filter, length: summary.outstandingAssigned.portions },
      disputed: { filter, length: summary.disputed.portions },
    };
  }
  const portions = choice.items.flatMap((item) => item.portions);
  const idsOf = (found: typeof portions) => found.map(({ id }) => id);
  const open = portions.filter(({ bucket }) => bucket === 'outstanding');
  return {
    open: idsOf(open),
    assigned: idsOf(open.filter(({ receiver }) => receiver)),
    disputed: idsOf(portions.filter(({ bucket }) => bucket === 'disputed')),
  };
}

/** The portions that were looked at one by one; none where a filter chooses. */
export const seenIn = (choice: Choice): ChosenPortion[] =>
  'filter' in choice ? [] : chosenPortions(choice.items);

/** What a dialog was opened for: others may change the list meanwhile, what was typed stays. */
export interface Asked {
  act: ListAct | 'custody';
  list: HandoverList;
  choice: Choice;
}

interface ChoiceDialogProps {
  asked: Asked;
  onDone: () => void;
  onCancel: () => void;
}

/** The dialog of an act, for what was chosen when it was opened. */
export function ChoiceDialog({
  asked: { act, list, choice },
  onDone,
  onCancel,
}: ChoiceDialogProps) {
  const { open, disputed } = portionsOf(choice);
  const seen = seenIn(choice);
  const props = { list, portionIds: open, seen, onDone, onCancel };
  if (act === 'dispute') return <DisputeDialog {...props} />;
  if (act === 'close') return <CloseDialog {...props} />;
  if (act === 'assign') return <AssignDialog {...props} />;
  if (act === 'resolve') return <ResolveDialog {...props} portionIds={disputed} />;
  if (act !== 'custody' || 'filter' in choice) return null;
  const itemIds = choice.items.map(({ id }) => id);
  return <BeginCustodyDialog {...{ list, itemIds, onDone, onCancel }} />;
}
