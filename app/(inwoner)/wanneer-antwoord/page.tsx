import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OpenPage } from '../open-page';
import { WhenAnswered } from '@/components/terms/when-answered';
import { paths } from '@/lib/paths';
import { site as readSite } from '@/lib/platform/site';
import { whenAnswered, type Typed } from '@/lib/queries/terms/when-answered';

type Props = { searchParams: Promise<Typed> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, common] = [await getTranslations('terms'), await getTranslations('common')];
  const { errors } = whenAnswered(await searchParams);
  const title = t('pageTitle');
  return { title: errors.length > 0 ? common('errorTitle', { title }) : title };
}

/** *Wanneer krijg ik antwoord?*: for everybody, also who did not ask anything here yet. */
export default async function WhenAnswerPage({ searchParams }: Props) {
  const typed = await searchParams;
  const site = readSite();
  const asked = new URLSearchParams(
    (['over', 'dag', 'maand', 'jaar'] as const).flatMap((name) => {
      const value = typed[name];
      return typeof value === 'string' ? [[name, value.slice(0, 200)]] : [];
    }),
  );
  const path = asked.size > 0 ? `${paths.whenAnswer}?${asked}` : paths.whenAnswer;
  return (
    <OpenPage site={site} path={path}>
      <WhenAnswered page={whenAnswered(typed)} site={site} />
    </OpenPage>
  );
}
