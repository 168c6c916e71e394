import { openedBy } from '@/lib/platform/code-cookie';
import { NotFoundError } from '@/lib/platform/errors';

/** The conversation that this browser has open; nothing is found without one. */
export async function openedEnquiry(): Promise<string> {
  const id = await openedBy('gesprek');
  if (!id) throw new NotFoundError();
  return id;
}
