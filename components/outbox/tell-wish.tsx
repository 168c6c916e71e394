import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Checkbox, RadioGroup } from '@/components/ui/choice';
import { paths } from '@/lib/paths';
import type { TellWish as Wish } from '@/lib/queries/outbox/tell-wish';

/** How somebody wants to hear that there is a message; only the ways that are possible. */
export function TellWish({ requestId, wish }: { requestId: string; wish: Wish }) {
  const t = useTranslations('outbox.wish');
  return (
    <form className="flow flow--md" method="post" action={paths.mine.sentWish(requestId)}>
      <RadioGroup
        name="toldBy"
        label={t('title')}
        description={t('help')}
        options={wish.possible.map((way) => ({ value: way, label: t(way) }))}
        defaultValue={wish.toldBy}
      />
      <Checkbox name="wantsLargeType" label={t('large')} defaultChecked={wish.wantsLargeType} />
      <Button>{t('save')}</Button>
    </form>
  );
}
