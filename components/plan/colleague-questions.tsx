import { useTranslations } from 'next-intl';
import { typedText, wasTicked, type Kept } from '@/components/case/kept';
import { useDomainName } from '@/components/case/parts-table';
import { Checkbox } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import { domains } from '@/lib/domains';

type Props = {
  kept: Kept;
  /** which law pays for a step, by key; not asked when it is left out */
  domain?: string;
  /** only the contact person hears what the resident says */
  asksWasSaid: boolean;
};

/** What only colleagues are asked in a form of the plan: which law pays, and whether the resident said so. */
export function ColleagueQuestions({ kept, domain, asksWasSaid }: Props) {
  const t = useTranslations('planWork');
  const nameOf = useDomainName();
  return (
    <>
      {domain === undefined ? null : (
        <Select
          name="domain"
          label={t('domain')}
          description={t('domainHelp')}
          emptyLabel={t('domainNone')}
          options={domains.map(({ key }) => ({ value: key, label: nameOf(key) }))}
          defaultValue={typedText(kept, 'domain') ?? domain}
        />
      )}
      {asksWasSaid ? (
        <Checkbox
          name="wasSaid"
          label={t('wasSaid')}
          description={t('wasSaidHelp')}
          defaultChecked={wasTicked(kept, 'wasSaid')}
        />
      ) : null}
    </>
  );
}
