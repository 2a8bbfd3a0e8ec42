import { useTranslation } from 'react-i18next';
import { StatusMark, type Tone } from '../../components/status-mark';
import type { CaseRow } from './api';

const OWNERSHIP: Record<CaseRow['ownership'], Tone> = {
  unassigned: 'red',
  not_accepted: 'yellow',
  no_person: 'yellow',
  owned: 'green',
  finished: 'green',
};

/** Whether somebody answers for a case. */
export function OwnershipMark({ ownership }: { ownership: CaseRow['ownership'] }) {
  const { t } = useTranslation();
  return <StatusMark tone={OWNERSHIP[ownership]}>{t(`caseOwnership.${ownership}`)}</StatusMark>;
}

/** The due day of a case, and whether it is late or near. */
export function CaseDue({
  dueOn,
  endsOn,
  due,
  noDue,
}: Pick<CaseRow, 'dueOn' | 'endsOn' | 'due' | 'noDue'>) {
  const { t } = useTranslation();
  const write = (day: string) => day.split('-').reverse().join('/');
  if (noDue)
    return (
      <StatusMark tone="yellow">{t('cases.noDue', { reason: t(`caseNoDue.${noDue}`) })}</StatusMark>
    );
  if (!dueOn) return <span>–</span>;
  return (
    <span className="case-due">
      {write(dueOn)}
      {endsOn && endsOn !== dueOn && (
        <span className="panel-hint"> {t('cases.endsOn', { day: write(endsOn) })}</span>
      )}{' '}
      {due === 'late' && <StatusMark tone="red">{t('caseDue.late')}</StatusMark>}
      {due === 'soon' && <StatusMark tone="yellow">{t('caseDue.soon')}</StatusMark>}
    </span>
  );
}

/** What the rules say of a dossier that lies across the first day. */
export function RuleText({ rule }: { rule: NonNullable<CaseRow['rule']> }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`dossierRule.${rule.rule}`)}
      {rule.resultAt && `. ${t(`resultAt.${rule.resultAt}`)}`}
    </>
  );
}
