import { z } from 'zod';
import { hidePersonalNumbers } from '../text/personal-number';

/**
 * A remark, reason or description that people type. A personal number has no place in it: it would rest readable, for
 * everybody who sees the remark. The form says so while it is typed; what comes all the same is hidden (0057).
 */
export const freeText = () => z.string().trim().overwrite(hidePersonalNumbers);
