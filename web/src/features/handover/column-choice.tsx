import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import type { HandoverColumn } from './api';

interface ColumnChoiceProps {
  columns: readonly HandoverColumn[];
  shown: readonly string[];
  onChange: (keys: string[]) => void;
}

/** Which columns of the kind of list stand in the table; the choice goes into the address. */
export function ColumnChoice({ columns, shown, onChange }: ColumnChoiceProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  return (
    <details className="column-choice">
      <summary>{t('handover.columnChoice', { n: shown.length })}</summary>
      <div className="column-choice-list">
        {columns.map(({ key, header }) => (
          <Checkbox
            key={key}
            checked={shown.includes(key)}
            onChange={({ target }) =>
              onChange(
                columns
                  .map((column) => column.key)
                  .filter((each) => (each === key ? target.checked : shown.includes(each))),
              )
            }
          >
            {inLanguage(header)}
          </Checkbox>
        ))}
      </div>
    </details>
  );
}
