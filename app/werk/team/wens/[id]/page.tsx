import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { DoneAlert } from '@/components/case/done-alert';
import { FormPage } from '@/components/case/form-page';
import { WorkFrame } from '@/components/case/work-frame';
import { WishView } from '@/components/team/wish-view';
import { lookAtWish } from '@/lib/commands/team/look-at-wish';
import { paths } from '@/lib/paths';
import { requireStaff } from '@/lib/platform/actor';
import { site } from '@/lib/platform/site';
import { wishPage } from '@/lib/queries/team/wishes';
import { foundOr404 } from '../../../case-actor';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ gedaan?: string }> };

/** No name in the title: it stays behind in the history of the browser. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('lead.contactPersonAsked');
  return { title: t('title') };
}

export default async function Page({ params, searchParams }: Props) {
  // Every colleague gets as far as the policy: the attempt of who may not read the wish is recorded.
  const actor = await requireStaff('host', 'consultant', 'team_lead');
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  await foundOr404(lookAtWish(actor, id));
  const wish = await foundOr404(wishPage(actor, id));
  const t = await getTranslations('lead');
  const { gedaan } = await searchParams;
  return (
    <WorkFrame site={site()} actor={actor} current="team">
      <FormPage
        back={paths.work.team}
        backText={t('links.team')}
        title={t('wish.title', { about: wish.about })}
        lead={t('case.logged')}
      >
        <DoneAlert done={gedaan} texts="lead.done" />
        <WishView wish={wish} />
      </FormPage>
    </WorkFrame>
  );
}
