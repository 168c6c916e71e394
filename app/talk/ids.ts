import { z } from 'zod';
import { NotFoundError } from '@/lib/platform/errors';

/** An id out of an address; anything else is not there. */
export function idOf(text: string | undefined): string {
  const id = z.uuid().safeParse(text);
  if (!id.success) throw new NotFoundError();
  return id.data;
}
