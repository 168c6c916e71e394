import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TakePartFrame } from '@/app/meedoen/frame';
import { CodeForm } from '@/components/take-part/code-forms';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { openInvitation } from '@/lib/queries/participant/invitation';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = (await getTranslations('takePart.code'))('title');
  const common = await getTranslations('common');
  const kept = await readKeptForm(paths.takePart.invitationCode((await params).token));
  return { title: kept?.errors.length ? common('errorTitle', { title }) : title };
}

/** The code that was mailed to who was invited. */
export default async function InvitationCodePage({ params }: Props) {
  const { token } = await params;
  const found = await openInvitation(token);
  if (!found) redirect(paths.takePart.invitation(token));
  const path = paths.takePart.invitationCode(token);
  return (
    <TakePartFrame path={path} hasForm>
      <CodeForm
        {...{ values: {}, errors: (await readKeptForm(path))?.errors ?? [] }}
        {...{ phone: site().phone, sentTo: found.address }}
        open={paths.takePart.invitationOpen(token)}
        send={paths.takePart.invitationSend(token)}
        back={paths.takePart.invitation(token)}
      />
    </TakePartFrame>
  );
}
