import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { lookAtCase } from '@/lib/commands/case/look-at-case';
import { requireStaff } from '@/lib/platform/actor';
import type { StaffActor } from '@/lib/platform/actor-types';
import { today } from '@/lib/platform/clock';
import { NotFoundError } from '@/lib/platform/errors';
import { readKeptForm } from '@/lib/platform/kept-form';
import { partOf } from '@/lib/queries/shared/case/parts';
import { caseFacts, type CaseFacts, type CaseVerb } from '@/lib/queries/shared/case/case-facts';

/** What every form page of a case starts from. */
export type OpenCase<P> = { actor: StaffActor; id: string; facts: CaseFacts; params: P };

/** What is not there for this reader is not found. */
export async function foundOr404<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}

/** Signed in, allowed to see the case, and the look recorded; ids that are none find nothing. */
export async function lookIn<P extends { id: string }>(
  params: Promise<P>,
): Promise<{ actor: StaffActor; id: string; params: P }> {
  // Every colleague gets as far as the policy: who may not see the case finds nothing, and the attempt is recorded.
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const found = await params;
  if (Object.values(found).some((id) => !z.uuid().safeParse(id).success)) notFound();
  const t = await getTranslations('work.lookWords');
  const words = { contactPerson: t('contactPerson'), standIn: t('standIn') };
  await foundOr404(lookAtCase(actor, found.id, words));
  return { actor, id: found.id, params: found };
}

/** A form page of a case: only for whoever may do what the form does. */
export async function openCasePage<P extends { id: string }>(
  params: Promise<P>,
  verb: CaseVerb,
): Promise<OpenCase<P>> {
  const look = await lookIn(params);
  const facts = await foundOr404(caseFacts(look.actor, look.id, today()));
  if (!facts.may[verb]) notFound();
  return { ...look, facts };
}

/** A form page about one part of a case, with the name of its domain. */
export async function openPartPage<P extends { id: string; partId: string }>(
  params: Promise<P>,
  verb: CaseVerb,
) {
  const open = await openCasePage(params, verb);
  const part = await partOf(open.facts, open.params.partId);
  if (!part) notFound();
  const t = await getTranslations('domains.domain');
  return { ...open, part, domain: t(`${part.domain}.staffName` as never) };
}

/** The title of a form page; it says so when something has to be mended. */
export async function withTitle(title: string, path: string): Promise<Metadata> {
  const kept = await readKeptForm(path);
  const t = await getTranslations('common');
  return { title: kept && kept.errors.length > 0 ? t('errorTitle', { title }) : title };
}
