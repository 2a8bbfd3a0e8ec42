import { Button, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORIES, type DraftItem } from './kit-draft';

interface KitItemFieldsProps {
  item: DraftItem;
  first: boolean;
  last: boolean;
  onChange: (change: Partial<DraftItem>) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

/** One task of a kit, folded to its line until somebody opens it. */
export function KitItemFields(props: KitItemFieldsProps) {
  const { item, first, last, onChange, onMove, onRemove } = props;
  const { t } = useTranslation();
  const id = useId();
  const field = (key: 'code' | 'offset' | 'after' | 'source', most: number) => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{t(`taskKitItem.${key}`)}</label>
      <Input
        id={`${id}-${key}`}
        maxLength={most}
        value={item[key]}
        onChange={(event) => onChange({ [key]: event.target.value })}
      />
    </div>
  );
  const long = (key: 'what' | 'guidance', most: number) => (
    <div className="field">
      <label htmlFor={`${id}-${key}`}>{t(`taskKitItem.${key}`)}</label>
      <Input.TextArea
        id={`${id}-${key}`}
        rows={2}
        maxLength={most}
        value={item[key] ?? ''}
        onChange={(event) => onChange({ [key]: event.target.value })}
      />
    </div>
  );
  return (
    <li className="task-card">
      <details open={item.what === ''}>
        <summary>
          {item.code}. {item.what || t('taskKitItem.untold')}
        </summary>
        <div className="stack kit-item">
          {long('what', 500)}
          {long('guidance', 1000)}
          <div className="kit-fields">
            {field('code', 40)}
            {field('offset', 5)}
            {field('after', 400)}
            <div className="field">
              <label htmlFor={`${id}-category`}>{t('taskKitItem.category')}</label>
              <select
                id={`${id}-category`}
                className="native-select"
                value={item.category}
                onChange={(event) =>
                  onChange({
                    category: CATEGORIES.find((each) => each === event.target.value) ?? 'other',
                  })
                }
              >
                {CATEGORIES.map((each) => (
                  <option key={each} value={each}>
                    {t(`taskCategory.${each}`)}
                  </option>
                ))}
              </select>
            </div>
          </div>
          {field('source', 500)}
          <div className="task-toolbar">
            <Button size="small" disabled={first} onClick={() => onMove(-1)}>
              {t('taskKitItem.up')}
            </Button>
            <Button size="small" disabled={last} onClick={() => onMove(1)}>
              {t('taskKitItem.down')}
            </Button>
            <Button size="small" danger onClick={onRemove}>
              {t('taskKitItem.remove', { code: item.code })}
            </Button>
          </div>
        </div>
      </details>
    </li>
  );
}
