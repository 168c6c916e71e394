import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Actions, Button } from '@/components/ui/button';

type Props = { back: string; backText?: string; title: string; lead?: string; children: ReactNode };

/** A page with one thing to do: the way back, the title, and the form. */
export function FormPage({ back, backText, title, lead, children }: Props) {
  const t = useTranslations('work');
  return (
    <div className="flow flow--lg">
      <div className="flow flow--xs">
        <BackLink href={back}>{backText ?? t('back')}</BackLink>
        <Heading level={1}>{title}</Heading>
        {lead ? <Paragraph look="lead">{lead}</Paragraph> : null}
      </div>
      {children}
    </div>
  );
}

type FormProps = { action: string; save: string; version?: number; children: ReactNode };

/** A form that posts to its door, with one button. */
export function WorkForm({ action, save, version, children }: FormProps) {
  return (
    <form className="plein-form max-w-[42rem]" method="post" action={action} noValidate>
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {children}
      <Actions>
        <Button>{save}</Button>
      </Actions>
    </form>
  );
}
