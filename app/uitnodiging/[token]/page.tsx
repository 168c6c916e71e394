import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TakePartFrame } from '@/app/meedoen/frame';
import { InvitationOver, InvitationView } from '@/components/take-part/invitation-view';
import { paths } from '@/lib/paths';
import { site } from '@/lib/platform/site';
import { openInvitation } from '@/lib/queries/participant/invitation';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('takePart');
  const found = await openInvitation((await params).token);
  return { title: t(found ? 'invitation.title' : 'over.title') };
}

/** The link of the mail: that there is an invitation, and no more before the code. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const found = await openInvitation(token);
  return (
    <TakePartFrame path={found ? paths.takePart.invitation(token) : paths.takePart.home}>
      {found ? (
        <InvitationView token={token} address={found.address} />
      ) : (
        <InvitationOver phone={site().phone} />
      )}
    </TakePartFrame>
  );
}
