import type { Words } from '../words.ts';

type Welcome = Omit<Words['replies']['help'], 'title' | 'approves'>;

/** The first message of all, in a personal chat and where several people are. */
export const welcome: Welcome = {
  welcome: 'Hallo, ich bin Usher. Ich lasse Partner in Ihre Anwendungen und wieder hinaus.',
  line: (example) =>
    `Schreiben Sie **${example}**, oder klicken Sie auf die Schaltfläche. Ich hole die Genehmigung ein, sende die Einladung und melde mich, wenn der Partner drin ist.`,
  ends: 'Befristeter Zugang endet von selbst. Ich erinnere Sie vorher, und Sie können ihn jederzeit verlängern oder beenden.',
  more: 'Alles, was ich verstehe, zeigt **hilfe**; andere Sprachen zeigt **sprache** (**language**).',
  buttons: {
    invite: 'Partner einladen',
    list: 'Meine Partner',
    approvals: 'Was auf mich wartet',
    resources: 'Ressourcen zeigen',
  },
  welcomeBy: (installer) =>
    `Hallo, ich bin Usher; ${installer} hat mich hier hinzugefügt. Ich lasse Partner in Ihre Anwendungen und wieder hinaus.`,
  mention: 'Erwähnen Sie mich und schreiben Sie',
  private:
    'Meine Antworten lesen hier alle. Was nur Sie lesen sollen, fragen Sie mich in unserem eigenen Chat.',
  shared: {
    invite: 'beantragt Zugang; die Karte bleibt hier und zeigt, wie es weitergeht',
    status: 'wie es um einen Partner steht',
    'approvals here': 'für Administratoren: Genehmigungskarten kommen hierher',
    help: 'alles, was Sie schreiben können',
  },
};
