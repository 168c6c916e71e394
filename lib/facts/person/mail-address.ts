import 'server-only';
import { wasChangedSince } from './changed-since';
import type { Tx } from '@/lib/platform/db';

/** Of a request and its sender, what says where mail about it goes. */
export const mailAddressFields = {
  askerId: true,
  submittedAt: true,
  answers: true,
  asker: { select: { email: true } },
} as const;

type Addressed = {
  askerId: string;
  submittedAt: Date;
  answers: unknown;
  asker: { email: string | null };
};

/**
 * Where mail about a request goes: the address that we have of the sender, for the contact person keeps it right; else
 * the one in the request, unless the contact person took it away since: somebody may be reading along.
 * @param tx transaction or client
 * @param request with its answers and its sender
 * @returns address, or null when there is none to write to
 */
export async function mailAddressOf(tx: Tx, request: Addressed): Promise<string | null> {
  if (request.asker.email) return request.asker.email;
  const answers = request.answers as { bereiken?: { email?: string } };
  const typed = answers.bereiken?.email || null;
  if (typed === null) return null;
  return (await wasChangedSince(tx, request.askerId, 'email', request.submittedAt)) ? null : typed;
}
