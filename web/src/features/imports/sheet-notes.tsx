import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { StatusMark } from '../../components/status-mark';
import { useFormat } from '../../components/use-format';
import type { ImportSheet } from './api';

/** Cells that are named one by one. */
const MOST_CELLS = 12;

/** How each sheet was understood, and what a person should know before confirming. */
export function SheetNotes({ sheets }: { sheets: ImportSheet[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="sheet-notes">
      {sheets.map((sheet) => {
        const wrong = sheet.totals.filter(({ agrees }) => !agrees);
        return (
          <li key={sheet.sheet}>
            <div>
              <strong>{t('imports.sheetName', { name: sheet.sheet })}</strong>{' '}
              <StatusMark tone={sheet.outcome === 'table' ? 'green' : 'grey'}>
                {t(`sheetOutcome.${sheet.outcome}`)}
              </StatusMark>{' '}
              {t('imports.sheetRows', { n: format.number(sheet.counts.data) })}
            </div>
            {sheet.missing.length > 0 && (
              <p>{t('imports.missingColumns', { names: sheet.missing.join('; ') })}</p>
            )}
            {sheet.said && (
              <p>
                {t('imports.said', {
                  values: sheet.said.map(({ column, value }) => `${column}: ${value}`).join('; '),
                })}
              </p>
            )}
            {sheet.kept && <p>{t('imports.keptColumns', { names: sheet.kept.join('; ') })}</p>}
            {sheet.unclear.map(({ column, places }) => (
              <p key={column}>{t('imports.unclear', { column, places: places.join(', ') })}</p>
            ))}
            {sheet.outcome === 'table' && sheet.unknown.length > 0 && (
              <p>
                {t('imports.unknown', {
                  names: sheet.unknown
                    .map(
                      ({ column, heading }) => `${heading || t('imports.noHeading')} (${column})`,
                    )
                    .join('; '),
                })}
              </p>
            )}
            <RemovedColumns removed={sheet.removed} />
            {sheet.hiddenDataRows > 0 && (
              <p>{t('imports.hiddenRows', { n: format.number(sheet.hiddenDataRows) })}</p>
            )}
            {sheet.doubtfulFonts.length > 0 && (
              <p>
                {t('imports.doubtfulFonts', {
                  n: format.number(sheet.doubtfulFonts.length),
                  cells: `${sheet.doubtfulFonts.slice(0, MOST_CELLS).join(', ')}${
                    sheet.doubtfulFonts.length > MOST_CELLS ? ', …' : ''
                  }`,
                })}
              </p>
            )}
            {wrong.map(({ cell, label, stated, computed }) => (
              <p key={cell}>
                {t('imports.totalDiffers', {
                  cell,
                  label,
                  stated: format.number(stated, 3),
                  computed: format.number(computed, 3),
                })}
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/** Columns that were left out because they may not be kept, each kind with its reason. */
function RemovedColumns({ removed }: Pick<ImportSheet, 'removed'>) {
  const { t } = useTranslation();
  const kinds = [...new Set(removed.map(({ refusal }) => refusal))];
  return kinds.map((kind) => (
    <Notice key={kind} tone="yellow">
      {t('imports.removed', {
        names: removed
          .filter(({ refusal }) => refusal === kind)
          .map(({ column, heading }) => `${heading || t('imports.noHeading')} (${column})`)
          .join('; '),
      })}{' '}
      {t(`imports.removedWhy.${kind}`)}
    </Notice>
  ));
}
