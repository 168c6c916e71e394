import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Actions, Button } from '@/components/ui/button';
import { FormPage } from './form-page';

type Props = {
  /** where to, for who leaves it as it is */
  back: string;
  title: string;
  /** what happens when it is done */
  lead: string;
  action: string;
  /** what the button does, in words */
  yes: string;
  /** what goes along unseen */
  children?: ReactNode;
};

/** Before something that is not taken back by pressing again: what it does, and a way back. */
export function CheckPage({ back, title, lead, action, yes, children }: Props) {
  const t = useTranslations('work.check');
  return (
    <FormPage back={back} backText={t('back')} title={title} lead={lead}>
      <form className="plein-form max-w-[42rem]" method="post" action={action}>
        {children}
        <Actions>
          <Button>{yes}</Button>
          <Button variant="secondary" href={back}>
            {t('no')}
          </Button>
        </Actions>
      </form>
    </FormPage>
  );
}
