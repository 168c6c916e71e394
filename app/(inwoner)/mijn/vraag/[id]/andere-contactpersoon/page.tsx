import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OtherContactPersonForm } from '@/components/my-case/own-forms';
import { paths } from '@/lib/paths';
import { settings } from '@/lib/platform/settings';
import { site } from '@/lib/platform/site';
import { mayAskForOther } from '@/lib/policies/help-request';
import { pendingWish } from '@/lib/queries/my-case/my-messages';
import { newContactPerson } from '@/lib/queries/my-case/new-contact-person';
import { myRequest } from '@/lib/queries/my-case/my-request';
import { MineFrame } from '../../../frame';
import { keptText, keptTick, titleWithErrors } from '../kept-text';
import { ownRequestOf } from '../own';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('mine.other');
  return { title: await titleWithErrors(paths.mine.askOther((await params).id), t('title')) };
}

/** Asking for another contact person. */
export default async function OtherContactPersonPage({ params }: Props) {
  const { id } = await params;
  const { actor, own } = await ownRequestOf(id);
  const path = paths.mine.askOther(id);
  const change = await newContactPerson(own);
  const request = await myRequest(actor, own);
  const isWaiting = (await pendingWish(own)) !== null;
  const canAskOther = mayAskForOther(request) && !isWaiting;
  return (
    <MineFrame path={path} hasForm={canAskOther}>
      <OtherContactPersonForm
        {...{ request, isWaiting, canAskOther }}
        {...await keptText(path, 'reason')}
        phone={site().phone}
        days={settings().promise.workingDays}
        previous={change?.canReturn ? change.before : null}
        isPrevious={await keptTick(path, 'prefersPrevious')}
      />
    </MineFrame>
  );
}
