import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { InviteForm } from '@/components/take-part/invite-form';
import { paths } from '@/lib/paths';
import { requireResident } from '@/lib/platform/actor';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { myCircles } from '@/lib/queries/involved/my-circle';
import { MineFrame } from '../../../frame';
import { titleWithErrors } from '../../../vraag/[id]/kept-text';

type Props = { params: Promise<{ householdId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('takePart.invite');
  const path = paths.mine.invite((await params).householdId);
  return { title: await titleWithErrors(path, t('title')) };
}

/** A resident invites somebody from outside. */
export default async function InvitePage({ params }: Props) {
  const actor = await requireResident();
  const { householdId } = await params;
  const circles = await myCircles(actor);
  const circle = circles.find((one) => one.householdId === householdId);
  if (!circle?.mayInvite) notFound();
  const path = paths.mine.invite(householdId);
  return (
    <MineFrame path={path} hasForm>
      <InviteForm {...{ householdId, kept: await readKeptForm(path), formKey: randomId() }} />
    </MineFrame>
  );
}
