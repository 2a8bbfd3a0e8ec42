/** Rows a table shows at a time. */
export const PAGE_SIZE = 50;

/** Number of the page in the address, from 1. */
export const pageNumber = (text: string) => Math.max(1, Math.floor(Number(text)) || 1);
