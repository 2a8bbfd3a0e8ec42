/** Heading of the column of reasons; importing the mended file passes it over. */
export const REASON_HEADING = 'Lý do, cách sửa';
