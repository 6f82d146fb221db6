/**
 * States and provinces as addresses in the USA, Canada and Australia write them whole: `Atlanta, Georgia 30322`.
 * Some are cities as well (`New York`), one a country (`Georgia`); only a place before them or a postcode behind tells.
 */
const STATES: ReadonlySet<string> = new Set(
  (
    'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|' +
    'Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|' +
    'Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|' +
    'Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|' +
    'West Virginia|Wisconsin|Wyoming|' +
    'Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland and Labrador|Nova Scotia|Ontario|' +
    'Prince Edward Island|Quebec|Québec|Saskatchewan|' +
    'New South Wales|Queensland|South Australia|Tasmania|Victoria|Western Australia'
  ).split('|'),
);

/** A postcode behind a state: of the USA, of Australia, of Canada. */
const POSTCODE = /\s(?:\d{5}(?:-\d{4})?|\d{4}|[A-Z]\d[A-Z]\s?\d[A-Z]\d)$/;

/** A state in short, alone or before its postcode: `CT`, `CT 06510`. */
const SHORT = /^[A-Z]{2,3}(?:\s\d{4,5}(?:-\d{4})?)?$/;

/** Whether part of an address is a state, in short or whole, with a postcode or without. */
export function isState(part: string): boolean {
  return SHORT.test(part) || STATES.has(part.replace(POSTCODE, ''));
}

/** Whether part of an address is the whole name of a state with a postcode behind it: `Georgia 30322`. */
export function isStateWithPostcode(part: string): boolean {
  return POSTCODE.test(part) && STATES.has(part.replace(POSTCODE, ''));
}
