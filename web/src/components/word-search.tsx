import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useDebounced } from './use-debounced';

interface WordSearchProps {
  /** Text in the address. */
  text: string;
  label: string;
  /** Said where somebody types what may be a personal number. */
  noNumbers: string;
  onSearch: (text: string) => void;
}

/** Digits in a row that may be somebody's personal number: such a text must not get into an address. */
const LONG_NUMBER = /\d{9,}/;
const personal = (text: string) => LONG_NUMBER.test(text.replace(/[\s.-]/g, ''));

/** Searching by words once the typing rests. */
export function WordSearch({ text, label, noNumbers, onSearch }: WordSearchProps) {
  const [typed, setTyped] = useState(text);
  const settled = useDebounced(typed).trim();
  const refused = personal(typed);
  useEffect(() => {
    if (settled !== text && !personal(settled)) onSearch(settled);
    // Only what was typed starts a search; the text being cleared from outside must not.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  useEffect(() => setTyped(text), [text]);
  return (
    <>
      <Input
        className="toolbar-search"
        allowClear
        prefix={<SearchOutlined aria-hidden="true" />}
        value={typed}
        status={refused ? 'error' : ''}
        maxLength={100}
        placeholder={label}
        aria-label={label}
        onChange={(event) => setTyped(event.target.value)}
      />
      {refused && <span role="alert">{noNumbers}</span>}
    </>
  );
}
