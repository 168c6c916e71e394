import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DesignPage } from '@/components/design/design-page';
import { paths } from '@/lib/paths';
import { env, isDevelopment } from '@/lib/platform/env';
import { themeAddress, themeNames } from '@/lib/platform/theme';
import '../styles/design.css';

type Props = { searchParams: Promise<{ richting?: string; thema?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('design');
  return { title: t('title') };
}

/** The design system as it stands, for who works on it: in development and in a demo, and nowhere else. */
export default async function Design({ searchParams }: Props) {
  if (!isDevelopment() && !env().DEMO) notFound();
  const { richting, thema } = await searchParams;
  const direction = richting === 'rtl' ? 'rtl' : 'ltr';
  const theme = themeNames.find((name) => name === thema);
  const ways = [
    ...(['ltr', 'rtl'] as const).map((one) => ({
      href: paths.design({ direction: one, theme }),
      direction: one,
      isCurrent: one === direction,
    })),
    ...themeNames.map((one) => ({
      href: paths.design({ direction, theme: one }),
      theme: one,
      isCurrent: one === (theme ?? env().THEME),
    })),
  ];
  return (
    <>
      {theme ? <link rel="stylesheet" href={themeAddress(theme)} /> : null}
      <DesignPage direction={direction} ways={ways} />
    </>
  );
}
