/** Turkish has an i without a dot, whose capital is our I. */
const folded = (text: string) => text.toLowerCase().replaceAll('ı', 'i');

/** As a date has them, and where that is another form also as a calendar has them: what our pages are written in. */
const names = [
  'januari februari maart april mei juni juli augustus september oktober november december',
  'january february march april may june july august september october november december',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
  'ጥሪ ለካቲት መጋቢት ሚያዝያ ጉንበት ሰነ ሓምለ ነሓሰ መስከረም ጥቅምቲ ሕዳር ታሕሳስ',
  'ጥሪ ለካቲት መጋቢት ሚያዝያ ግንቦት ሰነ ሓምለ ነሓሰ መስከረም ጥቅምቲ ሕዳር ታሕሳስ',
].map((all) => folded(all).split(' '));

/** Not the beginning of the whole word. */
const short: Readonly<Record<string, number>> = { mrt: 3 };

const shortest = 3;

/**
 * The month that somebody means: "12", "dec", "december" or "Dec."; in a language of our pages, cut off after at least
 * three letters.
 * @param text as typed
 * @returns 1–12, or another number that was typed; null when it is no month at all
 */
export function monthOf(text: string): number | null {
  const word = folded(text.trim()).replace(/\.$/, '');
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const isMeant = (month: string) =>
    month === word || (word.length >= shortest && month.startsWith(word));
  const place = names.map((months) => months.findIndex(isMeant)).find((found) => found >= 0);
  return short[word] ?? (place === undefined ? null : place + 1);
}
