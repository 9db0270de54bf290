import { outcomeOf, rowsOf } from './understood.ts';

const RESOURCES = ['portal', 'Partner portal', 'wiki', 'Wiki', 'crm', 'CRM', 'sap', 'SAP'];

/**
 * Lines as busy managers type them, written before any was tried. Of the 39 in English that mean something Usher can do,
 * 18 were understood at first try and 12 more by a click; of the 70 in other languages 14 and 17. Then kinds were
 * mended, and what comes of each now stands beside it.
 */
const LINES: Readonly<Record<string, string>> = {
  en: `
kate.burns@partner.com -> wiki, till xmas => offers invite kate.burns@partner.com to wiki / status kate.burns@partner.com
portal login for dev.shah@contoso.com pls, 2 months, he does the load tests => invite dev.shah@contoso.com | portal | 2 months | he does the load tests
hey, quick one: need nina.roth@partner.com in crm by tomorrow => offers invite nina.roth@partner.com to crm / status nina.roth@partner.com
kate.burns@partner.com portal 90d => offers invite kate.burns@partner.com to portal for 90d
chuck out dev.shah@contoso.com he moved to another client => offers remove dev.shah@contoso.com / status dev.shah@contoso.com
prolong kate.burns@partner.com 30d => extend kate.burns@partner.com | 30d
can you cancel the one for nina.roth@partner.com I sent it by mistake => offers cancel nina.roth@partner.com / status nina.roth@partner.com
what's taking so long with oli.frank@partner.com => offers status oli.frank@partner.com
oli.frank@partner.com says he has no email => offers resend oli.frank@partner.com
who's still outstanding => list pending
my externals please => list
give oli.frank@partner.com sap till the end of q1 => invite oli.frank@partner.com | sap | the end of q1
wrong spelling, it's oliver.frank@partner.com not oli.frank@partner.com => offers change oli.frank@partner.com to oliver.frank@partner.com
remove everyone from contoso.com => remove contoso.com
is dev.shah@contoso.com still active? => status dev.shah@contoso.com
extend oli.frank@partner.com by a quarter, migration slipped => offers extend oli.frank@partner.com by a quarter
access for three testers: t1@partner.com, t2@partner.com, t3@partner.com to portal for 6 weeks => offers invite t1@partner.com, t2@partner.com, t3@partner.com to portal for 6 weeks
pls send the invite to lena.vogt@contoso.com again, she deleted it => resend lena.vogt@contoso.com | she deleted it
lena.vogt@contoso.com should be able to see the crm for two weeks starting monday => form invite lena.vogt@contoso.com | the crm | two weeks
from now on sara looks after kate.burns@partner.com => offers status kate.burns@partner.com
I'm off until 12 January, bob@lindenau.example approves for me => delegate bob@lindenau.example
what needs my ok => approvals
who can see sap => list sap | active | all
what happened to my request for lena.vogt@contoso.com => history lena.vogt@contoso.com
let ed.moss@contoso.com in, portal, 1 month => invite ed.moss@contoso.com | portal | 1 month
ed.moss@contoso.com & kim.lee@contoso.com wiki 30 days design review => offers invite ed.moss@contoso.com, kim.lee@contoso.com to wiki for 30 days because design review
kim.lee@contoso.com isn't on the project any more => remove kim.lee@contoso.com
end date of kim.lee@contoso.com please => status kim.lee@contoso.com
push kim.lee@contoso.com out to 15 february => extend kim.lee@contoso.com | 15 february
who let ed.moss@contoso.com in? => history ed.moss@contoso.com
how do i add 50 people at once => help
please undo my request for ed.moss@contoso.com => cancel ed.moss@contoso.com
we've got a new auditor, pia.klein@contoso.com, sap read access for the annual audit, until end of april => offers invite pia.klein@contoso.com to sap until end of april / status pia.klein@contoso.com
pia.klein@contoso.com has finished, close her sap access => remove pia.klein@contoso.com | sap
same again for max.hart@contoso.com => same max.hart@contoso.com
max.hart@contoso.com needs what pia.klein@contoso.com has => same max.hart@contoso.com as pia.klein@contoso.com
which of my people run out before january => offers list expiring
does anyone from partner.com have access to the wiki? => offers list wiki active all
don't touch kate.burns@partner.com for now => offers status kate.burns@partner.com
cheers, that did it => thanks
`,
  de: `
nina.roth@partner.com ins wiki bis weihnachten => offers einladen nina.roth@partner.com zu wiki / status nina.roth@partner.com
portal für dev.shah@contoso.com, 2 Monate, Lasttests => offers einladen dev.shah@contoso.com zu portal für 2 Monate weil Lasttests
schmeiß dev.shah@contoso.com raus, der arbeitet jetzt woanders => remove dev.shah@contoso.com
häng bei kate.burns@partner.com noch 4 Wochen dran => offers status kate.burns@partner.com
oli.frank@partner.com hat die Mail gelöscht, bitte nochmal schicken => offers erneut senden oli.frank@partner.com
wer steht noch aus? => list pending
ich bin bis 12. Januar weg, bea@lindenau.example entscheidet solange => offers vertretung durch bea@lindenau.example bis zum 12. Januar
vertippt: oliver.frank@partner.com statt oli.frank@partner.com => change oli.frank@partner.com | oliver.frank@partner.com
wer kommt alles ins wiki? => list wiki | active | all
was ist aus meinem Antrag für lena.vogt@contoso.com geworden? => status lena.vogt@contoso.com
lena.vogt@contoso.com braucht das Gleiche wie pia.klein@contoso.com => same lena.vogt@contoso.com as pia.klein@contoso.com
kate.burns@partner.com portal 90 Tage => offers einladen kate.burns@partner.com zu portal für 90 Tage
wann ist bei kim.lee@contoso.com Schluss? => status kim.lee@contoso.com
bitte kim.lee@contoso.com und ed.moss@contoso.com ins Portal lassen, 6 Wochen, Designprüfung => offers einladen kim.lee@contoso.com, ed.moss@contoso.com zu Portal für 6 Wochen weil lassen, 6 Wochen, Designprüfung
lass kate.burns@partner.com erst mal drin => offers status kate.burns@partner.com
`,
  fr: `
nina.roth@partner.com sur le wiki jusqu'à fin mars => offers inviter nina.roth@partner.com à wiki jusqu’à fin mars / statut nina.roth@partner.com
il me faut un accès portal pour dev.shah@contoso.com, 2 mois, tests de charge => offers inviter dev.shah@contoso.com à portal pour 2 mois / statut dev.shah@contoso.com
vire dev.shah@contoso.com, il a changé de client => offers retirer dev.shah@contoso.com
rajoute 4 semaines à kate.burns@partner.com => offers statut kate.burns@partner.com
oli.frank@partner.com a perdu le mail, tu peux le renvoyer ? => offers statut oli.frank@partner.com
qui n'a pas encore répondu ? => list pending
je suis absent jusqu'au 12 janvier, bea@lindenau.example décide à ma place => offers déléguer à bea@lindenau.example jusqu’au 12 janvier
erreur de frappe : oliver.frank@partner.com au lieu de oli.frank@partner.com => change oli.frank@partner.com | oliver.frank@partner.com
qui peut voir le wiki ? => list wiki | active | all
où en est ma demande pour lena.vogt@contoso.com ? => status lena.vogt@contoso.com
lena.vogt@contoso.com doit avoir le même accès que pia.klein@contoso.com => same lena.vogt@contoso.com as pia.klein@contoso.com
kate.burns@partner.com portal 90 jours => offers inviter kate.burns@partner.com à portal pour 90 jours
ça se termine quand pour kim.lee@contoso.com ? => status kim.lee@contoso.com
merci d'ajouter kim.lee@contoso.com et ed.moss@contoso.com au portal pour 6 semaines => invite kim.lee@contoso.com,ed.moss@contoso.com | portal | 6 semaines
ne touche pas à kate.burns@partner.com pour l'instant => offers statut kate.burns@partner.com
`,
  es: `
nina.roth@partner.com al wiki hasta fin de marzo => invite nina.roth@partner.com | wiki | fin de marzo
me hace falta acceso al portal para dev.shah@contoso.com, 2 meses, pruebas de carga => offers invitar a dev.shah@contoso.com a portal para 2 meses / estado de dev.shah@contoso.com
echa a dev.shah@contoso.com, ha cambiado de cliente => offers quitar a dev.shah@contoso.com
ponle 4 semanas más a kate.burns@partner.com => offers estado de kate.burns@partner.com
oli.frank@partner.com ha borrado el correo, ¿se lo mandas otra vez? => offers estado de oli.frank@partner.com
¿quién falta por aceptar? => list pending
estoy fuera hasta el 12 de enero, bea@lindenau.example decide por mí => delegate bea@lindenau.example
me equivoqué: es oliver.frank@partner.com, no oli.frank@partner.com => change oli.frank@partner.com | oliver.frank@partner.com
¿quién puede ver el wiki? => list wiki | active | all
¿qué pasa con mi solicitud para lena.vogt@contoso.com? => status lena.vogt@contoso.com
lena.vogt@contoso.com tiene que tener lo mismo que pia.klein@contoso.com => same lena.vogt@contoso.com as pia.klein@contoso.com
kate.burns@partner.com portal 90 días => offers invitar a kate.burns@partner.com a portal para 90 días
¿cuándo se le acaba a kim.lee@contoso.com? => status kim.lee@contoso.com
por favor, mete a kim.lee@contoso.com y a ed.moss@contoso.com en el portal 6 semanas => form invite kim.lee@contoso.com
no toques a kate.burns@partner.com de momento => offers estado de kate.burns@partner.com
`,
  nl: `
nina.roth@partner.com op de wiki tot eind maart => invite nina.roth@partner.com | wiki | eind maart
ik heb portal nodig voor dev.shah@contoso.com, 2 maanden, belastingtests => offers uitnodigen dev.shah@contoso.com voor portal voor 2 maanden / status dev.shah@contoso.com
gooi dev.shah@contoso.com eruit, die werkt nu ergens anders => offers status dev.shah@contoso.com
doe er bij kate.burns@partner.com nog 4 weken bij => offers status kate.burns@partner.com
oli.frank@partner.com heeft de mail weggegooid, stuur hem nog eens => offers opnieuw sturen oli.frank@partner.com
wie moet er nog accepteren? => list pending
ik ben weg tot 12 januari, bea@lindenau.example beslist voor mij => offers vervanging door bea@lindenau.example tot en met 12 januari
typfout: het is oliver.frank@partner.com en niet oli.frank@partner.com => change oli.frank@partner.com | oliver.frank@partner.com
wie kan er bij de wiki? => list wiki | active | all
wat is er met mijn aanvraag voor lena.vogt@contoso.com gebeurd? => status lena.vogt@contoso.com
lena.vogt@contoso.com moet dezelfde toegang krijgen als pia.klein@contoso.com => same lena.vogt@contoso.com as pia.klein@contoso.com
kate.burns@partner.com portal 90 dagen => offers uitnodigen kate.burns@partner.com voor portal voor 90 dagen
wanneer is het afgelopen voor kim.lee@contoso.com? => status kim.lee@contoso.com
graag kim.lee@contoso.com en ed.moss@contoso.com toevoegen aan portal, 6 weken => invite kim.lee@contoso.com,ed.moss@contoso.com | portal | 6 weken
laat kate.burns@partner.com voorlopig met rust => offers status kate.burns@partner.com
`,
  no: `
nina.roth@partner.com inn i wiki til slutten av mars => invite nina.roth@partner.com | wiki | slutten av mars
jeg trenger portal for dev.shah@contoso.com i 2 måneder, lasttester => offers inviter dev.shah@contoso.com til portal i 2 måneder / status dev.shah@contoso.com
kast ut dev.shah@contoso.com, han jobber et annet sted nå => remove dev.shah@contoso.com
legg til 4 uker for kate.burns@partner.com => offers forleng kate.burns@partner.com i 4 uker / status kate.burns@partner.com
oli.frank@partner.com har slettet e-posten, kan du sende den igjen? => offers status oli.frank@partner.com
hvem mangler? => list pending
jeg er borte til 12. januar, bea@lindenau.example bestemmer for meg => delegate bea@lindenau.example
skrivefeil: det skal være oliver.frank@partner.com, ikke oli.frank@partner.com => change oli.frank@partner.com | oliver.frank@partner.com
hvem kommer inn i wiki? => list wiki | active | all
hva skjedde med forespørselen min for lena.vogt@contoso.com? => history lena.vogt@contoso.com
lena.vogt@contoso.com skal ha samme tilgang som pia.klein@contoso.com => same lena.vogt@contoso.com as pia.klein@contoso.com
kate.burns@partner.com portal 90 dager => offers inviter kate.burns@partner.com til portal i 90 dager
når er det slutt for kim.lee@contoso.com? => status kim.lee@contoso.com
kan du slippe kim.lee@contoso.com og ed.moss@contoso.com inn i portal i 6 uker => invite kim.lee@contoso.com,ed.moss@contoso.com | portal | 6 uker
ikke rør kate.burns@partner.com foreløpig => offers status kate.burns@partner.com
`,
};

test.each(
  Object.entries(LINES).flatMap(([language, table]) =>
    rowsOf(table).map(([line, comes]): [string, string, string] => [language, line, comes]),
  ),
)('%s: %s', (language, line, comes) => expect(outcomeOf(line, RESOURCES, language)).toBe(comes));

test.each(['de', 'fr', 'es', 'nl', 'no'])('in %s what is offered is said in it', (language) => {
  const offers = rowsOf(LINES[language] ?? '').flatMap(([, comes]) =>
    /^offers /u.test(comes) ? [comes] : [],
  );
  expect(offers.length).toBeGreaterThan(3);
  expect(
    offers.filter((one) =>
      /\b(?:invite|remove|extend|resend|delegate|to|until|because|days?|weeks?)\b/u.test(one),
    ),
  ).toEqual([]);
});
