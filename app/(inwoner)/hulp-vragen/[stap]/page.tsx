import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { QuestionView } from '@/components/help-request/question-view';
import { mainForm } from '@/components/page/main-form';
import { paths } from '@/lib/paths';
import { site } from '@/lib/platform/site';
import { questionPage, type QuestionPage } from '@/lib/queries/draft/question-page';
import { currentDraft, isDraftLocked } from '@/lib/queries/shared/current-draft';
import { isPage, type Page } from '@/lib/schemas/help-request';
import { pageAfter } from '@/lib/schemas/page-order';
import { LockedPage, lockedTitle } from '../locked-page';
import { RequestPage } from '../request-page';

type Props = {
  params: Promise<{ stap: string }>;
  searchParams: Promise<{ controle?: string; terug?: string; gedaan?: string }>;
};

/** The question; null when its resident has to sign in again first. */
async function load({ params, searchParams }: Props): Promise<QuestionPage | null> {
  const { stap } = await params;
  if (!isPage(stap)) notFound();
  if (await isDraftLocked()) return null;
  const { controle, terug } = await searchParams;
  const found = await questionPage(stap, controle === '1', terug === 'controleren');
  if ('receiptToken' in found) redirect(paths.help.receipt(found.receiptToken));
  if ('skipped' in found) redirect(await pastSkipped(stap));
  return found;
}

async function pastSkipped(page: Page): Promise<string> {
  const next = pageAfter(page, (await currentDraft())?.typed ?? {});
  return next ? paths.help.step(next) : paths.help.check;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const question = await load(props);
  if (!question) return { title: await lockedTitle() };
  const t = await getTranslations('request');
  const common = await getTranslations('common');
  const { current } = question.place;
  const title = t('flow.pageTitle', { current, title: t(`${question.page}.title`) });
  const isWrong = question.errors.length > 0 || question.other !== null;
  return { title: isWrong ? common('errorTitle', { title }) : title };
}

export default async function Page(props: Props) {
  const question = await load(props);
  if (!question) return <LockedPage path={paths.help.step((await props.params).stap)} />;
  const { gedaan } = await props.searchParams;
  const text = (await getTranslations('common.help'))('later');
  const action = { icon: 'later', text, form: mainForm, name: 'doe', value: 'later' } as const;
  return (
    <RequestPage path={paths.help.step(question.page)} hasForm action={action} asideLow>
      <QuestionView question={question} site={site()} isBack={gedaan === 'verder'} />
    </RequestPage>
  );
}
