/** A key is whole, or it is gone and says when and by which rule. */
export const DATA_KEY_CHECKS = {
  destroyed:
    '(wrapped IS NULL) = (destroyed_at IS NOT NULL) AND (wrapped IS NULL) = (destroyed_by IS NOT NULL)',
};
