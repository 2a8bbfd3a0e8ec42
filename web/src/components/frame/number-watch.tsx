import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../notice';
import { seemsPersonal } from '../personal-number';

/** Fields for remarks; searches, codes and the columns that take numbers are single lines. */
const isRemark = (field: EventTarget | null): field is HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement;

/** Says, while somebody types a personal number into a remark of any form, that it will be hidden. */
export function NumberWatch() {
  const { t } = useTranslation();
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const look = ({ target }: Event) => setSeen(isRemark(target) && seemsPersonal(target.value));
    const leave = () => setSeen(false);
    document.addEventListener('input', look);
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('input', look);
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', leave);
    };
  }, []);
  return (
    <div className="frame-number-watch">
      {seen && <Notice tone="yellow">{t('frame.personalNumber')}</Notice>}
    </div>
  );
}
