/** One page of rows as the server sends it. */
export interface Page<Row> {
  rows: Row[];
  total: number;
  page: number;
  pageSize: number;
}

/** What a paged request asks for; pages count from 1. */
export interface PageQuery {
  page?: number;
  pageSize?: number;
}

/** Rows a table shows at a time. */
export const PAGE_SIZE = 50;
