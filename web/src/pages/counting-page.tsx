import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useBilingual } from '../components/use-bilingual';
import { useFormat } from '../components/use-format';
import { History } from '../features/audit/history';
import { countingApi } from '../features/counting/api';
import { CountSheet } from '../features/counting/count-sheet';
import { countingKey } from '../features/counting/use-count-queue';
import { useRound } from '../features/units/round-context';
import '../features/counting/counting.css';

export default function CountingPage() {
  const { t } = useTranslation();
  const { countingId = '' } = useParams();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const query = useQuery({
    queryKey: countingKey(countingId),
    queryFn: () => countingApi.one(countingId),
  });
  const session = query.data;
  return (
    <>
      <PageHeader
        title={
          session
            ? t('counting.pageTitle', { list: inLanguage(session.listTypeName) })
            : t('counting.title')
        }
        above={[
          { to: paths.handover(round.code), title: t('handover.title') },
          ...(session
            ? [
                {
                  to: paths.list(round.code, session.listId),
                  title: inLanguage(session.listTypeName),
                },
              ]
            : []),
        ]}
      >
        {session &&
          [
            t(`counting.sides.${session.side}`),
            session.receiver?.name ?? session.giver.name,
            session.place,
            t('counting.by', { name: session.countedBy, day: format.day(session.countedOn) }),
          ]
            .filter(Boolean)
            .join(' · ')}
      </PageHeader>
      <QueryView query={query} what={t('counting.title')}>
        {(data) => (
          <div className="stack">
            <CountSheet session={data} />
            <History type="counting_session" id={data.id} />
          </div>
        )}
      </QueryView>
    </>
  );
}
