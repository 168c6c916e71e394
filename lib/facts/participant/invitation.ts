import 'server-only';
import { today } from '@/lib/platform/clock';
import { tokenHash } from '@/lib/platform/crypto';
import type { Prisma } from '@/lib/platform/prisma/client';
import { activeInvolvement } from '@/lib/policies/involvement';

/**
 * The invitation that a link opens: not over, not used yet, and who was invited still takes part.
 * @param token of the link
 * @param at moment
 */
export const invitationWhere = (token: string, at: Date): Prisma.InvitationWhereInput => ({
  tokenHash: tokenHash(token),
  expiresAt: { gt: at },
  acceptedAt: null,
  involvement: activeInvolvement(today(at)),
});
