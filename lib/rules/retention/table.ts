import { keepRule } from '../terms/table';
import type { TermRule } from '../terms/types';

/**
 * How long what is kept, each with its article and the days from which it holds (RULES 2.5). A law says it for what is in a
 * Wmo or youth part, the list of the archives of municipalities for the rest. A municipality, and whoever runs the product
 * when a law or the list changes, says it otherwise under `retention` in the settings.
 */
export const retentionTable: readonly TermRule[] = [
  keepRule('wmo.gegevens', 'Wmo 2015 5.3.4 lid 1', '2015-01-01', { length: 15, unit: 'y' }),
  keepRule('jeugd.gegevens', 'Jeugdwet 7.3.8 lid 3', '2015-01-01', { length: 20, unit: 'y' }),
  keepRule('pw.uitkering', 'Selectielijst gemeenten 2020, 8.1', '2020-01-01', {
    ...{ length: 10, unit: 'y' },
  }),
  keepRule('wgs.schuldhulp', 'Selectielijst gemeenten 2020, 8.1.9', '2020-01-01', {
    ...{ length: 5, unit: 'y' },
  }),
  keepRule('lijst.geweigerd', 'Selectielijst gemeenten 2020, 8.2', '2020-01-01', {
    ...{ length: 5, unit: 'y' },
  }),
  keepRule('lijst.afgebroken', 'Selectielijst gemeenten 2020, 8.4.1', '2020-01-01', {
    ...{ length: 42, unit: 'd' },
  }),
  keepRule('lijst.bezwaar_klacht', 'Selectielijst gemeenten 2020, 13', '2020-01-01', {
    ...{ length: 5, unit: 'y' },
  }),
];
