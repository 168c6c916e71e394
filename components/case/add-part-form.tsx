import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice';
import { paths } from '@/lib/paths';
import { domains } from '@/lib/domains';
import type { CaseRequest } from '@/lib/queries/shared/case/requests';
import { useDates } from './dates';
import { FormErrors, useFieldErrors } from './form-errors';
import { WorkForm } from './form-page';
import { typedText, type Kept } from './kept';
import { useDomainName } from './parts-table';

type Props = { caseId: string; requests: readonly CaseRequest[]; kept: Kept };

/** Which domains a request does not have yet. */
const missingIn = (requests: readonly CaseRequest[]) =>
  domains.filter((domain) =>
    requests.some((request) => !request.parts.some((part) => part.domain === domain.key)),
  );

/** A further part, to the request that it came up in. */
export function AddPartForm({ caseId, requests, kept }: Props) {
  const t = useTranslations('work.part');
  const dates = useDates();
  const domainName = useDomainName();
  const errorOf = useFieldErrors(kept?.errors);
  const missing = missingIn(requests);
  const [latest] = requests;
  if (!latest || missing.length === 0) return <p>{t('addNone')}</p>;
  return (
    <>
      <FormErrors errors={kept?.errors} />
      <WorkForm action={paths.work.action(caseId, 'onderdeel/nieuw/opslaan')} save={t('save')}>
        <RadioGroup
          name="domain"
          label={t('addWhich')}
          options={missing.map(({ key }) => ({ value: key, label: domainName(key) }))}
          defaultValue={typedText(kept, 'domain')}
          error={errorOf('domain')}
        />
        {requests.length === 1 ? (
          <input type="hidden" name="requestId" value={latest.id} />
        ) : (
          <RadioGroup
            name="requestId"
            label={t('addTo')}
            options={requests.map((request) => ({
              value: request.id,
              label: dates.full(request.submittedAt),
            }))}
            defaultValue={typedText(kept, 'requestId') ?? latest.id}
            error={errorOf('requestId')}
          />
        )}
      </WorkForm>
    </>
  );
}
