import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { getLocale, getTranslations } from 'next-intl/server';
import { FormGuard } from '@/components/ui/form-guard';
import { directionOf, languageOf } from '@/lib/messages';
import { chosenView } from '@/lib/platform/reading-choice';
import { settings } from '@/lib/platform/settings';
import { theme } from '@/lib/platform/theme';
import './styles/index.css';

export function generateViewport(): Viewport {
  const { light, dark } = theme().paper;
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: light },
      { media: '(prefers-color-scheme: dark)', color: dark },
    ],
  };
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return {
    title: { template: t.raw('titleTemplate'), default: t('brand') },
    description: t('description'),
    icons: {
      icon: [{ url: '/mark.svg', type: 'image/svg+xml' }],
      apple: '/apple-touch-icon.png',
    },
    // Phone numbers are links where we say so; a phone that guesses makes links of codes and dates.
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = languageOf(await getLocale());
  const t = await getTranslations('common');
  const { phone, phoneDial } = settings().municipality;
  const { address } = theme();
  return (
    // The phone number stands on the page itself, so that it is also there when a page fails.
    <html
      lang={language}
      dir={directionOf(language)}
      data-view={(await chosenView()) ?? undefined}
      data-phone={phone}
      data-dial={phoneDial}
    >
      <head>
        <link
          rel="preload"
          href="/fonts/atkinson-next-latin.woff2"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        {address ? <link rel="stylesheet" href={address} /> : null}
      </head>
      <body>
        {children}
        <FormGuard busyText={t('busy')} />
      </body>
    </html>
  );
}
