// That the looks in every sense see: a page with one fault in each form in which somebody may meet it.
import { expect, test } from '../support/browser-test';
import { inEverySense } from '../support/senses/look';

test.use({ bypassCSP: true, serviceWorkers: 'block' });

const pale = 'color: #ddd !important';
const cut = 'block-size: 3px; overflow: hidden';

/** Letters of twice the size make a wide screen one of 40 em. */
const faults = `
  @media (prefers-color-scheme: dark) { main h1 { ${pale.replace('ddd', '444')} } }
  @media (min-width: 1000px) and (max-width: 50em) { main h1 { ${cut} } }
  @media (max-width: 330px) { [dir='ltr'] main h1 { ${cut} } }
  [dir='rtl'] main h1 { inline-size: 700px }
`;

const fault = (found: string[], form: string) =>
  found.filter((one) => one.startsWith(form)).map((one) => one.replace(/^.*?: /, ''));

test('a page as it is has none', async ({ page }) => {
  await page.goto('/contact');
  expect(await inEverySense(page, { isWhole: true, isAgain: true })).toEqual([]);
});

test('a fault is seen in the form that has it, and in no other', async ({ page }) => {
  await page.goto('/contact');
  await page.addStyleTag({ content: faults });
  await page.route('**/themes/denhaag.css', (route) =>
    route.fulfill({ contentType: 'text/css', body: `main h1 { ${pale} }` }),
  );
  const found = await inEverySense(page, { isWhole: true });
  expect(fault(found, 'light')).toEqual([]);
  expect(fault(found, 'dark')).toContainEqual(expect.stringMatching(/^color-contrast/));
  expect(fault(found, 'theme denhaag')).toContainEqual(expect.stringMatching(/color-contrast/));
  expect(fault(found, 'letters of 200 %')).toContainEqual(expect.stringMatching(/^cut off/));
  expect(fault(found, '320 px')).toContainEqual(expect.stringMatching(/^cut off/));
  expect(fault(found, 'right to left')).toContainEqual(expect.stringMatching(/^sideways/));
});
