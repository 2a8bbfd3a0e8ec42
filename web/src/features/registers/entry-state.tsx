import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import type { Register, RegisterEntry } from './api';

/** How far an entry is: red past its day, green where nothing is left to do. */
export function EntryState({ register, entry }: { register: Register; entry: RegisterEntry }) {
  const inLanguage = useBilingual();
  const state = register.states.find(({ value }) => value === entry.state);
  return (
    <StatusMark tone={entry.overdue ? 'red' : state?.over ? 'green' : 'yellow'}>
      {state ? inLanguage(state) : entry.state}
    </StatusMark>
  );
}
