import type { nl } from './nl';
import type { localeTags } from './index';

export type Messages = typeof nl;

declare module 'next-intl' {
  interface AppConfig {
    Locale: (typeof localeTags)[keyof typeof localeTags];
    Messages: Messages;
  }
}
