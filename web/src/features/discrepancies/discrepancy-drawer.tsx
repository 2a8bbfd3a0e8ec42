import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../components/paths';
import { QueryView } from '../../components/query-view';
import { useBilingual } from '../../components/use-bilingual';
import { useFormat } from '../../components/use-format';
import { EvidencePanel } from '../evidence/evidence-panel';
import { History } from '../audit/history';
import '../handover/item-table.css';
import { useRound } from '../units/round-context';
import { DISCREPANCIES_KEY, discrepanciesApi, type Discrepancy } from './api';
import { ChangeForm } from './change-form';
import { DecisionDialog } from './decision-dialog';
import { DiscrepancyMark, DueMark } from './state-mark';
import { useDiscrepancyAct } from './use-discrepancy-act';
import { useKinds } from './use-kinds';

interface DiscrepancyDrawerProps {
  /** Empty while none is open. */
  id: string;
  onClose: () => void;
}

/** One discrepancy: what it is about, who answers by when, its decision, its history. */
export function DiscrepancyDrawer({ id, onClose }: DiscrepancyDrawerProps) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: [DISCREPANCIES_KEY, 'one', id],
    queryFn: () => discrepanciesApi.one(id),
    enabled: id !== '',
  });
  return (
    <Drawer open={id !== ''} onClose={onClose} title={t('discrepancies.one')} size={480}>
      {id !== '' && (
        <QueryView query={query} what={t('discrepancies.what')}>
          {(row) => <Details key={row.id} row={row} />}
        </QueryView>
      )}
    </Drawer>
  );
}

function Details({ row }: { row: Discrepancy }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const inLanguage = useBilingual();
  const { wordOf } = useKinds();
  const [closing, setClosing] = useState(false);
  // What is being changed; a later version beside it is a conflict that the person settles.
  const [shown, setShown] = useState(row);
  const act = useDiscrepancyAct(t('discrepancies.closedDone'), () => setClosing(false));
  const facts: [string, string | null][] = [
    [t('discrepancies.list'), inLanguage(row.listTypeName)],
    [t('discrepancies.row'), row.item && `${row.item.rowCode} – ${row.item.name}`],
    [t('handover.giver'), row.giver.name],
    [t('handover.receiver'), row.receiver?.name ?? null],
    [
      t('discrepancies.quantityDifference'),
      row.quantityDifference === null ? null : format.quantity(row.quantityDifference),
    ],
    [
      t('discrepancies.moneyDifference'),
      row.moneyDifference === null ? null : format.money(row.moneyDifference),
    ],
    [t('discrepancies.note'), row.note],
    [t('discrepancies.evidence'), row.evidence],
    [t('discrepancies.responsible'), row.responsible.name],
    [t('discrepancies.person'), row.responsiblePerson],
    [
      t('discrepancies.opened'),
      `${row.openedBy}, ${format.moment(row.openedAt)} · ${t('discrepancies.age', { n: row.ageDays })}`,
    ],
  ];
  return (
    <div className="stack">
      <h2>
        {wordOf(row.kind)} · {row.number}
      </h2>
      <p className="toolbar">
        <DiscrepancyMark state={row.state} /> <DueMark {...row} />
      </p>
      <dl className="item-fields">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {row.decision && (
          <div>
            <dt>{t('discrepancies.decision')}</dt>
            <dd>
              {row.decision.number &&
                `${t('discrepancies.paper', {
                  number: row.decision.number,
                  day: format.day(row.decision.date),
                })}: `}
              {row.decision.text}
              <br />
              <span className="panel-hint">
                {row.decision.by}, {format.moment(row.decision.at)}
              </span>
            </dd>
          </div>
        )}
      </dl>
      <Link to={paths.list(round.code, row.listId)}>{t('discrepancies.toList')}</Link>
      {shown.may.includes('change') && (
        <ChangeForm key={shown.version} row={shown} now={row} onShow={setShown} />
      )}
      {row.may.includes('close') && (
        <div>
          <Button type="primary" onClick={() => setClosing(true)}>
            {t('discrepancies.close')}
          </Button>
        </div>
      )}
      {closing && (
        <DecisionDialog
          title={t('discrepancies.closeTitle', { number: row.number })}
          okText={t('discrepancies.close')}
          hint={row.origin === 'dispute' ? t('discrepancies.closeHint') : undefined}
          problem={act.error}
          busy={act.isPending}
          onOk={(decision) => act.mutate(() => discrepanciesApi.close(row, decision))}
          onCancel={() => setClosing(false)}
        />
      )}
      <EvidencePanel
        subject={{ kind: 'discrepancy', id: row.id }}
        of={t('evidence.ofDiscrepancy', { number: row.number })}
        heading="h3"
      />
      <History type="discrepancy" id={row.id} />
    </div>
  );
}
