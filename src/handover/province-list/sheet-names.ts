/** The import passes over the summary: by this name it is instructions, and no table of rows. */
export const sheetNames = { summary: 'Thông tin tệp – tổng hợp', rows: 'Danh sách' } as const;
