import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { OtherHere } from '@/components/case/here-now';
import { beHere, type AlsoHere, type Beat } from '@/lib/commands/here/be-here';
import { tokenHash } from '@/lib/platform/crypto';
import { sessionSecrets } from '@/lib/platform/session-cookie';

/** The session of who asks, as the record of who is here knows it; undefined for who is not signed in. */
export async function sessionHash(): Promise<string | undefined> {
  const [secret] = await sessionSecrets();
  return secret && tokenHash(secret);
}

/** Who else is here, in words. */
export async function inWords(others: readonly AlsoHere[]): Promise<OtherHere[]> {
  const t = await getTranslations('hereWork');
  return others.map(({ staffId, name, typingIn }) => ({
    ...{ id: staffId, name },
    text: typingIn ? t('typing', { name, place: t(`place.${typingIn}`) }) : t('open', { name }),
  }));
}

/** Who else has a case open, for a page of it that is being made; null for who may not open it. */
export async function hereAtFirst(caseId: string): Promise<OtherHere[] | null> {
  const hash = await sessionHash();
  if (!hash || !z.uuid().safeParse(caseId).success) return null;
  const beat: Beat = { caseId, sessionHash: hash, typingIn: null, isLeaving: false };
  const [others] = await beHere([beat]);
  return others ? inWords(others) : null;
}
