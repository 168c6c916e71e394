import { useTranslations } from 'next-intl';
import { typedText, wasTicked, type Kept } from '@/components/case/kept';
import { mainForm } from '@/components/page/main-form';
import { Button } from '@/components/ui/button';
import { Checkbox, RadioGroup } from '@/components/ui/choice';
import { paths } from '@/lib/paths';
import type { TellWish as Wish } from '@/lib/queries/outbox/tell-wish';

type Props = { requestId: string; wish: Wish; kept: Kept };

/** How somebody wants to hear that there is a message; only the ways that are possible. */
export function TellWish({ requestId, wish, kept }: Props) {
  const t = useTranslations('outbox.wish');
  return (
    <form
      className="flow flow--md"
      method="post"
      action={paths.mine.sentWish(requestId)}
      id={mainForm}
    >
      <RadioGroup
        name="toldBy"
        label={t('title')}
        description={t('help')}
        options={wish.possible.map((way) => ({ value: way, label: t(way) }))}
        defaultValue={typedText(kept, 'toldBy') ?? wish.toldBy ?? undefined}
      />
      <Checkbox
        name="wantsLargeType"
        label={t('large')}
        defaultChecked={wasTicked(kept, 'wantsLargeType', wish.wantsLargeType)}
      />
      <Button>{t('save')}</Button>
    </form>
  );
}
