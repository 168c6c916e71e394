import { useTranslations } from 'next-intl';
import { typedText, type Kept } from '@/components/case/kept';
import type { TalkPaths } from '@/lib/paths/talk';
import type { CanRead } from '@/lib/queries/talk/who-can-read';
import { ShareForm } from './share-form';

type Props = {
  people: readonly CanRead[];
  at: TalkPaths;
  kept: Kept;
};

/** A resident lets somebody read along. */
export function MyShare({ kept, ...form }: Props) {
  const t = useTranslations('talk');
  const words = {
    title: t('sharePage.title'),
    lead: t('sharePage.lead'),
    who: t('sharePage.who'),
    nobody: t('sharePage.nobody'),
    save: t('sharePage.save'),
    back: t('backToTalk'),
  };
  return (
    <ShareForm
      {...{ ...form, words }}
      errors={kept?.errors ?? []}
      chosen={typedText(kept, 'involvementId')}
    />
  );
}
