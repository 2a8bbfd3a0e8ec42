import { Modal } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useProblemText } from '../../components/problem-text';
import { useFocusBack } from '../../components/use-focus-back';
import type { Chosen } from '../rows/api';
import type { ChosenPortion } from '../rows/compare-seen';
import type { HandoverList } from './api';
import './act-dialog.css';

/** What every dialog about chosen portions is given. */
export interface PortionsDialogProps {
  list: HandoverList;
  /** Chosen one by one, or all that match the filter. */
  portionIds: Chosen;
  /** The portions chosen one by one, as the person saw them. */
  seen: readonly ChosenPortion[];
  onDone: () => void;
  onCancel: () => void;
}

/** A field that is empty or cannot be understood. */
export interface LackingField {
  /** Of the element that takes the input. */
  id: string;
  label: string;
}

/** Those fields that are not there yet, in their order on screen. */
export const lackingOf = (
  fields: readonly (readonly [id: string, label: string, there: unknown])[],
): LackingField[] => fields.filter(([, , there]) => !there).map(([id, label]) => ({ id, label }));

interface ActDialogProps {
  title: string;
  okText: string;
  /** What is still missing, shown after a first try to confirm. */
  missing?: string | null;
  /** The same field by field: each is named, marked, and one press away. */
  lacking?: readonly LackingField[];
  /** Why the server did not do it; stays until the next try. */
  problem?: unknown;
  busy: boolean;
  onOk: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** Frame of dialogs of an act: fields, what is missing or was refused, and a button that names the act. */
export function ActDialog({
  title,
  okText,
  missing = null,
  lacking = [],
  problem = null,
  busy,
  onOk,
  onCancel,
  children,
}: ActDialogProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const told = useRef<HTMLDivElement>(null);
  const [tries, setTries] = useState(0);
  // Of this dialog only: what an earlier one was refused for is over.
  const refused = busy || tries === 0 ? null : problem;
  // What went wrong stands above the fields, the button below them: who presses it is taken there.
  useEffect(() => {
    if (tries > 0) told.current?.focus();
  }, [tries, refused]);
  useMarkedFields(lacking);
  useFocusBack();
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t('action.cancel')}
      confirmLoading={busy}
      onOk={() => {
        setTries(tries + 1);
        onOk();
      }}
      onCancel={onCancel}
    >
      <div className="stack">
        {(missing || lacking.length > 0 || Boolean(refused)) && (
          <div ref={told} tabIndex={-1} className="act-told">
            {lacking.length > 0 && (
              <Notice tone="red">
                {t('dialog.lacking')}
                <ul className="act-lacking">
                  {lacking.map(({ id, label }) => (
                    <li key={id}>
                      <button
                        type="button"
                        className="link-button"
                        onClick={() => document.getElementById(id)?.focus()}
                      >
                        {label}
                      </button>
                    </li>
                  ))}
                </ul>
              </Notice>
            )}
            {missing && <Notice tone="red">{missing}</Notice>}
            {Boolean(refused) && !missing && lacking.length === 0 && (
              <Notice tone="red">{problemText(refused)}</Notice>
            )}
          </div>
        )}
        {children}
      </div>
    </Modal>
  );
}

/** Marks fields for eyes and screen readers as long as they are lacking. */
function useMarkedFields(lacking: readonly LackingField[]): void {
  const ids = lacking.map(({ id }) => id).join(' ');
  useEffect(() => {
    const fields = ids === '' ? [] : ids.split(' ').flatMap((id) => fieldOf(id) ?? []);
    for (const field of fields) field.setAttribute('aria-invalid', 'true');
    return () => {
      for (const field of fields) field.removeAttribute('aria-invalid');
    };
  }, [ids]);
}

/** The element of a field, unless it says itself that it is wrong. */
function fieldOf(id: string): HTMLElement | undefined {
  const field = document.getElementById(id) ?? undefined;
  return field?.getAttribute('aria-invalid') === 'true' ? undefined : field;
}
