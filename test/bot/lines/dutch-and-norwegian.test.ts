import { understood } from './understood.ts';

const a = 'anna@partner.com';
const b = 'ben@partner.com';

/** Lines as people write them in Dutch, and what comes of them. */
test.each<[string, string]>([
  [`uitnodigen ${a}`, `invite ${a}`],
  [`nodig ${a} uit voor Portal`, `invite ${a} | portal`],
  [`Nodig ${a} uit voor Portal tot en met 31 maart 2027`, `invite ${a} | portal | 31 maart 2027`],
  [`Kun je ${a} uitnodigen voor Portal?`, `invite ${a} | portal`],
  [`geef ${a} toegang tot Portal voor 90 dagen`, `invite ${a} | portal | 90 dagen`],
  [`mag ik ${a} uitnodigen voor Portal?`, `may I invite ${a} | portal`],
  [`verwijder ${a} uit Portal`, `remove ${a} | portal`],
  [`verwijder ${a} en ${b}`, `remove ${a},${b}`],
  [`status van ${a}`, `status ${a}`],
  [`wanneer eindigt de toegang van ${a}?`, `status ${a}`],
  [`verleng ${a} met 90 dagen`, `extend ${a} | 90 day`],
  [`wie heeft toegang tot Portal?`, 'list portal | active | all'],
  ['mijn partners', 'list'],
  ['goedkeuringen', 'approvals'],
  ['taal Nederlands', 'language'],
  ['Bedankt!', 'thanks'],
  [`invite ${a} to portal for 90 days because audit`, `invite ${a} | portal | 90 days | audit`],
])('%s', (line, comes) => expect(understood(line, 'nl-NL')).toBe(comes));

/** The same in Norwegian. */
test.each<[string, string]>([
  [`inviter ${a}`, `invite ${a}`],
  [`inviter ${a} til Portal`, `invite ${a} | portal`],
  [`Inviter ${a} til Portal i 90 dager`, `invite ${a} | portal | 90 dager`],
  [`Kan du invitere ${a} til Portal?`, `invite ${a} | portal`],
  [`inviter ${a} til Portal til og med 31. mars 2027`, `invite ${a} | portal | 31. mars 2027`],
  [`gi ${a} tilgang til Portal fordi revisjon`, `invite ${a} | portal | revisjon`],
  [`kan jeg invitere ${a} til Portal?`, `may I invite ${a} | portal`],
  [`fjern ${a} fra Portal`, `remove ${a} | portal`],
  [`fjern ${a} og ${b}`, `remove ${a},${b}`],
  [`status for ${a}`, `status ${a}`],
  [`når slutter tilgangen til ${a}?`, `status ${a}`],
  [`forleng ${a} med 90 dager`, `extend ${a} | 90 day`],
  ['hvem har tilgang til Portal?', 'list portal | active | all'],
  ['mine partnere', 'list'],
  ['godkjenninger', 'approvals'],
  ['språk norsk', 'language'],
  ['Tusen takk', 'thanks'],
  [`invite ${a} to portal for 90 days because audit`, `invite ${a} | portal | 90 days | audit`],
])('%s', (line, comes) => expect(understood(line, 'nb-NO')).toBe(comes));

/** Nothing of this may be done. */
test.each([
  ['nl-NL', `nodig ${a} niet uit`],
  ['nl-NL', `nodig ${a} uit voor Portal, maar niet ${b}`],
  ['nl-NL', `nodig ${a} uit als Alex akkoord is`],
  ['nl-NL', `nodig ${a} uit en verwijder ${b}`],
  ['nl-NL', `nodig ${a} uit\nToch maar niet, wacht even`],
  ['nb-NO', `ikke inviter ${a}`],
  ['nb-NO', `inviter ${a} til Portal, men ikke ${b}`],
  ['nb-NO', `inviter ${a} hvis Alex sier ja`],
  ['nb-NO', `inviter ${a} og fjern ${b}`],
  ['nb-NO', `inviter ${a}\nVent, ikke likevel`],
])('%s, not plainly meant, so nothing is asked: %j', (locale, line) => {
  expect(understood(line, locale)).toMatch(/^(?:form |nothing$)/u);
});
