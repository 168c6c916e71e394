import type { CaseRequest } from '@/lib/queries/shared/case/requests';
import { RequestWords } from './own-words';
import { PartsTable } from './parts-table';

type Props = {
  requests: readonly CaseRequest[];
  caseId: string;
  mayChange: boolean;
  mayDecide: boolean;
};

/** Requests one after the other: what was written, and what came of it. */
export function RequestsWithParts({ requests, ...may }: Props) {
  return (
    <div className="flow flow--2xl">
      {requests.map((request) => (
        <div key={request.id} className="flow flow--md">
          <RequestWords request={request} level={2} />
          {request.parts.length > 0 ? <PartsTable parts={request.parts} {...may} /> : null}
        </div>
      ))}
    </div>
  );
}
