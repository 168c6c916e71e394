import { useMessages } from 'next-intl';
import { functionWords } from '@/lib/messages/function-words';
import type { Messages } from '@/lib/messages/types';

/** The functions that we know are said in the reader's language, in plain words; others as the directory has them. */
export function useFunction(): (title: string) => string {
  const texts = useMessages() as Messages;
  return (title) => functionWords(texts, title);
}
