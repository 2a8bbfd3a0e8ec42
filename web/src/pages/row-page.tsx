import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../components/page-header';
import { paths } from '../components/paths';
import { QueryView } from '../components/query-view';
import { useBilingual } from '../components/use-bilingual';
import { History } from '../features/audit/history';
import { EvidencePanel } from '../features/evidence/evidence-panel';
import { CustodyPanel } from '../features/custody/custody-panel';
import '../features/custody/custody.css';
import { handoverApi } from '../features/handover/api';
import { MaskedEarlierValue } from '../features/handover/masked-value';
import { RowFacts } from '../features/handover/row-facts';
import { RowLedger } from '../features/rows/row-ledger';
import { receiversApi } from '../features/rows/receivers-api';
import { SpanningPanel } from '../features/rows/spanning-panel';
import { useRound } from '../features/units/round-context';

/** One row on a page of its own, which can be sent to a colleague: its fields, portions and history. */
export default function RowPage() {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const round = useRound();
  const { listId = '', itemId = '' } = useParams();
  const list = useQuery({
    queryKey: ['handover-list', listId],
    queryFn: () => handoverApi.list(listId),
  });
  const detail = useQuery({
    queryKey: ['handover-items', listId, 'row', itemId],
    queryFn: () => receiversApi.row(listId, itemId),
  });
  const above = [
    { to: paths.handover(round.code), title: t('handover.title') },
    {
      to: paths.list(round.code, listId),
      title: list.data ? inLanguage(list.data.listTypeName) : t('handover.listWhat'),
    },
  ];
  return (
    <>
      <PageHeader title={detail.data?.row.name ?? t('handover.details')} above={above}>
        {list.data && `${detail.data?.row.rowCode ?? ''} · ${list.data.giver.name}`}
      </PageHeader>
      <QueryView query={list} what={t('handover.listWhat')}>
        {(seen) => (
          <QueryView query={detail} what={t('handover.itemsWhat')}>
            {(found) => (
              <div className="stack">
                <section className="panel stack" aria-label={t('handover.details')}>
                  <RowFacts list={seen} item={found.row} />
                </section>
                <SpanningPanel list={seen} detail={found} />
                <CustodyPanel list={seen} itemId={itemId} />
                <RowLedger list={seen} lines={found.ledger} />
                <EvidencePanel
                  subject={{ kind: 'item', id: itemId }}
                  of={found.row.name}
                  heading="h2"
                />
                <History
                  type="handover_item"
                  id={itemId}
                  personal={(value) => (
                    <MaskedEarlierValue list={seen} item={found.row} value={value} />
                  )}
                />
              </div>
            )}
          </QueryView>
        )}
      </QueryView>
    </>
  );
}
