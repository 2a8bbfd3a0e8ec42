import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice';
import { PAGE_SIZE } from '../../../components/paging';
import { QueryView } from '../../../components/query-view';
import { useBilingual } from '../../../components/use-bilingual';
import { useFormat } from '../../../components/use-format';
import { useCan } from '../../accounts/session';
import { History } from '../../audit/history';
import { CATALOGUE_KEY, catalogueApi, CHANGES, type CatalogueVersion } from './api';
import './catalogue.css';
import { ChangeTable } from './change-table';
import { useCatalogueAct } from './use-catalogue-act';

/** A version, or the plan of one: counts, what a person should look at, each change, and the acts. */
export function VersionView({
  version,
  onDone,
}: {
  version: CatalogueVersion;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayImport = useCan('procedure.import');
  const [page, setPage] = useState(1);
  const query = { page, pageSize: PAGE_SIZE };
  const changes = useQuery({
    queryKey: [CATALOGUE_KEY, 'changes', version.id, query],
    queryFn: () => catalogueApi.changes(version.id, query),
    placeholderData: keepPreviousData,
  });
  const apply = useCatalogueAct(() => catalogueApi.apply(version), t('catalogue.applied'));
  const discard = useCatalogueAct(() => catalogueApi.discard(version), t('catalogue.discarded'));
  const planned = version.state === 'planned';
  const { counts, fileRows } = version;
  const rowsOf = (key: string) => format.number(fileRows?.[key] ?? 0);
  const nothing = counts.added + counts.amended + counts.withdrawn + version.replaced === 0;
  return (
    <section className="panel stack" aria-labelledby="catalogue-version">
      <h2 id="catalogue-version">
        {planned
          ? t('catalogue.planOf', { source: version.source })
          : t('catalogue.versionOf', { n: version.number, source: version.source })}
      </h2>
      <dl className="catalogue-counts">
        {CHANGES.map((each) => (
          <div key={each}>
            <dt>{t(`catalogue.changes.${each}`)}</dt>
            <dd>{format.number(counts[each])}</dd>
          </div>
        ))}
        {version.replaced > 0 && (
          <div>
            <dt>{t('catalogue.codes')}</dt>
            <dd>{format.number(version.replaced)}</dd>
          </div>
        )}
      </dl>
      {fileRows && (
        <p className="panel-hint">
          {t('catalogue.fileRows', {
            total: rowsOf('total'),
            heading: rowsOf('heading'),
            group: rowsOf('group'),
            listed: rowsOf('listed'),
            continued: rowsOf('continued'),
            withdrawn: rowsOf('withdrawn'),
            refused: rowsOf('refused'),
            skipped: rowsOf('skipped'),
          })}
        </p>
      )}
      <Notes version={version} />
      <QueryView query={changes} what={t('catalogue.what')}>
        {(data) => (
          <ChangeTable
            caption={t('catalogue.changesCaption')}
            page={data}
            refreshing={changes.isPlaceholderData}
            onPage={setPage}
          />
        )}
      </QueryView>
      <History type="catalogue_version" id={version.id} />
      <div className="toolbar">
        {planned && mayImport && (
          <>
            <Button
              type="primary"
              disabled={nothing}
              loading={apply.isPending}
              onClick={() => apply.mutate(undefined, { onSuccess: onDone })}
            >
              {t('catalogue.apply')}
            </Button>
            <Button
              loading={discard.isPending}
              onClick={() => discard.mutate(undefined, { onSuccess: onDone })}
            >
              {t('catalogue.discard')}
            </Button>
          </>
        )}
        <Button onClick={onDone}>{t('action.close')}</Button>
      </div>
    </section>
  );
}

function Notes({ version: { notes, noteCount } }: { version: CatalogueVersion }) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguage = useBilingual();
  if (noteCount === 0) return null;
  return (
    <>
      <Notice tone="yellow">{t('catalogue.notes', { n: format.number(noteCount) })}</Notice>
      <ul className="catalogue-notes">
        {notes.map((note) => (
          <li key={`${note.sheet} ${note.cell} ${note.code}`}>
            {note.sheet}!{note.cell}: {inLanguage(note)}
          </li>
        ))}
      </ul>
    </>
  );
}
