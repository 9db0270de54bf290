const PLURAL = new Intl.PluralRules('ar');
const NUMBER = new Intl.NumberFormat('ar');

/** After „بعد“: one and two are said by the word alone, and what is counted changes with the number. */
export function seconds(count: number): string {
  switch (PLURAL.select(count)) {
    case 'one':
      return 'ثانية واحدة';
    case 'two':
      return 'ثانيتين';
    case 'few':
      return `${NUMBER.format(count)} ثوانٍ`;
    default:
      return `${NUMBER.format(count)} ثانية`;
  }
}
