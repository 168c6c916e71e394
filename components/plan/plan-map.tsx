import { useId, type SVGProps } from 'react';
import type { StepView } from '@/lib/queries/plan/goal-views';
import type { MapBox, MapLane, PlanMap as Map_ } from '@/lib/rules/plan/map';
import { wrapText } from '@/lib/rules/plan/wrap-text';
import type { PlanShown } from './shown';
import { usePlanDoers, voiceOf } from './use-plan-people';
import { placesOf, useStepWords } from './use-step-words';
import { usePlanWords } from './use-plan-words';

type Props = { map: Map_; shown: PlanShown };

const lineHeight = 18;
const firstLine = 22;
const most = { who: 32, whoBeside: 14 };

/**
 * The plan in one quiet picture: goals as rows, steps by when they can begin, arrows to what waits. Drawn on the server,
 * and it prints on one page. Who cannot see it, or likes lists better, reads the same in the list below it.
 */
export function PlanMap({ map, shown }: Props) {
  const t = usePlanWords(voiceOf(shown.reader));
  const arrow = useId();
  const steps = new Map(shown.goals.flatMap((goal) => goal.steps).map((step) => [step.id, step]));
  if (map.boxes.length === 0) return null;
  const heads = [t('map.now'), t('map.then'), t('map.later')];
  return (
    <div className="plein-map" aria-hidden="true">
      <svg viewBox={`0 0 ${map.width} ${map.height}`} role="presentation" focusable="false">
        <defs>
          <marker
            {...{ id: arrow, viewBox: '0 0 10 10', refX: 9, refY: 5 }}
            {...{ markerWidth: 9, markerHeight: 9, orient: 'auto' }}
          >
            <path d="M0 0 10 5 0 10z" className="plein-map__arrow" />
          </marker>
        </defs>
        {map.columns.map((x, at) => (
          <text key={x} x={x} y={20} className="plein-map__head">
            {heads[at]}
          </text>
        ))}
        {map.lanes.map((lane) => (
          <Lane
            key={lane.goalId}
            {...{ lane, map }}
            name={t('goals.number', { number: lane.number })}
          />
        ))}
        {map.links.map(({ from, to, path }) => (
          <path
            key={`${from} ${to}`}
            className="plein-map__link"
            d={path}
            markerEnd={`url(#${arrow})`}
          />
        ))}
        {map.boxes.map((box) => (
          <Box key={box.id} {...{ box, map, shown }} step={steps.get(box.id)!} />
        ))}
      </svg>
    </div>
  );
}

type LaneProps = { lane: MapLane; map: Map_; name: string };

/** A goal with its name and words, and what is done of it: beside its steps, or above them when there are many. */
function Lane({ lane, map: { width, isDense }, name }: LaneProps) {
  const { lines, done } = lane;
  const first = lane.y + lineHeight;
  const words = isDense ? first : first + lineHeight + 2;
  const doneFrom = words + lines.length * lineHeight;
  return (
    <>
      <path className="plein-map__lane" d={`M0 ${lane.y - 6}H${width}`} />
      <text x={0} y={first} className="plein-map__number">
        {name}
      </text>
      <Lines {...{ lines, x: isDense ? 72 : 0, y: words }} className="plein-map__goal" />
      {done.map((said, at) => (
        <Done
          key={`${at} ${said[0]}`}
          lines={said}
          y={doneFrom + done.slice(0, at).flat().length * lineHeight}
        />
      ))}
    </>
  );
}

/** Done by its sign, not by a colour. */
function Done({ lines, y }: { lines: readonly string[]; y: number }) {
  return (
    <>
      <path className="plein-map__done" d={`M1 ${y - 5}l4 4 8-10`} />
      <Lines {...{ lines, y, x: 18 }} className="plein-map__state" />
    </>
  );
}

const looks: Record<string, string> = { now: ' is-now', waits: ' is-wait', rests: ' is-wait' };

type BoxProps = { box: MapBox; map: Map_; step: StepView; shown: PlanShown };

function Box({ box, map: { isDense }, step, shown }: BoxProps) {
  const { reader, names, goals, today } = shown;
  const stateOf = useStepWords({ voice: voiceOf(reader), places: placesOf(goals), today });
  const whoDoes = usePlanDoers(reader, names);
  const { x, y, width, height, lines } = box;
  const left = x + 12;
  const words = y + firstLine + lines.length * lineHeight;
  const [who] = wrapText(whoDoes(step).name, {
    characters: isDense ? most.whoBeside : most.who,
    lines: 1,
  });
  const state = isDense
    ? { x: x + width - 12, y: words, textAnchor: 'end' as const }
    : { x: left, y: words + lineHeight };
  return (
    <g className={`plein-map__step${looks[step.standing.place] ?? ''}`}>
      <rect {...{ x, y, width, height }} />
      <Lines {...{ lines, x: left, y: y + firstLine }} className="plein-map__title" />
      <text x={left} y={words} className="plein-map__who">
        {who}
      </text>
      <Lines
        lines={wrapText(stateOf(step).words, box.state)}
        {...state}
        className="plein-map__state"
      />
    </g>
  );
}

type LinesProps = { lines: readonly string[]; className: string } & SVGProps<SVGTextElement>;

function Lines({ lines, y, ...text }: LinesProps & { y: number }) {
  return lines.map((line, at) => (
    <text key={`${at} ${line}`} {...text} y={y + at * lineHeight}>
      {line}
    </text>
  ));
}
