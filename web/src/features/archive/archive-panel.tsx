import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useFormat } from '../../components/use-format';
import { MadeFile } from '../register/made-file';
import { useRound } from '../units/round-context';
import { ARCHIVE_KEY, archiveApi } from './api';
import './archive.css';
import { PackageDialog } from './package-dialog';

/** The handover package of a dissolved unit: having it made, and those that were made. */
export function ArchivePanel({ unitId }: { unitId: string }) {
  const { t } = useTranslation();
  const round = useRound();
  const format = useFormat();
  const problemText = useProblemText();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const archive = useQuery({
    queryKey: [ARCHIVE_KEY, round.id, unitId],
    queryFn: () => archiveApi.of(round.id, unitId),
    retry: false,
  });
  const make = useMutation({
    mutationFn: (reason?: string) => archiveApi.make(round.id, unitId, reason),
    onSuccess: () => setAsking(false),
  });
  const refresh = () => {
    void client.invalidateQueries({ queryKey: [ARCHIVE_KEY, round.id, unitId] });
  };
  // Who has no duty for the unit is told nothing of its package.
  if (!archive.data?.mayMake) return null;
  const { lists, packages, mayReveal } = archive.data;
  return (
    <section className="panel stack" aria-labelledby="goi-luu-tru">
      <h2 id="goi-luu-tru">{t('archive.title')}</h2>
      <p className="panel-hint">{t('archive.lead', { n: format.number(lists) })}</p>
      <div>
        <Button
          onClick={() => {
            make.reset();
            setAsking(true);
          }}
        >
          {t('archive.make')}
        </Button>
      </div>
      {asking && (
        <PackageDialog
          mayReveal={mayReveal}
          busy={make.isPending}
          problem={make.error && problemText(make.error)}
          onOk={(reason) => make.mutate(reason)}
          onCancel={() => setAsking(false)}
        />
      )}
      {make.data && (
        <MadeFile
          key={make.data.id}
          receipt={make.data}
          making={t('archive.making')}
          onMade={refresh}
        />
      )}
      {archive.error && <Notice tone="red">{problemText(archive.error)}</Notice>}
      {packages.length > 0 && (
        <DataTable
          caption={t('archive.made')}
          captionShown
          columns={[
            {
              ...{ key: 'number', title: t('archive.number'), rowHeader: true, width: 190 },
              render: ({ number }) => number,
            },
            {
              ...{ key: 'kind', title: t('listExport.kind'), width: 170 },
              render: ({ kind }) => t(`listExport.${kind}`),
            },
            { key: 'by', title: t('archive.by'), width: 170, render: ({ by }) => by },
            {
              key: 'at',
              title: t('archive.at'),
              width: 140,
              render: ({ at }) => format.moment(at),
            },
            {
              ...{ key: 'sha', title: t('archive.sha256'), width: 240 },
              render: ({ sha256 }) => <code className="archive-digest">{sha256}</code>,
            },
          ]}
          rows={packages}
          rowKey={({ number }) => number}
          empty={null}
        />
      )}
    </section>
  );
}
