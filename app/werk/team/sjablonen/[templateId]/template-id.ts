import { z } from 'zod';
import { NotFoundError } from '@/lib/platform/errors';

/** The template that an address means; anything that is no uuid is not there. */
export function templateIdOf({ templateId }: Record<string, string>): string {
  const id = z.uuid().safeParse(templateId).data;
  if (!id) throw new NotFoundError();
  return id;
}
