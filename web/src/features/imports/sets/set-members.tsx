import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../../components/data-table';
import type { Column } from '../../../components/table-column';
import { paths } from '../../../components/paths';
import { EmptyState } from '../../../components/states';
import { StatusMark, type Tone } from '../../../components/status-mark';
import { useFormat } from '../../../components/use-format';
import { useListTypes } from '../../handover/use-list-types';
import { useRound } from '../../units/round-context';
import type { BatchState } from '../api';
import type { ImportSetMember } from './api';
import { NamePart } from './name-part';

const TONES: Record<BatchState, Tone> = {
  uploaded: 'blue',
  reading: 'blue',
  planned: 'yellow',
  refused: 'red',
  applying: 'blue',
  applied: 'green',
  discarded: 'grey',
};

/** Looked at, and nothing in it would be written. */
const writesNothing = ({ import: own }: ImportSetMember): boolean =>
  own?.state === 'planned' && own.created + own.changed === 0;

const toneOf = (member: ImportSetMember): Tone => {
  const { import: own, importedBefore } = member;
  if (own && writesNothing(member)) return own.refused > 0 ? 'red' : 'grey';
  if (own) return TONES[own.state];
  return importedBefore ? 'grey' : 'red';
};

const unimported = ({ importedBefore }: ImportSetMember) =>
  importedBefore ? 'sets.importedBefore' : 'sets.notImported';

/** From so many on nobody counts them by eye. */
const MANY = 10;

/** A part about which somebody has to do something: it became no import, or not all of its rows did. */
const isOpen = ({ import: own, importedBefore }: ImportSetMember): boolean =>
  own ? own.state === 'refused' || own.refused > 0 : !importedBefore;

const stateCount = (members: ImportSetMember[], state: BatchState): number =>
  members.filter(({ import: own }) => own?.state === state).length;

/** Each part of the set: file, giver, kind of list, rows, refused rows, and how far it is. */
export function SetMembers({ setId, members }: { setId: string; members: ImportSetMember[] }) {
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [naming, setNaming] = useState<ImportSetMember | null>(null);
  const { t } = useTranslation();
  const { code } = useRound();
  const format = useFormat();
  const { nameOf } = useListTypes();
  const number = (of: (each: NonNullable<ImportSetMember['import']>) => number) =>
    function Count(member: ImportSetMember) {
      return member.import ? format.number(of(member.import)) : '–';
    };
  // How many rows a file has that became no import is not known.
  const rowsOf = ({ rows }: ImportSetMember, counted: number | undefined) =>
    counted === undefined && rows === 0 ? '–' : format.number(counted ?? rows);
  const columns: Column<ImportSetMember>[] = [
    {
      key: 'name',
      title: t('sets.part'),
      rowHeader: true,
      width: 220,
      render: ({ name, import: own }) =>
        own ? (
          <Link to={paths.importBatch(code, own.id)}>{name || t('sets.blank')}</Link>
        ) : (
          name || t('sets.blank')
        ),
    },
    { key: 'giver', title: t('handover.giver'), render: (each) => each.import?.giver.name ?? '–' },
    {
      key: 'type',
      title: t('imports.listType'),
      render: ({ import: own }) => (own ? nameOf(own.listType) : '–'),
    },
    {
      key: 'rows',
      title: t('handover.inRows'),
      align: 'right',
      render: (member) => rowsOf(member, member.import?.data),
    },
    {
      key: 'created',
      title: t('rowVerdict.created'),
      align: 'right',
      render: number((each) => each.created),
    },
    {
      key: 'changed',
      title: t('rowVerdict.changed'),
      align: 'right',
      render: number((each) => each.changed),
    },
    {
      key: 'refused',
      title: t('rowVerdict.refused'),
      align: 'right',
      render: (member) => rowsOf(member, member.import?.refused),
    },
    {
      key: 'state',
      title: t('handover.state'),
      width: 260,
      render: (member) => {
        const { import: own, problem } = member;
        return (
          <>
            <StatusMark tone={toneOf(member)}>
              {writesNothing(member)
                ? t(own!.refused > 0 ? 'sets.onlyRefused' : 'sets.nothingIn')
                : own
                  ? t(`batchState.${own.state}`)
                  : t(unimported(member))}
            </StatusMark>
            {(problem ?? own?.problem) && <p className="panel-hint">{problem ?? own?.problem}</p>}
            {member.kept && (
              <p>
                <Button
                  size="small"
                  aria-label={t('sets.nameOf', { name: member.name || t('sets.blank') })}
                  onClick={() => setNaming(member)}
                >
                  {t('sets.nameAct')}
                </Button>{' '}
                <span className="panel-hint">
                  {t('sets.keptUntil', { at: format.moment(member.kept.until) })}
                </span>
              </p>
            )}
          </>
        );
      },
    },
  ];
  const waiting = members.filter(isOpen);
  return (
    <>
      {members.length > MANY && (
        <div className="toolbar">
          <span>
            {t('sets.summary', {
              n: format.number(members.length),
              planned: format.number(stateCount(members, 'planned')),
              applied: format.number(stateCount(members, 'applied')),
              open: format.number(waiting.length),
            })}
          </span>
          <Checkbox
            checked={onlyOpen}
            disabled={waiting.length === 0}
            onChange={({ target }) => setOnlyOpen(target.checked)}
          >
            {t('sets.onlyOpen')}
          </Checkbox>
        </div>
      )}
      <DataTable
        caption={t('sets.members')}
        captionShown
        columns={columns}
        rows={onlyOpen && waiting.length > 0 ? waiting : members}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('sets.noMembers')} />}
      />
      {naming && <NamePart setId={setId} part={naming} onClose={() => setNaming(null)} />}
    </>
  );
}
