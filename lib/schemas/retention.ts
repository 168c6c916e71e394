import { z } from 'zod';
import { formKey } from './fields';

/** A team lead confirms that a part is destroyed: the form says so, once. */
export const destroySchema = z.object({ formKey });
