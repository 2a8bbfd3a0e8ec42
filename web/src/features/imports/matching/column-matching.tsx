import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice';
import { useFormat } from '../../../components/use-format';
import type { ImportBatchDetail } from '../api';
import { MatchSheet } from './match-sheet';
import { useMatching } from './use-matching';

/** How the columns of the file were matched, and the way to match them by hand. */
export function ColumnMatching({ batch }: { batch: ImportBatchDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  // A table that was not recognised can do nothing but be matched.
  const [open, setOpen] = useState<string | null>(
    batch.problem
      ? (batch.sheets.find(({ headings }) => headings.length > 1)?.sheet ?? null)
      : null,
  );
  const { choose, forget } = useMatching(batch);
  const sheets = batch.sheets.filter(({ headings }) => headings.length > 1);
  const { mapping } = batch;
  if (sheets.length === 0) return null;
  // Matched by itself, and nothing can be matched anew: nothing to say.
  if (!batch.rereadable && !batch.problem && !mapping) return null;
  const withoutAny = () => choose.mutate({ sheet: null, columns: [], remember: 'no' });
  const told = mapping && {
    file: mapping.fileName,
    by: mapping.madeBy,
    at: format.moment(mapping.madeAt),
  };
  return (
    <section className="panel stack" aria-labelledby="ghep-cot">
      <h2 id="ghep-cot">{t('columnMatching.title')}</h2>
      {batch.problem && (
        <Notice tone="red">
          <strong>{t('columnMatching.noTable')}</strong> {batch.problem}
        </Notice>
      )}
      {mapping && told && (
        <Notice tone="green">
          {mapping.mappingId
            ? t('columnMatching.remembered', told)
            : t('columnMatching.chosen', told)}{' '}
          {mapping.mappingId && !mapping.kept && t('columnMatching.forgottenSince')}
        </Notice>
      )}
      {!batch.rereadable && <p className="panel-hint">{t('repairs.notRereadable')}</p>}
      <div className="toolbar">
        {batch.rereadable &&
          sheets.map(({ sheet }) => (
            <Button
              key={sheet}
              aria-expanded={open === sheet}
              onClick={() => setOpen(open === sheet ? null : sheet)}
            >
              {t(batch.problem ? 'columnMatching.openFirst' : 'columnMatching.open', { sheet })}
            </Button>
          ))}
        {mapping && batch.rereadable && (
          <Button loading={choose.isPending} onClick={withoutAny}>
            {t('columnMatching.withoutAny')}
          </Button>
        )}
        {mapping?.mappingId && mapping.mayForget && (
          <Button
            danger
            loading={forget.isPending}
            onClick={() => forget.mutate(mapping.mappingId ?? '')}
          >
            {t('columnMatching.forget')}
          </Button>
        )}
      </div>
      {sheets
        .filter(({ sheet }) => sheet === open)
        .map((sheet) => (
          <MatchSheet
            key={`${sheet.sheet} ${batch.version}`}
            batch={batch}
            sheet={sheet}
            busy={choose.isPending}
            onChosen={(chosen) => choose.mutate(chosen, { onSuccess: () => setOpen(null) })}
          />
        ))}
    </section>
  );
}
