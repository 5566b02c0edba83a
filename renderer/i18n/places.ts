/** Languages that are offered by name; any other that is in use is offered too. */
const OFFERED = [
  'en-GB',
  'en-US',
  'en-IE',
  'en-AU',
  'en-CA',
  'en-IN',
  'en-NZ',
  'en-ZA',
  'cy',
  'ga',
  'gd',
  'ar',
  'bn',
  'cs',
  'da',
  'de',
  'el',
  'es',
  'fa',
  'fi',
  'fr',
  'he',
  'hi',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'ru',
  'sv',
  'sw',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh-Hans',
  'zh-Hant',
];

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The languages to choose from, by their English names, with the one in use among them. */
export function languageOptions(inUse: string): readonly Option[] {
  const names = new Intl.DisplayNames('en-GB', { type: 'language' });
  const tags = OFFERED.includes(inUse) ? OFFERED : [inUse, ...OFFERED];
  return tags.map((value) => ({ value, label: names.of(value) ?? value }));
}

/** The time zones that this runtime knows, with the one in use among them. */
export function zoneOptions(inUse: string): readonly Option[] {
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  const zones = known.includes(inUse) ? known : [inUse, ...known];
  return zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
