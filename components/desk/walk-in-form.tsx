import { ErrorSummary } from '@/components/ui/error-summary';
import { paths } from '@/lib/paths';
import type { FieldError } from '@/lib/platform/errors';
import type { LookResult } from '@/lib/queries/desk/walk-in-page';
import { isEmptyWalkIn, type TypedWalkIn } from '@/lib/schemas/desk';
import { EndingBar, EndingStep } from './ending-step';
import { Known } from './known';
import { ReachStep } from './reach-step';
import { useDeskErrors } from './use-desk-errors';
import { UrgentStep, WhatStep } from './what-step';
import { WhoStep } from './who-step';

type Props = {
  walkInId: string;
  typed: TypedWalkIn;
  look: LookResult | null;
  /** until when the plein is open today */
  openUntil: string | null;
  fieldErrors: readonly FieldError[];
};

/** The whole visit on one screen, in the order of the conversation. Enter looks up; every button keeps what was typed. */
export function WalkInForm({ walkInId, typed, look, openUntil, fieldErrors }: Props) {
  const { errors, summary } = useDeskErrors(fieldErrors);
  const fields = { typed, errors };
  const hasAddress = typed.postcode !== '' && typed.houseNumber !== '';
  const asksAddress = Boolean(look?.asksAddress) && (!hasAddress || typed.noAddress);
  return (
    <form id="balie" method="post" action={paths.desk.lookUp} noValidate className="flow flow--lg">
      <input type="hidden" name="walkIn" value={walkInId} />
      <ErrorSummary {...summary} />
      <div className="plein-desk">
        <div className="flow flow--xl">
          <WhoStep {...fields} isFresh={isEmptyWalkIn(typed)} />
          {look ? <Known look={look} openUntil={openUntil} asksAddress={asksAddress} /> : null}
          <ReachStep {...fields} asksAddress={asksAddress} />
        </div>
        <div className="flow flow--lg">
          <WhatStep {...fields} />
          <UrgentStep {...fields} />
          <EndingStep {...fields} />
        </div>
      </div>
      <EndingBar />
    </form>
  );
}
