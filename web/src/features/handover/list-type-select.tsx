import { DownloadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../../components/use-bilingual';
import type { Wording } from '../../api/types.gen';
import { useListTypes } from './use-list-types';

interface ListTypeSelectProps {
  id: string;
  value: string;
  onChange: (code: string) => void;
  /** Whose list it will be: the workbook to fill in then has its names. */
  giver?: { roundId: string; organisationId: string };
  /** A register, where one is asked for in place of a list. */
  register?: { code: string; name: Wording };
  /** What choosing none means, where that is allowed. */
  none?: string;
}

/** The kinds of lists by what they are about, and the workbook to fill in for the chosen one. */
export function ListTypeSelect({
  id,
  value,
  onChange,
  giver,
  register,
  none,
}: ListTypeSelectProps) {
  const { t } = useTranslation();
  const inLanguage = useBilingual();
  const { types } = useListTypes();
  const groups = [...new Set(types.map(({ group }) => group))];
  const chosen = types.find(({ code }) => code === value);
  return (
    <>
      <select
        id={id}
        className="native-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{none ?? t('imports.chooseType')}</option>
        {register && <option value={register.code}>{inLanguage(register.name)}</option>}
        {groups.map((group) => (
          <optgroup key={group} label={t(`listGroup.${group}`)}>
            {types
              .filter((type) => type.group === group)
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {inLanguage(name)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {chosen && (
        <a className="list-template-link" href={templateOf(chosen.code, giver)} download>
          <DownloadOutlined aria-hidden="true" />{' '}
          {t(giver ? 'workbooks.unitTemplate' : 'handover.template', {
            list: inLanguage(chosen.name),
          })}
        </a>
      )}
      {chosen && <p className="panel-hint">{t('workbooks.templateHint')}</p>}
    </>
  );
}

function templateOf(code: string, giver: ListTypeSelectProps['giver']): string {
  const place = giver ? `rounds/${giver.roundId}/givers/${giver.organisationId}/` : '';
  return `/api/${place}list-types/${encodeURIComponent(code)}/template.xlsx`;
}
