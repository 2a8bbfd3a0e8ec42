import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../components/status-mark';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
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

/** The same with its day below, and whether that is past. */
export function StateAndDue({ register, entry }: { register: Register; entry: RegisterEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dueOn, overdue } = entry;
  return (
    <span className="data-table-two-lines">
      <span>
        <EntryState register={register} entry={entry} />
      </span>
      {dueOn && (
        <span className="data-table-second">
          {overdue ? `${format.day(dueOn)} – ${t('registers.late')}` : format.day(dueOn)}
        </span>
      )}
    </span>
  );
}
