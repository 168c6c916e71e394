import type { ReactNode } from 'react';
import { typedText, type Kept } from '@/components/case/kept';
import { useErrorTexts } from '@/components/help-request/use-error-texts';
import { FormFrame } from '@/components/my-case/form-frame';
import { mainForm } from '@/components/page/main-form';
import { Actions, Button } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { TextInput } from '@/components/ui/text-input';

type Words = 'title' | 'lead' | 'code' | 'codeHelp' | 'open' | 'lostTitle';

type Props = {
  back: { href: string; text: string };
  action: string;
  /** the words of this code */
  t: (key: Words) => string;
  /** what to do without the code */
  lost: ReactNode;
  kept: Kept;
};

/** The code that somebody kept, before what it opens is shown. */
export function CodePage({ back, action, t, lost, kept }: Props) {
  const { byField } = useErrorTexts(kept?.errors ?? []);
  return (
    <FormFrame back={back} title={t('title')} lead={t('lead')} errors={kept?.errors ?? []}>
      <form className="plein-form" method="post" action={action} id={mainForm} noValidate>
        <TextInput
          name="code"
          label={t('code')}
          description={t('codeHelp')}
          error={byField.get('code')}
          defaultValue={typedText(kept, 'code')}
          width="short"
          dir="ltr"
          spellCheck={false}
        />
        <Actions>
          <Button>{t('open')}</Button>
        </Actions>
      </form>
      <section className="flow flow--xs plein-group" aria-labelledby="kwijt">
        <Heading level={2} look={3} id="kwijt">
          {t('lostTitle')}
        </Heading>
        <Paragraph>{lost}</Paragraph>
      </section>
    </FormFrame>
  );
}
