import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WorkFrame } from '@/components/case/work-frame';
import { KnownAlready } from '@/components/known/known-already';
import { WorkTalk, type WorkTalkDone } from '@/components/talk/work-talk';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { knownAlready } from '@/lib/queries/known/case-known';
import { withTitle } from '../../../../case-actor';
import { workTalkOf, workTalkPaths, type WorkTalkParams } from '../work-talk';

type Props = {
  params: Promise<WorkTalkParams>;
  searchParams: Promise<{ gedaan?: string | string[]; voor?: string | string[] }>;
};

const done = new Map<string, WorkTalkDone>([
  ['verstuurd', 'sent'],
  ['verteld', 'told'],
  ['erbij', 'shared'],
  ['eruit', 'unshared'],
]);

const textOf = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('talkWork');
  return withTitle(t('title'), workTalkPaths(await params).page);
}

/** The conversation for colleagues: to read, and to answer. */
export default async function WorkTalkPage({ params, searchParams }: Props) {
  const [{ id, met }, { gedaan, voor }] = [await params, await searchParams];
  const { actor, page, at } = await workTalkOf(id, met, textOf(voor));
  return (
    <WorkFrame site={site()} actor={actor} current="messages">
      <WorkTalk
        page={page}
        caseId={id}
        at={at}
        known={<KnownAlready lines={await knownAlready(actor, id, 'talk')} caseId={id} />}
        kept={await readKeptForm(at.page)}
        formKey={randomId()}
        done={done.get(textOf(gedaan) ?? '')}
        isOlder={voor !== undefined}
      />
    </WorkFrame>
  );
}
