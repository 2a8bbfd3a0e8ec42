import { z } from 'zod';

/** Query parameters of a paged list. Spread into a larger `z.strictObject`: `...pageQuery.shape`. */
export const pageQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** One page of a list: its rows and how many there are in all. */
export const pageOf = <T extends z.ZodType>(row: T, name: string) =>
  z
    .strictObject({ rows: z.array(row), total: z.int(), page: z.int(), pageSize: z.int() })
    .meta({ id: `${name}Page` });

export interface Page<T> {
  rows: T[];
  total: number;
  page: number;
  pageSize: number;
}

/** Rows to skip for a page. */
export const offsetOf = (query: PageQuery): number => (query.page - 1) * query.pageSize;

/** An id in an address. */
export const idSchema = z.uuid();
