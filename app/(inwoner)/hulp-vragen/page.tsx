import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StartView } from '@/components/help-request/start-view';
import { paths } from '@/lib/paths';
import { currentActor } from '@/lib/platform/actor';
import { isSharedComputer } from '@/lib/platform/shared-computer';
import { currentDraft, isDraftLocked } from '@/lib/queries/shared/current-draft';
import { expectedWaits } from '@/lib/queries/shared/expected-wait';
import { otherDrafts } from '@/lib/queries/shared/other-drafts';
import { pagesFor } from '@/lib/schemas/page-order';
import { RequestPage } from './request-page';

type Props = { searchParams: Promise<{ gedaan?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('request.start'))('title') };
}

export default async function Page({ searchParams }: Props) {
  const { gedaan } = await searchParams;
  const draft = await currentDraft();
  const actor = await currentActor();
  return (
    <RequestPage path={paths.help.start}>
      <StartView
        done={gedaan === 'gestopt' || gedaan === 'weg' ? gedaan : null}
        isSignedIn={actor.kind === 'resident'}
        pageCount={pagesFor({}).length}
        draft={
          draft && {
            goOn: draft.goOn ? paths.help.step(draft.goOn) : paths.help.check,
            hasCode: draft.code !== null,
            receipt: draft.receiptToken && paths.help.receipt(draft.receiptToken),
            begun: { at: draft.begunAt, isHere: draft.isBegunHere },
          }
        }
        isLocked={await isDraftLocked()}
        others={await otherDrafts()}
        waits={await expectedWaits()}
        isShared={await isSharedComputer()}
      />
    </RequestPage>
  );
}
