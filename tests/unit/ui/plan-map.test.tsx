import { describe, expect, it } from 'vitest';
import { drawnPlan, drawPlans } from '@/bench/draw-plan';
import { nl } from '@/lib/messages/nl';

const { picture, list, shown } = drawnPlan(nl);
const steps = shown.goals.flatMap((goal) => goal.steps);
const textIn = (drawn: string, part: string) =>
  [...drawn.matchAll(new RegExp(`<text[^>]*class="plein-map__${part}"[^>]*>(.*?)</text>`, 'gs'))]
    .map(([, text]) => text!)
    .join(' ');
/** What is written in each box of a picture. */
const boxesOf = (drawn: string) =>
  [...drawn.matchAll(/<g class="plein-map__step[^"]*">(.*?)<\/g>/gs)].map(([, box]) => ({
    title: textIn(box!, 'title'),
    who: textIn(box!, 'who'),
    state: textIn(box!, 'state'),
  }));
const boxes = boxesOf(picture());

describe('the picture of sixty steps', () => {
  it('says in words who does a step and how it stands, never by colour alone', () => {
    const open = steps.filter(({ state }) => state !== 'done');
    expect(boxes).toHaveLength(open.length);
    for (const { who, state } of boxes) {
      expect(who).toBe('Samira');
      expect(state).toMatch(/^(Kan nu beginnen|Begint als stap)/);
    }
  });

  it('numbers goals and steps as the words beside it do, and cuts none of them', () => {
    const few = drawnPlan(nl, 5);
    expect(picture()).toContain('>Doel 3</text>');
    expect(few.picture()).not.toContain('…');
    expect(JSON.stringify(boxes)).not.toContain('…');
    const drawn = boxesOf(few.picture());
    const [{ goal, step }] = few.shown.goals.flatMap((goal, at) =>
      goal.steps.flatMap((step, place) =>
        step.standing.place === 'waits' ? [{ goal: at + 1, step: place + 1 }] : [],
      ),
    ) as [{ goal: number; step: number }];
    expect(goal).toBe(1);
    const box = drawn.find(({ title }) => title.startsWith(`${step}. Samen de post openmaken`))!;
    expect(box.state).toBe(
      `Begint als stap ${step - 1} klaar is. Klaar vóór dinsdag 1 december 2026.`,
    );
  });

  it('has everything in the list as well, which a screen reader reads instead', () => {
    const words = list();
    expect(picture()).toMatch(/^<div class="plein-map" aria-hidden="true">/);
    expect(words.match(/class="plein-planstep[ "]/g)).toHaveLength(steps.length);
    for (const goal of shown.goals) expect(words).toContain(goal.words);
    for (const said of ['Kan nu beginnen', 'Begint als stap', 'Klaar', 'Samira']) {
      expect(words).toContain(said);
    }
  });

  it('leads to each goal from the top of the list, which is far down on a phone', () => {
    const [jump] = /<nav .*?<\/nav>/s.exec(list())!;
    for (const { id, words } of shown.goals) {
      expect(jump).toContain(`href="#doel-${id}"`);
      expect(jump).toContain(words);
      expect(list()).toContain(`id="doel-${id}"`);
    }
  });

  it('says that nobody does a step any more, in the picture and in the list', () => {
    const left = drawnPlan(nl);
    left.shown.goals[0]!.steps[0]!.isLeft = true;
    expect(left.picture()).toContain('Nu niemand');
    expect(left.list()).toContain('Samira doet niet meer mee.');
    expect(picture()).not.toContain('Nu niemand');
  });

  it('is drawn in less than 50 ms', async () => {
    // Time of the processor, and the quickest of some: what else the machine has to do is no part of it.
    const worked = () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    };
    expect(Math.min(...(await drawPlans(25, worked)))).toBeLessThan(50);
  });
});
