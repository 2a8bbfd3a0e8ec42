import { useTranslation } from 'react-i18next';
import { paths } from '../../components/paths';
import { SectionPages } from '../../components/section-pages';
import { useRound } from '../units/round-context';

/** The pages about procedures of a round. */
export function ProceduresSection() {
  const { t } = useTranslation();
  const { code } = useRound();
  return (
    <SectionPages
      label={t('catalogue.sectionPages')}
      pages={[
        { to: paths.procedures(code), word: t('catalogue.verification') },
        { to: paths.proceduresOverview(code), word: t('overviews.title') },
        { to: paths.findings(code), word: t('findings.title') },
        { to: paths.tests(code), word: t('tests.title') },
        { to: paths.catalogue(code), word: t('catalogue.title') },
      ]}
    />
  );
}
