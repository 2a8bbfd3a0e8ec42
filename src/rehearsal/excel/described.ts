/** What routes of workbooks say of themselves. */
export const WORKBOOK = { schema: { type: 'string', format: 'binary' } };
export const FORM_WITH_FILE = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' } },
  },
};
