import { useTranslations } from 'next-intl';
import { ToolButton } from '@/components/ui/tool-button';
import { viewField, type View } from '@/lib/messages/view';
import { paths } from '@/lib/paths';
import { ReadingForm } from './reading-form';

type Props = {
  /** address of this page, to come back to */
  path: string;
  /** id of the form of the page: it is posted along, so nothing typed is lost */
  form?: string;
};

/** To the calm view (one column, larger, fewer words) and back. The style sheet shows the one that is not chosen yet. */
export function ViewSwitch({ path, form }: Props) {
  if (form) return <Buttons form={form} />;
  return (
    <ReadingForm action={paths.view} path={path}>
      <Buttons />
    </ReadingForm>
  );
}

function Buttons({ form }: Pick<Props, 'form'>) {
  const t = useTranslations('common.header');
  const to = (view: View) => ({ name: viewField, value: view, form });
  return (
    <>
      <ToolButton icon="calm" text={t('calm')} look="plein-when-plain" {...to('rustig')} />
      <ToolButton icon="calm" text={t('plain')} look="plein-when-calm" {...to('gewoon')} />
    </>
  );
}
