import { useTranslation } from 'react-i18next';
import { paths } from '../../components/paths';
import { SectionPages } from '../../components/section-pages';
import { useRound } from '../units/round-context';

/** The pages that look at the handover of a whole round. */
export function HandoverSection() {
  const { t } = useTranslation();
  const { code } = useRound();
  return (
    <SectionPages
      label={t('handover.sectionPages')}
      pages={[
        { to: paths.handover(code), word: t('handover.byUnit') },
        { to: paths.incoming(code), word: t('handover.incoming') },
        { to: paths.control(code), word: t('control.open') },
        { to: paths.shares(code), word: t('handover.signing') },
        { to: paths.teams(code), word: t('teams.short') },
        { to: paths.balance(code), word: t('conservation.sheet.short') },
        { to: paths.discrepancies(code), word: t('discrepancies.title') },
        { to: paths.duplicates(code), word: t('duplicates.title') },
        { to: paths.functions(code), word: t('functions.open') },
        { to: paths.cases(code), word: t('handover.openCases') },
        { to: paths.register(code), word: t('register.title') },
        { to: paths.completion(code), word: t('completion.title') },
      ]}
    />
  );
}
