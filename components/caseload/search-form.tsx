import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/text-input';
import { paths } from '@/lib/paths';

/** Looking among one's own households. Posted: a name never stands in an address. */
export function SearchForm({ name, error }: { name?: string; error?: string }) {
  const t = useTranslations('work.search');
  return (
    <form method="post" action={paths.work.search} noValidate role="search" className="plein-row">
      <TextInput
        name="name"
        type="search"
        label={t('label')}
        description={t('help')}
        defaultValue={name}
        error={error}
        className="grow"
      />
      <Button variant="secondary" icon="search">
        {t('button')}
      </Button>
    </form>
  );
}
