import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../components/notice';
import { PageHeader } from '../components/page-header';
import { QueryView } from '../components/query-view';
import { useCan } from '../features/accounts/session';
import { NamesPanel } from '../features/names/names-panel';
import { securityApi, type SecurityStanding } from '../features/security/api';
import { ThresholdTable } from '../features/security/threshold-table';

/** "Quản trị › Cấu hình an toàn": what is in force beside what the level asks for; to look at only;
 * and the one switch that an administrator sets here. */
export default function SecurityPage() {
  const { t } = useTranslation();
  const maySet = useCan('security.settings');
  const query = useQuery({ queryKey: ['security'], queryFn: securityApi.read });
  return (
    <>
      <PageHeader title={t('security.title')}>{t('security.lead')}</PageHeader>
      <QueryView query={query} what={t('security.what')}>
        {(standing) => (
          <div className="stack">
            <LevelNotice {...standing} />
            <ThresholdTable thresholds={standing.thresholds} />
            <p className="panel-hint">{t('security.confirm')}</p>
            {maySet && <NamesPanel />}
          </div>
        )}
      </QueryView>
    </>
  );
}

function LevelNotice({ level, levelSet, thresholds }: SecurityStanding) {
  const { t } = useTranslation();
  const count = (...standings: string[]) =>
    thresholds.filter(({ standing }) => standings.includes(standing)).length;
  const weaker = count('weaker');
  const sentence =
    level === 'demonstration' ? t('security.demonstration') : t(`security.level${level}`);
  return (
    <Notice tone={weaker > 0 || level === 'demonstration' ? 'yellow' : 'green'}>
      {sentence} {t(levelSet ? 'security.levelSet' : 'security.levelShipped')}{' '}
      {t('security.summary', {
        ...{ met: count('met', 'stricter'), weaker, unknown: count('unknown') },
      })}
    </Notice>
  );
}
