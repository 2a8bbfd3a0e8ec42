import type { HandoverList } from '../handover/api';
import type { ChosenPortion } from '../rows/compare-seen';

/** What a dialog about one portion is given. */
export interface PortionDialogProps {
  list: HandoverList;
  chosen: ChosenPortion;
  onDone: () => void;
  onCancel: () => void;
}
