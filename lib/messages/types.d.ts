import type { nl } from './nl';
import type { Locale } from './index';

export type Messages = typeof nl;

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
