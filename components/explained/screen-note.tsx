import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import type { ExplainedScreen } from '@/lib/schemas/explained';

type Props = {
  screen: ExplainedScreen;
  /** the reader has not said yet that it is clear */
  isNew: boolean;
  /** address of the screen */
  back: string;
};

/** What a screen is for and where to begin: open on the first visit, and folded to one word from then on. */
export function ScreenNote({ screen, isNew, back }: Props) {
  const t = useTranslations('explainedWork');
  return (
    <details className="print:hidden" open={isNew}>
      <summary>{t('title')}</summary>
      <div className="flow flow--xs mt-3">
        <p>{t(`${screen}.for`)}</p>
        <p>{t(`${screen}.begin`)}</p>
        {isNew ? (
          <form method="post" action={paths.work.explained(screen)}>
            <input type="hidden" name="back" value={back} />
            <Button variant="secondary">{t('understood')}</Button>
          </form>
        ) : null}
      </div>
    </details>
  );
}
