import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CheckboxGroup } from '@/components/ui/choice';
import { pictogramNames } from '@/components/ui/pictogram';
import { urgencies } from '@/lib/domains/urgencies';
import { contactWays } from '@/lib/schemas/help-request';

it('shows a pictogram beside a choice, which a screen reader passes over', () => {
  const html = renderToStaticMarkup(
    <CheckboxGroup
      name="ways"
      label="Hoe?"
      options={[{ value: 'home', label: 'Bij u thuis', pictogram: 'home' }]}
    />,
  );
  expect(html).toMatch(/Bij u thuis<\/span><svg class="plein-picto"[^>]*aria-hidden="true"/);
});

it('has one for all that is urgent, and for every way to talk', () => {
  const wanted = [...urgencies.map(({ key }) => key), ...contactWays];
  expect(pictogramNames).toEqual(expect.arrayContaining(wanted));
});
