import { describe, expect, it } from 'vitest';
import { drawnPlan, drawPlans } from '@/bench/draw-plan';
import { nl } from '@/lib/messages/nl';

const { picture, list, shown } = drawnPlan(nl);
const steps = shown.goals.flatMap((goal) => goal.steps);
/** The boxes of the picture: everything that is written in each of them. */
const boxes = [...picture().matchAll(/<g class="plein-map__step[^"]*">(.*?)<\/g>/gs)].map(
  ([, box]) => [...box!.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text]) => text!),
);

describe('the picture of sixty steps', () => {
  it('says in words who does a step and how it stands, never by colour alone', () => {
    const open = steps.filter(({ state }) => state !== 'done');
    expect(boxes).toHaveLength(open.length);
    for (const texts of boxes) {
      expect(texts.at(-2)).toBe('Samira');
      expect(texts.at(-1)).toMatch(/^(Kan nu beginnen|Begint als stap)/);
    }
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
