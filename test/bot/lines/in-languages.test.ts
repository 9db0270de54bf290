import { cleanLine } from '../../../src/access/clean-text.ts';
import { COMMANDS } from '../../../src/bot/commands/index.ts';
import { readMessage } from '../../../src/bot/commands/read.ts';
import { folded } from '../../../src/bot/parse/language/lexicon.ts';
import { parseTerm } from '../../../src/bot/parse/parse-term.ts';
import type { CommandName } from '../../../src/words/en/commands.ts';
import { chatLanguages, typedIn, vocabularyFor, wordsFor } from '../../../src/words/index.ts';
import { understood } from './understood.ts';

const a = 'anna@partner.com';
const b = 'ben@partner.com';
const bea = 'bea@lindenau.example';
const others = chatLanguages().filter((language) => language !== 'en');

/** Lines as people write them, and what comes of them. */
const LINES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  fr: [
    [`inviter ${a} à portal pour 90 jours`, `invite ${a} | portal | 90 jours`],
    [
      `Invitez ${a} et ${b} au Partner portal jusqu’au 31 mars 2027`,
      `invite ${a},${b} | partner portal | 31 mars 2027`,
    ],
    [`Bonjour, pouvez-vous inviter ${a} à portal ?`, `invite ${a} | portal`],
    [`Donnez l’accès à portal à ${a} pendant deux semaines`, `invite ${a} | portal | deux semaines`],
    [`invite ${a} pour portal parce qu’il y a un audit`, `invite ${a} | portal | il y a un audit`],
    [`invite ${a} jusqu’à fin mars`, `invite ${a} | fin mars`],
    [`retirer ${a} de portal`, `remove ${a} | portal`],
    [`prolonge ${a} de 90 jours`, `extend ${a} | 90 day`],
    [`prolonge ${a} jusqu’au 31 mars`, `extend ${a} | 31 march`],
    [`qui a accès à portal ?`, 'list portal | active | all'],
    [`liste en attente`, 'list pending'],
    [`changer ${a} en ${b}`, `change ${a} | ${b}`],
    [`confier ${a} à ${bea}`, `transfer ${a} | ${bea}`],
    [`historique de ${a}`, `history ${a}`],
    [`puis-je inviter ${a} à portal ?`, `may I invite ${a} | portal`],
    [`merci beaucoup`, 'thanks'],
    [`langue français`, 'language'],
    [`${a} a besoin d'un accès au portal jusqu'à fin mars`, `invite ${a} | portal | fin mars`],
    [`${a} ne travaille plus avec nous`, `remove ${a}`],
    [`${a} n'a plus besoin d'accès`, `remove ${a}`],
    [`donne encore 30 jours à ${a}`, `extend ${a} | 30 day`],
    [`qui n'a pas encore accepté ?`, `list pending`],
  ],
  es: [
    [`invitar a ${a} a portal por 90 días`, `invite ${a} | portal | 90 días`],
    [
      `Invita a ${a} y ${b} al Partner portal hasta el 31 de marzo de 2027`,
      `invite ${a},${b} | partner portal | 31 de marzo de 2027`,
    ],
    [`Hola, ¿puedes invitar a ${a} a portal?`, `invite ${a} | portal`],
    [`dar acceso a portal a ${a} durante dos semanas`, `invite ${a} | portal | dos semanas`],
    [`invita a ${a} para portal porque hay una auditoría`, `invite ${a} | portal | hay una auditoría`],
    [`invite ${a} to portal for a year`, `invite ${a} | portal | a year`],
    [`quitar a ${a} de portal`, `remove ${a} | portal`],
    [`prolonga ${a} hasta fin de marzo`, `extend ${a} | end of march`],
    [`¿quién tiene acceso a portal?`, 'list portal | active | all'],
    [`lista pendientes`, 'list pending'],
    [`cambiar ${a} a ${b}`, `change ${a} | ${b}`],
    [`¿puedo invitar a ${a} a portal?`, `may I invite ${a} | portal`],
    [`muchas gracias`, 'thanks'],
    [`${a} necesita acceso a portal hasta marzo`, `invite ${a} | portal | marzo`],
    [`${a} ya no trabaja con nosotros`, `remove ${a}`],
    [`${a} ya no necesita acceso a portal`, `remove ${a} | portal`],
    [`dale a ${a} otros 30 días`, `extend ${a} | 30 day`],
    [`¿quién no ha aceptado todavía?`, `list pending`],
  ],
  nl: [
    [`nodig ${a} uit voor portal`, `invite ${a} | portal`],
    [
      `Kun je ${a} en ${b} voor Partner portal uitnodigen tot 31 maart 2027?`,
      `invite ${a},${b} | partner portal | 31 maart 2027`,
    ],
    [`geef ${a} toegang tot portal voor twee weken`, `invite ${a} | portal | twee weken`],
    [`voeg ${a} toe aan portal omdat er een audit is`, `invite ${a} | portal | er een audit is`],
    [`verwijder ${a} uit portal`, `remove ${a} | portal`],
    [`haal ${a} weg`, `remove ${a}`],
    [`verleng ${a} met 90 dagen`, `extend ${a} | 90 day`],
    [`verleng ${a} tot eind maart`, `extend ${a} | end of march`],
    [`wie heeft toegang tot portal?`, 'list portal | active | all'],
    [`lijst openstaande`, 'list pending'],
    [`mag ik ${a} uitnodigen?`, `may I invite ${a}`],
    [`dank je wel`, 'thanks'],
    [`${a} heeft toegang tot portal nodig tot eind maart`, `invite ${a} | portal | eind maart`],
    [`${a} werkt niet meer bij ons`, `remove ${a}`],
    [`geef ${a} nog 30 dagen`, `extend ${a} | 30 day`],
    [`hoeveel gasten hebben toegang tot portal?`, `list portal | active | all`],
  ],
  no: [
    [`inviter ${a} til portal i 90 dager`, `invite ${a} | portal | 90 dager`],
    [
      `Kan du invitere ${a} og ${b} til Partner portal til 31. mars 2027?`,
      `invite ${a},${b} | partner portal | 31. mars 2027`,
    ],
    [`gi ${a} tilgang til portal i to uker`, `invite ${a} | portal | to uker`],
    [`legg ${a} til i portal fordi det er revisjon`, `invite ${a} | portal | det er revisjon`],
    [`fjern ${a} fra portal`, `remove ${a} | portal`],
    [`kast ${a} ut`, `remove ${a}`],
    [`forleng ${a} med 90 dager`, `extend ${a} | 90 day`],
    [`forleng ${a} til slutten av mars`, `extend ${a} | end of march`],
    [`hvem har tilgang til portal?`, 'list portal | active | all'],
    [`liste ventende`, 'list pending'],
    [`overfør ${a} til ${bea}`, `transfer ${a} | ${bea}`],
    [`tusen takk`, 'thanks'],
    [`${a} trenger tilgang til portal til slutten av mars`, `invite ${a} | portal | slutten av mars`],
    [`${a} har sluttet`, `remove ${a}`],
    [`${a} trenger ikke lenger tilgang`, `remove ${a}`],
    [`gi ${a} 30 dager ekstra`, `extend ${a} | 30 day`],
    [`hvem har ikke godtatt?`, `list pending`],
  ],
};

/** Nothing of this may be done. */
const NOT_DONE: Readonly<Record<string, readonly string[]>> = {
  fr: [
    `n’invite pas ${a}`,
    `invite ${a} sauf ${b}`,
    `invite ${a} si Alex est d’accord`,
    `retire ${a}\ninvite ${b}`,
  ],
  es: [
    `no invites a ${a}`,
    `invita a ${a} excepto ${b}`,
    `invita a ${a} si Alex está de acuerdo`,
    `quita a ${a}\ninvita a ${b}`,
  ],
  nl: [
    `nodig ${a} niet uit`,
    `nodig ${a} uit behalve ${b}`,
    `nodig ${a} uit indien Alex akkoord is`,
    `verwijder ${a}\nnodig ${b} uit`,
  ],
  no: [
    `ikke inviter ${a}`,
    `inviter ${a} unntatt ${b}`,
    `inviter ${a} hvis Alex er enig`,
    `fjern ${a}\ninviter ${b}`,
  ],
};

describe.each(others.filter((language) => language in LINES))('in %s', (language) => {
  test.each(LINES[language] ?? [])('%s', (line, comes) => expect(understood(line, language)).toBe(comes));
  test.each(NOT_DONE[language] ?? [])('not plainly meant, so nothing is done: %j', (line) =>
    expect(understood(line, language)).toMatch(/^(?:form |nothing$)/u),
  );
});

describe.each(others)('what is typed in %s', (language) => {
  const vocabulary = vocabularyFor(language);
  if (vocabulary === undefined) throw new Error(`people who read ${language} type nothing in it`);

  test('begins each command in words that run it, and none runs another', () => {
    const wrong = Object.entries(vocabulary.lines).flatMap(([key, lines]) => {
      const name = key in COMMANDS ? key : key === 'when does' ? 'status' : 'list';
      return lines.flatMap((line) => {
        const typed = line.includes('…') ? line.replace('…', ` ${a} `) : `${line} ${a}`;
        const reads = [typed, line.replace('…', ' ')].map((one) =>
          readMessage(one.trim(), ['portal'], language),
        );
        const runs = reads.flatMap((read) =>
          read.kind === 'ready' || read.kind === 'incomplete'
            ? [read.name]
            : read.kind === 'unknown'
              ? (read.nearest ?? [])
              : [],
        );
        return runs.includes(name as CommandName) ? [] : [`${line}: ${runs.join(', ')} and not ${key}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('is one thing, whatever is written beside it', () => {
    const meanings = Map.groupBy(
      Object.entries(vocabulary.words).flatMap(([english, said]) =>
        said.map((one) => ({ english, one: folded(one) })),
      ),
      ({ one }) => one,
    );
    const several = [...meanings]
      .map(([one, of]) => [one, [...new Set(of.map(({ english }) => english))].toSorted()] as const)
      // Before a day it is until.
      .filter(([, of]) => of.length > 1 && of.join() !== 'to,until');
    expect(several).toEqual([]);
  });

  test('is what help and offers say in it', () => {
    for (const { example, also = {} } of Object.values(wordsFor(language).commands))
      for (const line of [example, ...Object.values(also).map((row) => row.example)])
        expect([line, readMessage(line, ['portal'], language).kind]).not.toEqual([line, 'unknown']);
    expect(readMessage(`${typedIn(language, 'status')} ${a}`, [], language)).toMatchObject({
      kind: 'ready',
      name: 'status',
    });
  });

  test('is a length of time as cards write it', () => {
    const { term } = wordsFor(language).cards;
    for (const unit of ['d', 'w', 'm', 'y'] as const)
      for (const amount of [1, 2, 5])
        expect([
          term[unit](amount),
          // As it comes in: blanks that do not break are blanks.
          parseTerm(cleanLine(term[unit](amount)), 'UTC', 0, language),
        ]).toEqual([term[unit](amount), { kind: 'for', duration: { amount, unit } }]);
  });

  test('is a day as Intl writes it', () => {
    const day = Date.UTC(2027, 2, 31);
    for (const dateStyle of ['long', 'medium'] as const) {
      const said = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(day);
      expect([said, parseTerm(said, 'UTC', 0, language)]).toEqual([
        said,
        { kind: 'until', at: Date.UTC(2027, 3, 1) },
      ]);
    }
  });
});
