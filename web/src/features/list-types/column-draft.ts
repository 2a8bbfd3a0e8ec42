import type { NewColumn } from './api';

/** A column as it is being typed. */
export interface ColumnDraft {
  vi: string;
  en: string;
  /** One alias a line. */
  aliases: string;
  type: NewColumn['type'];
  /** One choice a line. */
  choices: string;
  required: boolean;
  sensitivity: NonNullable<NewColumn['sensitivity']>;
}

export const EMPTY_COLUMN: ColumnDraft = {
  ...{ vi: '', en: '', aliases: '', type: 'text', choices: '' },
  ...{ required: false, sensitivity: 'none' },
};

export const COLUMN_TYPES: readonly NewColumn['type'][] = [
  ...(['text', 'integer', 'decimal', 'money', 'quantity', 'day', 'choice', 'flag'] as const),
];
export const SENSITIVITIES: readonly ColumnDraft['sensitivity'][] = [
  ...(['none', 'personal', 'personal_number', 'bank_account', 'complainant_name'] as const),
];

const LONGEST_TEXT = 500;
const lines = (text: string): string[] =>
  [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');

/** What is still to be filled in. */
export function missingInColumn({ vi, type, choices }: ColumnDraft): ('heading' | 'choices')[] {
  return [
    ...(vi.trim() === '' ? (['heading'] as const) : []),
    ...(type === 'choice' && lines(choices).length === 0 ? (['choices'] as const) : []),
  ];
}

/** The column as the server takes it; without an English heading the Vietnamese one stands for it. */
export function columnOf(draft: ColumnDraft) {
  const { vi, en, type, required, sensitivity } = draft;
  return {
    header: { vi: vi.trim(), en: en.trim() || vi.trim() },
    aliases: lines(draft.aliases),
    ...{ type, required },
    ...(type === 'text' && { maxLength: LONGEST_TEXT }),
    ...(sensitivity !== 'none' && { sensitivity }),
    ...(type === 'choice' && {
      choices: lines(draft.choices).map((word, at) => ({
        ...{ value: `choice_${at + 1}`, vi: word, en: word, aliases: [] },
      })),
    }),
  };
}
