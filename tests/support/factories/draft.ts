import type { Actor } from '@/lib/platform/actor-types';
import { randomId, tokenHash } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/db';
import { draftSecret } from '@/lib/platform/draft-cookie';

/** A resident who asks for help online; everything can be said otherwise. */
export type Asking = {
  givenName?: string;
  familyName?: string;
  /** yyyy-mm-dd */
  birthDate?: string | null;
  postcode?: string;
  houseNumber?: string;
  areas?: string[];
  urgencies?: string[];
  members?: { name: string; relation?: string; birthDate?: string }[];
  email?: string;
  phone?: string;
  story?: string;
  isAddressSecret?: boolean;
  identityId?: string;
  language?: string;
  ways?: string[];
  /** how to be reached in safety */
  safeReach?: string;
  mayNotBeCalledHome?: boolean;
  /** neither phone nor e-mail */
  hasNeither?: boolean;
};

/** Born on this day, as typed in three fields. */
const typedDate = (date: string | null | undefined) => {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { day, month, year };
};

/** The question pages as this resident typed them. */
export function typedPages(asking: Asking = {}): Record<string, object> {
  return {
    verhaal: { story: asking.story ?? 'Het lukt mij niet meer alleen.' },
    leefgebieden: { areas: asking.areas ?? ['geld'] },
    huishouden: {
      members: (asking.members ?? []).map((member) => ({
        ...{ name: member.name, relation: member.relation ?? 'kind' },
        birthDate: typedDate(member.birthDate),
      })),
    },
    dringend: { urgencies: asking.urgencies ?? [] },
    'wie-bent-u': {
      givenName: asking.givenName ?? 'Jan',
      familyName: asking.familyName ?? 'de Vries',
      birthDate: typedDate(asking.birthDate === undefined ? '1980-02-01' : asking.birthDate),
      postcode: asking.postcode ?? '1211 AB',
      houseNumber: asking.houseNumber ?? '1',
      ...(asking.isAddressSecret ? { isAddressSecret: 'on' } : {}),
    },
    bereiken: {
      ...{ phone: asking.phone ?? '0600000001', email: asking.email ?? '' },
      language: asking.language ?? 'nl',
      ...{ ways: asking.ways ?? [], safeReach: asking.safeReach ?? '' },
      ...(asking.mayNotBeCalledHome ? { mayNotBeCalledHome: 'on' } : {}),
      ...(asking.hasNeither ? { hasNeither: 'on', phone: '', email: '' } : {}),
    },
  };
}

/** Who sends it: the resident of this identity, or nobody we know. */
export const sender = (identityId?: string | null): Actor =>
  identityId
    ? { kind: 'resident', identityId, personId: null, sessionId: randomId() }
    : { kind: 'anonymous' };

/** A draft that is ready to be sent. */
export async function draft(asking: Asking = {}): Promise<string> {
  const id = randomId();
  await database().draft.create({
    data: {
      id,
      tokenHash: tokenHash(draftSecret(id)),
      identityId: asking.identityId ?? null,
      answers: {
        create: Object.entries(typedPages(asking)).map(([step, values]) => ({ step, values })),
      },
    },
    select: { id: true },
  });
  return id;
}
