import { domainToUnicode } from 'node:url';
import { editDistance } from './nearest.ts';

/** By Latin letter, what is read as it: letters of other alphabets, and signs. */
const READ_AS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аɑα',
    b: 'ьвβ',
    c: 'сϲ',
    d: 'ԁɗ',
    e: 'еҽєε',
    g: 'ɡց',
    h: 'һհн',
    i: 'іıι',
    j: 'јϳ',
    k: 'кκ',
    l: 'ӏł1',
    m: 'м',
    n: 'пոη',
    o: 'оοօøσ0',
    p: 'рρ',
    q: 'ԛ',
    r: 'г',
    s: 'ѕ',
    t: 'тτ',
    u: 'υս',
    v: 'νѵ',
    w: 'ԝωш',
    x: 'хχ',
    y: 'уүγʏ',
    z: 'ᴢ',
    ss: 'ß',
    ae: 'æ',
    oe: 'œ',
  }).flatMap(([latin, letters]) => Array.from(letters, (letter) => [letter, latin] as const)),
);

/** Two domains with the same skeleton look alike to somebody who reads in haste. Of a domain in ASCII. */
export function skeleton(domain: string): string {
  return latin(domain).replaceAll('rn', 'm').replaceAll('vv', 'w');
}

function latin(domain: string): string {
  // Most are, and there may be a thousand to compare with.
  if (/^[a-z.-]*$/.test(domain) && !domain.includes('xn--')) return domain;
  const bare = domainToUnicode(domain).normalize('NFD').replace(/\p{M}/gu, '');
  return Array.from(bare, (letter) => READ_AS.get(letter) ?? letter).join('');
}

/** Providers at which anybody has an address; each of them is known everywhere, and may be like the next. */
const PUBLIC_MAIL: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.de outlook.fr hotmail.com hotmail.de hotmail.fr hotmail.co.uk ' +
    'live.com live.de live.fr live.nl msn.com yahoo.com yahoo.de yahoo.fr yahoo.co.uk yahoo.co.jp ymail.com ' +
    'icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de ' +
    'mail.com mail.ru yandex.ru yandex.com proton.me protonmail.com pm.me tutanota.com zoho.com fastmail.com ' +
    'orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it wp.pl onet.pl seznam.cz bluewin.ch ' +
    'telenet.be ziggo.nl qq.com 163.com 126.com naver.com'
  ).split(' '),
);
export const isPublicMail = (domain: string): boolean => PUBLIC_MAIL.has(domain);

const isUnder = (domain: string, other: string): boolean => domain === other || domain.endsWith(`.${other}`);

/** The same company's, as far as a name tells: one is the other, or part of it. */
const belongs = (domain: string, known: string): boolean => isUnder(domain, known) || isUnder(known, domain);

export const isKnownDomain = (domain: string, known: Iterable<string>): boolean =>
  isPublicMail(domain) || Array.from(known).some((one) => belongs(domain, one));

/**
 * The known domain that this one is nearly, where it is not known itself; undefined when it is like none.
 * All in ASCII lower case. What looks alike comes before what is spelt alike, and that by how nearly.
 */
export function nearMiss(domain: string, known: Iterable<string>): string | undefined {
  const all = [...known];
  if (isKnownDomain(domain, all)) return undefined;
  const candidates = [...new Set([...all, ...PUBLIC_MAIL])];
  const shape = skeleton(domain);
  const twin = candidates.find((one) => skeleton(one) === shape);
  if (twin !== undefined) return twin;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of candidates) {
    const slips = slipsBetween(domain, one);
    if (slips < least) [best, least] = [one, slips];
  }
  return best;
}

interface Parts {
  readonly name: string;
  readonly end: string;
}

function partsOf(domain: string): Parts {
  const dot = domain.lastIndexOf('.');
  return { name: domain.slice(0, dot), end: domain.slice(dot + 1) };
}

/** How many letters were mistyped, where that is likelier than that somebody else has the name; else infinity. */
function slipsBetween(typed: string, known: string): number {
  const never = Number.POSITIVE_INFINITY;
  if (Math.abs(typed.length - known.length) > 2) return never;
  const [a, b] = [partsOf(typed), partsOf(known)];
  const ends = editDistance(a.end, b.end);
  if (a.name === b.name) return ends === 1 && !bothCountries(a.end, b.end) ? 1 : never;
  if (ends > 0 || onlyCounted(a.name, b.name)) return never;
  const slips = editDistance(a.name, b.name);
  return slips <= forgiven(b.name.length) ? slips : never;
}

/** Short names are often one letter apart, and rightly so; `.de` and `.dk` are two branches of one company. */
const forgiven = (length: number): number => (length < 5 ? 0 : length < 12 ? 1 : 2);
const bothCountries = (a: string, b: string): boolean => a.length === 2 && b.length === 2;

/** `site1` and `site2` are counted, not mistyped. */
function onlyCounted(a: string, b: string): boolean {
  const digits = /\d+/gu;
  return /\d/u.test(a) && /\d/u.test(b) && a.replace(digits, '') === b.replace(digits, '');
}
