import { chatLanguages, vocabularyFor } from '../../../src/words/index.ts';
import { outcomeOf, understood } from './understood.ts';

const p = 'paul@partner.com';
const e = 'eva@partner.com';

test.each<[string, string, string]>([
  ['en', `same for ${p}`, p],
  ['en', `The same for ${p} please`, p],
  ['en', `and ${p} too`, p],
  ['en', `also ${p}, ${e}`, `${p},${e}`],
  ['en', `and the same for ${p} and ${e}`, `${p},${e}`],
  ['en', `${p} as well`, p],
  ['en', `same as last time for ${p}`, p],
  ['en', `like last time for ${p}`, p],
  ['de', `dasselbe für ${p}`, p],
  ['de', `bitte auch ${p} und ${e}`, `${p},${e}`],
  ['de', `und für ${p}`, p],
  ['fr', `la même chose pour ${p}`, p],
  ['fr', `et ${p} aussi`, p],
  ['es', `lo mismo para ${p}`, p],
  ['es', `${p} también`, p],
  ['nl', `hetzelfde voor ${p} en ${e}`, `${p},${e}`],
  ['nl', `ook ${p}`, p],
  ['no', `det samme for ${p}`, p],
  ['no', `og ${p} også`, p],
  ['de', `same for ${p}`, p],
])('in %s, what was asked just before is meant for others: %s', (language, line, whom) => {
  expect(understood(line, language)).toBe(`same ${whom}`);
});

test.each<[string, string]>([
  ['en', `can ${p} have the same as ${e}?`],
  ['en', `${p} needs the same access as ${e}`],
  ['en', `give ${p} the same rights as ${e}, please`],
  ['en', `please invite ${p}, same as ${e}`],
  ['en', `the same for ${p} as for ${e}`],
  ['en', `could ${p} get the same access that ${e} has?`],
  ['de', `Kann ${p} dasselbe bekommen wie ${e}?`],
  ['de', `${p} braucht denselben Zugang wie ${e}`],
  ['de', `bitte für ${p} das gleiche wie für ${e}`],
  ['fr', `${p} peut avoir le même accès que ${e} ?`],
  ['fr', `donnez à ${p} les mêmes droits que ${e}`],
  ['es', `¿puede tener ${p} lo mismo que ${e}?`],
  ['es', `dale a ${p} el mismo acceso que a ${e}`],
  ['nl', `kan ${p} hetzelfde krijgen als ${e}?`],
  ['nl', `${p} heeft dezelfde toegang nodig als ${e}`],
  ['no', `kan ${p} få det samme som ${e}?`],
  ['no', `${p} trenger samme tilgang som ${e}`],
])('in %s, what somebody else has is meant for others: %s', (language, line) => {
  expect(understood(line, language)).toBe(`same ${p} as ${e}`);
});

test.each<[string, string]>([
  ['en', `remove ${p}, same as ${e}`],
  ['en', `${p} shouldn’t have the same as ${e}`],
  ['en', `is ${p} the same person as ${e}?`],
  ['de', `entferne ${p} genauso wie ${e}`],
  ['de', `${p} soll nicht dasselbe bekommen wie ${e}`],
  ['fr', `retirez ${p}, pareil que ${e}`],
  ['es', `quita a ${p}, igual que a ${e}`],
  ['nl', `verwijder ${p}, net zo als ${e}`],
  ['no', `fjern ${p}, likt som ${e}`],
])('in %s, who asks for something else gets no form: %s', (language, line) => {
  expect(understood(line, language)).not.toMatch(/^same /u);
});

test.each(chatLanguages().filter((one) => one !== 'en'))('in %s each way to say it is one', (language) => {
  const wrong = vocabularyFor(language)?.same.filter(
    (said) => understood(`${said} ${p}`, language) !== `same ${p}`,
  );
  expect(wrong).toEqual([]);
});

test.each([
  `not ${p}`,
  `not the same for ${p}`,
  `same for ${p}, but not yet`,
  `also remove ${p}`,
  `${p} too?! no`,
  'same for paul',
  `and ${p} is away too`,
])('what says more, or nobody’s address, leans on nothing: %s', (line) => {
  expect(understood(line)).not.toMatch(/^same /u);
});

test.each([
  [`invite ${p} to portal from monday`, `form invite ${p} | portal`],
  [`invite ${p} to portal starting on 1 december for 90 days`, `form invite ${p} | portal | 90 days`],
  [`invite ${p} to portal as of next monday because audit`, `form invite ${p} | portal | audit`],
])('access that is to begin on a day is asked back: %s', (line, comes) => {
  expect(understood(line)).toBe(comes);
});

test('a span opens no form, but is offered to its end', () => {
  const line = `invite ${p} to portal from 1 march to 31 may`;
  expect(outcomeOf(line)).toBe(`offers invite ${p} to portal until 31 may`);
});

test.each([
  ['de', `lade ${p} zu portal ab montag ein`],
  ['nl', `nodig ${p} uit voor portal vanaf maandag`],
])('also in %s: %s', (language, line) => {
  expect(understood(line, language)).toMatch(/^form invite paul@partner\.com \| portal$/u);
});

test.each([
  [`take ${p} into portal`, `offers invite ${p} to portal`],
  [`take ${p} to portal for 90 days`, `offers invite ${p} to portal for 90 days`],
  [`take ${p} on board`, `offers invite ${p}`],
  [`take ${p} out of portal`, `remove ${p} | portal`],
  [`take ${p} off portal`, `remove ${p} | portal`],
])('into is not out of: %s', (line, comes) => expect(outcomeOf(line)).toBe(comes));
