import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AskedPage } from '@/components/heard/asked-page';
import { paths } from '@/lib/paths';
import { today } from '@/lib/platform/clock';
import { openedBy } from '@/lib/platform/code-cookie';
import { randomId } from '@/lib/platform/crypto';
import { env } from '@/lib/platform/env';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { myEnquiry } from '@/lib/queries/enquiry/my-enquiry';
import { titleWithErrors } from '../../mijn/vraag/[id]/kept-text';
import { RequestPage } from '../../hulp-vragen/request-page';

type Props = { searchParams: Promise<{ gedaan?: string | string[] }> };

const done = { gevraagd: 'sent', verstuurd: 'moreDone' } as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('heard.ask.talk');
  return { title: await titleWithErrors(paths.heard.asked, t('title')) };
}

/** A conversation without a name, in a browser that showed its code not long ago. */
export default async function Page({ searchParams }: Props) {
  const id = await openedBy('gesprek');
  const enquiry = id && (await myEnquiry(id));
  if (!enquiry) redirect(paths.heard.askCode);
  const { gedaan = '' } = await searchParams;
  return (
    <RequestPage path={paths.heard.asked} hasForm>
      <AskedPage
        {...{ enquiry, site: site(), formKey: randomId(), today: today() }}
        where={new URL(env().PUBLIC_URL).host + paths.heard.askCode}
        kept={await readKeptForm(paths.heard.asked)}
        done={gedaan === 'gevraagd' || gedaan === 'verstuurd' ? done[gedaan] : undefined}
      />
    </RequestPage>
  );
}
