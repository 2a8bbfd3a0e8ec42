import { Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice';
import type { ChosenColumns, ImportBatchDetail, ImportSheet } from '../api';
import { columnsTogether, matchProblems, NOT_IMPORTED } from './match-problems';

type Remember = ChosenColumns['remember'];

interface MatchSheetProps {
  batch: ImportBatchDetail;
  sheet: ImportSheet;
  busy: boolean;
  onChosen: (chosen: ChosenColumns) => void;
}

/** Each heading of the sheet beside the column of the list that it fills. */
export function MatchSheet({ batch, sheet, busy, onChosen }: MatchSheetProps) {
  const { t } = useTranslation();
  const id = useId();
  const [keys, setKeys] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      sheet.headings.map(({ column }) => [
        column,
        sheet.columns.find((each) => each.column === column)?.key ?? NOT_IMPORTED,
      ]),
    ),
  );
  const places: Remember[] =
    batch.mayRememberFor === 'province'
      ? ['organisation', 'province', 'no']
      : batch.mayRememberFor === 'organisation'
        ? ['organisation', 'no']
        : ['no'];
  const [remember, setRemember] = useState<Remember>(places[0] ?? 'no');
  const [tried, setTried] = useState(false);
  const together = columnsTogether(sheet.columns, keys);
  const { twice, missing } = matchProblems(keys, batch.offered, together);
  const send = () => {
    setTried(true);
    if (twice.length > 0) return;
    // What stands together is found again by its headings; nobody has to say it.
    const columns = sheet.headings
      .filter(({ column }) => !together.has(column))
      .map(({ column }) => ({ column, key: keys[column] || null }));
    onChosen({ sheet: sheet.sheet, columns, remember });
  };
  return (
    <div className="stack">
      <table className="match-columns">
        <caption>{t('columnMatching.caption', { sheet: sheet.sheet })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columnMatching.inFile')}</th>
            <th scope="col">{t('columnMatching.inList')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.headings.map(({ column, heading }) => (
            <tr key={column}>
              <th scope="row">
                <label htmlFor={`${id}-${column}`}>
                  {heading || t('columnMatching.noHeading')} <span>({column})</span>
                </label>
              </th>
              <td>
                <select
                  id={`${id}-${column}`}
                  className="native-select"
                  value={keys[column]}
                  onChange={(event) => setKeys({ ...keys, [column]: event.target.value })}
                >
                  <option value={NOT_IMPORTED}>{t('columnMatching.notImported')}</option>
                  {batch.offered.map(({ key, name, required }) => (
                    <option key={key} value={key}>
                      {required ? t('columnMatching.required', { name }) : name}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length > 0 && (
        <Notice tone="yellow">{t('columnMatching.missing', { names: missing.join('; ') })}</Notice>
      )}
      {tried && twice.length > 0 && (
        <Notice tone="red">{t('columnMatching.twice', { names: twice.join('; ') })}</Notice>
      )}
      {places.length > 1 && (
        <fieldset className="match-remember">
          <legend>{t('columnMatching.rememberTitle')}</legend>
          <Radio.Group
            value={remember}
            onChange={(event) => setRemember(event.target.value as Remember)}
            options={places.map((value) => ({
              value,
              label: t(`columnMatching.remember.${value}`, { giver: batch.giver.name }),
            }))}
          />
        </fieldset>
      )}
      <div className="toolbar">
        <Button type="primary" loading={busy} onClick={send}>
          {t('columnMatching.ok')}
        </Button>
      </div>
    </div>
  );
}
