import { Select, type SelectProps } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import './searched-select.css';

interface SearchedSelectProps<Value> extends SelectProps<Value> {
  /** What is on offer does not answer yet what is typed. */
  searching: boolean;
  onTyped: (text: string) => void;
  /** Said when nothing answers what is typed. */
  nothing: string;
}

/**
 * A choice whose answers the server finds while somebody types. Enter waits for the answer: it would
 * take the first of an older one, or close the list.
 */
export function SearchedSelect<Value = string>(props: SearchedSelectProps<Value>) {
  const { searching, onTyped, nothing, className = '', ...rest } = props;
  const { t } = useTranslation();
  const waitForAnswer = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && searching) event.stopPropagation();
  };
  return (
    <div className={`searched-select ${className}`} onKeyDownCapture={waitForAnswer}>
      <Select<Value>
        {...rest}
        className="searched-select-field"
        loading={searching}
        notFoundContent={searching ? t('state.searching') : nothing}
        showSearch={{ filterOption: false, onSearch: onTyped }}
      />
    </div>
  );
}
