import { Alert } from '@/components/ui/alert';
import { spokenPhone } from '@/components/ui/spoken-phone';
import type { InTheWay, Meeting } from '@/lib/queries/visit/collisions';
import { useVisitWords } from './use-visit-words';
import { VisitLine } from './visit-line';
import { Join } from './week-view';

type Props = {
  meetings: readonly Meeting[];
  readerId: string;
  /** where to go along; left out when an appointment is moved, for then there is one already */
  join?: string;
};

/** Who comes already, before anything is planned: go together, call first, or say why all the same (VALUES M1). */
export function Collision({ meetings, readerId, join }: Props) {
  const { t } = useVisitWords();
  if (meetings.length === 0) return null;
  return (
    <Alert kind="warning" title={t('collision.title')}>
      <div className="flow flow--sm">
        <p>{t('collision.lead')}</p>
        {meetings.map(({ kind, with: visits }) => (
          <section key={kind} className="flow flow--xs">
            <h2 className="nl-heading nl-heading--level-4">{t(`collision.kind.${kind}`)}</h2>
            <ul className="plein-lines">
              {visits.map((one) => (
                <li key={one.visit.id} className="flow flow--xs">
                  <Line {...{ one, readerId, join }} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p>{t('collision.stays')}</p>
      </div>
    </Alert>
  );
}

function Line({ one, readerId, join }: Omit<Props, 'meetings'> & { one: InTheWay }) {
  const { visit, isOwn, call } = one;
  const { t, day, names } = useVisitWords();
  const who = names(visit, readerId);
  return (
    <>
      <VisitLine {...{ visit, readerId }} />
      {isOwn ? <p>{t('collision.own')}</p> : null}
      <div className="plein-actions">
        {join && !isOwn ? (
          <Join
            {...{ visit, action: join, look: 'secondary' }}
            text={t('collision.together')}
            about={t('collision.togetherAbout', { names: who, day: day(visit.startsAt) })}
          />
        ) : null}
        {call.map(({ name, phone }) => (
          <a
            key={phone}
            className="nl-link nl-link--target"
            href={`tel:${phone.replace(/[^\d+]/g, '')}`}
          >
            {t('collision.call', { name, phone: spokenPhone(phone) })}
          </a>
        ))}
        {call.length === 0 && !isOwn ? <span>{t('collision.noPhone', { names: who })}</span> : null}
      </div>
    </>
  );
}
