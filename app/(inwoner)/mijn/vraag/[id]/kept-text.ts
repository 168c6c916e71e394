import { getTranslations } from 'next-intl/server';
import { readKeptForm } from '@/lib/platform/kept-form';

/** What was typed in the one text field of a page, what must be mended, and whether the form came back at all. */
export async function keptText(path: string, field: string) {
  const kept = await readKeptForm(path);
  const typed = kept?.values[field];
  return {
    typed: typeof typed === 'string' ? typed : '',
    errors: kept?.errors ?? [],
    isBack: kept !== null,
  };
}

/** Whether a box of a page was ticked, in a form that must be mended. */
export async function keptTick(path: string, field: string): Promise<boolean> {
  const kept = await readKeptForm(path);
  return Boolean(kept?.values[field]);
}

/** The title says first that something must be mended. */
export async function titleWithErrors(path: string, title: string): Promise<string> {
  const t = await getTranslations('common');
  const kept = await readKeptForm(path);
  return kept?.errors.length ? t('errorTitle', { title }) : title;
}
