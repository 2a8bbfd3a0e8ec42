import { useTranslation } from 'react-i18next';
import { paths } from '../../components/paths';
import { SectionPages } from '../../components/section-pages';
import { useRound } from '../units/round-context';

/** The pages of the trial operation, each one step from the others. */
export function RehearsalSection() {
  const { t } = useTranslation();
  const { code } = useRound();
  return (
    <SectionPages
      label={t('trials.sectionPages')}
      pages={[
        { to: paths.rehearsals(code), word: t('trials.byUnit') },
        { to: paths.trials(code), word: t('trials.title') },
        { to: paths.checklists(code), word: t('checklists.title') },
      ]}
    />
  );
}
