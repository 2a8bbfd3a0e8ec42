import { z } from 'zod';
import { freeText } from '../../platform/http/free-text';
import { pageOf, pageQuery } from '../../platform/http/paging';

const words = (most: number) => freeText().min(1).max(most);

export const knownAnswerView = z
  .strictObject({
    id: z.uuid(),
    category: z.string(),
    question: z.string(),
    answer: z.string(),
    documentNumber: z.string().nullable(),
    documentDay: z.iso.date().nullable(),
    link: z.string().nullable(),
    publishedAt: z.iso.datetime(),
    publishedBy: z.string(),
    withdrawn: z
      .strictObject({ at: z.iso.datetime(), by: z.string(), reason: z.string() })
      .nullable(),
    version: z.int(),
  })
  .meta({ id: 'KnownAnswer', description: 'An answer for every unit of the round' });

export const answersQuery = z.strictObject({
  ...pageQuery.shape,
  text: z.string().trim().min(1).max(300).optional().meta({
    description: 'With or without marks; what has most of its words comes first',
  }),
  category: z.string().min(1).max(40).optional(),
});

export const answersPage = z
  .strictObject({ ...pageOf(knownAnswerView, 'KnownAnswer').shape, mayPublish: z.boolean() })
  .meta({ id: 'KnownAnswerPage' });

export const publishBody = z
  .strictObject({
    category: z.string().min(1).max(40),
    question: words(500),
    answer: words(4000),
    document: z
      .strictObject({ number: words(100), day: z.iso.date() })
      .nullable()
      .default(null)
      .meta({ description: 'The paper that says so' }),
    link: z
      .url({ protocol: /^https$/ })
      .max(500)
      .nullable()
      .default(null),
  })
  .meta({ id: 'PublishAnswer' });

export const withdrawAnswerBody = z
  .strictObject({ reason: words(1000) })
  .meta({ id: 'WithdrawAnswer' });

export type KnownAnswerView = z.infer<typeof knownAnswerView>;
export type AnswersQuery = z.infer<typeof answersQuery>;
export type AnswersPage = z.infer<typeof answersPage>;
export type PublishAnswer = z.infer<typeof publishBody>;
